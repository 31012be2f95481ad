import { chunkWriter, decodeChunk, groupEntries, keysIn, singleEntries } from './codec.ts'
import { type Chunk, type NumberType, references } from './columns.ts'

/**
 * Chunks as one, the same bytes as `encodeChunk` makes of everybody in them. Their people
 * are apart: all ids of one are below those of the next.
 */
export function joinChunks(parts: readonly Buffer[]): Buffer {
  const chunks = parts.map(decodeChunk)
  const { put, end } = chunkWriter(chunks.reduce((sum, { size }) => sum + size, 0))
  const putAll = (type: NumberType, columnOf: (chunk: Chunk) => ArrayLike<number>) =>
    put(type, joined(chunks.map(columnOf)))
  for (const [name, type] of singleEntries) putAll(type, (chunk) => chunk[name as 'id'])
  for (const [name, members] of groupEntries) {
    putAll('u16', (chunk) => countsOf(chunk[name as 'spans'].starts))
    for (const [member, type] of Object.entries(members))
      putAll(type, (chunk) => chunk[name as 'spans'][member as 'status'])
  }
  for (const name of references) {
    putAll('u16', (chunk) => countsOf(chunk[name].starts))
    const { keys, placeOf } = keysIn(joined(chunks.map((chunk) => chunk[name].keys)))
    put('u32', [keys.length])
    put('f64', keys)
    putAll('u16', (chunk) => {
      const places = Array.from(chunk[name].keys, placeOf)
      return chunk[name].at.map((at) => places[at] as number)
    })
  }
  return end()
}

function joined(columns: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    all.set(column, at)
    at += column.length
  }
  return all
}

/** How many rows each person has, from where they start. */
const countsOf = (starts: Uint32Array) =>
  starts.subarray(1).map((start, at) => start - (starts[at] as number))
