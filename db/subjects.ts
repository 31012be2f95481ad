/** The table that each subject of a claim is a row of. */
export const subjectTables = {
  person: 'people',
  name: 'names',
  event: 'events',
  sentence: 'sentences',
  designation: 'designations',
  mass_release: 'mass_releases',
  figure: 'figures',
  roll_entry: 'roll_entries',
} as const

/** SQL for the person that a claim or adjudication is about, or NULL. */
export function personOfSubject(row: string, schema = '') {
  const column = (table: string) =>
    `(SELECT person_id FROM ${schema}${table} WHERE id = ${row}.subject_id)`
  return `CASE ${row}.subject
      WHEN 'person' THEN ${row}.subject_id
      WHEN 'name' THEN ${column('names')}
      WHEN 'event' THEN ${column('events')}
      WHEN 'sentence' THEN (SELECT e.person_id FROM ${schema}sentences s JOIN ${schema}events e ON e.id = s.event_id WHERE s.id = ${row}.subject_id)
      WHEN 'designation' THEN ${column('designations')}
      WHEN 'roll_entry' THEN ${column('roll_entries')}
    END`
}

/** SQL for the mass release that a claim or adjudication is about, or NULL. */
export function massReleaseOfSubject(row: string, schema = '') {
  const column = (table: string) =>
    `(SELECT mass_release_id FROM ${schema}${table} WHERE id = ${row}.subject_id)`
  return `CASE ${row}.subject
      WHEN 'mass_release' THEN ${row}.subject_id
      WHEN 'figure' THEN ${column('figures')}
      WHEN 'roll_entry' THEN ${column('roll_entries')}
    END`
}
