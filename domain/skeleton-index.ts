import { remembered } from '#lib/remembered'
import {
  codeOf,
  maskOf,
  neighboursOf,
  otherCode,
  ownCode,
  type Skeleton,
  skeletonsOf,
  widerMaskOf,
} from './skeleton.ts'
import { writingOf } from './sound-costs.ts'
import type { Sound } from './sounds.ts'

/** So many are worth comparing sound by sound: those that look the most promising. */
const mostPromising = 120
/** Syllables that stand for sounds say less of which, and vowels that are none are many. */
const mostOfSyllables = 1000
/** How much less promising a skeleton is that differs in one kind. */
const neighbourLoss = 0.12
const lengthLoss = 0.04
const classes = 50
const leastPromise = 0.3
/** Many words have the same skeleton, and few the others that are possible. */
const mostAround = 3000

/**
 * Finds words whose consonants are of the same kinds in the same order, or of one kind
 * other, and of those the ones that have the most sounds in common and the same length:
 * their places in `sounds`, at most `mostPromising` of them.
 */
export function promisingIn(sounds: readonly Sound[]): (sound: Sound) => number[] {
  const { members, masks, shapes, ends, placeOf } = bySkeleton(sounds)
  const shelves = shelvesOf(classes, sounds.length)
  const aroundOnce = remembered(mostAround, (letters) => {
    const near = [
      ...neighboursOf(letters === '' ? [] : letters.split(',').map(Number)),
    ].map(placeOf)
    return near.filter((place) => place !== undefined)
  })
  const around = (skeleton: Skeleton) => aroundOnce(skeleton.join(','))

  return (sound) => {
    const mask = widerMaskOf(sound)
    const own = bitCount(maskOf(sound))
    const mostApart = 1 + sound.length / 2
    const most = writingOf(sound) === 'syllables' ? mostOfSyllables : mostPromising
    shelves.clear(most * mostTimes)
    const scoreOf = (at: number, loss: number) => {
      const shape = shapes[at] as number
      const longer = (shape & longest) - sound.length
      const apart = longer < 0 ? -longer : longer
      if (apart > mostApart) return 0
      const both = Math.min(own, bitCount(mask & (masks[at] as number)))
      const same = (2 * both) / (own + (shape >> lengthBits))
      return same - loss - lengthLoss * apart
    }
    const look = (place: number, loss: number) => {
      const to = ends[place + 1] as number
      for (let at = ends[place] as number; at < to; at += 1) {
        const score = scoreOf(at, loss)
        if (score > leastPromise)
          shelves.put((score * classes) | 0, members[at] as number)
      }
    }
    for (const skeleton of skeletonsOf(sound)) {
      const own = placeOf(codeOf(skeleton))
      if (own !== undefined) look(own, 0)
      for (const place of around(skeleton)) look(place, neighbourLoss)
    }
    return shelves.best(most)
  }
}

/** A word has two skeletons at most, and so has what it is compared with. */
const mostTimes = 4

/** Numbers below `size` by class, of which no more is kept than may be among the best. */
function shelvesOf(highest: number, size: number) {
  const shelves: number[][] = Array.from({ length: highest + 1 }, () => [])
  const takenIn = new Int32Array(size)
  let [lowest, above, enough, round] = [0, 0, 0, 0]

  function clear(wanted: number) {
    for (const shelf of shelves) shelf.length = 0
    lowest = 0
    above = 0
    enough = wanted
  }

  function put(at: number, number: number) {
    if (at < lowest) return
    shelves[at]?.push(number)
    if (at > lowest) above += 1
    while (above >= enough) {
      lowest += 1
      above -= shelves[lowest]?.length ?? 0
    }
  }

  function best(most: number): number[] {
    const found: number[] = []
    round += 1
    for (let at = highest; at >= 0; at -= 1)
      for (const number of shelves[at] ?? []) {
        if (takenIn[number] === round) continue
        if (found.length >= most) return found
        takenIn[number] = round
        found.push(number)
      }
    return found
  }

  return { clear, put, best }
}

const lengthBits = 8
const longest = 255

/**
 * The words of each skeleton side by side: where they are, what sounds they have, and in
 * `shapes` their lengths with how many kinds of sounds they have above `lengthBits`.
 */
function bySkeleton(sounds: readonly Sound[]) {
  const { codes, owners } = codesOf(sounds)
  const { places, placeOf } = placed(codes)
  const ends = new Int32Array(places.size + 1)
  for (const place of placeOf) ends[place + 1] = (ends[place + 1] as number) + 1
  for (let place = 1; place < ends.length; place += 1)
    ends[place] = (ends[place] as number) + (ends[place - 1] as number)
  const members = new Int32Array(codes.length)
  const masks = new Int32Array(codes.length)
  const shapes = new Uint16Array(codes.length)
  const starts = ends.slice()
  for (let n = 0; n < codes.length; n += 1) {
    const place = placeOf[n] as number
    const at = starts[place] as number
    starts[place] = at + 1
    const sound = sounds[owners[n] as number] as Sound
    const mask = maskOf(sound)
    members[at] = owners[n] as number
    masks[at] = mask
    shapes[at] = Math.min(longest, sound.length) | (bitCount(mask) << lengthBits)
  }
  return { members, masks, shapes, ends, placeOf: (code: number) => places.get(code) }
}

/** Each skeleton of each sound, and whose it is. */
function codesOf(sounds: readonly Sound[]) {
  const codes = new Float64Array(2 * sounds.length)
  const owners = new Int32Array(2 * sounds.length)
  let count = 0
  for (let index = 0; index < sounds.length; index += 1) {
    const sound = sounds[index] as Sound
    const own = ownCode(sound)
    const other = otherCode(sound)
    codes[count] = own
    owners[count] = index
    count += 1
    if (other === own) continue
    codes[count] = other
    owners[count] = index
    count += 1
  }
  return { codes: codes.subarray(0, count), owners: owners.subarray(0, count) }
}

/** A place for each code there is, and the place of each. */
function placed(codes: Float64Array) {
  const places = new Map<number, number>()
  const placeOf = new Int32Array(codes.length)
  for (let n = 0; n < codes.length; n += 1) {
    const code = codes[n] as number
    const place = places.get(code) ?? places.size
    if (place === places.size) places.set(code, place)
    placeOf[n] = place
  }
  return { places, placeOf }
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
