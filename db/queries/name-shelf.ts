import { type Db, statement } from '#db/client'
import { namesOf } from '#db/queries/vocabulary'
import type { NameShelf } from '#domain/name-shelf'

/** The names of a database as it is now, for one question. */
export function shelfOf(db: Db): NameShelf {
  const { vocabulary, people } = namesOf(db)
  return {
    vocabulary,
    people,
    holdersOf: (keys, mostPerKey) => holdersOf(db, keys, mostPerKey),
    textsOf: (personIds) => textsOf(db, personIds),
    keysOf: (personId) => keysOf(db, personId),
  }
}

function holdersOf(db: Db, keys: readonly string[], mostPerKey: number) {
  // One statement for all: each run of one with other values is planned anew.
  const holders = statement(
    db,
    `SELECT asked.value, (SELECT json_group_array(person_id) FROM (
       SELECT person_id FROM name_keys WHERE key = asked.value
       ORDER BY person_id LIMIT ?))
     FROM json_each(?) asked`,
  )
  const rows = holders.raw().all(mostPerKey, JSON.stringify(keys)) as [string, string][]
  return new Map(rows.map(([key, ids]) => [key, JSON.parse(ids) as number[]]))
}

function textsOf(db: Db, personIds: readonly number[]): [number, string[]][] {
  const texts = statement(db, 'SELECT text FROM names WHERE person_id = ?').pluck()
  return personIds.map((id) => [id, texts.all(id) as string[]])
}

function keysOf(db: Db, personId: number): string[] {
  const sql = 'SELECT name_keys FROM standings WHERE person_id = ?'
  const keys = statement(db, sql).pluck().get(personId) as string | undefined
  return keys?.split(' ') ?? []
}
