import { type Db, type PublicDb, statement } from '#db/client'
import { rebuildAll, rebuildPerson } from '#db/derived'
import { type Dirty, dirtyFrom, type Entry, releasedIn, rollsNaming } from '#db/outbox'
import { fewestWithheld } from '#db/publication-conditions'
import { type Changes, noChanges, syncOwner, syncTable } from '#db/publication-rows'
import { passages, rulesHash } from '#db/publication-sql'
import type { RecordTable } from '#db/tables'

/**
 * Makes the published database say what the record says now of everything that these
 * rows belong to. Inside a transaction on a publisher's connection.
 */
export function publishEntries(db: PublicDb, entries: readonly Entry[]): Changes {
  db.$client.pragma('defer_foreign_keys = ON')
  const changes = noChanges()
  const dirty = dirtyFrom(db, entries)
  publishOwners(db, dirty, changes)
  for (const { table, id } of dirty.referenced) publishReferenced(db, table, id, changes)
  for (const [table, ids] of changes.touched)
    for (const id of ids) publishReferenced(db, table, id, changes)
  if (entries.some(({ table_name }) => table_name === 'people'))
    countWithheld(db, changes)
  if (changes.any) keepPublication(db, changes.tookBack ? 'hide' : 'ordinary')
  return changes
}

/** What comes or goes may make others dirty; those come after it. */
function publishOwners(db: Db, dirty: Dirty, changes: Changes) {
  for (const id of dirty.announced)
    if (announces(db, id, changes)) addAll(dirty.people, releasedIn(db, id))
  for (const id of dirty.people)
    if (publishPerson(db, id, changes)) addAll(dirty.mass_releases, rollsNaming(db, id))
  for (const id of dirty.mass_releases) syncOwner(db, 'mass_releases', id, changes)
}

function addAll(ids: Set<number>, more: readonly number[]) {
  for (const id of more) ids.add(id)
}

function publishReferenced(db: Db, table: RecordTable, owner: number, changes: Changes) {
  syncTable(db, table, { kind: 'referenced', owner }, changes)
}

/** True if the mass release has become public or ceased to be. */
function announces(db: Db, id: number, changes: Changes): boolean {
  const isPublished = () =>
    statement(db, 'SELECT 1 FROM main.mass_releases WHERE id = ?').get(id) !== undefined
  const wasPublished = isPublished()
  syncTable(db, 'mass_releases', { kind: 'mass_releases', owner: id }, changes)
  return wasPublished !== isPublished()
}

/** True if how much may be seen of the person is not what it was. */
function publishPerson(db: Db, id: number, changes: Changes): boolean {
  const level = () =>
    statement(db, 'SELECT publication_level FROM main.people WHERE id = ?')
      .pluck()
      .get(id)
  const levelBefore = level()
  if (!syncOwner(db, 'people', id, changes)) return false
  rebuildPerson(db, id)
  return levelBefore !== level()
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
