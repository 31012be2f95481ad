import { expect, test } from 'vitest'
import { formatOf } from '#server/data-format'

const people = '/api/v1/people'

test.each([
  [people, undefined, 'json'],
  [people, '*/*', 'json'],
  [people, 'application/*', 'json'],
  [people, 'text/html,application/xhtml+xml,*/*;q=0.8', 'json'],
  [people, 'text/csv', 'csv'],
  [people, 'TEXT/CSV; header=present', 'csv'],
  [people, 'text/csv;q=0.5, application/json', 'json'],
  [people, 'text/csv, application/json;q=0.9', 'csv'],
  [people, 'text/*, application/json;q=0.1', 'csv'],
  [people, 'text/csv;q=0, */*', 'json'],
  [people, 'text/html', undefined],
  [people, 'application/json;q=0', undefined],
  ['/api/v1/releases/a', 'text/csv', 'csv'],
  ['/api/v1/facets', 'text/csv', undefined],
  ['/api/v1/people/ada', 'text/csv', undefined],
  ['/api/v1/people.csv', 'application/json', 'csv'],
  ['/api/v1/releases/a.csv', undefined, 'csv'],
])('%s asked for as %s is answered as %s', (path, accept, format) => {
  expect(formatOf(path, accept)).toBe(format)
})
