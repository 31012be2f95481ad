import { expect, test } from 'vitest'
import { parsePeopleFilter, queryOf } from './filter.ts'
import { chosenParts, without } from './filter-parts.ts'

const query = 'country=BY&country=LT&match=certainly&on=2020-01-01&q=anna'
const { filter } = parsePeopleFilter(new URLSearchParams(query))

test('what is chosen is every value, and neither the name nor the order', () => {
  expect(chosenParts(filter)).toEqual([
    { part: 'on', value: '2020-01-01' },
    { part: 'country', value: 'BY' },
    { part: 'country', value: 'LT' },
    { part: 'match', value: 'certainly' },
  ])
})

test.each([
  ['country', 'LT', 'country=BY&match=certainly&on=2020-01-01&q=anna'],
  ['country', undefined, 'match=certainly&on=2020-01-01&q=anna'],
  ['match', 'certainly', 'country=BY&country=LT&on=2020-01-01&q=anna'],
  ['on', '2020-01-01', 'country=BY&country=LT&match=certainly&q=anna'],
  ['q', undefined, 'country=BY&country=LT&match=certainly&on=2020-01-01'],
] as const)('without %s %s it is %s', (part, value, left) => {
  expect(queryOf(without(filter, part, value)).toString()).toBe(left)
})
