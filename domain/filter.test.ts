import fc from 'fast-check'
import { expect, test } from 'vitest'
import { custodyStatuses } from './custody.ts'
import {
  canonicalQuery,
  type PeopleFilter,
  parsePeopleFilter,
  queryOf,
  sorts,
} from './filter.ts'
import { sexes } from './person.ts'
import { releaseTypes } from './release.ts'

const parse = (query: string) => parsePeopleFilter(new URLSearchParams(query))

test('an empty address asks for everybody by name', () => {
  const { filter, problems } = parse('')
  expect(filter).toMatchObject({ q: '', status: [], heldOn: null, sort: 'name', page: 1 })
  expect(problems).toEqual([])
})

test('the end of a month reaches its last day', () => {
  expect(parse('arrested_from=2020-02&arrested_to=2020-02').filter).toMatchObject({
    arrestedFrom: '2020-02-01',
    arrestedTo: '2020-02-29',
  })
})

test.each([
  ['status=free', { field: 'status', value: 'free', rule: 'not-in-list' }],
  ['country=Belarus', { field: 'country', value: 'Belarus', rule: 'not-in-list' }],
  ['arrested_from=soon', { field: 'arrested_from', value: 'soon', rule: 'not-a-date' }],
  ['arrested_from=2020~', { field: 'arrested_from', value: '2020~', rule: 'not-a-date' }],
  ['held_on=2020-09', { field: 'held_on', value: '2020-09', rule: 'not-a-day' }],
  ['page=0', { field: 'page', value: '0', rule: 'not-a-page' }],
  [
    'released_from=2024&released_to=2023',
    { field: 'released_to', value: '2023', rule: 'range-reversed' },
  ],
])('%s is named as a problem', (query, problem) => {
  expect(parse(query).problems).toEqual([problem])
})

test('the canonical address drops what is empty, unknown or the default', () => {
  const given = new URLSearchParams(
    'utm=x&page=1&sort=name&q=&sex=male&sex=female&sex=male',
  )
  expect(canonicalQuery(given).toString()).toBe('sex=female&sex=male')
})

test('a wrong value stays in the canonical address, so that the page can name it', () => {
  expect(canonicalQuery(new URLSearchParams('held_on=soon')).toString()).toBe(
    'held_on=soon',
  )
})

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dayOrNone = fc.option(day, { nil: null })
const some = <Value extends string>(values: readonly Value[]) =>
  fc.subarray([...values]).map((chosen) => chosen.sort())

const filters: fc.Arbitrary<PeopleFilter> = fc.record({
  q: fc.string({ maxLength: 20 }).map((text) => text.trim()),
  status: some(custodyStatuses),
  country: some(['BY', 'LT', 'UA']),
  sex: some(sexes),
  release: some(releaseTypes),
  arrestedFrom: dayOrNone,
  arrestedTo: dayOrNone,
  releasedFrom: dayOrNone,
  releasedTo: dayOrNone,
  heldOn: dayOrNone,
  sort: fc.constantFrom(...sorts),
  page: fc.integer({ min: 1, max: 99 }),
})

test('a filter written as an address and read again is the same filter', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parsePeopleFilter(queryOf(filter)).filter).toEqual(filter)
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
