import type { Reference } from './columns.ts'
import { references } from './columns.ts'
import type { Facets, LoadedChunk } from './loaded.ts'
import { type MaskFacetId, maskFacetOf, maskFacets, type Question } from './masks.ts'

export type FacetId = MaskFacetId | Reference
export const maskFacetIds = Object.keys(maskFacets) as MaskFacetId[]
export const facetIds: readonly FacetId[] = [...maskFacetIds, ...references]

/** How many people have each value: by its position in the list, or by its code. */
export type Counts = Record<FacetId, Int32Array>

export function noCounts({ vocabularies }: Facets): Counts {
  const sizes = [
    ...maskFacetIds.map((id) => [id, maskFacetOf(id).values.length] as const),
    ...references.map((name) => [name, vocabularies[name].keys.length] as const),
  ]
  return Object.fromEntries(
    sizes.map(([id, size]) => [id, new Int32Array(size)]),
  ) as Counts
}

/** Some people of a chunk, by their positions in it. */
export type Some = { chunk: LoadedChunk; positions: Uint16Array; count: number }

export function countFacet(
  id: FacetId,
  some: Some,
  { counts, question }: { counts: Counts; question: Question },
) {
  if (id in maskFacets) countMasks(id as MaskFacetId, some, { counts, question })
  else countReferences(id as Reference, some, counts[id])
}

function countMasks(
  id: MaskFacetId,
  { chunk, positions, count }: Some,
  { counts, question }: { counts: Counts; question: Question },
) {
  const { read, isEither } = maskFacetOf(id)
  const masks = read(chunk, question)
  const onlyOne = isEither && question.isCertain
  const own = counts[id]
  for (let n = 0; n < count; n++) {
    let mask = masks[positions[n] as number] as number
    if (onlyOne && mask & (mask - 1)) continue
    for (; mask !== 0; mask &= mask - 1) {
      const value = 31 - Math.clz32(mask & -mask)
      own[value] = (own[value] as number) + 1
    }
  }
}

function countReferences(
  name: Reference,
  { chunk, positions, count }: Some,
  counts: Int32Array,
) {
  const { starts, at } = chunk[name]
  const codes = chunk.codes[name]
  for (let n = 0; n < count; n++) {
    const person = positions[n] as number
    const end = starts[person + 1] as number
    for (let place = starts[person] as number; place < end; place++) {
      const code = codes[at[place] as number] as number
      counts[code] = (counts[code] as number) + 1
    }
  }
}
