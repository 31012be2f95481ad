import { foldName } from './name.ts'
import { candidates } from './name-candidates.ts'
import { likestName } from './name-hit.ts'
import { type AskedWord, alike, type NameQuery } from './name-query.ts'
import type { NameShelf } from './name-shelf.ts'

/** So many people's names are compared with what was asked for. */
export const mostCompared = 20

/**
 * The people whose names are most like the query, in any script and spelling, best first,
 * each with a score from 0 to 1. Bounded work, whatever is asked.
 */
export function rankPeople(
  shelf: NameShelf,
  query: NameQuery,
): [personId: number, score: number][] {
  const people = shelf.textsOf(candidates(shelf, query.words, mostCompared))
  const scored = people.map(([personId, texts]) => ({
    personId,
    texts,
    score: likestName({ query, names: shelf, texts }),
  }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return scored
    .filter(({ score }) => score > 0)
    .map(({ personId, texts, score }): [number, number] => [
      personId,
      score < best - spelling ? score : score + spelling * spelledShare(query, texts),
    ])
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([personId, score]) => [personId, Math.min(1, score)])
}

/** So much is it worth, among those that sound nearly the same, to be spelled the same. */
const spelling = 0.03

/** Which share of the words is letter for letter in one of the names, marks aside. */
function spelledShare({ folded }: NameQuery, texts: readonly string[]): number {
  if (folded.length === 0) return 0
  const shares = texts.map((text) => {
    const words = foldName(text)
    return folded.filter((word) => words.includes(word)).length
  })
  return Math.max(0, ...shares) / folded.length
}

/**
 * Everyone who certainly has such a name: each word that was asked for sounds like one of
 * theirs. From person to a score from 0 to 1.
 */
export function namedCertainly(
  shelf: NameShelf,
  { words }: NameQuery,
): ReadonlyMap<number, number> {
  const required = words.filter(({ optional }) => !optional)
  const asked = (required.length > 0 ? required : words).toSorted(
    (a, b) => a.people - b.people,
  )
  const [first, ...others] = asked
  if (!first) return new Map()
  const found = likestHolders(shelf, certainKeys(first))
  for (const word of others) keepHolders(shelf, found, word)
  const count = asked.length
  return new Map([...found].map(([id, likeness]) => [id, likeness / count]))
}

function certainKeys({ keys }: AskedWord): ReadonlyMap<string, number> {
  return new Map([...keys].filter(([, likeness]) => likeness >= alike))
}

/** Everyone with one of the keys, and how alike their likest is. */
function likestHolders(
  shelf: NameShelf,
  keys: ReadonlyMap<string, number>,
): Map<number, number> {
  const found = new Map<number, number>()
  for (const [key, ids] of shelf.holdersOf([...keys.keys()], Number.MAX_SAFE_INTEGER)) {
    const likeness = keys.get(key) ?? 0
    for (const id of ids) found.set(id, Math.max(likeness, found.get(id) ?? 0))
  }
  return found
}

/** Of many it is quicker to read who else has the word, of few to read what they have. */
function keepHolders(shelf: NameShelf, found: Map<number, number>, word: AskedWord) {
  const keys = certainKeys(word)
  const isFew = found.size * 8 < word.people
  const holders = isFew
    ? likestOf(shelf, [...found.keys()], keys)
    : likestHolders(shelf, keys)
  for (const [id, sum] of found) {
    const likeness = holders.get(id) ?? 0
    if (likeness === 0) found.delete(id)
    else found.set(id, sum + likeness)
  }
}

function likestOf(
  shelf: NameShelf,
  ids: readonly number[],
  alikeOf: ReadonlyMap<string, number>,
): Map<number, number> {
  const keys = shelf.keysOf(ids)
  return new Map(ids.map((id, at) => [id, likest(keys[at] ?? [], alikeOf)]))
}

function likest(keys: readonly string[], alikeOf: ReadonlyMap<string, number>): number {
  let best = 0
  for (const key of keys) best = Math.max(best, alikeOf.get(key) ?? 0)
  return best
}
