import { type Db, statement } from '#db/client'
import { namesOf } from '#db/queries/vocabulary'
import { isPair, wordsOfPair } from '#domain/name-keys'
import type { NameShelf } from '#domain/name-shelf'
import type { Vocabulary } from '#domain/vocabulary'

/** The names of a database as it is now, for one question. */
export function shelfOf(db: Db): NameShelf {
  const { vocabulary, people } = namesOf(db)
  return {
    vocabulary,
    people,
    holdersOf: (keys, mostPerKey) => holdersOf(db, keys, { mostPerKey, vocabulary }),
    textsOf: (personIds) => textsOf(db, personIds),
    keysOf: (personIds) => keysOf(db, personIds),
  }
}

/**
 * Calling SQLite is what takes the time: one statement for all keys. Most keys are of so few
 * people that nothing has to be counted to read no more of them.
 */
function holdersOf(
  db: Db,
  keys: readonly string[],
  { mostPerKey, vocabulary }: { mostPerKey: number; vocabulary: Vocabulary },
) {
  const isOfFew = (key: string) => mostWith(key, vocabulary) <= mostPerKey
  const found = new Map(keys.map((key): [string, number[]] => [key, []]))
  addAll(db, keys.filter(isOfFew), found)
  addSome(db, { keys: keys.filter((key) => !isOfFew(key)), mostPerKey }, found)
  return found
}

/** How many people may have a key: both words of a pair, so no more than have one of them. */
function mostWith(key: string, vocabulary: Vocabulary): number {
  const words = isPair(key) ? wordsOfPair(key) : [key]
  return Math.min(
    ...words.map((word) => vocabulary.peopleAt(vocabulary.find(word) ?? -1)),
  )
}

type Found = Map<string, number[]>

function addAll(db: Db, keys: readonly string[], found: Found) {
  const sql = `SELECT json_group_array(asked.key), json_group_array(person_id)
    FROM json_each(?) asked CROSS JOIN name_keys ON name_keys.key = asked.value`
  const row = statement(db, sql).raw().get(JSON.stringify(keys)) as [string, string]
  const [places, ids] = row.map((list) => JSON.parse(list) as number[])
  for (const [at, place] of (places ?? []).entries())
    found.get(keys[place] ?? '')?.push(ids?.[at] as number)
}

type Asked = { keys: readonly string[]; mostPerKey: number }

function addSome(db: Db, { keys, mostPerKey }: Asked, found: Found) {
  if (keys.length === 0) return
  const sql = `SELECT (SELECT json_group_array(person_id) FROM
      (SELECT person_id FROM name_keys WHERE key = asked.value
       ORDER BY person_id LIMIT ?))
    FROM json_each(?) asked`
  const rows = statement(db, sql).pluck().all(mostPerKey, JSON.stringify(keys))
  for (const [at, key] of keys.entries())
    found.set(key, JSON.parse(rows[at] as string) as number[])
}

function textsOf(db: Db, personIds: readonly number[]): [number, string[]][] {
  const sql = `SELECT person_id, text FROM json_each(?) asked
    CROSS JOIN names ON person_id = asked.value`
  const rows = statement(db, sql).raw().all(JSON.stringify(personIds))
  const texts = new Map(personIds.map((id): [number, string[]] => [id, []]))
  for (const [id, text] of rows as [number, string][]) texts.get(id)?.push(text)
  return [...texts]
}

function keysOf(db: Db, personIds: readonly number[]): string[][] {
  const sql = `SELECT coalesce(name_keys, '') FROM json_each(?) asked
    LEFT JOIN standings ON person_id = asked.value`
  const keys = statement(db, sql).pluck().all(JSON.stringify(personIds)) as string[]
  return keys.map((all) => (all === '' ? [] : all.split(' ')))
}
