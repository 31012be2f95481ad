import { isPair, pairKey } from './name-keys.ts'
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

/** Of those who are looked at, so many for each word by that word alone. */
const ofEachWord = 3

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
  const telling = tellingOf(words)
  const found = holders(shelf, telling)
  if (found.size <= most || telling.length === 1)
    return bestOf(totals(found, telling), most)
  const likely = looked(found, telling, { most: mostWeighed, share: 0 })
  const keys = shelf.keysOf(likely)
  const weighed = new Map(likely.map((id, at) => [id, gainsOf(keys[at] ?? [], telling)]))
  return looked(weighed, telling, { most, share: leastShare })
}

type Gains = ReadonlyMap<number, readonly number[]>

const totals = (found: Gains, words: readonly AskedWord[]) =>
  new Map([...found].map(([id, gains]) => [id, totalOf(gains, words)]))

/**
 * Those who gain the most by all words together, and behind them those who gain the most
 * by each of the words: of two the other may be mistyped, or another name of theirs.
 */
function looked(
  found: Gains,
  words: readonly AskedWord[],
  { most, share }: { most: number; share: number },
): number[] {
  const scores = totals(found, words)
  const least = share * Math.max(...scores.values())
  const likely = bestOf(new Map([...scores].filter(([, score]) => score >= least)), most)
  const single = words.flatMap(({ joins }, at) => (joins ? [] : [at]))
  const ids = new Set(likely.slice(0, most - single.length * ofEachWord))
  for (const at of single) {
    const gains = new Map<number, number>()
    for (const [id, all] of found)
      if (!ids.has(id) && (all[at] as number) > 0) gains.set(id, all[at] as number)
    for (const id of bestOf(gains, ofEachWord)) ids.add(id)
  }
  for (const id of likely) if (ids.size < most) ids.add(id)
  return [...ids]
}

/** The words that tell the most, and behind them those of them that may be one. */
function tellingOf(words: readonly AskedWord[]): AskedWord[] {
  const single = words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => !word.joins)
    .sort((a, b) => mostGain(b.word) - mostGain(a.word))
    .slice(0, mostWords)
  const placeOf = (at: number) => single.findIndex((one) => one.at === at)
  const joined = words.flatMap((word) => {
    const [a = -1, b = -1] = word.joins?.map(placeOf) ?? []
    return a < 0 || b < 0 ? [] : [{ ...word, joins: [a, b] as const }]
  })
  return [...single.map(({ word }) => word), ...joined]
}

/** Half alike is hardly alike. */
const gain = ({ weight }: AskedWord, likeness: number) => weight * likeness * likeness

const mostGain = (word: AskedWord) => gain(word, Math.max(0, ...word.keys.values()))

/** What each word gains by the likest of the keys. */
function gainsOf(keys: readonly string[], words: readonly AskedWord[]): number[] {
  const single = keys.filter((key) => !isPair(key))
  return words.map((word) => {
    let best = 0
    for (const key of single) {
      const likeness = word.keys.get(key)
      if (likeness !== undefined && likeness > best) best = likeness
    }
    return gain(word, best)
  })
}

/**
 * What all words gain together. Two that are found as one gain by that only what they do
 * not gain by themselves: who writes a name in one piece is no likelier than who does not.
 */
function totalOf(gains: readonly number[], words: readonly AskedWord[]): number {
  let [sum, more] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const own = gains[at] as number
    const joins = words[at]?.joins
    if (!joins) sum += own
    else
      more = Math.max(
        more,
        own - (gains[joins[0]] as number) - (gains[joins[1]] as number),
      )
  }
  return sum + more
}

/** Who has a pair of keys, or a key that few have: what each word gains by that. */
function holders(shelf: NameShelf, words: readonly AskedWord[]): Gains {
  const counted = words.map((word) => countedKeys(shelf, word))
  const pairs = pairsOf(words, counted)
  const rare = counted.map((keys) =>
    keys
      .filter(({ people }) => words.length === 1 || people <= rowsPerKey)
      .slice(0, mostRare),
  )
  const keys = new Set([...pairs.keys(), ...rare.flat().map(({ key }) => key)])
  const holdersOf = shelf.holdersOf([...keys], rowsPerKey)
  const found = new Map<number, number[]>()
  const raise = (id: number, at: number, score: number) => {
    const gains = found.get(id) ?? words.map(() => 0)
    if (score > (gains[at] as number)) gains[at] = score
    found.set(id, gains)
  }
  for (const [key, ends] of pairs)
    for (const id of holdersOf.get(key) ?? [])
      for (const { at, score } of ends) raise(id, at, score)
  for (const [at, word] of words.entries())
    for (const { key, likeness } of rare[at] ?? [])
      for (const id of holdersOf.get(key) ?? []) raise(id, at, gain(word, likeness))
  return found
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

/** What one of two words gains by a pair of keys. */
type End = { at: number; score: number }

/** The likeliest pairs of keys that many have, with what both words gain by them. */
function pairsOf(
  words: readonly AskedWord[],
  counted: readonly CountedKey[][],
): Map<string, End[]> {
  const ends = new Map<string, End[]>()
  const common = counted.map((keys) =>
    keys.filter(({ people }) => people > fewHolders).slice(0, keysPerPair),
  )
  for (const [at, a] of words.entries())
    for (const [more, b] of words.slice(at + 1).entries()) {
      const other = at + 1 + more
      if (a.joins?.includes(other) || b.joins?.includes(at)) continue
      const both = { ofA: common[at] ?? [], ofB: common[other] ?? [] }
      for (const { x, y } of likestPairs(both)) {
        const key = pairKey(x.key, y.key)
        const known = ends.get(key) ?? []
        known.push(
          { at, score: gain(a, x.likeness) },
          { at: other, score: gain(b, y.likeness) },
        )
        ends.set(key, known)
      }
    }
  return ends
}

function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  const sorted = [...scores].sort(([a, x], [b, y]) => y - x || a - b)
  return sorted.slice(0, most).map(([id]) => id)
}

type Both = { ofA: CountedKey[]; ofB: CountedKey[] }

/** The pairs of keys that fit both words best. */
function likestPairs({ ofA, ofB }: Both) {
  const pairs: { x: CountedKey; y: CountedKey; product: number }[] = []
  for (const [i, x] of ofA.entries())
    for (const [j, y] of ofB.entries()) {
      // All with an earlier one of both fit as well.
      if ((i + 1) * (j + 1) > mostPairs) break
      pairs.push({ x, y, product: x.likeness * y.likeness })
    }
  return pairs.sort((p, q) => q.product - p.product).slice(0, mostPairs)
}
