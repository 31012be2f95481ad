import { DataTable } from '#components/ui/data-table'
import { Section } from '#components/ui/section'
import type { JudgedPair } from '#db/queries/judged-pairs'
import type { Explanation } from '#domain/judgement'
import { verdicts } from '#domain/judgement'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { countryWords, listWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import type { Field } from '../fields.ts'
import { judgedWords } from './duplicates-page.tsx'
import { eventLine, type Half, mergeFields, told } from './merge-fields.ts'
import { PairReasons } from './pair-reasons.tsx'

type Props = {
  locale: string
  survivor: Half
  other: Half
  explanation: Explanation | undefined
  judged: JudgedPair | undefined
  /** The last revision of either. */
  version: number
  actions: { judge: FormAction; merge: FormAction }
}

/** Two records side by side; what an editor thinks of them, and how they become one. */
export function ComparePage({ locale, survivor, other, ...rest }: Props) {
  const { explanation, judged, version, actions } = rest
  const t = translator(locale)
  const ids = { one: survivor.person.id, other: other.person.id }
  const names = { one: nameOf(locale, survivor), other: nameOf(locale, other) }
  return (
    <DeskPage
      locale={locale}
      to={(to) => paths.desk.mergePeople(to, ids.one, ids.other)}
      title={t('identity.compareTitle', names)}
    >
      {explanation && <PairReasons locale={locale} explanation={explanation} />}
      {judged && <p className="font-semibold">{judgedWords(locale, judged)}</p>}
      <div className="mt-4">
        <SideBySide locale={locale} survivor={survivor} other={other} />
      </div>
      <p className="mt-3">
        <a href={paths.desk.mergePeople(locale, ids.other, ids.one)}>
          {t('identity.swap')}
        </a>
      </p>
      <Section id="decide" title={t('identity.decide')}>
        <DeskForm
          locale={locale}
          prefix="judge"
          action={actions.judge}
          fields={judgeFields(locale, ids, judged)}
          words={formWords(locale)}
          submit={t('identity.keepVerdict')}
        />
      </Section>
      <Section id="merge" title={t('identity.merge')}>
        <p className="mb-4 max-w-prose text-muted">{t('identity.mergeHint')}</p>
        <DeskForm
          locale={locale}
          action={actions.merge}
          fields={mergeFields(locale, { survivor, other }, version)}
          words={formWords(locale)}
          submit={t('identity.mergeSubmit')}
        />
      </Section>
    </DeskPage>
  )
}

function nameOf(locale: string, { person }: Half): string {
  return localText(person.displayNames, locale)?.text ?? person.slug
}

function judgeFields(
  locale: string,
  ids: { one: number; other: number },
  judged: JudgedPair | undefined,
): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'personId', value: String(ids.one) },
    { kind: 'hidden', name: 'otherId', value: String(ids.other) },
    { kind: 'hidden', name: 'version', value: String(judged?.version ?? 0) },
    {
      kind: 'radios',
      name: 'verdict',
      label: t('identity.verdict'),
      options: verdicts.map((value) => ({
        value,
        label: t(`identity.verdicts.${value}`),
      })),
      value: judged?.verdict,
    },
    { kind: 'text', name: 'why', label: t('desk.fields.why'), required: true },
  ]
}

type Line = { field: string; of: (half: Half) => readonly string[] }

function SideBySide({
  locale,
  survivor,
  other,
}: Pick<Props, 'locale' | 'survivor' | 'other'>) {
  const t = translator(locale)
  const cell = (half: Half) => (line: Line) => {
    const values = line.of(half)
    if (values.length === 0) return t('ui.notRecorded')
    return (
      <ul>
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    )
  }
  return (
    <DataTable
      caption={t('identity.pair')}
      rows={lines(locale)}
      keyOf={({ field }) => field}
      columns={[
        { heading: t('identity.field'), card: 'bare', cell: ({ field }) => field },
        {
          heading: t('identity.survivor'),
          breaks: true,
          cell: cell(survivor),
        },
        { heading: t('identity.other'), breaks: true, cell: cell(other) },
      ]}
    />
  )
}

function lines(locale: string): Line[] {
  const t = translator(locale)
  const own = told(locale)
    .filter(({ name }) => name !== 'names')
    .map(
      ({ label, of }): Line => ({ field: label, of: ({ person }) => listed(of(person)) }),
    )
  return [
    {
      field: t('desk.fields.names'),
      of: ({ person }) => person.names.map(({ text, lang }) => `${text} (${lang})`),
    },
    ...own,
    {
      field: t('desk.fields.citizenships'),
      of: ({ person }) =>
        listed(
          listWords(
            locale,
            person.citizenships.map((code) => countryWords(locale, code)),
          ),
        ),
    },
    {
      field: t('identity.levelField'),
      of: ({ person }) => [words(locale, 'publicationLevel', person.publicationLevel)],
    },
    {
      field: t('desk.person.events'),
      of: ({ details }) => details.events.map((event) => eventLine(locale, event)),
    },
    {
      field: t('desk.person.designations'),
      of: ({ details }) =>
        details.designations.map(
          ({ body, status }) =>
            `${localText(body.names, locale)?.text ?? ''}: ${words(locale, 'designationStatus', status)}`,
        ),
    },
    {
      field: t('desk.person.rolls'),
      of: ({ details }) => details.rolls.map(({ rawText }) => rawText),
    },
    {
      field: t('desk.fields.source'),
      of: ({ details }) => [
        ...new Set(
          [...details.sources.values()].map(({ publisher, title }) =>
            [publisher, title].filter(Boolean).join(': '),
          ),
        ),
      ],
    },
  ]
}

const listed = (text: string | null) => (text ? [text] : [])
