import { isPair, nameKeys } from './name-keys.ts'
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
  /** What one person is found by, pairs included. */
  keysOf(personId: number): string[]
}

/** The same without a database: out of people with all their names. */
export function memoryShelf(
  people: Iterable<readonly [personId: number, texts: readonly string[]]>,
): NameShelf {
  const names = new Map(
    [...people].map(([id, texts]): [number, string[]] => [id, [...texts]]),
  )
  const holders = new Map<Sound, number[]>()
  for (const personId of [...names.keys()].sort((a, b) => a - b))
    for (const key of nameKeys(names.get(personId) ?? [])) {
      const known = holders.get(key)
      if (known) known.push(personId)
      else holders.set(key, [personId])
    }
  const words = [...holders].filter(([key]) => !isPair(key))
  return {
    vocabulary: vocabularyOf(words.map(([key, ids]) => [key, ids.length])),
    people: names.size,
    holdersOf: (keys, mostPerKey) =>
      new Map(keys.map((key) => [key, (holders.get(key) ?? []).slice(0, mostPerKey)])),
    textsOf: (ids) => ids.map((id) => [id, names.get(id) ?? []]),
    keysOf: (id) => nameKeys(names.get(id) ?? []),
  }
}
