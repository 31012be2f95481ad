import { expect, test } from 'vitest'
import { type PeopleFilter, parsePeopleFilter } from '#domain/filter'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { findPeople } from './people-search.ts'

const nothingAsked = parsePeopleFilter(new URLSearchParams()).filter
test('a value that names nothing on record is named and left out', () => {
  const db = aRecord()
  a.write(db, (tx) => a.aPerson(tx))
  const { total, problems } = findPeople(db, { ...nothingAsked, court: ['no-such'] })
  expect(problems).toEqual([{ field: 'court', value: 'no-such', rule: 'names-nothing' }])
  expect(total).toBe(1)
})

test('of many values the most frequent are shown, and those asked for', () => {
  const db = aRecord()
  a.write(db, (tx) => {
    for (const country of ['BY', 'BY', 'LT', 'UA', 'UA', 'UA']) a.aPerson(tx, { country })
  })
  const { facets } = findPeople(db, { ...nothingAsked, country: ['LT'] }, { most: 2 })
  expect(facets.country).toEqual([
    { value: 'UA', count: 3, selected: false },
    { value: 'BY', count: 2, selected: false },
    { value: 'LT', count: 1, selected: true },
  ])
})

test('judges are a facet only where a decision names them', () => {
  const db = aRecord()
  a.write(db, (tx) => {
    const common = { judges: 'Jane Judge' }
    a.aDecision(tx, a.aPerson(tx), { ...common, names_judges: true })
    a.aDecision(tx, a.aPerson(tx), { judges: 'Max Meyer' })
  })
  const { facets, labels } = findPeople(db, nothingAsked)
  expect(facets.judge).toEqual([{ value: 'jane-judge', count: 1, selected: false }])
  expect(labels.judge['jane-judge']?.names).toEqual({ und: 'Jane Judge' })
  expect(findPeople(db, { ...nothingAsked, judge: ['jane-judge'] }).total).toBe(1)
})

test('the length of a sentence is that of the latest decision that has one', () => {
  const db = aRecord()
  a.write(db, (tx) => {
    const person = a.aPerson(tx)
    const decision = (id: number, on: string | null, given: { term: string } | null) =>
      a.aSentence(tx, a.aDecision(tx, person, { id, on }), given ?? { kind: 'fine' })
    decision(1, '2022', { term: 'P2Y' })
    decision(2, '2023', null)
    decision(3, '2021', { term: 'P12Y' })
    decision(4, null, { term: 'P6Y' })
  })
  const { facets } = findPeople(db, nothingAsked)
  expect(facets.length).toEqual([{ value: '1y_3y', count: 1, selected: false }])
})

test('certainly of an age is who is so by every reading of their dates', () => {
  const db = aRecord()
  a.write(db, (tx) => {
    // 17 or 18 years old.
    const person = a.aPerson(tx, a.dated('birth_on', '2002'))
    a.anArrest(tx, person, { on: '2020-08-09' })
  })
  const found = (match: 'possibly' | 'certainly', age: PeopleFilter['age']) =>
    findPeople(db, { ...nothingAsked, match, age })
  expect(found('possibly', ['18_24']).total).toBe(1)
  expect(found('certainly', ['18_24']).total).toBe(0)
  expect(found('certainly', ['under_18', '18_24']).total).toBe(1)
  expect(found('certainly', []).facets.age).toEqual([])
  expect(found('possibly', []).facets.age).toHaveLength(2)
})
