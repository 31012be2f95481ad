import { type Db, statement } from '#db/client'
import { type Names, namesOf } from '#db/queries/vocabulary'
import { compareNames, type FoundName, type NameForm } from '#domain/name-hit'
import { type AskedWord, alike, type NameQuery, nameQuery } from '#domain/name-query'

/** One person, with the name that was found and how well it fits. */
export type NameHit = FoundName & { personId: number }

/** Holders of the likest keys, so many at most; of them those that score best go on. */
const mostCandidates = 1200
const mostScored = 120
const mostCompared = 40
const rowsPerKey = 400

/**
 * The people whose names are most like this, in any script and spelling, best first.
 * `score` is from 0 to 1. Bounded work whatever is asked: 5 ms at 100,000 people
 * (`npm run bench:search`).
 */
export function searchNames(db: Db, q: string, most = 50): NameHit[] {
  const names = namesOf(db)
  const query = nameQuery(q, names)
  const found = scored(db, query.words, candidates(db, query.words))
  return compared(db, found, { q, query, names })
    .sort((a, b) => b.score - a.score || a.personId - b.personId)
    .slice(0, most)
}

/**
 * Everyone who certainly has such a name: each word that was asked for sounds like one of
 * theirs. From person to a score from 0 to 1.
 */
export function peopleNamed(db: Db, q: string): ReadonlyMap<number, number> {
  const { words } = nameQuery(q, namesOf(db))
  const required = words.filter(({ optional }) => !optional)
  const asked = (required.length > 0 ? required : words).toSorted(byPeople)
  const [first, ...others] = asked
  if (!first) return new Map()
  const found = holdersOf(db, certainKeys(first))
  for (const word of others) keepHolders(db, found, word)
  const count = asked.length
  return new Map([...found].map(([id, likeness]) => [id, likeness / count]))
}

/** Which name of each of these people the query found, and how. */
export function explainNames(
  db: Db,
  q: string,
  personIds: readonly number[],
): ReadonlyMap<number, NameHit> {
  const names = namesOf(db)
  const query = nameQuery(q, names)
  const hits = compared(db, personIds, { q, query, names })
  return new Map(hits.map((hit) => [hit.personId, hit]))
}

/** People whose names come near without being certainly meant, the likest first. */
export function nearNames(db: Db, q: string, most = 10): NameHit[] {
  const certain = peopleNamed(db, q)
  return searchNames(db, q)
    .filter(({ personId, score }) => !certain.has(personId) && score >= leastNear)
    .slice(0, most)
}

/** Below this a name has a common word with the query at best. */
const leastNear = 0.35

const byPeople = (a: AskedWord, b: AskedWord) => a.people - b.people

function certainKeys({ keys }: AskedWord): [string, number][] {
  return [...keys].filter(([, likeness]) => likeness >= alike)
}

/** Everyone with one of the keys, and how alike their likest is. */
function holdersOf(db: Db, keys: readonly [string, number][]): Map<number, number> {
  const sql = statement(db, 'SELECT person_id FROM name_keys WHERE key = ?').pluck()
  const found = new Map<number, number>()
  for (const [key, likeness] of keys)
    for (const id of sql.all(key) as number[])
      found.set(id, Math.max(likeness, found.get(id) ?? 0))
  return found
}

/** Of many it is quicker to read who else has the word, of few to read what they have. */
function keepHolders(db: Db, found: Map<number, number>, word: AskedWord) {
  const keys = certainKeys(word)
  const isFew = found.size * 8 < word.people
  const holders = isFew ? undefined : holdersOf(db, keys)
  const alikeOf = new Map(keys)
  for (const [id, sum] of found) {
    const likeness = holders ? (holders.get(id) ?? 0) : likest(keysOf(db, id), alikeOf)
    if (likeness === 0) found.delete(id)
    else found.set(id, sum + likeness)
  }
}

