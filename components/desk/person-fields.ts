import type { SourceOptions } from '#db/queries/desk-options'
import { translator } from '#i18n/messages'
import type { Values } from '#lib/form'
import { textFields, withValues } from './event-fields.ts'
import type { Field } from './fields.ts'
import { choices, countryChoices } from './options.ts'
import { sourceFields } from './source-fields.ts'

type Form = { locale: string; values: Values }

/** What is asked of a person beside names: all of it may be left open but the country. */
export function personFields({ locale, values }: Form): Field[] {
  const t = translator(locale)
  return withValues(values, [
    {
      kind: 'choice',
      name: 'sex',
      label: t('desk.fields.sex'),
      options: choices(locale, 'sex'),
      value: 'unknown',
    },
    {
      kind: 'choice',
      name: 'country',
      label: t('desk.fields.country'),
      hint: t('desk.hints.country'),
      options: countryChoices(locale),
      value: 'BY',
    },
    {
      kind: 'date',
      name: 'birthOn',
      label: t('desk.fields.birthOn'),
      hint: t('desk.hints.date'),
    },
    {
      kind: 'text',
      name: 'birthPlace',
      label: t('desk.fields.birthPlace'),
      hint: t('desk.hints.sensitivePlaces'),
    },
    {
      kind: 'text',
      name: 'citizenships',
      label: t('desk.fields.citizenships'),
      hint: t('desk.hints.citizenships'),
    },
    {
      kind: 'ticks',
      name: 'occupations',
      label: t('desk.fields.occupations'),
      options: choices(locale, 'occupation'),
    },
    {
      kind: 'group',
      folded: true,
      legend: t('desk.fields.summary'),
      fields: textFields(locale, {
        name: 'summary',
        label: t('desk.fields.summary'),
        values,
      }),
    },
  ])
}

export function nameFields(locale: string, values: Values = {}): Field[] {
  const t = translator(locale)
  return withValues(values, [
    { kind: 'text', name: 'text', label: t('desk.fields.nameText'), required: true },
    {
      kind: 'text',
      name: 'lang',
      label: t('desk.fields.nameLang'),
      hint: t('desk.hints.lang'),
      required: true,
    },
    {
      kind: 'choice',
      name: 'kind',
      label: t('desk.fields.nameKind'),
      options: choices(locale, 'nameKind'),
      value: 'primary',
    },
    {
      kind: 'choice',
      name: 'scheme',
      label: t('desk.fields.nameScheme'),
      options: choices(locale, 'nameScheme'),
      none: t('desk.fields.none'),
    },
  ])
}

/** Several names at once, for a person who is new to the record. */
export function namesRows(locale: string): Field {
  const t = translator(locale)
  return {
    kind: 'rows',
    name: 'names',
    legend: t('desk.fields.names'),
    rows: [],
    // Nothing stands chosen in a row that may stay empty.
    fields: nameFields(locale).map((field) =>
      field.kind === 'choice' && field.name === 'kind'
        ? { ...field, none: '', value: '' }
        : field,
    ),
  }
}

export function whoSays(
  locale: string,
  options: SourceOptions,
  values: Values = {},
): Field[] {
  const t = translator(locale)
  return [
    ...sourceFields(locale, { ...options, value: values.source }),
    {
      kind: 'text',
      name: 'locator',
      label: t('desk.fields.locator'),
      hint: t('desk.hints.locator'),
    },
  ]
}
