import type { NamedRow, SourceOptions } from '#db/queries/desk-options'
import { htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import type { Values } from '#lib/form'
import { textFields, withValues } from './event-fields.ts'
import type { Field, Option } from './fields.ts'
import { choices, countryChoices, named } from './options.ts'
import { sourceFields } from './source-fields.ts'

type Asked = {
  locale: string
  options: SourceOptions
  organisations: readonly NamedRow[]
  values: Values
}

export function massReleaseFields({
  locale,
  options,
  organisations,
  values,
}: Asked): Field[] {
  const t = translator(locale)
  const texts = (name: string, label: string): Field => ({
    kind: 'group',
    folded: true,
    legend: label,
    fields: textFields(locale, { name, label, values }),
  })
  return withValues(values, [
    {
      kind: 'date',
      name: 'happenedOn',
      label: t('desk.fields.happenedOn'),
      hint: t('desk.hints.date'),
      required: true,
      autoFocus: true,
    },
    {
      kind: 'group',
      legend: t('desk.fields.massReleaseName'),
      fields: textFields(locale, {
        name: 'names',
        label: t('desk.fields.massReleaseName'),
        values,
      }),
    },
    {
      kind: 'choice',
      name: 'country',
      label: t('desk.fields.country'),
      options: countryChoices(locale),
      value: 'BY',
    },
    {
      kind: 'choice',
      name: 'announcedById',
      label: t('desk.fields.announcedBy'),
      options: named(locale, organisations),
      none: t('desk.fields.none'),
    },
    {
      kind: 'choice',
      name: 'publicationLevel',
      label: t('desk.fields.publicationLevel'),
      options: choices(locale, 'publicationLevel', ['public', 'internal']),
      value: 'internal',
    },
    ...sourceFields(locale, { ...options, value: values.source, required: false }),
    ...commonReleaseFields(locale),
    texts('legalAct', t('desk.fields.legalAct')),
    texts('reasons', t('desk.fields.reasons')),
    texts('summary', t('desk.fields.summary')),
  ])
}

/** What the releases have in common, as far as it is known. */
function commonReleaseFields(locale: string): Field[] {
  const t = translator(locale)
  const none = t('desk.fields.none')
  const choice = (name: string, label: string, options: Option[]): Field => ({
    ...{ kind: 'choice', name, label, options, none },
  })
  return [
    {
      kind: 'text',
      name: 'destinations',
      label: t('desk.fields.destinations'),
      hint: t('desk.hints.citizenships'),
    },
    choice('releaseType', t('desk.fields.releaseType'), choices(locale, 'releaseType')),
    choice(
      'conditionality',
      t('desk.fields.conditionality'),
      choices(locale, 'conditionality'),
    ),
    choice('outcome', t('desk.fields.releaseOutcome'), choices(locale, 'releaseOutcome')),
    choice('documents', t('desk.fields.documents'), choices(locale, 'documentState')),
  ]
}

export function figureFields(
  locale: string,
  options: SourceOptions,
  massReleaseId: number,
): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'massReleaseId', value: String(massReleaseId) },
    {
      kind: 'text',
      type: 'number',
      name: 'value',
      label: t('desk.fields.value'),
      required: true,
      autoFocus: true,
    },
    {
      kind: 'choice',
      name: 'qualifier',
      label: t('desk.fields.qualifier'),
      options: choices(locale, 'figureQualifier'),
      value: 'exactly',
    },
    {
      kind: 'choice',
      name: 'counts',
      label: t('desk.fields.counts'),
      options: choices(locale, 'figureCount'),
      value: 'announced',
    },
    {
      kind: 'choice',
      name: 'country',
      label: t('desk.fields.figureCountry'),
      hint: t('desk.hints.figureCountry'),
      options: countryChoices(locale),
      none: t('desk.fields.none'),
    },
    { kind: 'text', name: 'verbatim', label: t('desk.fields.verbatim') },
    {
      kind: 'date',
      name: 'asOfOn',
      label: t('desk.fields.asOfOn'),
      hint: t('desk.hints.date'),
    },
    ...sourceFields(locale, options),
  ]
}

export function rollFields(
  locale: string,
  options: SourceOptions,
  massReleaseId: number,
): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'massReleaseId', value: String(massReleaseId) },
    {
      kind: 'long',
      name: 'text',
      label: t('desk.fields.listText'),
      hint: t('desk.hints.listText'),
      rows: 16,
    },
    {
      kind: 'file',
      name: 'file',
      label: t('desk.fields.listFile'),
      hint: t('desk.hints.listFile'),
      accept: '.csv,.tsv,.txt,.xlsx,text/plain,text/csv',
    },
    {
      kind: 'text',
      name: 'lang',
      label: t('desk.fields.lang'),
      hint: t('desk.hints.lang'),
      value: htmlLang(locale),
      required: true,
    },
    ...sourceFields(locale, options),
  ]
}
