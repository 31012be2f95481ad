import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrest, edtf, release } from '#tests/custody-events'
import { standing } from './custody.ts'
import { MAX_DAY } from './edtf.ts'
import {
  byKnown,
  eventKnownOn,
  eventsKnownOn,
  knownState,
  sourcedKnownOn,
} from './known-on.ts'
import { statusOn } from './status-on.ts'

const dates = [
  ...['2020', '2020-08', '2020-08-09', '2021~', '2021-03-05', '../2021', '2021/..'],
  ...['2022-06-01', '2023?', '2019-12-31/2020-01-02'],
].map(edtf)
const someDate = fc.constantFrom(...dates)
const someDay = fc.constantFrom('2019-12-31', '2020-08-09', '2021-03-05', '2023-01-01')

describe('one rule', () => {
  test('an event is known when it is said to be, else when it happened', () => {
    const [on, knownOn] = [edtf('2020-08-09'), edtf('2020-09')]
    expect(eventKnownOn({ on, knownOn })).toBe(knownOn)
    expect(eventKnownOn({ on, knownOn: null })).toBe(on)
    expect(eventKnownOn({ on: null, knownOn: null })).toBeNull()
  })

  test('a number is known when its source came out, else on the day it is for', () => {
    const [published, asOf] = [edtf('2025-12-15'), edtf('2025-12-13')]
    expect(sourcedKnownOn(published, asOf)).toBe(published)
    expect(sourcedKnownOn(null, asOf)).toBe(asOf)
    expect(sourcedKnownOn(null)).toBeNull()
  })
})

test.each([
  ['2025-12-13', '2025-12-12', 'later'],
  ['2025-12-13', '2025-12-13', 'known'],
  ['2025-12', '2025-12-13', 'perhaps'],
  ['2025-12', '2025-12-31', 'known'],
  ['2021/..', '2025-12-13', 'perhaps'],
  [null, '2025-12-13', 'undated'],
])('what became known %s was on %s: %s', (on, day, state) => {
  expect(knownState(on ? edtf(on) : null, day)).toBe(state)
})

test('nothing is lost between known, perhaps, later and undated', () => {
  const rows = fc.array(fc.option(someDate))
  fc.assert(
    fc.property(rows, someDay, (rows, day) => {
      const parts = Object.values(byKnown(rows, day, (row) => row)).flat()
      expect(parts.map(String).sort()).toEqual(rows.map(String).sort())
    }),
  )
})

test('what is known on a day is known on every later one', () => {
  fc.assert(
    fc.property(someDate, someDay, someDay, (date, one, other) => {
      const [day, later] = [one, other].sort() as [string, string]
      if (knownState(date, day) === 'known') expect(knownState(date, later)).toBe('known')
    }),
  )
})

const someEvents = fc.array(
  fc
    .tuple(fc.boolean(), fc.constantFrom(...dates), fc.option(someDate), fc.boolean())
    .map(([isArrest, on, knownOn, isRefuted]) => {
      const more = { knownOn, ...(isRefuted && { state: 'refuted' as const }) }
      return isArrest ? arrest(on.text, more) : release(on.text, more)
    }),
  { maxLength: 6 },
)

test('as known on the last day is as known now, where everything is dated', () => {
  fc.assert(
    fc.property(someEvents, someDay, (events, day) => {
      expect(statusOn(events, day, MAX_DAY)).toEqual(statusOn(events, day))
      expect(standing(eventsKnownOn(events, MAX_DAY))).toEqual(standing(events))
    }),
  )
})

describe('a release that turned out to be wrong', () => {
  const refuted = { state: 'refuted', refutedBy: '2025-12-15' } as const
  const events = [arrest('2021-07-14'), release('2025-12-13', refuted)]

  test('was believed until the first source contradicted it', () => {
    expect(statusOn(events, '2025-12-14', '2025-12-14').status).toBe('released')
    expect(statusOn(events, '2025-12-14', '2025-12-15').behindBars).toBe('yes')
    expect(statusOn(events, '2025-12-14').behindBars).toBe('yes')
  })

  test('was never believed where nothing dates the contradiction', () => {
    const undated = [events[0], { ...events[1], refutedBy: null }] as typeof events
    expect(statusOn(undated, '2025-12-14', '2025-12-14').behindBars).toBe('yes')
  })
})
