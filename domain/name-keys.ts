import { withoutMark } from './sound-costs.ts'
import { type Sound, type SpokenWord, spokenWords } from './sounds.ts'

/**
 * What a person is found by: every way each word of each name sounds, the words that are
 * written in one piece also together (Jong-un is found as jong, un and jongun), and every
 * two words of one name as a pair, `pairKey`: so that who has two common words is found
 * without reading everybody who has one of them.
 */
export function nameKeys(names: readonly string[]): Sound[] {
  return [...new Set(names.flatMap((name) => keysOf(spokenWords(name))))].sort()
}

/** The same without the pairs, in no order. */
export function wordKeys(names: readonly string[]): Set<Sound> {
  const keys = new Set<Sound>()
  for (const name of names)
    for (const { sounds } of partsOf(spokenWords(name)))
      for (const sound of sounds) keys.add(sound)
  return keys
}

/** The same whichever of the two comes first. */
export const pairKey = (a: Sound, b: Sound) => (a < b ? `${a}+${b}` : `${b}+${a}`)
export const isPair = (key: string) => key.includes('+')
export const wordsOfPair = (key: string) => key.split('+') as [Sound, Sound]

/** A key of a name, and which of its words it is of. */
type Part = { sounds: readonly Sound[]; from: number; to: number }

function keysOf(words: readonly SpokenWord[]): Sound[] {
  const parts = partsOf(words)
  return [...parts.flatMap(({ sounds }) => sounds), ...pairsOf(parts)]
}

function partsOf(words: readonly SpokenWord[]): Part[] {
  return words.flatMap((word, at): Part[] => [
    ...(word.initial ? [] : [{ sounds: word.sounds, from: at, to: at }]),
    ...attachedRuns(words, at).map((run) => ({
      sounds: [joinedSound(run)],
      from: at - run.length + 1,
      to: at,
    })),
  ])
}

/** More than a name of four words has; a whole sentence has no more than that. */
const mostPairs = 24

function pairsOf(parts: readonly Part[]): Sound[] {
  const pairs: Sound[] = []
  for (const [at, a] of parts.entries())
    for (const b of parts.slice(at + 1))
      if (a.to < b.from || b.to < a.from)
        for (const x of a.sounds) pairs.push(...b.sounds.map((y) => pairKey(x, y)))
  return pairs.slice(0, mostPairs)
}

/** The runs of two and three words in one piece that end here. */
function attachedRuns(words: readonly SpokenWord[], at: number): SpokenWord[][] {
  const runs: SpokenWord[][] = []
  for (let from = at - 1; from >= Math.max(0, at - 2); from -= 1) {
    if (!words[from + 1]?.attached) break
    runs.push(words.slice(from, at + 1))
  }
  return runs.filter((run) => run.every(({ initial }) => !initial))
}

/** One word out of several, by their first readings. */
export function joinedSound(words: readonly SpokenWord[]): Sound {
  const [first = '', ...rest] = words.map(({ sounds: [sound = ''] }) => sound)
  return first + rest.map(withoutMark).join('')
}
