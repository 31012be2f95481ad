import { gramCount, gramsOf } from './grams.ts'
import { type Coded, coded, likeness } from './likeness.ts'
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
/** So many are compared sound by sound: those that share the most pairs with the word. */
const mostCompared = 300
/** What is shared is put into so many classes. */
const classes = 20
const leastClass = 5

/** Out of each key with the number of people who have it. Keys are distinct. */
export function vocabularyOf(entries: readonly (readonly [Sound, number])[]): Vocabulary {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const words: Coded[] = sorted.map(([sound]) => coded(sound))
  const sharing = sharingIn(sorted.map(([sound]) => gramsOf(sound)))
  const soundAt = (index: number) => sorted[index]?.[0] ?? ''

  /** The first place whose sound is not before this one. */
  function placeOf(sound: Sound): number {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (soundAt(middle) < sound) low = middle + 1
      else high = middle
    }
    return low
  }

  function find(sound: Sound) {
    const place = placeOf(sound)
    return soundAt(place) === sound ? place : undefined
  }

  function like(sound: Sound, most: number): Match[] {
    const word = coded(sound)
    const found: Match[] = []
    for (const index of sharing(gramsOf(sound))) {
      const match = likeness(word, words[index] as Coded)
      if (match >= leastLikeness) found.push({ index, likeness: match })
    }
    const same = find(sound)
    if (same !== undefined && !found.some(({ index }) => index === same))
      found.push({ index: same, likeness: 1 })
    found.sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    return found.slice(0, most)
  }

  function beginning(sound: Sound, most: number): Match[] {
    const found: Match[] = []
    for (let at = placeOf(sound); soundAt(at).startsWith(sound); at += 1)
      if (at < sorted.length) found.push({ index: at, likeness: typed })
      else break
    const length = ({ index }: Match) => soundAt(index).length
    return found.sort((a, b) => length(a) - length(b) || a.index - b.index).slice(0, most)
  }

  return {
    size: sorted.length,
    soundAt,
    peopleAt: (index) => sorted[index]?.[1] ?? 0,
    find,
    like,
    beginning,
  }
}

/** How alike the beginning of a word is taken to be to the word. */
const typed = 0.85

/** Finds the words that share the most pairs with a query, most first. */
function sharingIn(grams: readonly number[][]): (query: readonly number[]) => number[] {
  const { starts, postings } = inverted(grams)
  const sizes = Uint8Array.from(grams, ({ length }) => length)
  const shared = new Uint8Array(grams.length)
  const touched = new Int32Array(grams.length)
  return (query) => {
    let count = 0
    for (const gram of query)
      for (let at = starts[gram] as number; at < (starts[gram + 1] as number); at += 1) {
        const index = postings[at] as number
        if (shared[index] === 0) touched[count++] = index
        shared[index] = (shared[index] as number) + 1
      }
    const classed: number[][] = Array.from({ length: classes + 1 }, () => [])
    for (let at = 0; at < count; at += 1) {
      const index = touched[at] as number
      const share =
        (2 * (shared[index] as number)) / (query.length + (sizes[index] as number))
      shared[index] = 0
      classed[Math.round(share * classes)]?.push(index)
    }
    return best(classed)
  }
}

/** Whole classes, so that none is left out for where it stands in the alphabet. */
function best(classed: readonly number[][]): number[] {
  const found: number[] = []
  for (let at = classes; at >= leastClass && found.length < mostCompared; at -= 1)
    found.push(...(classed[at] ?? []))
  return found
}

/** For each pair the words that have it, one after the other in one array. */
function inverted(grams: readonly number[][]) {
  const starts = new Int32Array(gramCount + 1)
  for (const gram of grams.flat()) starts[gram + 1] = (starts[gram + 1] as number) + 1
  for (let gram = 0; gram < gramCount; gram += 1)
    starts[gram + 1] = (starts[gram + 1] as number) + (starts[gram] as number)
  const next = starts.slice()
  const postings = new Int32Array(starts[gramCount] as number)
  grams.forEach((own, index) => {
    for (const gram of own) {
      postings[next[gram] as number] = index
      next[gram] = (next[gram] as number) + 1
    }
  })
  return { starts, postings }
}
