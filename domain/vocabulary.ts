import { remembered } from '#lib/remembered'
import { type Coded, coded, encode, leastLikeness, likeness } from './likeness.ts'
import { promisingIn } from './skeleton-index.ts'
import { placesOf } from './sound-places.ts'
import type { Sound } from './sounds.ts'

/** Every distinct sound of the names of a database, ready to be searched for the like. */
export type Vocabulary = {
  size: number
  soundAt(index: number): Sound
  /** How many people have a name with this sound. */
  peopleAt(index: number): number
  /** The place of exactly this sound. */
  find(sound: Sound): number | undefined
  /** The sounds most like this one, the likest first, at most so many, and `mostAlike`. */
  like(sound: Sound, most: number): Match[]
  /** Those that begin so, the shortest first, at most so many. */
  beginning(sound: Sound, most: number): Match[]
}

/** `index` in the vocabulary; `likeness` from 0 to 1. */
export type Match = { index: number; likeness: number }

/** Given names are asked for again and again. */
const mostRemembered = 1000
/** Nobody asks for more; what is less like than these is not compared to the end. */
export const mostAlike = 40
const inexact = 1e-9
/** How alike the beginning of a word is taken to be to the word. */
const typed = 0.85

/** Out of each key with the number of people who have it. Keys are distinct. */
export function vocabularyOf(entries: readonly (readonly [Sound, number])[]): Vocabulary {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return sortedVocabulary(
    sorted.map(([sound]) => sound),
    sorted.map(([, people]) => people),
  )
}

/** The same out of distinct sounds in their order, and how many people have each of them. */
export function sortedVocabulary(
  sounds: readonly Sound[],
  people: ArrayLike<number>,
): Vocabulary {
  const words: (Coded | undefined)[] = []
  const promising = promisingIn(sounds)
  const comparedOnce = remembered(mostRemembered, compared)
  const soundAt = (index: number) => sounds[index] ?? ''

  function wordAt(index: number): Coded {
    const word = words[index] ?? encode(soundAt(index))
    words[index] = word
    return word
  }

  function like(sound: Sound, most: number): Match[] {
    return comparedOnce(sound).slice(0, most)
  }

  function compared(sound: Sound): Match[] {
    const word = coded(sound)
    const found: Match[] = []
    const bar = barOf(mostAlike)
    for (const index of promising(sound)) {
      const like = likeness(word, wordAt(index), bar.least())
      if (like === 0) continue
      found.push({ index, likeness: like })
      bar.met(like)
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.index - b.index)
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
    size: sounds.length,
    soundAt,
    peopleAt: (index) => people[index] ?? 0,
    find: placesOf(sounds),
    like,
    beginning,
  }
}

/** The least of so many likenesses that are the highest, as far as numbers are exact. */
function barOf(most: number) {
  const highest = new Float64Array(most)
  function met(value: number) {
    if (value <= (highest[0] as number)) return
    let at = 0
    for (; at + 1 < most && (highest[at + 1] as number) < value; at += 1)
      highest[at] = highest[at + 1] as number
    highest[at] = value
  }
  const least = () => Math.max(leastLikeness, (highest[0] as number) - inexact)
  return { met, least }
}
