import { beforeEach, expect, test } from 'vitest'
import { findMovedPerson, findPersonProfile } from '#db/queries/person-profile'
import { insert } from '#db/write'
import {
  aCharge,
  aChargedArticle,
  aClaim,
  aDecision,
  aMassRelease,
  aName,
  anArrest,
  anArticle,
  anEvent,
  aPerson,
  aRelease,
  aRollEntry,
  aSource,
  dated,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'

let db = aRecord()
beforeEach(() => {
  db = aRecord()
})

const profile = () => findPersonProfile(db, 'ada')

test('every claim about any row of the person, and of nobody else', () => {
  const ids = write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    const other = aPerson(tx)
    const decision = aDecision(tx, ada, { on: '2021-09', sourceId: null })
    const sentence = insert(tx, 'sentences', { event_id: decision, kind: 'fine' })
    const entry = aRollEntry(tx, aMassRelease(tx), { person_id: ada })
    anEvent(tx, other)
    return [
      aClaim(tx, 'person', ada),
      aClaim(tx, 'name', aName(tx, ada, { text: 'Ada Exempel', lang: 'de' })),
      aClaim(tx, 'event', decision),
      aClaim(tx, 'sentence', sentence),
      aClaim(tx, 'roll_entry', entry),
    ]
  })
  expect(
    profile()
      ?.claims.map(({ id }) => id)
      .sort(),
  ).toEqual(ids.sort())
})

test('each source cited once, those in the text included, oldest first', () => {
  write(db, (tx) => {
    const cited = aSource(tx, { slug: 'cited' })
    aSource(tx, { slug: 'in-the-text', ...dated('published_on', '2020') })
    aSource(tx, { slug: 'not-cited' })
    const summary = { en: 'She was arrested.[[in-the-text]][[no-such-source]]' }
    const ada = aPerson(tx, { slug: 'ada', summary })
    anEvent(tx, ada, { sourceId: cited })
    aClaim(tx, 'person', ada, { source_id: cited })
  })
  expect(profile()?.sources.map(({ slug }) => slug)).toEqual(['in-the-text', 'cited'])
})

test('events in order, the undated last, with what belongs to each', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    const charge = aCharge(tx, ada, { stage: 'charged' })
    aChargedArticle(tx, charge, anArticle(tx, { article: '361', part: '3' }))
    aRelease(tx, ada, { on: '2025-12-13', type: 'pardon', destination: 'UA' })
    anArrest(tx, ada, { on: '2020-09', status: 'pretrial_detention' })
  })
  const events = profile()?.events ?? []
  expect(events.map(({ kind }) => kind)).toEqual(['arrest', 'release', 'charge'])
  expect(events[1]?.release).toMatchObject({ type: 'pardon', destination: 'UA' })
  expect(events[1]?.arrest).toBeNull()
  expect(events[2]?.articles).toMatchObject([{ article: '361', part: '3' }])
  expect(profile()?.standing).toMatchObject({ status: 'released' })
})

test('an old address leads to the new one, an unknown one nowhere', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    insert(tx, 'old_slugs', { slug: 'ada-married', person_id: ada })
  })
  expect(findMovedPerson(db, 'ada-married')).toBe('ada')
  expect(findMovedPerson(db, 'nobody')).toBeUndefined()
  expect(findPersonProfile(db, 'ada-married')).toBeUndefined()
})
