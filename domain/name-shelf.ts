import { isPair, nameKeys, wordKeys, wordsOfPair } from './name-keys.ts'
import type { Sound } from './sounds.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Names that can be searched, wherever they are kept: in SQLite, or in memory. */
export type NameShelf = {
  vocabulary: Vocabulary
  /** How many there are to tell apart. */
  people: number
  /** Who has each of these name keys, in the order of their ids, at most so many a key. */
  holdersOf(keys: readonly string[], mostPerKey: number): Map<string, number[]>
  /** Every name of these people. */
  textsOf(personIds: readonly number[]): [personId: number, texts: string[]][]
  /** What each of these people is found by, pairs included. */
  keysOf(personIds: readonly number[]): string[][]
}

/** The same without a database: out of people with all their names. */
export function memoryShelf(
  people: Iterable<readonly [personId: number, texts: readonly string[]]>,
): NameShelf {
  const names = new Map(people)
  const holders = holdersIn(names)
  const keysOf = (id: number) => nameKeys(names.get(id) ?? [])
  const holdersOf = (key: Sound, most: number) =>
    isPair(key)
      ? holdersOfPair(key, most, { holders, keysOf })
      : (holders.get(key) ?? []).slice(0, most)
  return {
    vocabulary: vocabularyOf(
      Array.from(holders, ([key, ids]): [Sound, number] => [key, ids.length]),
    ),
    people: names.size,
    holdersOf: (keys, most) => new Map(keys.map((key) => [key, holdersOf(key, most)])),
    textsOf: (ids) => ids.map((id) => [id, [...(names.get(id) ?? [])]]),
    keysOf: (ids) => ids.map(keysOf),
  }
}

type Holders = ReadonlyMap<Sound, readonly number[]>

/** Who has each word; pairs are as many again, and are found when they are asked for. */
function holdersIn(names: ReadonlyMap<number, readonly string[]>): Holders {
  const holders = new Map<Sound, number[]>()
  for (const personId of [...names.keys()].sort((a, b) => a - b))
    for (const key of wordKeys(names.get(personId) ?? [])) {
      const known = holders.get(key)
      if (known) known.push(personId)
      else holders.set(key, [personId])
    }
  return holders
}

type Kept = { holders: Holders; keysOf: (id: number) => string[] }

/** Who has both words, and has them in one name. */
function holdersOfPair(key: string, most: number, { holders, keysOf }: Kept): number[] {
  const [few, many] = wordsOfPair(key)
    .map((word) => holders.get(word) ?? [])
    .sort((a, b) => a.length - b.length) as [readonly number[], readonly number[]]
  const found: number[] = []
  for (const id of few) {
    if (found.length >= most) break
    if (has(many, id) && keysOf(id).includes(key)) found.push(id)
  }
  return found
}

function has(sorted: readonly number[], wanted: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted
}
