import { codeOf, maskOf, neighboursOf, skeletonsOf } from './skeleton.ts'
import type { Sound } from './sounds.ts'

/** So many are worth comparing sound by sound: those that look the most promising. */
const mostPromising = 160
/** How much less promising a skeleton is that differs in one kind. */
const neighbourLoss = 0.12
const lengthLoss = 0.04
const classes = 50
const leastPromise = 0.3

/**
 * Finds words whose consonants are of the same kinds in the same order, or of one kind
 * other, and of those the ones that have the most sounds in common and the same length:
 * their places in `sounds`, at most `mostPromising` of them.
 */
export function promisingIn(sounds: readonly Sound[]): (sound: Sound) => number[] {
  const { members, masks, shapes, rangeOf } = bySkeleton(sounds)
  const classed: number[][] = Array.from({ length: classes + 1 }, () => [])

  return (sound) => {
    const mask = maskOf(sound)
    const own = bitCount(mask)
    const mostApart = 1 + sound.length / 2
    for (const each of classed) each.length = 0
    const look = (code: number, loss: number) => {
      const [from, to] = rangeOf(code)
      for (let at = from; at < to; at += 1) {
        const shape = shapes[at] as number
        const longer = (shape & longest) - sound.length
        const apart = longer < 0 ? -longer : longer
        if (apart > mostApart) continue
        const both = bitCount(mask & (masks[at] as number))
        const same = (2 * both) / (own + (shape >> lengthBits))
        const score = same - loss - lengthLoss * apart
        if (score > leastPromise)
          classed[(score * classes) | 0]?.push(members[at] as number)
      }
    }
    for (const skeleton of skeletonsOf(sound)) {
      look(codeOf(skeleton), 0)
      for (const code of neighboursOf(skeleton)) look(code, neighbourLoss)
    }
    return bestOf(classed)
  }
}

function bestOf(classed: readonly number[][]): number[] {
  const found = new Set<number>()
  for (let at = classes; at >= 0 && found.size < mostPromising; at -= 1)
    for (const index of classed[at] ?? []) {
      found.add(index)
      if (found.size >= mostPromising) break
    }
  return [...found]
}

const lengthBits = 8
const longest = 255

/**
 * The words of each skeleton side by side: where they are, what sounds they have, and in
 * `shapes` their lengths with how many kinds of sounds they have above `lengthBits`.
 */
function bySkeleton(sounds: readonly Sound[]) {
  const places = new Map<number, number>()
  const sizes: number[] = []
  const placed = sounds.map((sound) =>
    skeletonsOf(sound).map((skeleton) => {
      const code = codeOf(skeleton)
      const place = places.get(code) ?? places.size
      places.set(code, place)
      sizes[place] = (sizes[place] ?? 0) + 1
      return place
    }),
  )
  const ends = new Int32Array(sizes.length)
  sizes.reduce((sum, size, place) => {
    ends[place] = sum
    return sum + size
  }, 0)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const members = new Int32Array(total)
  const masks = new Int32Array(total)
  const shapes = new Uint16Array(total)
  for (const [index, sound] of sounds.entries()) {
    const mask = maskOf(sound)
    const shape = Math.min(longest, sound.length) | (bitCount(mask) << lengthBits)
    for (const place of placed[index] ?? []) {
      const at = ends[place] as number
      ends[place] = at + 1
      members[at] = index
      masks[at] = mask
      shapes[at] = shape
    }
  }
  const rangeOf = (code: number): readonly [from: number, to: number] => {
    const place = places.get(code)
    if (place === undefined) return none
    const to = ends[place] as number
    return [to - (sizes[place] as number), to]
  }
  return { members, masks, shapes, rangeOf }
}

const none = [0, 0] as const

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
