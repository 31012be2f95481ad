import { type RecordDb, type Sqlite, statement } from '#db/client'
import { custodyEvents } from '#db/queries/custody-events'
import { keyColumn } from '#db/tables'
import { inRevision, insert, type Tx } from '#db/write'
import { findImpossible } from '#domain/custody-check'
import { invariant } from '#lib/invariant'
import { fail, ok, type Result } from '#lib/result'
import { type SeedFiles, seedFiles } from './files.ts'
import { personRows } from './person-rows.ts'
import { partyRows, referenceRows } from './reference-rows.ts'
import { massReleaseRows } from './release-rows.ts'
import { ids, type SeedRow } from './rows.ts'

const editor = { id: 'seed', name: 'Seed files of the project', role: 'editor' } as const
const note = {
  action: 'record.seeded',
  channel: 'seed',
  why: 'Facts of the seed files of the project, each with its source',
} as const

/**
 * Carries the seed files into the record, in one revision. Rows that are there already
 * stay as they are, and a record that people have edited is left alone.
 */
export function seedRecord(
  db: RecordDb,
): Result<{ inserted: number }, 'edited-by-people'> {
  const files = seedFiles()
  return inRevision(db, editor, note, (tx) => {
    if (hasEdits(tx)) return fail('edited-by-people')
    const missing = seedRows(files).filter((row) => !isThere(tx, row))
    for (const { table, values } of missing) insert(tx, table, values)
    for (const { slug } of missing.length > 0 ? files.people : []) checkOrder(tx, slug)
    return ok({ inserted: missing.length })
  })
}

/** Whether anyone has written who is neither these files nor the fictional generator. */
export function hasEdits(db: RecordDb | Sqlite): boolean {
  const edit =
    "SELECT 1 FROM revisions WHERE channel NOT IN ('seed', 'fictional') LIMIT 1"
  return statement(db, edit).get() !== undefined
}

/** Every row of the files, in an order in which foreign keys hold. */
export function seedRows(files: SeedFiles): SeedRow[] {
  const releases = files.massReleases.flatMap(massReleaseRows)
  const people = files.people.flatMap(personRows)
  const first = (rows: SeedRow[], table: string) =>
    rows.filter((row) => row.table === table)
  const rest = (rows: SeedRow[], table: string) =>
    rows.filter((row) => row.table !== table)
  return [
    ...referenceRows(files),
    ...first(releases, 'mass_releases'),
    ...first(people, 'people'),
    ...rest(people, 'people'),
    ...rest(releases, 'mass_releases'),
    ...partyRows(files),
  ]
}

function isThere(db: RecordDb, { table, values }: SeedRow) {
  const key = keyColumn(table)
  const row = statement(db, `SELECT 1 FROM ${table} WHERE ${key} = ?`).get(values[key])
  return row !== undefined
}

function checkOrder(tx: Tx, slug: string) {
  const problems = findImpossible(custodyEvents(tx, ids.person(slug)))
  invariant(problems.length === 0, `${slug}: ${JSON.stringify(problems)}`)
}
