import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_DAY } from '#domain/edtf'
import { soFar } from '#domain/emergence'
import { eventKnownOn } from '#domain/known-on'
import { matchStates } from '#domain/mass-release'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { pick } from '#tests/random-rows'
import { findMassRelease, type MassRelease } from './mass-releases.ts'
import { countReleasedIn } from './released-in.ts'

let db = aRecord()
const dates = ['2025-12-13', '2025-12-15', '2025-12', '2025-12-13/2025-12-20', null]
const days = ['2025-12-12', '2025-12-13', '2025-12-15', '2025-12-31']
const states = ['verified', 'reported', 'refuted']
const numbers = fc.array(fc.nat(999), { minLength: 6, maxLength: 6 })
const someRelease = fc.record({
  sources: fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
  entries: fc.array(numbers, { maxLength: 8 }),
  events: fc.array(numbers, { maxLength: 5 }),
  figures: fc.array(numbers, { maxLength: 4 }),
})
type Made = { sources: number[] } & Record<'entries' | 'events' | 'figures', number[][]>

/** A mass release of random entries, events, figures and contradictions. */
function writeRelease(made: Made, isDated = false) {
  const known = isDated ? dates.filter((date) => date !== null) : dates
  a.write(db, (tx) => {
    const release = a.aMassRelease(tx, { slug: 'release' })
    const people = [a.aPerson(tx), a.aPerson(tx), a.aPerson(tx)]
    const sources = made.sources.map((n) =>
      a.aSource(tx, a.dated('published_on', pick(known, n))),
    )
    const contradict = (subject: 'event' | 'roll_entry', id: number, n: number) => {
      if (n % 3 > 0)
        a.aClaim(tx, subject, id, {
          source_id: pick(sources, n),
          stance: n % 2 ? 'contradicts' : 'supports',
          field: pick([null, 'existence', 'outcome'], n >> 2),
        })
    }
    for (const [n = 0, of = 0, by = 0, denied = 0] of made.entries) {
      const match_state = pick(matchStates, n)
      const person_id = match_state === 'unmatched' ? null : pick([...people, null], of)
      const more = { match_state, person_id, source_id: pick(sources, by) }
      contradict('roll_entry', a.aRollEntry(tx, release, more), denied)
    }
    for (const [state = 0, of = 0, on = 0, knownOn = 0, denied = 0] of made.events)
      contradict(
        'event',
        a.aRelease(tx, pick(people, of), {
          ...{ state: pick(states, state), mass_release_id: release },
          ...{ on: pick(known, on), knownOn: pick(dates, knownOn), sourceId: null },
        }),
        denied,
      )
    for (const [value = 0, by = 0, asOf = 0] of made.figures)
      a.aFigure(tx, release, {
        ...{ value, source_id: pick(sources, by) },
        ...a.dated('as_of_on', pick(known, asOf)),
      })
  })
}

const found = (day: string | null = null) =>
  findMassRelease(db, 'release', day) as MassRelease

/** The rule counted by hand from the rows of the page. */
function countByHand({ figures, roll, events }: MassRelease) {
  const announced = figures.map(({ value }) => value)
  const people = (rows: readonly { person: { id: number } | null }[]) =>
    new Set(rows.map(({ person }) => person?.id ?? null))
  const inState = (...wanted: string[]) =>
    roll.filter(({ matchState }) => wanted.includes(matchState))
  const named = roll.filter(
    ({ matchState }) => !['withheld', 'duplicate_of_other_entry'].includes(matchState),
  )
  const matched = people(inState('matched', 'matched_uncertain', 'refuted'))
  matched.delete(null)
  const refuted = people(events.filter(({ state }) => state === 'refuted'))
  // Two names that are nobody of ours are two people.
  for (const { id, person } of inState('refuted')) refuted.add(person?.id ?? -id)
  return {
    announcedLeast: announced.length > 0 ? Math.min(...announced) : null,
    announcedMost: announced.length > 0 ? Math.max(...announced) : null,
    named: new Set(named.map(({ id, person }) => person?.id ?? -id)).size,
    matched: matched.size,
    verified: people(events.filter(({ state }) => state === 'verified')).size,
    refuted: refuted.size,
    withheld: inState('withheld').length,
  }
}

test('the counts of a day are those of the rows that were known on it', () => {
  fc.assert(
    fc.property(someRelease, fc.constantFrom(...days), (made, day) => {
      db = aRecord()
      writeRelease(made)
      expect(found(day).counts).toMatchObject(countByHand(found(day)))
      expect(found().counts).toMatchObject(countByHand(found()))
    }),
    { numRuns: 40 },
  )
})

test('nothing is dropped: every row is known, perhaps, not dated, or came later', () => {
  fc.assert(
    fc.property(someRelease, (made) => {
      db = aRecord()
      writeRelease(made)
      const now = found()
      const last = found(MAX_DAY)
      for (const rows of ['figures', 'roll', 'events'] as const) {
        const parts = [last[rows], last.known?.perhaps[rows], last.known?.undated[rows]]
        const ids = parts.flatMap((part) => (part ?? []).map(({ id }) => id))
        expect(ids.sort()).toEqual(now[rows].map(({ id }) => id).sort())
      }
    }),
    { numRuns: 25 },
  )
})

test('as known on the last day is as known now, where everything is dated', () => {
  fc.assert(
    fc.property(someRelease, (made) => {
      db = aRecord()
      writeRelease(made, true)
      const { known, ...last } = found(MAX_DAY)
      const { known: _, ...now } = found()
      expect(known?.undated.roll).toEqual([])
      expect(last).toEqual(now)
    }),
    { numRuns: 25 },
  )
})

test('the numbers of the days, one after the other, are the counts of each day', () => {
  fc.assert(
    fc.property(someRelease, (made) => {
      db = aRecord()
      writeRelease(made)
      const { roll, events, sources, id } = found()
      const published = new Map(sources.map((source) => [source.id, source.on]))
      const entries = roll.map((entry) => ({
        ...entry,
        knownOn: published.get(entry.sourceId) ?? null,
      }))
      const dated = events.map((event) => ({ ...event, knownOn: eventKnownOn(event) }))
      for (const day of days)
        expect(countReleasedIn(db, id, day)).toMatchObject(soFar(entries, dated, day))
    }),
    { numRuns: 25 },
  )
})
