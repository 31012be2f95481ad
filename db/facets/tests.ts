import { epochDay, firstDay, lastDay } from '#domain/calendar'
import type { PeopleFilter } from '#domain/filter'
import { chunkOf } from './chunks.ts'
import { always, type Chunk, never, type Reference } from './columns.ts'
import type { Facets, LoadedChunk } from './loaded.ts'
import { type MaskFacetId, maskFacetOf, type Question } from './masks.ts'

/** Marks in `passed` with 1 every person of the chunk that passes. */
export type Test = (chunk: LoadedChunk, passed: Uint8Array) => void

/** A filter with what the database says of it. */
export type Asked = {
  filter: PeopleFilter
  question: Question
  facets: Facets
  /** By how much each person's name is like `q`. */
  scores: ReadonlyMap<number, number> | null
  /** The keys of what the filter names; null where it names nothing of the kind. */
  keys: Record<Reference, readonly number[] | null>
}

type Tester = (asked: Asked) => Test | null

const noTest: Tester = () => null

// A filter without its test does not compile, so none is ever silently ignored.
export const tests = {
  q: ({ scores }) => scores && named(scores),
  status: (asked) => among(asked, 'status', asked.filter.status),
  on: noTest,
  known: noTest,
  held: (asked) => among(asked, 'held', asked.filter.held ? [asked.filter.held] : []),
  country: (asked) => referring(asked, 'country'),
  citizenship: (asked) => referring(asked, 'citizenship'),
  sex: (asked) => among(asked, 'sex', asked.filter.sex),
  age: (asked) => among(asked, 'age', asked.filter.age),
  occupation: (asked) => among(asked, 'occupation', asked.filter.occupation),
  article: (asked) => referring(asked, 'article'),
  case: (asked) => referring(asked, 'case'),
  court: (asked) => referring(asked, 'court'),
  judge: (asked) => referring(asked, 'judge'),
  facility: (asked) => referring(asked, 'facility'),
  designation: (asked) => referring(asked, 'designation'),
  arrestedFrom: ({ filter: { arrestedFrom, arrestedTo }, question }) =>
    between('arrests', question, arrestedFrom, arrestedTo),
  arrestedTo: noTest,
  releasedFrom: ({ filter: { releasedFrom, releasedTo }, question }) =>
    between('releases', question, releasedFrom, releasedTo),
  releasedTo: noTest,
  release: (asked) => among(asked, 'release', asked.filter.release),
  condition: (asked) => among(asked, 'condition', asked.filter.condition),
  massRelease: (asked) => referring(asked, 'massRelease'),
  sentence: (asked) => among(asked, 'sentence', asked.filter.sentence),
  length: (asked) => among(asked, 'length', asked.filter.length),
  verified: (asked) => among(asked, 'verified', asked.filter.verified),
  newsBefore: ({ filter: { newsBefore }, question }) =>
    newsBefore === null ? null : lastHeardBefore(epochDay(newsBefore), question),
  match: noTest,
  sort: noTest,
  after: noTest,
  before: noTest,
} as const satisfies Record<keyof PeopleFilter, Tester>

function named(scores: ReadonlyMap<number, number>): Test {
  const byChunk = Map.groupBy(scores.keys(), chunkOf)
  return (chunk, passed) => {
    for (const id of byChunk.get(chunkOf(chunk.id[0] as number)) ?? []) {
      const at = placeOf(chunk.id, id)
      if (at >= 0) passed[at] = 1
    }
  }
}

function placeOf(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle] as number
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function among(
  { question }: Asked,
  id: MaskFacetId,
  chosen: readonly string[],
): Test | null {
  if (chosen.length === 0) return null
  const { values, read, isEither } = maskFacetOf(id)
  const wanted = chosen.reduce((mask, value) => mask | (1 << values.indexOf(value)), 0)
  // Of values that the dates leave open, certainly one of those chosen means all of them.
  const unwanted = isEither && question.isCertain ? ~wanted : 0
  return (chunk, passed) => {
    const masks = read(chunk, question)
    for (let i = 0; i < chunk.size; i++) {
      const mask = masks[i] as number
      passed[i] = (mask & wanted) !== 0 && (mask & unwanted) === 0 ? 1 : 0
    }
  }
}

function referring({ facets, keys }: Asked, name: Reference): Test | null {
  const wanted = keys[name]
  if (wanted === null) return null
  const chosen = new Uint8Array(facets.vocabularies[name].keys.length)
  for (const key of wanted) {
    const code = facets.vocabularies[name].codes.get(key)
    if (code !== undefined) chosen[code] = 1
  }
  return (chunk, passed) => {
    const codes = chunk.codes[name]
    if (!codes.some((code) => chosen[code] === 1)) return
    const { starts, at } = chunk[name]
    for (let i = 0; i < chunk.size; i++) {
      const end = starts[i + 1] as number
      for (let place = starts[i] as number; place < end; place++)
        if (chosen[codes[at[place] as number] as number] === 1) passed[i] = 1
    }
  }
}

/** Somebody with one such event in the range: all of its dates could be, or could be in it. */
function between(
  name: 'arrests' | 'releases',
  { isCertain }: Question,
  from: string | null,
  to: string | null,
): Test | null {
  if (from === null && to === null) return null
  const first = from === null ? always : epochDay(firstDay(from))
  const last = to === null ? never : epochDay(lastDay(to))
  return (chunk, passed) => {
    const { starts, earliest, latest } = chunk[name]
    const [upper, lower] = isCertain ? [latest, earliest] : [earliest, latest]
    for (let i = 0; i < chunk.size; i++) {
      const end = starts[i + 1] as number
      for (let at = starts[i] as number; at < end; at++)
        if ((upper[at] as number) <= last && (lower[at] as number) >= first) passed[i] = 1
    }
  }
}

function lastHeardBefore(day: number, { isCertain }: Question): Test {
  return ({ size, newsEarliest, newsLatest }: Chunk, passed) => {
    const heard = isCertain ? newsLatest : newsEarliest
    for (let i = 0; i < size; i++) passed[i] = (heard[i] as number) < day ? 1 : 0
  }
}
