import { type Db, statement } from '#db/client'
import { type Names, namesOf } from '#db/queries/vocabulary'
import { compareNames, type FoundName, likestName, type NameForm } from '#domain/name-hit'
import { pairKey } from '#domain/name-keys'
import { type AskedWord, alike, type NameQuery, nameQuery } from '#domain/name-query'

/** One person, with the name that was found and how well it fits. */
export type NameHit = FoundName & { personId: number }

/** What bounds the work: so many of each are looked at, the most promising first. */
const mostWords = 3
const keysPerPair = 10
const keysPerWord = 16
const mostPairs = 40
const rowsPerKey = 60
const mostCompared = 24

/**
 * The people whose names are most like this, in any script and spelling, best first, each
 * with the name that was found. `score` is from 0 to 1. Bounded work, whatever is asked
 * (`npm run bench:search` says how much).
 */
export function searchNames(db: Db, q: string, most = mostCompared): NameHit[] {
  const ranked = rankNames(db, q).slice(0, most)
  return [...explainNames(db, q, ranked).values()].sort(
    (a, b) => b.score - a.score || a.personId - b.personId,
  )
}

/** The same people, and nothing but their order. */
export function rankNames(db: Db, q: string): number[] {
  const names = namesOf(db)
  const query = queryOf(names, q)
  const scores = textsOf(db, candidates(db, query.words, names)).map(
    ([personId, texts]): [number, number] => [
      personId,
      likestName({ query, names, texts }),
    ],
  )
  const found = scores.filter(([, score]) => score > 0)
  return found.sort(([a, x], [b, y]) => y - x || a - b).map(([personId]) => personId)
}

/**
 * Everyone who certainly has such a name: each word that was asked for sounds like one of
 * theirs. From person to a score from 0 to 1.
 */
export function peopleNamed(db: Db, q: string): ReadonlyMap<number, number> {
  const { words } = queryOf(namesOf(db), q)
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
  const query = queryOf(names, q)
  const hits = personIds.flatMap((personId): NameHit[] => {
    const found = compareNames({ q, query, names, forms: formsOf(db, personId) })
    return found ? [{ personId, ...found }] : []
  })
  return new Map(hits.map((hit) => [hit.personId, hit]))
}

function textsOf(db: Db, personIds: readonly number[]): [number, string[]][] {
  const sql = `SELECT person_id, json_group_array(text) FROM names
    WHERE person_id IN (SELECT value FROM json_each(?)) GROUP BY person_id`
  const rows = statement(db, sql).raw().all(JSON.stringify(personIds))
  return (rows as [number, string][]).map(([id, texts]) => [id, JSON.parse(texts)])
}

function formsOf(db: Db, personId: number): NameForm[] {
  const sql = 'SELECT text, lang, script, kind, scheme FROM names WHERE person_id = ?'
  return statement(db, sql).all(personId) as NameForm[]
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

const lastAsked = new WeakMap<Names, { q: string; query: NameQuery }>()

/** One page asks the same of the vocabulary several times, and it is most of the work. */
function queryOf(names: Names, q: string): NameQuery {
  const last = lastAsked.get(names)
  if (last?.q === q) return last.query
  const query = nameQuery(q, names)
  lastAsked.set(names, { q, query })
  return query
}

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

/** People to look at with what is known of how well they fit: pairs first, rare words then. */
function candidates(
  db: Db,
  words: readonly AskedWord[],
  { vocabulary }: Names,
): number[] {
  const telling = words.toSorted((a, b) => b.weight - a.weight).slice(0, mostWords)
  const scores = new Map<string, number>()
  for (const [at, a] of telling.entries())
    for (const b of telling.slice(at + 1))
      for (const { x, y, score } of likestPairs(a, b)) scores.set(pairKey(x, y), score)
  for (const word of telling)
    for (const [key, likeness] of likestKeys(word, keysPerWord)) {
      const people = vocabulary.peopleAt(vocabulary.find(key) ?? -1)
      if (people <= rowsPerKey || telling.length === 1)
        scores.set(key, gain(word, likeness))
    }
  return bestHolders(db, scores)
}

/** Half alike is hardly alike. */
const gain = ({ weight }: AskedWord, likeness: number) => weight * likeness * likeness

/** Who has the keys, those of the best key first. */
function bestHolders(db: Db, scores: ReadonlyMap<string, number>): number[] {
  const rows = statement(
    db,
    `SELECT asked.value, (SELECT json_group_array(person_id) FROM (
       SELECT person_id FROM name_keys WHERE key = asked.value LIMIT ${rowsPerKey}))
     FROM json_each(?) asked`,
  )
    .raw()
    .all(JSON.stringify([...scores.keys()])) as [string, string][]
  const found = new Map<number, number>()
  for (const [key, ids] of rows) {
    const score = scores.get(key) ?? 0
    for (const id of JSON.parse(ids) as number[])
      if (score > (found.get(id) ?? 0)) found.set(id, score)
  }
  return bestOf(found, mostCompared)
}

/** The pairs of keys that fit both words best. */
function likestPairs(a: AskedWord, b: AskedWord) {
  const pairs = likestKeys(a, keysPerPair).flatMap(([x, likeX]) =>
    likestKeys(b, keysPerPair).map(([y, likeY]) => ({
      ...{ x, y, product: likeX * likeY },
      score: gain(a, likeX) + gain(b, likeY),
    })),
  )
  return pairs.sort((p, q) => q.product - p.product).slice(0, mostPairs)
}

const likestKeys = ({ keys }: AskedWord, most: number) =>
  [...keys].sort(([, a], [, b]) => b - a).slice(0, most)

function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  const sorted = [...scores].sort(([a, x], [b, y]) => y - x || a - b)
  return sorted.slice(0, most).map(([id]) => id)
}
