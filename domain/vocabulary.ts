import { type Coded, coded, encode, likeness } from './likeness.ts'
import { codeOf, maskOf, neighboursOf, skeletonsOf } from './skeleton.ts'
import type { Sound } from './sounds.ts'

/** Every distinct sound of the names of a database, ready to be searched for the like. */
export type Vocabulary = {
  size: number
  soundAt(index: number): Sound
  /** How many people have a name with this sound. */
  peopleAt(index: number): number
  /** The place of exactly this sound. */
  find(sound: Sound): number | undefined
  /** The sounds most like this one, the likest first, at most so many. */
  like(sound: Sound, most: number): Match[]
  /** Those that begin so, the shortest first, at most so many. */
  beginning(sound: Sound, most: number): Match[]
}

/** `index` in the vocabulary; `likeness` from 0 to 1. */
export type Match = { index: number; likeness: number }

/** Below this two words have no more in common than any two. */
const leastLikeness = 0.5
/** So many are compared sound by sound: those that look the most promising. */
const mostCompared = 160
/** How alike the beginning of a word is taken to be to the word. */
const typed = 0.85

/** Out of each key with the number of people who have it. Keys are distinct. */
export function vocabularyOf(entries: readonly (readonly [Sound, number])[]): Vocabulary {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const sounds = sorted.map(([sound]) => sound)
  const places = new Map(sounds.map((sound, index) => [sound, index]))
  const words: Coded[] = sounds.map(encode)
  const promising = promisingIn(sounds)
  const soundAt = (index: number) => sounds[index] ?? ''

  function like(sound: Sound, most: number): Match[] {
    const word = coded(sound)
    const found: Match[] = []
    for (const index of promising(sound)) {
      const match = likeness(word, words[index] as Coded)
      if (match >= leastLikeness) found.push({ index, likeness: match })
    }
    found.sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    return found.slice(0, most)
  }

  /** The first place whose sound is not before this one. */
  function placeOf(sound: Sound): number {
    let [low, high] = [0, sounds.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (soundAt(middle) < sound) low = middle + 1
      else high = middle
    }
    return low
  }

  function beginning(sound: Sound, most: number): Match[] {
    const found: Match[] = []
    for (let at = placeOf(sound); at < sounds.length; at += 1) {
      if (!soundAt(at).startsWith(sound)) break
      found.push({ index: at, likeness: typed })
    }
    const length = ({ index }: Match) => soundAt(index).length
    return found.sort((a, b) => length(a) - length(b) || a.index - b.index).slice(0, most)
  }

  return {
    size: sorted.length,
    soundAt,
    peopleAt: (index) => sorted[index]?.[1] ?? 0,
    find: (sound) => places.get(sound),
    like,
    beginning,
  }
}

/** How much less promising a skeleton is that differs in one kind. */
const neighbourLoss = 0.12
const lengthLoss = 0.04
const classes = 50
const leastPromise = 0.3

/**
 * Finds words whose consonants are of the same kinds in the same order, or of one kind
 * other, and of those the ones that have the most sounds in common and the same length.
 */
function promisingIn(sounds: readonly Sound[]): (sound: Sound) => Iterable<number> {
  const having = bySkeleton(sounds)
  const lengths = Uint8Array.from(sounds, ({ length }) => length)
  const masks = Int32Array.from(sounds, maskOf)
  const counts = Uint8Array.from(masks, bitCount)

  return (sound) => {
    const mask = maskOf(sound)
    const own = bitCount(mask)
    const mostApart = 1 + sound.length / 2
    const classed: number[][] = Array.from({ length: classes + 1 }, () => [])
    const look = (code: number, loss: number) => {
      const indexes = having(code)
      for (let at = 0; at < indexes.length; at += 1) {
        const index = indexes[at] as number
        const longer = (lengths[index] as number) - sound.length
        const apart = longer < 0 ? -longer : longer
        if (apart > mostApart) continue
        const both = bitCount(mask & (masks[index] as number))
        const same = (2 * both) / (own + (counts[index] as number))
        const score = same - loss - lengthLoss * apart
        if (score > leastPromise) classed[(score * classes) | 0]?.push(index)
      }
    }
    for (const skeleton of skeletonsOf(sound)) {
      look(codeOf(skeleton), 0)
      for (const code of neighboursOf(skeleton)) look(code, neighbourLoss)
    }
    return bestOf(classed)
  }
}

function bestOf(classed: readonly number[][]): Set<number> {
  const found = new Set<number>()
  for (let at = classes; at >= 0 && found.size < mostCompared; at -= 1)
    for (const index of classed[at] ?? []) {
      found.add(index)
      if (found.size >= mostCompared) break
    }
  return found
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const none: readonly number[] = []

/** The words of each skeleton. */
function bySkeleton(sounds: readonly Sound[]): (code: number) => readonly number[] {
  const having = new Map<number, number[]>()
  for (const [index, sound] of sounds.entries())
    for (const skeleton of skeletonsOf(sound)) {
      const code = codeOf(skeleton)
      const known = having.get(code)
      if (known) known.push(index)
      else having.set(code, [index])
    }
  return (code) => having.get(code) ?? none
}
