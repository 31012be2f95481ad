import { expect, test } from 'vitest'
import { queueQuery, readQueue } from '#domain/queue'

const read = (query: string) => readQueue(new URLSearchParams(query))

test.each([
  '',
  'list=silent&days=7',
  'list=reported&country=by&after=2020-01-31.12',
  'list=ended&after=.5',
  'list=nothing&days=-4&country=XX&after=soon',
])('the address %s is what its filter writes', (query) => {
  const filter = read(query)
  expect(read(queueQuery(filter))).toEqual(filter)
})

test('what makes no sense in an address is left out', () => {
  expect(read('list=nothing&days=-4&country=XX&after=2020-02-31.4')).toEqual({
    list: 'conflicts',
    country: null,
    days: 0,
    after: null,
  })
})
