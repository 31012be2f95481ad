import { pairKey } from './name-keys.ts'
import type { AskedWord } from './name-query.ts'
import type { NameShelf } from './name-shelf.ts'

/** What bounds the work: so many of each are looked at, the most promising first. */
const mostWords = 4
const keysPerPair = 10
const mostPairs = 40
const rowsPerKey = 60
const mostWeighed = 60
/** Of keys that few have, so many of each word; a word that is being typed has thousands. */
const mostRare = 80
/** Of a pair with a key of so few people, all of them are read anyway. */
const fewHolders = 6

/** Whom so much less is known for than for the likest is not it. */
const leastShare = 0.4

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
  const counted = words.map((word) => countedKeys(shelf, word))
  const pairs = pairsOf(words, counted)
  const rare = counted.map((keys) =>
    keys
      .filter(({ people }) => words.length === 1 || people <= rowsPerKey)
      .slice(0, mostRare),
  )
  const keys = new Set([...pairs.keys(), ...rare.flat().map(({ key }) => key)])
  const holdersOf = shelf.holdersOf([...keys], rowsPerKey)
  const found = new Map<number, number>()
  for (const [key, score] of pairs) raise(found, holdersOf.get(key), score)
  for (const [at, word] of words.entries()) {
    const gained = new Map<number, number>()
    for (const { key, likeness } of rare[at] ?? [])
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

type CountedKey = { key: string; likeness: number; people: number }

/** The keys of a word with how many people have each, the likest first. */
function countedKeys({ vocabulary }: NameShelf, { keys }: AskedWord): CountedKey[] {
  return [...keys]
    .map(([key, likeness]) => {
      return { key, likeness, people: vocabulary.peopleAt(vocabulary.find(key) ?? -1) }
    })
    .sort((a, b) => b.likeness - a.likeness)
}

/** The likeliest pairs of keys that many have, with what both words gain by them. */
function pairsOf(
  words: readonly AskedWord[],
  counted: readonly CountedKey[][],
): Map<string, number> {
  const scores = new Map<string, number>()
  const common = counted.map((keys) =>
    keys.filter(({ people }) => people > fewHolders).slice(0, keysPerPair),
  )
  for (const [at, a] of words.entries())
    for (const [more, b] of words.slice(at + 1).entries()) {
      const both = { a, b, ofA: common[at] ?? [], ofB: common[at + 1 + more] ?? [] }
      for (const { x, y, score } of likestPairs(both)) {
        const key = pairKey(x, y)
        scores.set(key, Math.max(score, scores.get(key) ?? 0))
      }
    }
  return scores
}

function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  const sorted = [...scores].sort(([a, x], [b, y]) => y - x || a - b)
  return sorted.slice(0, most).map(([id]) => id)
}

type Both = { a: AskedWord; b: AskedWord; ofA: CountedKey[]; ofB: CountedKey[] }

/** The pairs of keys that fit both words best. */
function likestPairs({ a, b, ofA, ofB }: Both) {
  const pairs = ofA.flatMap((one) =>
    ofB.map((other) => ({
      ...{ x: one.key, y: other.key, product: one.likeness * other.likeness },
      score: gain(a, one.likeness) + gain(b, other.likeness),
    })),
  )
  return pairs.sort((p, q) => q.product - p.product).slice(0, mostPairs)
}
