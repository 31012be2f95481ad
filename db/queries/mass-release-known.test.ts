import { beforeEach, expect, test } from 'vitest'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { findMassRelease, type MassRelease } from './mass-releases.ts'
import { countReleasedIn } from './released-in.ts'

let db = aRecord()
beforeEach(() => {
  db = aRecord()
})

const found = (day: string | null = null) =>
  findMassRelease(db, 'release', day) as MassRelease

test('a name listed on one day and refuted two days later', () => {
  const [release, source] = a.write(db, (tx) => {
    const release = a.aMassRelease(tx, { slug: 'release' })
    const person = a.aPerson(tx)
    const [press, later] = ['2025-12-13', '2025-12-15'].map((day) =>
      a.aSource(tx, a.dated('published_on', day)),
    )
    const entry = { person_id: person, match_state: 'refuted', source_id: press }
    a.aRollEntry(tx, release, entry)
    const on = { on: '2025-12-13', state: 'refuted', mass_release_id: release }
    const event = a.aRelease(tx, person, on)
    const denial = { stance: 'contradicts', field: 'existence', source_id: later }
    a.aClaim(tx, 'event', event, denial)
    return [release, later]
  })
  expect(source).toBeTypeOf('number')
  const counts = (day: string) => countReleasedIn(db, release as number, day)
  expect(counts('2025-12-12')).toMatchObject({ named: 0, matched: 0, refuted: 0 })
  expect(counts('2025-12-14')).toMatchObject({ named: 1, matched: 1, refuted: 0 })
  expect(counts('2025-12-15')).toMatchObject({ named: 1, matched: 1, refuted: 1 })
  expect(found('2025-12-14').roll).toMatchObject([{ matchState: 'matched' }])
  expect(found('2025-12-14').events).toMatchObject([{ state: 'reported' }])
})

test('words of ours stay out of a day on which what they cite was not out', () => {
  a.write(db, (tx) => {
    const on = (day: string) => a.dated('published_on', day)
    a.aSource(tx, { slug: 'first', ...on('2025-12-13') })
    a.aSource(tx, { slug: 'second', ...on('2025-12-15') })
    a.aMassRelease(tx, {
      ...{ slug: 'release', summary: { en: 'Freed.[[first]] Not all.[[second]]' } },
      ...{ reasons: { en: 'A deal.[[first]]' }, reconciliation: { en: 'All told.' } },
    })
  })
  const texts = ({ summary, reasons, reconciliation }: MassRelease) =>
    [summary, reasons, reconciliation].map((text) => text !== null)
  expect(texts(found('2025-12-14'))).toEqual([false, true, false])
  expect(texts(found('2025-12-15'))).toEqual([true, true, false])
  expect(texts(found())).toEqual([true, true, true])
})
