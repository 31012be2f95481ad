import { expect, test } from 'vitest'
import { canonicalQuery, parsePeopleFilter, queryOf } from './filter.ts'

const parse = (query: string) => parsePeopleFilter(new URLSearchParams(query))

test('an empty address asks for everybody by name', () => {
  const { filter, problems } = parse('')
  expect(filter).toMatchObject({ q: '', status: [], on: null, held: null, sort: 'name' })
  expect(filter).toMatchObject({ match: 'possibly', after: null, before: null })
  expect(problems).toEqual([])
})

test('a date keeps the precision it was typed with', () => {
  expect(parse('arrested_from=2020-02&arrested_to=2020').filter).toMatchObject({
    arrestedFrom: '2020-02',
    arrestedTo: '2020',
  })
})

test('who asks for a name wants the best match first, unless they say otherwise', () => {
  expect(parse('q=anna').filter.sort).toBe('relevance')
  expect(parse('q=anna&sort=name').filter.sort).toBe('name')
  expect(parse('sort=relevance').filter.sort).toBe('name')
})

test.each([
  ['status=free', { field: 'status', value: 'free', rule: 'not-in-list' }],
  ['country=Belarus', { field: 'country', value: 'Belarus', rule: 'not-in-list' }],
  ['country=unknown', { field: 'country', value: 'unknown', rule: 'not-in-list' }],
  ['age=17', { field: 'age', value: '17', rule: 'not-in-list' }],
  ['court=A+court', { field: 'court', value: 'A court', rule: 'names-nothing' }],
  [
    'designation=viasna',
    { field: 'designation', value: 'viasna', rule: 'names-nothing' },
  ],
  ['arrested_from=soon', { field: 'arrested_from', value: 'soon', rule: 'not-a-date' }],
  ['arrested_from=2020~', { field: 'arrested_from', value: '2020~', rule: 'not-a-date' }],
  ['on=2020-09', { field: 'on', value: '2020-09', rule: 'not-a-day' }],
  ['on=2020-02-30', { field: 'on', value: '2020-02-30', rule: 'not-a-date' }],
  ['after=2', { field: 'after', value: '2', rule: 'not-a-page' }],
  [
    'released_from=2024&released_to=2023',
    { field: 'released_to', value: '2023', rule: 'range-reversed' },
  ],
])('%s is named as a problem', (query, problem) => {
  expect(parse(query).problems).toEqual([problem])
})

test('a place in another order is no place in this one', () => {
  const cursor = { sort: 'name', value: 0, name: 'example ada', id: 7 }
  const query = queryOf({ ...parse('').filter, after: cursor })
  expect(parsePeopleFilter(query).filter.after).toEqual(cursor)
  query.set('sort', 'arrested')
  const { filter, problems } = parsePeopleFilter(query)
  expect(filter.after).toBeNull()
  expect(problems).toMatchObject([{ field: 'after', rule: 'not-a-page' }])
})

test('the canonical address drops what is empty, unknown or the default', () => {
  const given = new URLSearchParams(
    'utm=x&page=1&sort=name&q=&sex=male&sex=female&sex=male&match=possibly',
  )
  expect(canonicalQuery(given).toString()).toBe('sex=female&sex=male')
})

test('a wrong value stays in the canonical address, so that the page can name it', () => {
  expect(canonicalQuery(new URLSearchParams('on=soon')).toString()).toBe('on=soon')
})
