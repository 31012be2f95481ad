import { rmSync } from 'node:fs'
import { asPublic, openSqlite, type PublicDb, type Sqlite } from '#db/client'
import { rebuildAll } from '#db/derived'
import { migrate } from '#db/migrate'
import { rulesHash } from '#db/publication-sql'
import { tableNames } from '#db/tables'
import { invariant } from '#lib/invariant'
import type { FictionalPerson } from './fictional-people.ts'
import { type FictionalRow, personRows } from './fictional-rows.ts'
import { rowWriter } from './row-writer.ts'
import { worldRows } from './world-rows.ts'

/** How long each part took, and what there is now. */
export type Written = {
  people: number
  rows: number
  writtenMs: number
  indexedMs: number
  derivedMs: number
  checkedMs: number
}

/**
 * Writes a published database straight away, without a record: what the publisher would
 * have made of the same people, a hundred times faster. The file must not be there yet.
 */
export function writePublic(path: string, people: Iterable<FictionalPerson>): Written {
  rmSync(stagingOf(path), { force: true })
  const db = openUnsafe(path)
  const lap = stopwatch()
  const indexes = dropIndexes(db.$client)
  const counts = writeRows(db.$client, people)
  db.$client.exec('DETACH staging')
  rmSync(stagingOf(path))
  const writtenMs = lap()
  for (const sql of indexes) db.$client.exec(sql)
  const indexedMs = lap()
  db.$client.transaction(() => rebuildAll(db))()
  const derivedMs = lap()
  finish(db)
  return { ...counts, writtenMs, indexedMs, derivedMs, checkedMs: lap() }
}

/** A crash may ruin the file: it is made again then. */
function openUnsafe(path: string): PublicDb {
  const sqlite = openSqlite(path)
  migrate(sqlite, ['shared', 'public'])
  // Without this SQLite, which is defensive, leaves the journal as it is and does not say so.
  sqlite.unsafeMode(true)
  for (const pragma of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'foreign_keys = OFF',
    'cache_size = -524288',
    // A million people's events would be sorted in memory otherwise.
    'temp_store = FILE',
  ])
    sqlite.pragma(pragma)
  sqlite.prepare('ATTACH ? AS staging').run(stagingOf(path))
  sqlite.pragma('staging.journal_mode = OFF')
  sqlite.pragma('staging.synchronous = OFF')
  return asPublic(sqlite)
}

const stagingOf = (path: string) => `${path}-staging`

/** Of the tables written here; derived ones keep theirs, whoever fills them may need them. */
function dropIndexes(sqlite: Sqlite): string[] {
  const indexes = sqlite
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
       AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(tableNames('record'))) as { name: string; sql: string }[]
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`)
  return indexes.map(({ sql }) => sql)
}

const peopleAtOnce = 10_000

/** Their rows have every table in every shape; the rest come out of the same functions. */
const peopleChecked = 1000

function writeRows(sqlite: Sqlite, people: Iterable<FictionalPerson>) {
  const writer = rowWriter(sqlite)
  const counts = { people: 0, rows: 0 }
  const writeAll = (rows: FictionalRow[]) => {
    for (const row of rows) writer.write(row)
    counts.rows += rows.length
  }
  sqlite.exec('BEGIN')
  writeAll(worldRows())
  for (const person of people) {
    writeAll(personRows(person))
    counts.people += 1
    if (counts.people === peopleChecked) {
      writer.place()
      writer.takeBack()
      // A list in a CHECK is made into an index for each row: half of all the time.
      sqlite.pragma('ignore_check_constraints = ON')
    }
    if (counts.people % peopleAtOnce === 0) sqlite.exec('COMMIT; BEGIN')
  }
  writer.place()
  sqlite.exec('COMMIT')
  sqlite.pragma('ignore_check_constraints = OFF')
  return counts
}

/** What `publishEverything` leaves behind it, and the journal that readers expect. */
function finish({ $client }: PublicDb) {
  const broken = $client.pragma('foreign_key_check') as unknown[]
  invariant(broken.length === 0, `rows point at rows: ${JSON.stringify(broken[0])}`)
  $client.pragma(`user_version = ${rulesHash}`)
  $client
    .prepare(`INSERT INTO publications (version, at, kind) VALUES (1, ?, 'hide')`)
    .run(new Date().toISOString())
  $client.unsafeMode(false)
  $client.pragma('journal_mode = WAL')
  $client.close()
}

function stopwatch() {
  let last = performance.now()
  return () => {
    const passed = performance.now() - last
    last = performance.now()
    return Math.round(passed)
  }
}
