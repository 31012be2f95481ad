import { type Conflict, filledRows, type Values } from '#lib/form'
import {
  type Merged,
  mergeField,
  type Reading,
  type Versions,
} from '#lib/three-way-field'

/** The cells of a row by their own names; undefined for no row. */
type Row = Values | undefined
type Rows = { list: string; reading: Reading }
type Slot = { index: number; was: Row; theirs: Row; mine: Row }

/**
 * The rows of one list. A form has no ids for rows: mine are those that stand where the
 * base has them, theirs are found by what is in them.
 */
export function mergeList(list: string, versions: Versions, reading: Reading): Merged {
  const rows = { list, reading }
  const merged = slotsOf(rows, versions).map((slot) => mergeRow(rows, slot))
  return {
    values: Object.assign({}, ...merged.map(({ values }) => values)) as Values,
    base: Object.assign({}, ...merged.map(({ base }) => base)) as Values,
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  }
}

/** Every row of any version once, at its number in the form that was sent. */
function slotsOf(rows: Rows, { base, theirs, mine }: Versions): Slot[] {
  const { list } = rows
  const known = filledRows(base, list)
  const were = known.map((index) => rowAt(base, list, index))
  const their = filledRows(theirs, list).map((index) => rowAt(theirs, list, index))
  const { pairs, added } = align(rows, were, their)
  const kept = known.map((index, place) => ({
    index,
    was: were[place],
    theirs: pairs[place],
    mine: rowAt(mine, list, index),
  }))
  const own = filledRows(mine, list).filter((index) => !known.includes(index))
  const last = Math.max(-1, ...known, ...own)
  const more = Array.from({ length: Math.max(own.length, added.length) }, (_, place) => {
    const index = own[place] ?? last + 1 + place - own.length
    const typed = own[place] === undefined ? undefined : rowAt(mine, list, index)
    return { index, was: undefined, theirs: added[place], mine: typed }
  })
  return [...kept, ...more]
}

/** Which of their rows is which of those there were: equal ones first, then by order. */
function align(rows: Rows, were: readonly Row[], theirs: readonly Row[]) {
  const left = [...theirs]
  const take = (place: number) => (place < 0 ? undefined : left.splice(place, 1)[0])
  const pairs = were.map((row) =>
    take(left.findIndex((one) => isSameRow(rows, row, one))),
  )
  const aligned = pairs.map((pair) => pair ?? left.shift())
  return { pairs: aligned, added: left }
}

function mergeRow({ list, reading }: Rows, slot: Slot): Merged {
  const { index, was, theirs, mine } = slot
  const name = `${list}.${index}`
  const same = (one: Row, other: Row) => isSameRow({ list, reading }, one, other)
  const base = named(name, theirs)
  const become = (row: Row) => ({ values: named(name, row), base, conflicts: [] })
  if (same(mine, was)) return become(theirs)
  if (same(theirs, was) || same(theirs, mine)) return become(mine)
  if (was && theirs && mine) return mergeCells(slot, name, reading)
  const conflict: Conflict = {
    name,
    was: named(name, was),
    theirs: base,
    mine: named(name, mine),
  }
  return { ...become(mine), conflicts: [conflict] }
}

function mergeCells({ was, theirs, mine }: Slot, name: string, reading: Reading): Merged {
  const versions = {
    base: named(name, was),
    theirs: named(name, theirs),
    mine: named(name, mine),
  }
  const cells = new Set(Object.values(versions).flatMap((values) => Object.keys(values)))
  const merged = [...cells].map((cell) => mergeField(cell, versions, reading))
  return {
    values: Object.assign({}, ...merged.map(({ values }) => values)) as Values,
    base: Object.assign({}, ...merged.map((one) => one.base)) as Values,
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  }
}

function rowAt(values: Values, list: string, index: number): Row {
  const prefix = `${list}.${index}.`
  const cells = Object.entries(values)
    .filter(([name, value]) => name.startsWith(prefix) && value.trim() !== '')
    .map(([name, value]) => [name.slice(prefix.length), value])
  return cells.length > 0 ? Object.fromEntries(cells) : undefined
}

const named = (name: string, row: Row): Values =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([cell, value]) => [`${name}.${cell}`, value]),
  )

function isSameRow({ list, reading }: Rows, one: Row, other: Row): boolean {
  if (!one || !other) return one === other
  return Object.keys({ ...one, ...other }).every((cell) =>
    reading.isSame(`${list}.0.${cell}`, one[cell] ?? '', other[cell] ?? ''),
  )
}
