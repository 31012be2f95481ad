import { beforeEach, expect, test } from 'vitest'
import { countReleasedIn } from '#db/queries/released-in'
import {
  aFigure,
  aMassRelease,
  aPerson,
  aRelease,
  aRollEntry,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'

let db = aRecord()
beforeEach(() => {
  db = aRecord()
})

test('a person on three lists is one person', () => {
  const release = write(db, (tx) => {
    const release = aMassRelease(tx)
    const ada = aPerson(tx)
    for (const raw_text of ['Ada', 'A. Example', 'Ада'])
      aRollEntry(tx, release, { person_id: ada, match_state: 'matched', raw_text })
    return release
  })
  expect(countReleasedIn(db, release)).toMatchObject({ named: 1, matched: 1 })
})

test('a name tied to nobody is named and not matched; a name withheld is neither', () => {
  const release = write(db, (tx) => {
    const release = aMassRelease(tx)
    aRollEntry(tx, release)
    aRollEntry(tx, release)
    aRollEntry(tx, release, { match_state: 'duplicate_of_other_entry' })
    aRollEntry(tx, release, { match_state: 'withheld' })
    return release
  })
  expect(countReleasedIn(db, release)).toMatchObject({
    named: 2,
    matched: 0,
    withheld: 1,
  })
})

test('a number announced makes nobody released', () => {
  const release = write(db, (tx) => {
    const release = aMassRelease(tx)
    aFigure(tx, release, { value: 156 })
    aFigure(tx, release, { value: 123 })
    aFigure(tx, release, { value: 9, counts: 'taken_to', country: 'LT' })
    return release
  })
  expect(countReleasedIn(db, release)).toEqual({
    rule: 'released_in',
    version: 1,
    announcedLeast: 123,
    announcedMost: 156,
    named: 0,
    matched: 0,
    verified: 0,
    refuted: 0,
    withheld: 0,
  })
})

test('verified and refuted follow the releases themselves, each person once', () => {
  const release = write(db, (tx) => {
    const release = aMassRelease(tx)
    const [free, held, said] = [aPerson(tx), aPerson(tx), aPerson(tx)]
    const of = (state: string) => ({ state, mass_release_id: release, on: '2025-12-13' })
    aRelease(tx, free, of('verified'))
    aRelease(tx, held, of('refuted'))
    aRollEntry(tx, release, { person_id: held, match_state: 'refuted' })
    aRelease(tx, said, of('reported'))
    return release
  })
  expect(countReleasedIn(db, release)).toMatchObject({ verified: 1, refuted: 1 })
})

test('another mass release counts for itself', () => {
  const [one, other] = write(db, (tx) => {
    const [one, other] = [aMassRelease(tx), aMassRelease(tx)]
    aFigure(tx, one)
    aRollEntry(tx, one)
    return [one, other]
  })
  expect(countReleasedIn(db, one)).toMatchObject({ named: 1, announcedMost: 123 })
  expect(countReleasedIn(db, other)).toMatchObject({ named: 0, announcedMost: null })
})
