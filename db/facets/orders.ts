import type { Cursor } from '#domain/cursor'
import type { Sort } from '#domain/filter-fields'
import { nameNumbers } from './keys.ts'
import type { LoadedChunk } from './loaded.ts'

export type Numbers = { first: number; second: number }

export type Order = {
  firstOf: (chunk: LoadedChunk, at: number) => number
  secondOf: (chunk: LoadedChunk, at: number) => number
  /** The same two of a cursor. */
  of: (cursor: Cursor) => Numbers
  /** What a cursor has of somebody, apart from name and id. */
  valueOf: (chunk: LoadedChunk, at: number) => number
  /** Whether equals go by name, else by id. */
  byName: boolean
}

/** How people are put in order, by numbers as far as numbers tell. */
export function ordersOf(
  scores: ReadonlyMap<number, number> | null,
): Record<Sort, Order> {
  const scoreOf = (chunk: LoadedChunk, at: number) =>
    scores?.get(chunk.id[at] as number) ?? 0
  return {
    relevance: {
      firstOf: (chunk, at) => -scoreOf(chunk, at),
      secondOf: (chunk, at) => chunk.nameStart[at] as number,
      of: ({ value, name }) => ({ first: -value, second: nameNumbers(name)[0] }),
      valueOf: scoreOf,
      byName: true,
    },
    name: {
      firstOf: (chunk, at) => chunk.nameStart[at] as number,
      secondOf: (chunk, at) => chunk.nameRest[at] as number,
      of({ name }) {
        const [first, second] = nameNumbers(name)
        return { first, second }
      },
      valueOf: () => 0,
      byName: true,
    },
    arrested: latestFirst('lastArrest'),
    released: latestFirst('lastRelease'),
  }
}

/** Those who have no such day come last: theirs is before all days. */
function latestFirst(column: 'lastArrest' | 'lastRelease'): Order {
  const dayOf = (chunk: LoadedChunk, at: number) => chunk[column][at] as number
  return {
    firstOf: (chunk, at) => -dayOf(chunk, at),
    secondOf: (chunk, at) => chunk.id[at] as number,
    of: ({ value, id }) => ({ first: -value, second: id }),
    valueOf: dayOf,
    byName: false,
  }
}
