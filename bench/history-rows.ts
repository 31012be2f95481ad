import { type Sqlite, statement } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'

/** So many people an import brought at once. */
const peopleEach = 1000

const ofPerson = [
  'people',
  'names',
  'citizenships',
  'occupations',
  'case_parties',
  'events',
  'designations',
] as const satisfies RecordTable[]
const ofEvent = [
  'arrests',
  'charges',
  'charge_articles',
  'decisions',
  'sentences',
  'transfers',
  'releases',
  'deaths',
] as const satisfies RecordTable[]
const shared = [
  'sources',
  'organisations',
  'courts',
  'facilities',
  'articles',
  'cases',
  'mass_releases',
  'figures',
  'roll_entries',
] as const satisfies RecordTable[]

/**
 * A history in which every row was written once, a thousand people a revision, as an import
 * does it. Its hashes are none.
 */
export function writeHistory(sqlite: Sqlite) {
  const indexes = dropIndexes(sqlite)
  sqlite.exec(`CREATE TEMP TABLE batch (id INTEGER PRIMARY KEY)`)
  const everybody = sqlite
    .prepare('SELECT id FROM main.people ORDER BY id')
    .pluck()
    .all() as number[]
  writeRevision(
    sqlite,
    1,
    shared.map((table) => rowsSql(sqlite, table, 't', 'NULL')),
  )
  const parts = partsOf(sqlite)
  for (let at = 0; at < everybody.length; at += peopleEach) {
    const ids = JSON.stringify(everybody.slice(at, at + peopleEach))
    sqlite.exec('DELETE FROM batch')
    statement(sqlite, 'INSERT INTO batch SELECT value FROM json_each(?)').run(ids)
    writeRevision(sqlite, 2 + at / peopleEach, parts)
  }
  for (const sql of indexes) sqlite.exec(sql)
}

function dropIndexes(sqlite: Sqlite): string[] {
  const indexes = sqlite
    .prepare(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'revision_rows'`,
    )
    .all() as { name: string; sql: string }[]
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`)
  return indexes.map(({ sql }) => sql)
}

function partsOf(sqlite: Sqlite): string[] {
  const events = 'CROSS JOIN main.events e ON e.person_id = b.id'
  return [
    ...ofPerson.map((table) => {
      const column = table === 'people' ? 'id' : 'person_id'
      return rowsSql(
        sqlite,
        table,
        `batch b CROSS JOIN main.${table} t ON t.${column} = b.id`,
        'b.id',
      )
    }),
    ...ofEvent.map((table) =>
      rowsSql(
        sqlite,
        table,
        `batch b ${events} CROSS JOIN main.${table} t ON t.event_id = e.id`,
        'b.id',
      ),
    ),
    ...(['event', 'designation'] as const).map((subject) =>
      rowsSql(
        sqlite,
        'claims',
        `batch b CROSS JOIN main.${subject}s e ON e.person_id = b.id
         CROSS JOIN main.claims t ON t.subject = '${subject}' AND t.subject_id = e.id`,
        'b.id',
      ),
    ),
  ]
}

function rowsSql(sqlite: Sqlite, table: RecordTable, from: string, person: string) {
  const columns = sqlite.pragma(`main.table_info(${table})`) as { name: string }[]
  const json = columns.map(({ name }) => `'${name}', t."${name}"`).join(', ')
  return `INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "after")
    SELECT ?, '${table}', t.${keyColumn(table)}, ${person}, json_object(${json})
    FROM ${from === 't' ? `main.${table} t` : from}`
}

function writeRevision(sqlite: Sqlite, id: number, parts: readonly string[]) {
  for (const sql of parts) statement(sqlite, sql).run(id)
  statement(
    sqlite,
    `INSERT INTO revisions (id, at, editor_id, editor_name, channel, action, previous_hash, hash)
     VALUES (?, '2026-01-01T00:00:00.000Z', 'import', 'An import', 'import', 'import.applied', '', '')`,
  ).run(id)
}
