import type { NamedRow } from '#db/queries/desk-options'
import type { OpenQuestion } from '#db/queries/questions'
import { mayBeChosen } from '#domain/claim'
import { formatAbout, type Question } from '#domain/question'
import { type RecordedAs, recordedChoices, recordedRows } from '#domain/recorded-value'
import { locales } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { claimWords } from './claim-words.ts'
import { withValues } from './event-fields.ts'
import type { Field, Option } from './fields.ts'
import { choices, countryChoices, named, sourceLabel } from './options.ts'

export type QuestionForm = {
  locale: string
  question: Question
  open: OpenQuestion
  /** Rows that the column of the field can point at. */
  rows: readonly NamedRow[]
}

/** Which claim the record goes by, why, and whether the row is to say so too. */
export function decisionFields(form: QuestionForm): Field[] {
  const { locale, question, open } = form
  const t = translator(locale)
  return withValues(open.values, [
    ...askedFields(question, open),
    {
      kind: 'radios',
      name: 'claim',
      label: t('desk.claims.goesBy'),
      options: [
        ...claimOptions(locale, open),
        { value: 'disputed', label: t('desk.claims.none') },
      ],
    },
    ...reasonFields(locale),
    ...(open.recorded ? [writeGroup(form, open.recorded.column.as)] : []),
  ])
}

/** Which question, and in which state of it the editor saw it. */
export function askedFields(
  question: Question,
  { version, seen }: OpenQuestion,
): Field[] {
  return [
    { kind: 'hidden', name: 'about', value: formatAbout(question) },
    { kind: 'hidden', name: 'field', value: question.field },
    { kind: 'hidden', name: 'version', value: version },
    { kind: 'hidden', name: 'seen', value: String(seen) },
  ]
}

function claimOptions(locale: string, { claims }: OpenQuestion): Option[] {
  const t = translator(locale)
  return claims
    .filter(({ state }) => mayBeChosen(state))
    .map((claim) => ({
      value: String(claim.id),
      label: `${claimWords(locale, claim)} (${claim.source ? sourceLabel(claim.source) : t('desk.claims.compiler')})`,
    }))
}

/** The reason is for readers: in the language of the page first. */
function reasonFields(locale: string): Field[] {
  const t = translator(locale)
  const field = (lang: string): Field => ({
    kind: 'long',
    name: `reason.${lang}`,
    label: t('desk.fields.inLanguage', {
      field: t('desk.claims.reason'),
      language: languageWords(locale, lang),
    }),
    hint: lang === locale ? t('desk.claims.reasonHint') : undefined,
    lang,
  })
  return [
    field(locale),
    {
      kind: 'group',
      folded: true,
      legend: t('desk.claims.otherLanguages'),
      fields: locales.filter((lang) => lang !== locale).map(field),
    },
  ]
}

function writeGroup({ locale, rows }: QuestionForm, as: RecordedAs): Field {
  const t = translator(locale)
  return {
    kind: 'group',
    legend: t('desk.claims.write'),
    fields: [
      {
        kind: 'tick',
        name: 'write',
        label: t('desk.claims.writeTick'),
        hint: t('desk.claims.writeHint'),
      },
      recordedField(locale, as, rows),
    ],
  }
}

function recordedField(locale: string, as: RecordedAs, rows: readonly NamedRow[]): Field {
  const t = translator(locale)
  const label = t('desk.claims.recordedValue')
  const common = { name: 'recorded', label } as const
  const none = t('desk.fields.choose')
  if (as === 'date')
    return { kind: 'date', ...common, hint: t('desk.claims.recordedHint') }
  if (recordedRows.some((name) => name === as))
    return { kind: 'choice', ...common, options: named(locale, rows), none }
  if (as === 'country')
    return { kind: 'choice', ...common, options: countryChoices(locale), none }
  if (as in recordedChoices)
    return { kind: 'choice', ...common, options: choices(locale, as as 'regime'), none }
  return { kind: 'text', ...common, hint: t('desk.claims.recordedHint') }
}
