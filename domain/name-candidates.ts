import { pairKey } from './name-keys.ts'
import type { AskedWord } from './name-query.ts'
import type { NameShelf } from './name-shelf.ts'

/** What bounds the work: so many of each are looked at, the most promising first. */
const mostWords = 3
const keysPerPair = 10
const keysPerWord = 16
const mostPairs = 40
const rowsPerKey = 60

/**
 * The people to look at, the most promising first, by what is known of how well they fit:
 * who has a pair of likely keys, then who has a rare one.
 */
export function candidates(
  shelf: NameShelf,
  words: readonly AskedWord[],
  most: number,
): number[] {
  const telling = words.toSorted((a, b) => b.weight - a.weight).slice(0, mostWords)
  const scores = new Map<string, number>()
  for (const [at, a] of telling.entries())
    for (const b of telling.slice(at + 1))
      for (const { x, y, score } of likestPairs(a, b)) scores.set(pairKey(x, y), score)
  for (const word of telling)
    for (const [key, likeness] of likestKeys(word, keysPerWord)) {
      const people = shelf.vocabulary.peopleAt(shelf.vocabulary.find(key) ?? -1)
      if (people <= rowsPerKey || telling.length === 1)
        scores.set(key, gain(word, likeness))
    }
  return bestHolders(shelf, scores, most)
}

/** Half alike is hardly alike. */
const gain = ({ weight }: AskedWord, likeness: number) => weight * likeness * likeness

/** Who has the keys, those of the best key first. */
function bestHolders(
  shelf: NameShelf,
  scores: ReadonlyMap<string, number>,
  most: number,
): number[] {
  const found = new Map<number, number>()
  for (const [key, ids] of shelf.holdersOf([...scores.keys()], rowsPerKey)) {
    const score = scores.get(key) ?? 0
    for (const id of ids) if (score > (found.get(id) ?? 0)) found.set(id, score)
  }
  const sorted = [...found].sort(([a, x], [b, y]) => y - x || a - b)
  return sorted.slice(0, most).map(([id]) => id)
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
