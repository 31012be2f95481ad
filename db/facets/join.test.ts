import { array, assert, nat, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { encodeChunk } from './codec.ts'
import { type FacetRow, groups, references, singles } from './columns.ts'
import { joinChunks } from './join.ts'

const aRow = record({
  ...Object.fromEntries(Object.keys(singles).map((name) => [name, nat(200)])),
  ...Object.fromEntries(
    Object.entries(groups).map(([name, members]) => [
      name,
      array(
        record(Object.fromEntries(Object.keys(members).map((key) => [key, nat(200)]))),
        { maxLength: 3 },
      ),
    ]),
  ),
  ...Object.fromEntries(
    references.map((name) => [name, uniqueArray(nat(9), { maxLength: 3 })]),
  ),
})

const people = array(aRow, { maxLength: 6 }).map((rows) =>
  rows.map((row, at) => ({ ...row, id: at * 1024 }) as unknown as FacetRow),
)

test('chunks joined are the bytes of everybody in them at once', () => {
  assert(
    property(people, nat(6), nat(6), (rows, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const parts = [rows.slice(0, from), rows.slice(from, to), rows.slice(to)]
      expect(joinChunks(parts.map(encodeChunk))).toEqual(encodeChunk(rows))
    }),
  )
})
