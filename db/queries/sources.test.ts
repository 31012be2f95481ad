import { expect, test } from 'vitest'
import {
  aClaim,
  aFigure,
  aMassRelease,
  anArrest,
  aPerson,
  aRollEntry,
  aSource,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'
import { findSource, listSources } from './sources.ts'

test('a source shows what it supports, contradicts, counts and lists', () => {
  const db = aRecord()
  write(db, (tx) => {
    const source = aSource(tx, { slug: 'paper', publisher: 'The Paper' })
    const person = aPerson(tx, { slug: 'ada' })
    const arrest = anArrest(tx, person, { on: '2020', sourceId: source })
    aClaim(tx, 'event', arrest, {
      source_id: source,
      field: 'happened_on',
      stance: 'contradicts',
      position: 1,
      value: 'in 2021',
    })
    const release = aMassRelease(tx, { slug: 'amnesty' })
    aFigure(tx, release, { source_id: source, value: 7 })
    aRollEntry(tx, release, { source_id: source, raw_text: 'Ada E.', person_id: person })
  })
  const source = findSource(db, 'paper')
  expect(source?.claimed.map(({ stance, person }) => [stance, person?.slug])).toEqual([
    ['supports', 'ada'],
    ['contradicts', 'ada'],
  ])
  expect(source?.figures).toMatchObject([{ value: 7, release: { slug: 'amnesty' } }])
  expect(source?.entries).toMatchObject([{ rawText: 'Ada E.', person: { slug: 'ada' } }])
  expect(listSources(db).find(({ slug }) => slug === 'paper')?.claims).toBe(4)
})

test('there is no source at an unknown address', () => {
  expect(findSource(aRecord(), 'nowhere')).toBeUndefined()
})
