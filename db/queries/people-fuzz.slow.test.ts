import { expect, test } from 'vitest'
import { parsePeopleFilter } from '#domain/filter'
import { fieldOf } from '#domain/filter-fields'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { writeShared } from '#tests/random-people'
import { randomFrom } from '../../bench/random.ts'
import { findPeoplePage } from './people-page.ts'

test('whatever is asked, there is a page, and the people are still there', () => {
  const db = aRecord()
  a.write(db, (tx) => {
    writeShared(tx)
    for (const name of ['Ada', 'Eva']) a.aPerson(tx, { name })
  })
  const found = (query: URLSearchParams) =>
    findPeoplePage(db, parsePeopleFilter(query).filter, 'be').found
  const random = randomFrom(2026)
  for (let run = 0; run < 10_000; run += 1) {
    const query = strangeQuery(random)
    expect(() => found(query), query.toString()).not.toThrow()
  }
  expect(found(new URLSearchParams()).total).toBe(2)
})

const strange = [
  ...[`' OR 1=1 --`, `"; DROP TABLE people; --`, '\ud800', '\udfff\u0000', '__proto__'],
  ...['unknown', '2020-02', '2020-02-02', 'body-1.ever', 'court-1', '*', 'a"b*', 'NOT'],
  ...['9'.repeat(300), 'BY', 'held', 'released', 'bmFtZX4wfjV-ZXhhbXBsZQ'],
]
const fields = [...Object.values(fieldOf), 'page', 'zzz']

/** Of up to four parts, each with a value off the list or of any characters at all. */
function strangeQuery(random: () => number): URLSearchParams {
  const below = (limit: number) => Math.floor(random() * limit)
  const anything = () =>
    String.fromCharCode(...Array.from({ length: below(9) }, () => below(0x10000)))
  const value = () =>
    random() < 0.6 ? (strange[below(strange.length)] ?? '') : anything()
  const parts = Array.from({ length: 1 + below(4) }, () => [
    fields[below(fields.length)] ?? '',
    value(),
  ])
  return new URLSearchParams(parts)
}
