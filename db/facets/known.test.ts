import { beforeEach, expect, test } from 'vitest'
import { listPeople } from '#db/queries/people-search'
import { parsePeopleFilter } from '#domain/filter'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { facetsKnownOn } from './known.ts'

let db = aRecord()
beforeEach(() => {
  db = aRecord()
})

const count = (query: string) =>
  listPeople(db, parsePeopleFilter(new URLSearchParams(query)).filter).total

/** Held since 2020, and released in a way that a source denied two days later. */
function wronglyReleased() {
  a.write(db, (tx) => {
    const person = a.aPerson(tx)
    a.anArrest(tx, person, { on: '2020-09-07', status: 'pretrial_detention' })
    const release = { on: '2025-12-13', state: 'refuted', position: 1 }
    const event = a.aRelease(tx, person, release)
    const denial = { stance: 'contradicts', field: 'existence' }
    const source_id = a.aSource(tx, a.dated('published_on', '2025-12-15'))
    a.aClaim(tx, 'event', event, { ...denial, source_id })
  })
}

test('who was believed free on a day is found free as known on it, and held since', () => {
  wronglyReleased()
  expect(count('on=2025-12-14&held=behind_bars')).toBe(1)
  expect(count('on=2025-12-14&held=behind_bars&known=2025-12-14')).toBe(0)
  expect(count('status=released&known=2025-12-14')).toBe(1)
  expect(count('on=2025-12-14&held=behind_bars&known=2025-12-15')).toBe(1)
  expect(count('on=2025-12-14&held=behind_bars&known=2020-09-06')).toBe(0)
})

test('where too many would be worked out anew, it says so and answers as known now', () => {
  wronglyReleased()
  expect(facetsKnownOn(db, '2020-01-01', 0)).toBeNull()
  const filter = parsePeopleFilter(new URLSearchParams('known=2020-01-01')).filter
  expect(listPeople(db, filter).problems).toEqual([
    { field: 'known', value: '2020-01-01', rule: 'too-long-ago' },
  ])
})
