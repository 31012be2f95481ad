import { gramCount, gramsOf, maskOf, readingsOf } from './grams.ts'
import { type Coded, coded, encode, likeness } from './likeness.ts'
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
const classes = 60
/** Words that share less than this of the weight of a word are not looked at. */
const leastShare = 0.4

/** Out of each key with the number of people who have it. Keys are distinct. */
export function vocabularyOf(entries: readonly (readonly [Sound, number])[]): Vocabulary {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const words: Coded[] = sorted.map(([sound]) => encode(sound))
  const sharing = sharingIn(sorted.map(([sound]) => sound))
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
    const readings = readingsOf(sound)
    const near = readings.flatMap((one) => sharing(one, mostCompared / readings.length))
    for (const index of new Set(near)) {
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

type Sharing = (sound: Sound, most: number) => number[]

/**
 * Finds the words that have the most in common with another: pairs of kinds first, and of
 * those that share half of them the ones with the same sounds and of the same length.
 */
function sharingIn(sounds: readonly Sound[]): Sharing {
  const grams = sounds.map((sound) => [...new Set(readingsOf(sound).flatMap(gramsOf))])
  const { starts, postings } = inverted(grams)
  const weights = weightsOf(starts, sounds.length)
  const weightOf = (own: readonly number[]) =>
    own.reduce((sum, gram) => sum + (weights[gram] as number), 0)
  const totals = Uint16Array.from(grams, weightOf)
  const lengths = Uint8Array.from(sounds, ({ length }) => length)
  const masks = Int32Array.from(sounds, maskOf)
  const shared = new Uint16Array(sounds.length)
  const hot = new Int32Array(sounds.length)

  /** How many words have enough of these pairs; which ones is in `hot`. */
  function count(query: readonly number[], enough: number): number {
    let found = 0
    for (const gram of query) {
      const weight = weights[gram] as number
      for (let at = starts[gram] as number; at < (starts[gram + 1] as number); at += 1) {
        const index = postings[at] as number
        const before = shared[index] as number
        shared[index] = before + weight
        if (before < enough && before + weight >= enough) hot[found++] = index
      }
    }
    return found
  }

  return (sound, most) => {
    const query = gramsOf(sound)
    const total = weightOf(query)
    const mask = maskOf(sound)
    const own = bitCount(mask)
    const classed: number[][] = Array.from({ length: classes + 1 }, () => [])
    const found = count(query, Math.max(1, total * leastShare))
    for (let at = 0; at < found; at += 1) {
      const index = hot[at] as number
      const pairs = (shared[index] as number) / (total + (totals[index] as number))
      const other = masks[index] as number
      const same = bitCount(mask & other) / (own + bitCount(other))
      const apart = Math.abs((lengths[index] as number) - sound.length)
      const score = pairs + same - 0.03 * apart
      if (score > 0) classed[Math.round(Math.min(1, score) * classes)]?.push(index)
    }
    shared.fill(0)
    return best(classed, most)
  }
}

/** A pair tells the more the fewer words have it: every second one ends in -ouski. */
function weightsOf(starts: Int32Array, words: number): Uint16Array {
  return Uint16Array.from({ length: gramCount }, (_, gram) => {
    const having = (starts[gram + 1] as number) - (starts[gram] as number)
    return Math.round(10 * Math.log2(1 + words / Math.max(1, having)))
  })
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function best(classed: readonly number[][], most: number): number[] {
  const found: number[] = []
  for (let at = classes; at >= 0 && found.length < most; at -= 1)
    found.push(...(classed[at] ?? []).slice(0, most - found.length))
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
