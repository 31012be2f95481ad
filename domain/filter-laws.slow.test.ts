import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filters } from '#tests/filters'
import { canonicalQuery, parsePeopleFilter, queryOf } from './filter.ts'
import { fieldOf } from './filter-fields.ts'

test('a filter written as an address and read again is the same filter', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const { filter: again, problems } = parsePeopleFilter(queryOf(filter))
      expect(again).toEqual(filter)
      expect(problems.filter(({ rule }) => rule !== 'range-reversed')).toEqual([])
    }),
  )
})

test('a canonical address is its own canonical address, in any order of its parts', () => {
  fc.assert(
    fc.property(filters, fc.integer(), (filter, seed) => {
      const query = queryOf(filter)
      const parts = [...query].sort(([a], [b]) => (a + seed < b + seed ? 1 : -1))
      expect(canonicalQuery(new URLSearchParams(parts)).toString()).toBe(query.toString())
    }),
  )
})

const hostile = fc.constantFrom(
  `' OR 1=1 --`,
  `"; DROP TABLE people; --`,
  '%00',
  '\ud800',
  '__proto__',
  '9'.repeat(500),
)
const anyQuery = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...Object.values(fieldOf)), fc.string()),
    fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.base64String()),
  ),
  { maxLength: 6 },
)

test('whatever stands in an address, it is read, and once canonical stays so', () => {
  fc.assert(
    fc.property(anyQuery, (pairs) => {
      const once = canonicalQuery(new URLSearchParams(pairs))
      expect(canonicalQuery(new URLSearchParams(once.toString())).toString()).toBe(
        once.toString(),
      )
      const { filter, problems } = parsePeopleFilter(new URLSearchParams(pairs))
      const good = queryOf(filter).size
      expect(good + problems.length).toBeGreaterThanOrEqual(once.size)
    }),
    { numRuns: 2000 },
  )
})
