import { dateColumns } from '#db/edtf-columns'
import { idFor } from '#db/ids'
import type { RecordTable } from '#db/tables'
import { parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'

/** One row of the record as a seed file has it, under the same id each time. */
export type SeedRow = { table: RecordTable; values: Record<string, unknown> }

/** Ids of rows by the words that name them in the seed files. */
export const ids = {
  source: (slug: string) => idFor('source', slug),
  organisation: (slug: string) => idFor('organisation', slug),
  court: (slug: string) => idFor('court', slug),
  facility: (slug: string) => idFor('facility', slug),
  article: (name: string) => idFor('article', 'BY', 'criminal', name),
  case: (slug: string) => idFor('case', slug),
  person: (slug: string) => idFor('person', slug),
  event: (person: string, key: string) => idFor('event', person, key),
  massRelease: (slug: string) => idFor('mass_release', slug),
}

/** The id of what a file may leave out. */
export function optionalId(id: (slug: string) => number, slug: string | undefined) {
  return slug === undefined ? null : id(slug)
}

/** The three columns of a date as the files write it. */
export function dated(column: string, text: string | null | undefined) {
  if (!text) return {}
  const date = parseEdtf(text)
  invariant(date.ok, `${text} is EDTF`)
  return dateColumns(column, date.value)
}
