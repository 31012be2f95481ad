import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FacetId, facetIds } from '#db/facets/counts'
import { type MaskFacetId, maskFacetOf, maskFacets } from '#db/facets/masks'
import { type PeopleFilter, parsePeopleFilter } from '#domain/filter'
import type { Sort } from '#domain/filter-fields'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { everybody, type Facts, matching } from '#tests/facets-by-hand'
import { askedFilters, somePeople, writePerson, writeShared } from '#tests/random-people'
import { findPeople } from './people-search.ts'

const nothingAsked = parsePeopleFilter(new URLSearchParams()).filter
const someFilters = fc.array(askedFilters, { minLength: 14, maxLength: 14 })

test('the page and all counts are what going through the people one by one gives', () => {
  let found = 0
  fc.assert(
    fc.property(somePeople, someFilters, (people, asked) => {
      const db = aRecord()
      a.write(db, (tx) => {
        const shared = writeShared(tx)
        for (const one of people) writePerson(tx, shared, one)
      })
      const all = everybody(db)
      for (const some of asked) {
        const given = { ...nothingAsked, ...some }
        const { rows, total, facets, problems } = findPeople(db, given, { most: 99 })
        const filter = without(given, problems)
        const expected = matching(all, filter)
        expect(rows.map(({ id }) => id)).toEqual(inOrder(expected, filter.sort))
        expect(total).toBe(expected.length)
        found += total
        for (const id of facetIds)
          expect([id, ofValues(facets[id])]).toEqual([id, counted(all, filter, id)])
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
  expect(found).toBeGreaterThan(100)
})

/** Only of judges is there no list but the decisions that name them. */
function without(filter: PeopleFilter, problems: readonly { field: string }[]) {
  expect(problems.filter(({ field }) => field !== 'judge')).toEqual([])
  return problems.length > 0 ? { ...filter, judge: [] } : filter
}

function inOrder(people: Facts[], sort: Sort) {
  const last = (dates: { earliest: string }[]) =>
    dates
      .map(({ earliest }) => earliest)
      .sort()
      .at(-1) ?? ''
  const key = (facts: Facts) =>
    sort === 'arrested' || sort === 'released'
      ? last(sort === 'arrested' ? facts.arrests : facts.releases)
      : ''
  const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return people
    .toSorted(
      (one, other) =>
        text(key(other), key(one)) ||
        (sort === 'arrested' || sort === 'released' ? 0 : text(one.name, other.name)) ||
        one.id - other.id,
    )
    .map(({ id }) => id)
}

const ofValues = (values: { value: string; count: number; selected: boolean }[]) =>
  Object.fromEntries(values.map(({ value, ...rest }) => [value, rest]))

/** What each value would find alone, with all the other filters as they are. */
function counted(all: Facts[], filter: PeopleFilter, id: FacetId) {
  const others = matching(all, filter, id)
  const chosen = [filter[id] ?? []].flat() as string[]
  const known =
    id in maskFacets
      ? maskFacetOf(id as MaskFacetId).values
      : all.flatMap(({ values }) => values[id as 'sex'])
  const entries = [...new Set([...known, ...chosen])].map((value) => {
    const asked = { ...filter, [id]: id === 'held' ? value : [value] }
    const count = matching(others, {
      ...nothingAsked,
      ...onlyVagueness(asked),
      [id]: asked[id],
    })
    return [value, { count: count.length, selected: chosen.includes(value) }] as const
  })
  return Object.fromEntries(
    entries.filter(([, { count, selected }]) => count > 0 || selected),
  )
}

const onlyVagueness = ({ on, match }: PeopleFilter) => ({ on, match })
