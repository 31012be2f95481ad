import { LRUCache } from 'lru-cache'
import {
  barer,
  codeOf,
  costTables,
  ending,
  type Writing,
  writingOf,
} from './sound-costs.ts'
import type { Sound } from './sounds.ts'

/** A sound as the comparison reads it. */
export type Coded = { codes: Uint8Array; writing: Writing; weight: number }

const remembered = new LRUCache<Sound, Coded>({ max: 20_000 })

export function coded(sound: Sound): Coded {
  const known = remembered.get(sound)
  if (known) return known
  const made = encode(sound)
  remembered.set(sound, made)
  return made
}

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

function weightOf(codes: Uint8Array, drop: Float64Array): number {
  let weight = 0
  for (const code of codes) weight += drop[code] as number
  return weight
}

/** Latvian and Lithuanian give every man's name an ending: Rads, Voroninas. */
const endingShare = 0.4
/** Longer words than this are compared by their beginnings. */
const longest = 127
const row = new Float64Array(longest + 1)
const added = new Float64Array(longest + 1)

/**
 * How alike two words sound, from 0 to 1: one less what it costs to turn one into the
 * other, as a share of the longer. The same both ways round. Of words of very different
 * length it is 0.
 */
export function likeness(a: Coded, b: Coded): number {
  const writing = barer(a.writing, b.writing)
  if (writing === 'full') {
    const weight = Math.max(a.weight, b.weight)
    if (Math.abs(a.weight - b.weight) > weight * mostApart) return 0
    return weight === 0 ? 0 : Math.max(0, 1 - turning(a.codes, b.codes, writing) / weight)
  }
  const { drop } = costTables[writing]
  const weight = Math.max(weightOf(a.codes, drop), weightOf(b.codes, drop), leastWeight)
  const like = Math.max(0, 1 - turning(a.codes, b.codes, writing) / weight)
  return a.writing === b.writing ? like : like * acrossWriting
}

const leastWeight = 0.3
/** Where one leaves out what the other writes, sameness is not to be seen. */
const acrossWriting = 0.96
/** What one has more than the other has to be dropped: so much more is never half alike. */
const mostApart = 0.55

/** The least that it costs to turn one into the other, by rows of one table. */
function turning(x: Uint8Array, y: Uint8Array, writing: Writing): number {
  const table = costTables[writing]
  const width = Math.min(y.length, longest)
  for (let j = 0; j < width; j += 1) added[j] = dropAt(y, j, table.drop)
  row[0] = 0
  for (let j = 0; j < width; j += 1)
    row[j + 1] = (row[j] as number) + (added[j] as number)
  for (let i = 0; i < x.length; i += 1)
    fillRow(
      y,
      width,
      dropAt(x, i, table.drop),
      table.swap[x[i] as number] as Float64Array,
    )
  return row[width] as number
}

function fillRow(y: Uint8Array, width: number, without: number, swap: Float64Array) {
  let diagonal = row[0] as number
  row[0] = diagonal + without
  let before = row[0] as number
  for (let j = 0; j < width; j += 1) {
    const above = row[j + 1] as number
    let best = diagonal + (swap[y[j] as number] as number)
    if (above + without < best) best = above + without
    const longer = before + (added[j] as number)
    if (longer < best) best = longer
    row[j + 1] = best
    before = best
    diagonal = above
  }
}

function dropAt(codes: Uint8Array, at: number, drop: Float64Array): number {
  const code = codes[at] as number
  const cost = drop[code] as number
  return code === ending && at === codes.length - 1 ? cost * endingShare : cost
}
