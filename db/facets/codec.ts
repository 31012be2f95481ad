import { invariant } from '#lib/invariant'
import {
  type Chunk,
  type FacetRow,
  formatVersion,
  groups,
  type NumberType,
  references,
  singles,
} from './columns.ts'

const arrays = {
  f64: Float64Array,
  i32: Int32Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const

export const singleEntries = Object.entries(singles)
export const groupEntries = Object.entries(groups)

/** The people of a chunk as bytes: the same bytes for the same people, in any order. */
export function encodeChunk(rows: readonly FacetRow[]): Buffer {
  const people = rows.toSorted((a, b) => a.id - b.id) as unknown as LooseRow[]
  const { put, end } = chunkWriter(people.length)
  const putCounts = (lists: ArrayLike<unknown>[]) =>
    put(
      'u16',
      lists.map(({ length }) => length),
    )
  for (const [name, type] of singleEntries)
    put(
      type,
      people.map((row) => row[name] as number),
    )
  for (const [name, members] of groupEntries) {
    const lists = people.map((row) => row[name] as Record<string, number>[])
    putCounts(lists)
    const all = lists.flat()
    for (const [member, type] of Object.entries(members))
      put(
        type,
        all.map((one) => one[member] ?? 0),
      )
  }
  for (const name of references) {
    const lists = people.map((row) => row[name] as number[])
    putCounts(lists)
    const all = lists.flat()
    const { keys, placeOf } = keysIn(all)
    put('u32', [keys.length])
    put('f64', keys)
    put('u16', all.map(placeOf))
  }
  return end()
}

/** Puts column after column; `end` gives the bytes. */
export function chunkWriter(people: number) {
  const parts: Uint8Array[] = []
  const put = (type: NumberType, values: ArrayLike<number>) => {
    const { buffer } = arrays[type].from(values)
    parts.push(new Uint8Array(buffer), padding[-buffer.byteLength & 7] as Uint8Array)
  }
  put('u32', [formatVersion, people])
  return { put, end: () => Buffer.concat(parts) }
}

/** Each key once, in order, and where it stands there. */
export function keysIn(all: Iterable<number>) {
  const keys = [...new Set(all)].sort((a, b) => a - b)
  const places = new Map(keys.map((key, at) => [key, at]))
  return { keys, placeOf: (key: number) => places.get(key) ?? 0 }
}

type LooseRow = Record<string, number | number[] | Record<string, number>[]>

const padding = Array.from({ length: 8 }, (_, length) => new Uint8Array(length))

/** The columns of a chunk: views of its bytes, not copies. */
export function decodeChunk(data: Buffer): Chunk {
  const bytes = data.byteOffset % 8 === 0 ? data : new Uint8Array(data)
  let at = bytes.byteOffset
  const take = <Type extends NumberType>(type: Type, length: number) => {
    const column = new arrays[type](bytes.buffer as ArrayBuffer, at, length)
    at += (column.byteLength + 7) & ~7
    return column
  }
  const [version, size = 0] = take('u32', 2)
  invariant(version === formatVersion, 'the facets were built by this version')
  const takeStarts = () => startsOf(take('u16', size) as Uint16Array)
  const chunk: Record<string, unknown> = { size }
  for (const [name, type] of singleEntries) chunk[name] = take(type, size)
  for (const [name, members] of groupEntries) {
    const group: Record<string, unknown> = { starts: takeStarts() }
    const total = (group.starts as Uint32Array)[size] ?? 0
    for (const [member, type] of Object.entries(members))
      group[member] = take(type, total)
    chunk[name] = group
  }
  for (const name of references) {
    const starts = takeStarts()
    const keys = take('f64', take('u32', 1)[0] ?? 0)
    chunk[name] = { starts, keys, at: take('u16', starts[size] ?? 0) }
  }
  return chunk as Chunk
}

function startsOf(counts: Uint16Array) {
  const starts = new Uint32Array(counts.length + 1)
  let total = 0
  for (let i = 0; i < counts.length; i++) {
    total += counts[i] as number
    starts[i + 1] = total
  }
  return starts
}

/** One person of a chunk as the row it was made of. */
export function rowsOf(chunk: Chunk): FacetRow[] {
  const loose = chunk as unknown as Record<string, Record<string, ArrayLike<number>>>
  return Array.from({ length: chunk.size }, (_, i) => {
    const row: LooseRow = {}
    for (const [name] of singleEntries)
      row[name] = (loose[name] as unknown as ArrayLike<number>)[i] as number
    for (const [name, members] of groupEntries)
      row[name] = placesOf(chunk[name as 'spans'].starts, i).map((place) =>
        Object.fromEntries(
          Object.keys(members).map((key) => [key, loose[name]?.[key]?.[place] ?? 0]),
        ),
      )
    for (const name of references) {
      const { starts, keys, at } = chunk[name]
      row[name] = placesOf(starts, i).map((place) => keys[at[place] as number] as number)
    }
    return row as unknown as FacetRow
  })
}

function placesOf(starts: Uint32Array, person: number) {
  const from = starts[person] as number
  return Array.from({ length: (starts[person + 1] as number) - from }, (_, n) => from + n)
}
