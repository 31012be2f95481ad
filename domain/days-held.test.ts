import { describe, expect, test } from 'vitest'
import { arrest, death, decision, plain, release, transfer } from '#tests/custody-events'
import { type CustodyEvent, custodySpans } from './custody.ts'
import { lastConfirmedHeld, timeHeld } from './days-held.ts'
import { daysBetween } from './edtf.ts'

const today = '2026-11-23'
const held = (events: CustodyEvent[], lastConfirmed?: string) =>
  timeHeld(custodySpans(events), today, lastConfirmed)

describe('elapsed days', () => {
  test('of Maria Kolesnikova: 1,923', () => {
    const events = [arrest('2020-09-07'), decision('2021-09-06'), release('2025-12-13')]
    expect(held(events).total).toEqual({
      atLeast: 1923,
      atMost: 1923,
      open: 'ended',
      lastConfirmedOn: null,
    })
  })

  test('of Ales Bialiatski: two imprisonments, 1,052 and 1,613', () => {
    const events = [
      arrest('2011-08-04'),
      decision('2011-11-24'),
      release('2014-06-21'),
      arrest('2021-07-14'),
      decision('2023-03-03'),
      transfer('2023-05-02', 9),
      release('2025-12-13', { outcome: 'expelled' }),
    ]
    const { total, imprisonments } = held(events)
    expect(imprisonments.map(({ atLeast, atMost }) => [atLeast, atMost])).toEqual([
      [1052, 1052],
      [1613, 1613],
    ])
    expect(total).toMatchObject({ atLeast: 2665, atMost: 2665, open: 'ended' })
  })

  test('minutes in a police station are no day', () => {
    expect(held([arrest('2020-08-08'), release('2020-08-08')]).total).toMatchObject({
      atMost: 0,
    })
  })

  test('without any time held there is nothing to count', () => {
    expect(held([release('2025-12-13')])).toMatchObject({
      total: { atLeast: 0, atMost: 0, open: 'ended' },
      imprisonments: [],
    })
  })
})

describe('where they end', () => {
  test('ongoing: today', () => {
    expect(held([arrest('2026-11-13')]).total).toMatchObject({
      atLeast: 10,
      open: 'ongoing',
    })
  })

  test('at death', () => {
    const events = [arrest('2020-01-01'), death('2020-01-11')]
    expect(held(events).total).toMatchObject({ atLeast: 10, atMost: 10, open: 'ended' })
  })

  test('unknown: at least until the last confirmation, at most today', () => {
    const events = [arrest('2026-11-01'), release(null)]
    expect(held(events, '2026-11-11').total).toEqual({
      atLeast: 10,
      atMost: 22,
      open: 'unknown_end',
      lastConfirmedOn: '2026-11-11',
    })
    expect(held(events).total).toMatchObject({ atLeast: 0, lastConfirmedOn: null })
  })

  test('a release on paper ends nothing', () => {
    const refused = release('2026-09-11', { outcome: 'refused_and_returned_to_prison' })
    expect(held([arrest('2026-01-01'), refused]).imprisonments).toHaveLength(1)
  })

  test('house arrest and restriction are counted apart', () => {
    const events = [
      arrest('2026-01-01'),
      plain('moved_to_house_arrest', '2026-01-11'),
      release('2026-01-31'),
    ]
    expect(held(events)).toMatchObject({
      total: { atMost: 10 },
      restricted: { atMost: 20 },
    })
  })
})

describe('vague dates', () => {
  test('give a range', () => {
    expect(held([arrest('2020-09'), release('2025-12-13')]).total).toMatchObject({
      atLeast: 1900,
      atMost: 1929,
    })
  })

  test('without a beginning have no most', () => {
    expect(held([arrest('../2020'), release('2021')]).total).toMatchObject({
      atLeast: 1,
      atMost: Number.POSITIVE_INFINITY,
    })
  })

  test('that overlap are not counted twice', () => {
    const years = [arrest('2020'), release('2021'), arrest('2021'), release('2022')]
    const events = years.map((event, position) => ({ ...event, position }))
    expect(held(events).total.atMost).toBe(daysBetween('2020-01-01', '2022-12-31'))
  })

  test('reach no further than today', () => {
    expect(held([arrest('2026-11-01'), release('2026')]).total.atMost).toBe(22)
  })
})

test('the last sign of a person held', () => {
  const events = [
    arrest('2021-01-01'),
    plain('letter_received', '2022-03'),
    plain('visit', '2023-05-01'),
    plain('statement', '2024-01-01'),
    { ...plain('visit', '2024-02-01'), state: 'refuted' as const },
  ]
  expect(lastConfirmedHeld(events)).toBe('2023-05-01')
  expect(lastConfirmedHeld([])).toBeNull()
})
