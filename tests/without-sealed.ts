import { asRecord, openSqlite, type RecordDb } from '#db/client'
import { asDiscreetRecord } from '#db/discreet'
import { rebuildNameKeys } from '#db/name-keys'
import { subjectTables } from '#db/subjects'
import { keyColumn, type TableName, tableNames } from '#db/tables'

// The record as it would be if its sealed people were not there, made the slow way: row by
// row, with none of the conditions that `db/sealed.ts` has.

type Row = Record<string, unknown>

const copyOf = (db: RecordDb) => openSqlite(db.$client.serialize())

/** A copy of the record as an editor without the right is given it. */
export const discreetCopy = (db: RecordDb) => asDiscreetRecord(copyOf(db))

/** A copy from which sealed people are gone, and whatever was only theirs. */
export function withoutSealed(db: RecordDb): RecordDb {
  const copy = asRecord(copyOf(db))
  const sqlite = copy.$client
  sqlite.pragma('foreign_keys = OFF')
  const triggers = sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
  for (const name of triggers.pluck().all()) sqlite.exec(`DROP TRIGGER ${name}`)
  const rows = Object.fromEntries(
    tableNames('record', 'files', 'derived', 'desk').map((table) => [
      table,
      sqlite.prepare(`SELECT * FROM ${table}`).all() as Row[],
    ]),
  ) as Record<TableName, Row[]>
  const gone = goneFrom(rows)
  for (const [table, keys] of Object.entries(gone.byTable))
    for (const key of keys)
      sqlite
        .prepare(`DELETE FROM ${table} WHERE ${keyColumn(table as TableName)} = ?`)
        .run(key)
  for (const table of ['custody_spans', 'standings', 'last_news'])
    for (const id of gone.people)
      sqlite.prepare(`DELETE FROM ${table} WHERE person_id = ?`).run(id)
  sqlite.exec('DELETE FROM sealed_people')
  rebuildNameKeys(copy)
  return copy
}

function goneFrom(rows: Record<TableName, Row[]>) {
  const idsOf = (table: TableName, isGone: (row: Row) => boolean) =>
    new Set(rows[table].filter(isGone).map((row) => row[keyColumn(table)]))
  const sealed = idsOf('people', (row) => row.publication_level === 'sealed')
  const people = idsOf('people', ({ id, merged_into }) => {
    return sealed.has(id) || sealed.has(merged_into)
  })
  const isTheirs = (row: Row) => sealed.has(row.person_id) || sealed.has(row.other_id)
  const byTable: Partial<Record<TableName, Set<unknown>>> = { people }
  const has = (table: TableName, id: unknown) => byTable[table]?.has(id) ?? false
  const ofPerson: TableName[] = [
    ...(['old_slugs', 'citizenships', 'occupations', 'names', 'case_parties'] as const),
    ...(['events', 'designations', 'roll_entries', 'judgements'] as const),
    ...(['level_reasons', 'consents', 'tombstones', 'photos'] as const),
  ]
  for (const table of ofPerson) byTable[table] = idsOf(table, isTheirs)
  const ofEvent: TableName[] = [
    ...(['arrests', 'charges', 'charge_articles', 'decisions'] as const),
    ...(['sentences', 'transfers', 'releases', 'deaths'] as const),
  ]
  for (const table of ofEvent)
    byTable[table] = idsOf(table, (row) => has('events', row.event_id))
  const isAboutGone = (row: Row) =>
    has(subjectTables[row.subject as keyof typeof subjectTables], row.subject_id)
  for (const table of [
    'claims',
    'adjudications',
    'field_limits',
    'open_conflicts',
    'unsourced_facts',
  ] as const)
    byTable[table] = idsOf(table, isAboutGone)
  byTable.photo_files = idsOf('photo_files', ({ id }) => {
    const photos = rows.photos.filter(({ file_id }) => file_id === id)
    return photos.length > 0 && photos.every(isTheirs)
  })
  byTable.sources = idsOf('sources', ({ id }) => {
    const claims = rows.claims.filter((claim) => claim.source_id === id)
    const others = [...rows.figures, ...rows.roll_lists, ...rows.roll_entries]
    const photos = rows.photos.filter((photo) => photo.source_id === id)
    return (
      claims.length + photos.length > 0 &&
      claims.every(isAboutGone) &&
      photos.every(isTheirs) &&
      !others.some((row) => row.source_id === id)
    )
  })
  byTable.cases = idsOf('cases', ({ id }) => {
    const parties = [...rows.case_parties, ...rows.events].filter(
      ({ case_id }) => case_id === id,
    )
    return parties.length > 0 && parties.every(isTheirs)
  })
  byTable.revision_rows = idsOf('revision_rows', (row) => {
    const before = row.before ? (JSON.parse(String(row.before)) as Row) : {}
    return (
      isTheirs(row) ||
      isTheirs(before) ||
      (['sources', 'cases'].includes(String(row.table_name)) &&
        has(row.table_name as TableName, row.row_id))
    )
  })
  byTable.revisions = idsOf('revisions', ({ id }) =>
    rows.revision_rows
      .filter(({ revision_id }) => revision_id === id)
      .every((row) => has('revision_rows', row.id)),
  )
  return { byTable, people }
}
