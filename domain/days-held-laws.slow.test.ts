import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrest, release } from '#tests/custody-events'
import { shift } from './calendar.ts'
import { custodySpans } from './custody.ts'
import { timeHeld } from './days-held.ts'
import { daysBetween } from './edtf.ts'

test('days held lie within the range, however vaguely each day is known', () => {
  const vague = fc.constantFrom(
    (day: string) => day,
    (day: string) => `${day}~`,
    (day: string) => day.slice(0, 7),
    (day: string) => `${day.slice(0, 7)}?`,
    (day: string) => day.slice(0, 4),
    (day: string) => `${day.slice(0, 3)}X`,
  )
  const gaps = fc.array(fc.tuple(fc.nat(900), vague), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(gaps, (steps) => {
      let day = '2009-11-07'
      const days = steps.map(([gap]) => (day = shift(day, gap)))
      const events = steps.map(([, blur], position) => {
        const on = blur(days[position] ?? '')
        return { ...(position % 2 === 0 ? arrest(on) : release(on)), position }
      })
      const ends = days.length % 2 === 0 ? days : [...days, '2050-01-01']
      const truth = ends.reduce(
        (sum, end, index) =>
          sum + (index % 2 ? daysBetween(ends[index - 1] ?? '', end) : 0),
        0,
      )
      const { total } = timeHeld(custodySpans(events), '2050-01-01')
      expect(total.atLeast).toBeLessThanOrEqual(truth)
      expect(total.atMost).toBeGreaterThanOrEqual(truth)
    }),
    { numRuns: 500 },
  )
})
