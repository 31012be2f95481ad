import { translator } from '#i18n/messages'
import type { Field, Option } from '../fields.ts'
import { choices, countryChoices } from '../options.ts'

/** What several releases have in common; what is left open is not known. */
export function commonFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'date',
      name: 'on',
      label: t('desk.fields.on'),
      hint: t('desk.hints.date'),
      required: true,
      autoFocus: true,
    },
    {
      kind: 'choice',
      name: 'type',
      label: t('desk.fields.releaseType'),
      options: choices(locale, 'releaseType'),
      none: t('desk.fields.choose'),
      required: true,
    },
    {
      kind: 'choice',
      name: 'conditionality',
      label: t('desk.fields.conditionality'),
      options: choices(locale, 'conditionality'),
      value: 'unknown',
    },
    {
      kind: 'choice',
      name: 'outcome',
      label: t('desk.fields.releaseOutcome'),
      options: choices(locale, 'releaseOutcome'),
      value: 'unknown',
    },
    {
      kind: 'choice',
      name: 'destination',
      label: t('desk.fields.destination'),
      options: countryChoices(locale),
      none: t('desk.fields.none'),
    },
    {
      kind: 'choice',
      name: 'documents',
      label: t('desk.fields.documents'),
      options: choices(locale, 'documentState'),
      value: 'unknown',
    },
  ]
}

export function furtherFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    { kind: 'text', name: 'legalAct', label: t('desk.fields.legalAct') },
    {
      kind: 'date',
      name: 'knownOn',
      label: t('desk.fields.knownOn'),
      hint: t('desk.hints.knownOn'),
    },
    {
      kind: 'text',
      name: 'locator',
      label: t('desk.fields.locator'),
      hint: t('desk.hints.locator'),
    },
  ]
}

/** A person's tick, and folded away what is otherwise for this one than for all. */
export type Line = {
  personId: number
  name: string
  hint: string
  isChosen: boolean
  entries: readonly { id: number; version: number }[]
}

export function lineFields(
  locale: string,
  lines: readonly Line[],
  firstRow = 0,
): Field[] {
  const options = lineOptions(locale)
  return lines.flatMap((line, index) =>
    oneLine(line, `lines.${firstRow + index}`, { locale, options }),
  )
}

type LineOptions = Record<'type' | 'conditionality' | 'outcome' | 'documents', Option[]>

/** The same lists for every line, so that a page of hundreds holds them once. */
function lineOptions(locale: string): LineOptions {
  return {
    type: choices(locale, 'releaseType'),
    conditionality: choices(locale, 'conditionality'),
    outcome: choices(locale, 'releaseOutcome'),
    documents: choices(locale, 'documentState'),
  }
}

type Drawing = { locale: string; options: LineOptions }

function oneLine(line: Line, row: string, drawing: Drawing): Field[] {
  const { personId, name, hint, isChosen, entries } = line
  return [
    { kind: 'hidden', name: `${row}.personId`, value: String(personId) },
    ...entries.flatMap(({ id, version }, index): Field[] => [
      { kind: 'hidden', name: `${row}.entries.${index}.id`, value: String(id) },
      { kind: 'hidden', name: `${row}.entries.${index}.version`, value: String(version) },
    ]),
    {
      kind: 'tick',
      name: `${row}.chosen`,
      label: name,
      hint,
      value: isChosen ? 'on' : '',
    },
    {
      kind: 'group',
      folded: true,
      quiet: true,
      legend: translator(drawing.locale)('apply.otherwise', { name }),
      fields: differingFields(name, row, drawing),
    },
  ]
}

function differingFields(
  name: string,
  row: string,
  { locale, options }: Drawing,
): Field[] {
  const t = translator(locale)
  const of = (field: string) => t('apply.fieldOf', { field, name })
  const choice = (field: keyof LineOptions, label: string): Field => ({
    kind: 'choice',
    name: `${row}.${field}`,
    label: of(label),
    options: options[field],
    none: t('apply.asForAll'),
  })
  return [
    { kind: 'date', name: `${row}.on`, label: of(t('desk.fields.on')) },
    choice('type', t('desk.fields.releaseType')),
    choice('conditionality', t('desk.fields.conditionality')),
    choice('outcome', t('desk.fields.releaseOutcome')),
    {
      kind: 'text',
      name: `${row}.destination`,
      label: of(t('desk.fields.destination')),
      hint: t('apply.countryCode'),
    },
    choice('documents', t('desk.fields.documents')),
  ]
}
