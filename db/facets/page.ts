import { type Db, statement } from '#db/client'
import { type Cursor, cursorName } from '#domain/cursor'
import type { PeopleFilter } from '#domain/filter'
import type { LoadedChunk } from './loaded.ts'
import { type Numbers, ordersOf } from './orders.ts'

/** Somebody who matches; `first` and `second` order people as far as they go. */
type Candidate = { id: number; first: number; second: number; value: number }
type Named = Candidate & { name: string }

export type PageOfIds = {
  ids: number[]
  total: number
  /** How many come before them. */
  offset: number
  next: Cursor | null
  previous: Cursor | null
}

/**
 * Picks one page of those who match, while they come in any order. Numbers alone decide
 * whom to keep: only where they are equal, and for the few that are kept, names are read.
 */
export function pagePicker(
  db: Db,
  filter: PeopleFilter,
  { scores, size }: { scores: ReadonlyMap<number, number> | null; size: number },
) {
  const order = ordersOf(scores)[filter.sort]
  const cursor = filter.after ?? filter.before
  const place = cursor && { ...order.of(cursor), ...cursor }
  // Backwards, the same with all signs changed.
  const sign = filter.after || !cursor ? 1 : -1
  const compareNumbers = (a: Numbers, b: Numbers) =>
    sign * (a.first - b.first || a.second - b.second)
  const compare = (a: Named, b: Named) =>
    compareNumbers(a, b) || sign * (compareText(a.name, b.name) || a.id - b.id)
  const kept = keeper(compareNumbers, { sign, size })
  const beside: Candidate[] = []
  let [total, skipped] = [0, 0]

  function take(chunk: LoadedChunk, positions: Uint16Array, count: number) {
    total += count
    for (let n = 0; n < count; n++) consider(chunk, positions[n] as number)
  }

  function consider(chunk: LoadedChunk, at: number) {
    const first = order.firstOf(chunk, at)
    // Nearly everybody, once a page has been found: worth not making an object for.
    if (kept.isBeyond(first) && (!place || sign * (first - place.first) > 0)) return
    const numbers = { first, second: order.secondOf(chunk, at) }
    const way = place ? compareNumbers(numbers, place) : 1
    if (way < 0) skipped += 1
    else if (way === 0) beside.push(candidate(chunk, at, numbers))
    else if (kept.mayKeep(numbers)) kept.add(candidate(chunk, at, numbers))
  }

  function candidate(chunk: LoadedChunk, at: number, { first, second }: Numbers) {
    const id = chunk.id[at] as number
    return { id, first, second, value: order.valueOf(chunk, at) }
  }

  function page(): PageOfIds {
    kept.trim()
    const people = withNames(db, [...beside, ...kept.all], order.byName)
    const beyond = people.filter((one) => !place || compare(one, place) > 0)
    const picked = beyond.sort(compare).slice(0, size)
    const passed = skipped + people.length - beyond.length
    if (sign < 0) picked.reverse()
    const offset = sign > 0 ? passed : total - passed - picked.length
    const [start, end] = [picked[0], picked.at(-1)]
    const cursorOf = ({ value, name, id }: Named) => ({
      ...{ sort: filter.sort, value, id },
      name: cursorName(name),
    })
    return {
      ids: picked.map(({ id }) => id),
      total,
      offset,
      next: end && offset + picked.length < total ? cursorOf(end) : null,
      previous: start && offset > 0 ? cursorOf(start) : null,
    }
  }

  return { take, page }
}

/** Keeps as few as it takes to have the first page, with all that equal the last of it. */
function keeper(
  compare: (a: Numbers, b: Numbers) => number,
  { sign, size }: { sign: number; size: number },
) {
  const all: Candidate[] = []
  let worst: Numbers | undefined
  let limit = 8 * size
  return {
    all,
    isBeyond: (first: number) => worst !== undefined && sign * (first - worst.first) > 0,
    mayKeep: (numbers: Numbers) => !worst || compare(numbers, worst) <= 0,
    add(one: Candidate) {
      all.push(one)
      if (all.length > limit) trim()
    },
    trim,
  }

  function trim() {
    if (all.length <= size) return
    all.sort(compare)
    worst = all[size - 1] as Candidate
    const end = all.findLastIndex((one) => compare(one, worst as Numbers) <= 0)
    all.length = end + 1
    limit = Math.max(limit, 2 * all.length)
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function withNames(db: Db, people: Candidate[], byName: boolean): Named[] {
  if (!byName || people.length === 0) return people.map((one) => ({ ...one, name: '' }))
  const rows = statement(
    db,
    `SELECT person_id, sort_key FROM standings
     WHERE person_id IN (SELECT value FROM json_each(?))`,
  )
    .raw()
    .all(JSON.stringify(people.map(({ id }) => id))) as [number, string][]
  const names = new Map(rows)
  return people.map((one) => ({ ...one, name: cursorName(names.get(one.id) ?? '') }))
}
