/** One column that a change touched; null where there was, or is, nothing. */
export type FieldChange = { column: string; before: Stored; after: Stored }
export type Stored = string | number | null

type Row = Readonly<Record<string, Stored>>

/** What a change did to a row, column by column; what only serves the machine is left out. */
export function changedFields(before: Row | null, after: Row | null): FieldChange[] {
  const columns = Object.keys(after ?? before ?? {})
  return columns
    .filter((column) => !bookkeeping.test(column))
    .map((column) => ({
      column,
      before: before?.[column] ?? null,
      after: after?.[column] ?? null,
    }))
    .filter((change) => change.before !== change.after)
}

const bookkeeping =
  /^(?:id|version|position|person_id|event_id|list_id|starts_at|ends_at|subject|subject_id|.+_earliest|.+_latest)$/

/** Which table a column of ids points into. */
export const referencedTables: Readonly<Record<string, string>> = {
  facility_id: 'facilities',
  from_facility_id: 'facilities',
  to_facility_id: 'facilities',
  organisation_id: 'organisations',
  announced_by_id: 'organisations',
  court_id: 'courts',
  case_id: 'cases',
  mass_release_id: 'mass_releases',
  article_id: 'articles',
  source_id: 'sources',
}
