import { filledRows, type Values } from '#lib/form'

export type Option = { value: string; label: string }

type Named = {
  name: string
  label: string
  hint?: string | undefined
  value?: string | undefined
}

/**
 * A form of the desk as data: pages say what is asked, one component draws it, and a
 * stale save can show both versions with the same labels and words.
 */
export type Field =
  | (Named & {
      kind: 'text'
      type?: 'text' | 'url' | 'email' | 'password' | 'number' | undefined
      required?: boolean | undefined
      lang?: string | undefined
      autoComplete?: string | undefined
      autoFocus?: boolean | undefined
      /** Suggestions; anything else may be typed. */
      suggestions?: readonly Option[] | undefined
    })
  | (Named & {
      kind: 'long'
      lang?: string | undefined
      /** How many lines it is high, if not four. */
      rows?: number
    })
  | (Named & {
      kind: 'date'
      required?: boolean | undefined
      autoFocus?: boolean | undefined
    })
  | (Named & {
      kind: 'choice'
      options: readonly Option[]
      required?: boolean | undefined
      /** What no choice is called; without it the first option stands chosen. */
      none?: string | undefined
    })
  | (Named & { kind: 'radios'; options: readonly Option[] })
  | (Named & {
      kind: 'file'
      accept: string
      /** A larger file is not even sent, and this said of it. */
      most?: { bytes: number; problem: string } | undefined
    })
  | (Named & { kind: 'tick' })
  | (Named & {
      kind: 'ticks'
      options: readonly Option[]
      /** One below the other, for labels of several words. */
      stacked?: boolean | undefined
    })
  | { kind: 'hidden'; name: string; value: string }
  | {
      kind: 'group'
      legend: string
      fields: readonly Field[]
      folded?: boolean | undefined
      /** One of many: no heading of its own. */
      quiet?: boolean | undefined
    }
  | {
      kind: 'rows'
      name: string
      legend: string
      /** One row; names are of its fields alone. */
      fields: readonly Field[]
      rows: readonly Values[]
    }

export type NamedField = Extract<Field, Named>

export function fieldId(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}-${name}`
}

/** Every field that holds a value, rows laid out with their numbers. */
export function namedFields(fields: readonly Field[], values: Values): NamedField[] {
  return fields.flatMap((field): NamedField[] => {
    if (field.kind === 'hidden') return []
    if (field.kind === 'group') return namedFields(field.fields, values)
    if (field.kind !== 'rows') return [field]
    const count = rowCount(field.name, values)
    return Array.from({ length: count }, (_, index) => rowFields(field, index)).flatMap(
      (row) => namedFields(row, values),
    )
  })
}

/** What a field is called, or the list that lacks a row. */
export function labelOf(fields: readonly Field[], values: Values, name: string): string {
  const field = namedFields(fields, values).find((one) => one.name === name)
  const rows = fields.find((one) => one.kind === 'rows' && one.name === name)
  return field?.label ?? (rows && 'legend' in rows ? rows.legend : name)
}

export function rowFields(
  rows: Extract<Field, { kind: 'rows' }>,
  index: number,
): readonly Field[] {
  const prefix = `${rows.name}.${index}`
  return rows.fields.map((field) => {
    if (!('name' in field)) return field
    const value =
      rows.rows[index]?.[field.name] ?? ('value' in field ? field.value : undefined)
    return { ...field, name: `${prefix}.${field.name}`, value } as Field
  })
}

/** How many rows a list needs for its values, empty ones between them included. */
export function rowCount(name: string, values: Values): number {
  return (filledRows(values, name).at(-1) ?? -1) + 1
}

/** What the fields hold before anything is typed. */
export function startingValues(fields: readonly Field[]): Values {
  const entries = fields.flatMap((field): [string, string][] => {
    if (field.kind === 'group') return Object.entries(startingValues(field.fields))
    if (field.kind === 'rows')
      return field.rows.flatMap((_, index) =>
        Object.entries(startingValues(rowFields(field, index))),
      )
    return field.value === undefined ? [] : [[field.name, field.value]]
  })
  return Object.fromEntries(entries)
}