function keysOf(db: Db, personId: number): string[] {
  const sql = 'SELECT name_keys FROM standings WHERE person_id = ?'
  const keys = statement(db, sql).pluck().get(personId) as string | undefined
  return keys?.split(' ') ?? []
}

function likest(keys: readonly string[], alikeOf: ReadonlyMap<string, number>): number {
  let best = 0
  for (const key of keys) best = Math.max(best, alikeOf.get(key) ?? 0)
  return best
}

/** Holders of the likest keys of each word, the most telling word first, by what that adds. */
function candidates(db: Db, words: readonly AskedWord[]): number[] {
  const found = new Map<number, number>()
  for (const word of words.toSorted((a, b) => b.weight - a.weight)) {
    const own = holdersOfLikest(db, word.keys, mostCandidates - found.size)
    for (const [id, likeness] of own)
      found.set(id, word.weight * likeness * likeness + (found.get(id) ?? 0))
  }
  const best = bestOf(found, mostScored)
  return [...new Set([...best, ...commonHolders(db, words)])]
}

function holdersOfLikest(db: Db, keys: ReadonlyMap<string, number>, most: number) {
  const found = new Map<number, number>()
  for (const [key, likeness] of [...keys].sort(([, a], [, b]) => b - a)) {
    if (found.size >= most) break
    for (const id of someHolders(db, key)) if (!found.has(id)) found.set(id, likeness)
  }
  return found
}

function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  const sorted = [...scores].sort(([a, x], [b, y]) => y - x || a - b)
  return sorted.slice(0, most).map(([id]) => id)
}

/** None of a key that too many have: they are found by another word, or by two together. */
function someHolders(db: Db, key: string): number[] {
  const sql = `SELECT person_id FROM name_keys WHERE key = ? LIMIT ${rowsPerKey + 1}`
  const ids = statement(db, sql).pluck().all(key) as number[]
  return ids.length > rowsPerKey ? [] : ids
}

/** Some of those who have both of two common words; if there is but one, some who have it. */
function commonHolders(db: Db, words: readonly AskedWord[]): number[] {
  const common = words
    .filter(({ people }) => people > rowsPerKey)
    .toSorted(byPeople)
    .map((word) => JSON.stringify(certainKeys(word).map(([key]) => key)))
  const [first, second] = common
  if (first === undefined) return []
  if (second === undefined) return words.length > 1 ? [] : holdersInOrder(db, first)
  const sql = `SELECT a.person_id FROM name_keys a
    WHERE a.key IN (SELECT value FROM json_each(?)) AND EXISTS (
      SELECT 1 FROM name_keys b WHERE b.person_id = a.person_id
        AND b.key IN (SELECT value FROM json_each(?)))
    LIMIT ${rowsPerKey}`
  return statement(db, sql).pluck().all(first, second) as number[]
}

function holdersInOrder(db: Db, keys: string): number[] {
  const sql = `SELECT person_id FROM name_keys
    WHERE key IN (SELECT value FROM json_each(?)) LIMIT ${rowsPerKey}`
  return statement(db, sql).pluck().all(keys) as number[]
}

/** The best of the candidates by all that their keys say, best first. */
function scored(db: Db, words: readonly AskedWord[], ids: readonly number[]): number[] {
  const scores = new Map<number, number>()
  for (const id of ids) {
    const keys = keysOf(db, id)
    const score = words.reduce((sum, word) => {
      const likeness = likest(keys, word.keys)
      return sum + word.weight * likeness * likeness
    }, 0)
    scores.set(id, score)
  }
  return bestOf(scores, mostCompared)
}

type Asked = { q: string; query: NameQuery; names: Names }

function compared(db: Db, ids: readonly number[], { q, query, names }: Asked): NameHit[] {
  const sql = statement(
    db,
    'SELECT text, lang, script, kind, scheme FROM names WHERE person_id = ?',
  )
  return ids.flatMap((personId) => {
    const forms = sql.all(personId) as NameForm[]
    const found = compareNames({ q, query, forms, names })
    return found ? [{ personId, ...found }] : []
  })
}
