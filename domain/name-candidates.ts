import { pairKey } from './name-keys.ts'
import type { AskedWord } from './name-query.ts'
import type { NameShelf } from './name-shelf.ts'

/** What bounds the work: so many of each are looked at, the most promising first. */
const mostWords = 4
const keysPerPair = 10
const mostPairs = 40
const rowsPerKey = 60
const mostWeighed = 60
/** Of a pair with a key of so few people, all of them are read anyway. */
const fewHolders = 6

/** Whom so much less is known for than for the likest is not it. */
const leastShare = 0.35

/**
 * The people to look at, the most promising first, by what is known of how well they fit:
 * who has a rare key of some word or a pair of likely ones, with what else they have.
 */
export function candidates(
  shelf: NameShelf,
  words: readonly AskedWord[],
  most: number,
): number[] {
  const telling = words.toSorted((a, b) => mostGain(b) - mostGain(a)).slice(0, mostWords)
  const found = holders(shelf, telling)
  if (found.size <= most || telling.length === 1) return bestOf(found, most)
  const weighed = bestOf(found, mostWeighed).map((id): [number, number] => [
    id,
    gainOf(shelf.keysOf(id), telling),
  ])
  const best = Math.max(...weighed.map(([, score]) => score))
  return bestOf(new Map(weighed.filter(([, score]) => score >= best * leastShare)), most)
}

/** Half alike is hardly alike. */
const gain = ({ weight }: AskedWord, likeness: number) => weight * likeness * likeness

const mostGain = (word: AskedWord) => gain(word, Math.max(0, ...word.keys.values()))

/** What all words gain that have something like them among the keys. */
function gainOf(keys: readonly string[], words: readonly AskedWord[]): number {
  return words.reduce((sum, word) => {
    let best = 0
    for (const key of keys) best = Math.max(best, word.keys.get(key) ?? 0)
    return sum + gain(word, best)
  }, 0)
}

/** Who has a pair of keys, or a key that few have: what their words gain together. */
function holders(shelf: NameShelf, words: readonly AskedWord[]): Map<number, number> {
  const pairs = pairsOf(shelf, words)
  const rare = words.map(({ keys }) =>
    [...keys].filter(
      ([key]) => words.length === 1 || peopleWith(shelf, key) <= rowsPerKey,
    ),
  )
  const keys = new Set([...pairs.keys(), ...rare.flat().map(([key]) => key)])
  const holdersOf = shelf.holdersOf([...keys], rowsPerKey)
  const found = new Map<number, number>()
  for (const [key, score] of pairs) raise(found, holdersOf.get(key), score)
  for (const [at, word] of words.entries()) {
    const gained = new Map<number, number>()
    for (const [key, likeness] of rare[at] ?? [])
      raise(gained, holdersOf.get(key), gain(word, likeness))
    for (const [id, more] of gained) found.set(id, more + (found.get(id) ?? 0))
  }
  return found
}

function raise(
  found: Map<number, number>,
  ids: readonly number[] | undefined,
  score: number,
) {
  for (const id of ids ?? []) if (score > (found.get(id) ?? 0)) found.set(id, score)
}

const peopleWith = ({ vocabulary }: NameShelf, key: string) =>
  vocabulary.peopleAt(vocabulary.find(key) ?? -1)

/** The likeliest pairs of keys that many have, with what both words gain by them. */
function pairsOf(shelf: NameShelf, words: readonly AskedWord[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [at, a] of words.entries())
    for (const b of words.slice(at + 1))
      for (const { x, y, score } of likestPairs(shelf, a, b)) {
        const key = pairKey(x, y)
        scores.set(key, Math.max(score, scores.get(key) ?? 0))
      }
  return scores
}

function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  const sorted = [...scores].sort(([a, x], [b, y]) => y - x || a - b)
  return sorted.slice(0, most).map(([id]) => id)
}

/** The pairs of keys that fit both words best. */
function likestPairs(shelf: NameShelf, a: AskedWord, b: AskedWord) {
  const [ofA, ofB] = [a, b].map(({ keys }) => likestKeys(shelf, keys))
  const pairs = (ofA ?? []).flatMap(([x, likeX]) =>
    (ofB ?? []).map(([y, likeY]) => ({
      ...{ x, y, product: likeX * likeY },
      score: gain(a, likeX) + gain(b, likeY),
    })),
  )
  return pairs.sort((p, q) => q.product - p.product).slice(0, mostPairs)
}

const likestKeys = (shelf: NameShelf, keys: ReadonlyMap<string, number>) =>
  [...keys]
    .filter(([key]) => peopleWith(shelf, key) > fewHolders)
    .sort(([, a], [, b]) => b - a)
    .slice(0, keysPerPair)
