import type { EventOptions } from '#db/queries/desk-options'
import type { EventKind } from '#domain/event'
import { sensitiveKinds, sensitivityOf } from '#domain/sensitivity'
import { locales } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { words } from '#i18n/words'
import type { Values } from '#lib/form'
import { detailFields } from './event-detail-fields.ts'
import type { Field } from './fields.ts'
import { choices, named } from './options.ts'
import { sourceFields } from './source-fields.ts'

export type EventForm = {
  locale: string
  kind: EventKind
  options: EventOptions
  /** What the fields hold to begin with: the event as it is, or nothing yet. */
  values: Values
}

/** A form made for the kind: its date, what only it has, its source, then the rest. */
export function eventFields(form: EventForm): Field[] {
  const { locale, kind, options, values } = form
  const t = translator(locale)
  const { first, more } = detailFields(form)
  // What begins as not public says so where it is seen.
  const isSensitive = sensitiveKinds[kind] !== undefined
  const level = levelField(form)
  return withValues(values, [
    {
      kind: 'date',
      name: 'on',
      label: t('desk.fields.on'),
      hint: t('desk.hints.date'),
      required: needsDate.includes(kind),
      autoFocus: true,
    },
    ...first,
    ...sourceFields(locale, { ...options, value: values.source }),
    ...(isSensitive ? [level] : []),
    {
      kind: 'group',
      folded: true,
      legend: t('desk.event.more'),
      fields: [...more, ...commonFields(form), ...(isSensitive ? [] : [level])],
    },
  ])
}

const needsDate: readonly EventKind[] = ['arrest', 'release', 'death']

function commonFields({ locale, kind, options, values }: EventForm): Field[] {
  const t = translator(locale)
  const place = { subject: 'event', field: 'place', value: '…', kind } as const
  const exactPlace = sensitivityOf(place) ?? undefined
  const none = t('desk.fields.none')
  return [
    {
      kind: 'choice',
      name: 'facilityId',
      label: t('desk.fields.facility'),
      options: named(locale, options.facilities),
      none,
    },
    {
      kind: 'text',
      name: 'place',
      label: t('desk.fields.place'),
      hint: exactPlace && words(locale, 'sensitivity', exactPlace),
    },
    {
      kind: 'date',
      name: 'knownOn',
      label: t('desk.fields.knownOn'),
      hint: t('desk.hints.knownOn'),
    },
    {
      kind: 'choice',
      name: 'caseId',
      label: t('desk.fields.case'),
      options: named(locale, options.cases),
      none,
    },
    ...textFields(locale, { name: 'text', label: t('desk.fields.text'), values }),
    {
      kind: 'text',
      name: 'locator',
      label: t('desk.fields.locator'),
      hint: t('desk.hints.locator'),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('desk.fields.state'),
      options: choices(locale, 'eventState'),
      value: 'reported',
    },
  ]
}

function levelField({ locale, kind }: EventForm): Field {
  const sensitivity = sensitiveKinds[kind]
  return {
    kind: 'choice',
    name: 'publicationLevel',
    label: translator(locale)('desk.fields.publicationLevel'),
    hint: sensitivity && words(locale, 'sensitivity', sensitivity),
    options: choices(locale, 'publicationLevel', ['public', 'internal']),
    value: sensitivity ? 'internal' : 'public',
  }
}

type Text = { name: string; label: string; values: Values }

/** A text in each language of the site, and in any other that it is there in already. */
export function textFields(locale: string, { name, label, values }: Text): Field[] {
  const t = translator(locale)
  const there = Object.keys(values)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => key.slice(name.length + 1))
  return [...new Set([...locales, ...there])].map((lang) => ({
    kind: 'long',
    name: `${name}.${lang}`,
    label: t('desk.fields.inLanguage', {
      field: label,
      language: languageWords(locale, lang),
    }),
    hint: t('desk.hints.text'),
    lang,
  }))
}

/** The same fields holding what is known; rows as many as there are values for. */
export function withValues(values: Values, fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    if (field.kind === 'group')
      return { ...field, fields: withValues(values, field.fields) }
    if (field.kind === 'rows') return { ...field, rows: rowsOf(field.name, values) }
    const value = values[field.name] ?? field.value
    return (value === undefined ? field : { ...field, value }) as Field
  })
}

function rowsOf(name: string, values: Values): Values[] {
  const rows: Values[] = []
  for (const [key, value] of Object.entries(values)) {
    const [list, index, field] = key.split('.')
    if (list !== name || !index || !field) continue
    rows[Number(index)] = { ...rows[Number(index)], [field]: value }
  }
  return rows
}
