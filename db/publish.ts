import { type Db, type PublicDb, statement } from '#db/client'
import { rebuildAll, rebuildPeople } from '#db/derived'
import { publishHead } from '#db/history-head'
import { dirtyFrom, type Entry, releasedIn, rollsNaming } from '#db/outbox'
import { fewestWithheld, isNotConfidential } from '#db/publication-conditions'
import { type Changes, noChanges, syncOwners } from '#db/publication-rows'
import { passages, rulesHash } from '#db/publication-sql'
import type { PassingTable, RecordTable } from '#db/tables'
import { forgetTexts } from '#db/texts'

/**
 * Makes the published database say what the record says now of everything that these
 * rows belong to. Inside a transaction on a publisher's connection.
 */
export function publishEntries(db: PublicDb, entries: readonly Entry[]): Changes {
  db.$client.pragma('defer_foreign_keys = ON')
  const changes = noChanges()
  const dirty = dirtyFrom(db, entries)
  const announced = publishAnnounced(db, dirty.announced, changes)
  addAll(
    dirty.people,
    announced.flatMap((id) => releasedIn(db, id)),
  )
  const shown = publishPeople(db, dirty.people, changes)
  addAll(
    dirty.mass_releases,
    [...shown, ...renamed(entries)].flatMap((id) => rollsNaming(db, id)),
  )
  syncOwners(db, { kind: 'mass_releases' }, dirty.mass_releases, changes)
  publishReferenced(db, dirty.referenced, changes)
  publishReferenced(db, changes.touched, changes)
  if (entries.some(({ table_name }) => table_name === 'people'))
    countWithheld(db, changes)
  if (entries.some(({ table_name }) => withheldBy.has(table_name)))
    countWithheldNames(db, changes)
  if (publishHead(db)) changes.any = true
  if (changes.tookBack) forgetTexts(db)
  if (changes.any) keepPublication(db, changes.tookBack ? 'hide' : 'ordinary')
  return changes
}

/** A person who has a name that may not be shown is named in no roll. */
function renamed(entries: readonly Entry[]): number[] {
  const people = entries.filter(({ table_name }) => naming.has(table_name))
  return [...new Set(people.flatMap(({ person_id }) => person_id ?? []))]
}

const naming = new Set<RecordTable>(['names', 'field_limits'])

function addAll(ids: Set<number>, more: readonly number[]) {
  for (const id of more) ids.add(id)
}

/** Returns the mass releases that have become public or have ceased to be. */
function publishAnnounced(db: Db, ids: ReadonlySet<number>, changes: Changes): number[] {
  return changing(db, 'SELECT 1 FROM main.mass_releases WHERE id = ?', ids, () => {
    syncOwners(db, { kind: 'mass_releases', only: 'mass_releases' }, ids, changes)
  })
}

/** Returns the people of whom more or less may be seen than before. */
function publishPeople(db: Db, ids: ReadonlySet<number>, changes: Changes): number[] {
  const level = 'SELECT publication_level FROM main.people WHERE id = ?'
  return changing(db, level, ids, () => {
    const differing = syncOwners(db, { kind: 'people' }, ids, changes)
    rebuildPeople(db, differing)
  })
}

/** For which of these the answer is another one after the work. */
function changing(
  db: Db,
  sql: string,
  ids: ReadonlySet<number>,
  work: () => void,
): number[] {
  const answer = (id: number) => statement(db, sql).pluck().get(id)
  const before = new Map([...ids].map((id) => [id, answer(id)]))
  work()
  return [...ids].filter((id) => before.get(id) !== answer(id))
}

function publishReferenced(
  db: Db,
  ids: ReadonlyMap<PassingTable, ReadonlySet<number>>,
  changes: Changes,
) {
  for (const [only, rows] of ids)
    syncOwners(db, { kind: 'referenced', only }, rows, changes)
}

/** Everything from nothing, by the same rules; foreign keys are off and checked at the end. */
export function publishEverything(db: PublicDb) {
  for (const { table } of [...passages].reverse())
    statement(db, `DELETE FROM main.${table}`).run()
  for (const { table, columns, select } of passages) {
    const names = columns.map((column) => `"${column}"`).join(', ')
    statement(db, `INSERT INTO main.${table} (${names}) ${select}`).run()
  }
  rebuildAll(db)
  const broken = db.$client.pragma('main.foreign_key_check') as unknown[]
  if (broken.length > 0)
    throw new Error(`Published rows break: ${JSON.stringify(broken[0])}`)
  countWithheld(db, noChanges())
  countWithheldNames(db, noChanges())
  publishHead(db)
  db.$client.pragma(`main.user_version = ${rulesHash}`)
  keepPublication(db, 'hide')
}

type Count = { country: string; count: number }

function countWithheld(db: Db, changes: Changes) {
  const old = statement(
    db,
    'SELECT country, count FROM main.withheld_counts',
  ).all() as Count[]
  const now = statement(
    db,
    `SELECT country, count(*) AS count FROM record.people
     WHERE publication_level = 'counted_only' AND NOT fictional
     GROUP BY country HAVING count(*) >= ? ORDER BY country`,
  ).all(fewestWithheld) as Count[]
  if (JSON.stringify(old) === JSON.stringify(now)) return
  statement(db, 'DELETE FROM main.withheld_counts').run()
  for (const { country, count } of now)
    statement(db, 'INSERT INTO main.withheld_counts VALUES (?, ?)').run(country, count)
  changes.any = true
  changes.tookBack ||= old.length > 0
}

const withheldBy = new Set(['roll_entries', 'mass_releases', 'sources'])

type NameCount = { id: number; count: number }

/** That a name is withheld points at nobody: whose it is, the list itself may tell. */
function countWithheldNames(db: Db, changes: Changes) {
  const old = statement(
    db,
    'SELECT mass_release_id AS id, count FROM main.withheld_names ORDER BY 1',
  ).all() as NameCount[]
  const now = statement(
    db,
    `SELECT r.mass_release_id AS id, count(*) AS count FROM record.roll_entries r
     JOIN main.mass_releases m ON m.id = r.mass_release_id
     WHERE r.match_state = 'withheld' AND ${isNotConfidential} GROUP BY 1 ORDER BY 1`,
  ).all() as NameCount[]
  if (JSON.stringify(old) === JSON.stringify(now)) return
  statement(db, 'DELETE FROM main.withheld_names').run()
  for (const { id, count } of now)
    statement(db, 'INSERT INTO main.withheld_names VALUES (?, ?)').run(id, count)
  changes.any = true
  changes.tookBack ||= old.length > 0
}

/**
 * Readers see by the newest version that something changed and by the newest hide how far;
 * the rows of the last seconds tell how old what they still show is. No others are kept:
 * they would be a history of when things were taken back.
 */
function keepPublication(db: Db, kind: 'ordinary' | 'hide') {
  const last = statement(db, 'SELECT max(version) FROM main.publications').pluck().get()
  const now = Date.now()
  statement(db, 'INSERT INTO main.publications (version, at, kind) VALUES (?, ?, ?)').run(
    Number(last ?? 0) + 1,
    new Date(now).toISOString(),
    kind,
  )
  statement(
    db,
    `DELETE FROM main.publications WHERE at < ? AND version <>
       (SELECT max(version) FROM main.publications WHERE kind = 'hide')`,
  ).run(new Date(now - keptMs).toISOString())
}

const keptMs = 10_000
