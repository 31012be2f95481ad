import { type Db, statement } from '#db/client'
import {
  type Derived,
  derive,
  newsColumns,
  spanColumns,
  standingColumns,
} from '#db/derived-rows'
import { chunkOf, facetsOfAll, writeFacets } from '#db/facets/chunks'
import { formatVersion } from '#db/facets/columns'
import { insertRows } from '#db/insert-rows'
import { rebuildNameKeys, writeNameKeys } from '#db/name-keys'
import { readSources } from '#db/person-sources'

/** A new one has every database build its derived tables anew when it is next opened. */
export const derivedVersion = 8000 + formatVersion

const personTables = ['custody_spans', 'standings', 'last_news']

/** What is held of people at once, whatever their number. */
const peopleAtOnce = 500

/**
 * Custody spans, standing, name keys and facets of these people, made anew from their
 * rows in this database. People who are not there leave nothing behind.
 */
export function rebuildPeople(db: Db, personIds: ReadonlySet<number>) {
  // So that many people rewrite a chunk of facets once or twice, not once for each.
  const ids = [...personIds].sort((a, b) => chunkOf(a) - chunkOf(b))
  for (let at = 0; at < ids.length; at += peopleAtOnce)
    rebuildBatch(db, ids.slice(at, at + peopleAtOnce))
}

function rebuildBatch(db: Db, personIds: readonly number[]) {
  const ids = JSON.stringify(personIds)
  const oldKeys = statement(
    db,
    `SELECT person_id, name_keys FROM standings
     WHERE person_id IN (SELECT value FROM json_each(?))`,
  )
    .raw()
    .all(ids) as [number, string][]
  for (const table of personTables)
    statement(
      db,
      `DELETE FROM ${table} WHERE person_id IN (SELECT value FROM json_each(?))`,
    ).run(ids)
  const derived = writeDerived(db, personIds)
  const old = new Map(oldKeys)
  const now = new Map(derived.map(({ personId, nameKeys }) => [personId, nameKeys]))
  for (const id of personIds)
    writeNameKeys(db, id, { old: old.get(id) ?? '', now: now.get(id) ?? '' })
  writeFacets(
    db,
    personIds,
    derived.map(({ facets }) => facets),
  )
}

/** Spans and standings of those of these people who are there and have none yet. */
function writeDerived(db: Db, personIds: readonly number[]): Derived[] {
  const derived = readSources(db, personIds).map(derive)
  insertRows(
    db,
    `custody_spans (${spanColumns})`,
    derived.flatMap(({ spans }) => spans),
  )
  insertRows(
    db,
    `standings (${standingColumns})`,
    derived.map(({ standing }) => standing),
  )
  insertRows(
    db,
    `last_news (${newsColumns})`,
    derived.flatMap(({ lastNews }) => lastNews),
  )
  return derived
}

/**
 * Every person's derived rows from nothing; equal to what the increments left. A million
 * people need no more memory than some hundreds, where `temp_store` is `FILE`.
 */
export function rebuildAll(db: Db) {
  for (const table of personTables) statement(db, `DELETE FROM ${table}`).run()
  const facets = facetsOfAll(db)
  for (const ids of everybody(db))
    facets.add(writeDerived(db, ids).map((one) => one.facets))
  facets.end()
  rebuildNameKeys(db)
}

function* everybody(db: Db): Generator<number[]> {
  const next = statement(
    db,
    `SELECT id FROM people WHERE id > ? ORDER BY id LIMIT ${peopleAtOnce}`,
  ).pluck()
  let ids = next.all(0) as number[]
  while (ids.length > 0) {
    yield ids
    ids = next.all(ids.at(-1)) as number[]
  }
}
