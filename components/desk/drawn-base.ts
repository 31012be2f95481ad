import { type Field, startingValues } from './fields.ts'

/**
 * What a form of a row was drawn with, as a hidden field carries it: a save that comes too
 * late can then be merged. Undefined for a form that names no version.
 */
export function drawnBase(fields: readonly Field[]): string | undefined {
  const isOfRow = fields.some(({ kind, ...field }) => {
    return kind === 'hidden' && 'name' in field && field.name === 'version'
  })
  if (!isOfRow) return undefined
  return JSON.stringify({
    // What is hidden says which row it is, and is nobody's to change.
    values: startingValues(fields.filter(({ kind }) => kind !== 'hidden')),
    sets: namesOf(fields, 'ticks'),
    dates: namesOf(fields, 'date'),
    ticks: namesOf(fields, 'tick'),
  })
}

/** The fields of a kind; of rows, under the number 0. */
function namesOf(fields: readonly Field[], kind: Field['kind']): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group') return namesOf(field.fields, kind)
    if (field.kind === 'rows')
      return namesOf(field.fields, kind).map((name) => `${field.name}.0.${name}`)
    return field.kind === kind ? [field.name] : []
  })
}
