import { remembered } from '#lib/remembered'
import {
  barer,
  type Costs,
  codeOf,
  costTables,
  ending,
  size,
  type Writing,
  writingOf,
} from './sound-costs.ts'
import type { Sound } from './sounds.ts'

/** A sound as the comparison reads it. */
export type Coded = { codes: Uint8Array; writing: Writing; weight: number }

export const coded = remembered(20_000, encode)

/** The same, not remembered. */
export function encode(sound: Sound): Coded {
  const writing = writingOf(sound)
  const letters = writing === 'full' ? sound : sound.slice(1)
  const codes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) codes[at] = codeOf(letters[at] as string)
  return { codes, writing, weight: weightOf(codes, costTables.full.drop) }
}

/** Several words as if they were one. */
export function joinedCoded(parts: readonly Coded[]): Coded {
  return {
    codes: Uint8Array.from(parts.flatMap(({ codes }) => [...codes])),
    writing: parts.map(({ writing }) => writing).reduce(barer),
    weight: parts.reduce((weight, part) => weight + part.weight, 0),
  }
}

function weightOf(codes: Uint8Array, drop: Uint8Array): number {
  let weight = 0
  for (const code of codes) weight += drop[code] as number
  return weight
}

/** Below this two words have no more in common than any two: they are 0 alike. */
export const leastLikeness = 0.5
/** Latvian and Lithuanian give every man's name an ending: Rads, Voroninas. */
const endingShare = 0.4
const leastWeight = 30
/** Where one leaves out what the other writes, sameness is not to be seen. */
const acrossWriting = 0.96

/**
 * How alike two words sound, from 0 to 1: one less what it costs to turn one into the
 * other, as a share of the longer. The same both ways round. 0 below `least`, which is
 * at least `leastLikeness`: what is less alike need not be counted to the end.
 */
export function likeness(a: Coded, b: Coded, least = leastLikeness): number {
  if (a.codes.length === 0 || b.codes.length === 0) return 0
  if (a.writing === 'full' && b.writing === 'full') {
    const weight = a.weight > b.weight ? a.weight : b.weight
    const most = weight * (1 - least)
    if (weight === 0 || Math.abs(a.weight - b.weight) > weight * mostApart) return 0
    const cost = turning(a.codes, b.codes, { costs: costTables.full, most })
    return shareOf(cost, weight, least)
  }
  const costs = costTables[barer(a.writing, b.writing)]
  const weight = Math.max(
    weightOf(a.codes, costs.drop),
    weightOf(b.codes, costs.drop),
    leastWeight,
  )
  const most = weight * (1 - least)
  const like = shareOf(turning(a.codes, b.codes, { costs, most }), weight, least)
  return a.writing === b.writing ? like : like * acrossWriting
}

/** What one has more than the other has to be dropped: so much more is never half alike. */
const mostApart = 0.55

function shareOf(cost: number, weight: number, least: number): number {
  const like = 1 - cost / weight
  return like >= least ? like : 0
}

/** Longer words than this are compared by their beginnings. */
const longest = 127
/** What it costs to take two sounds the other way round. */
const transposed = 50
let above = new Int32Array(longest + 1)
let here = new Int32Array(longest + 1)
let twoAbove = new Int32Array(longest + 1)
const added = new Int32Array(longest + 1)

type Bounded = { costs: Costs; most: number }

/** The least that it costs to turn one into the other, or anything above `most`. */
function turning(x: Uint8Array, y: Uint8Array, { costs, most }: Bounded): number {
  const height = Math.min(x.length, longest)
  const width = Math.min(y.length, longest)
  above[0] = 0
  for (let j = 0; j < width; j += 1) {
    added[j] = dropAt(y, j, costs.drop)
    above[j + 1] = (above[j] as number) + (added[j] as number)
  }
  let leastAbove = 0
  for (let i = 0; i < height; i += 1) {
    const least = fillRow(x, y, i, costs)
    if (least > most && leastAbove > most) return least
    leastAbove = least
    const unused = twoAbove
    twoAbove = above
    above = here
    here = unused
  }
  return above[width] as number
}

/** Fills the row of one sound of `x`, and returns the least that is in it. */
function fillRow(x: Uint8Array, y: Uint8Array, i: number, costs: Costs): number {
  const width = Math.min(y.length, longest)
  const without = dropAt(x, i, costs.drop)
  const sound = x[i] as number
  const last = i > 0 ? (x[i - 1] as number) : -1
  let before = (above[0] as number) + without
  let least = before
  here[0] = before
  for (let j = 0; j < width; j += 1) {
    const other = y[j] as number
    let best = (above[j] as number) + (costs.swap[sound * size + other] as number)
    const shorter = (above[j + 1] as number) + without
    if (shorter < best) best = shorter
    const longer = before + (added[j] as number)
    if (longer < best) best = longer
    if (other === last && j > 0 && y[j - 1] === sound && other !== sound) {
      const turned = (twoAbove[j - 1] as number) + transposed
      if (turned < best) best = turned
    }
    here[j + 1] = best
    before = best
    if (best < least) least = best
  }
  return least
}

function dropAt(codes: Uint8Array, at: number, drop: Uint8Array): number {
  const code = codes[at] as number
  const cost = drop[code] as number
  return code === ending && at === codes.length - 1 ? cost * endingShare : cost
}
