import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownQuery, readKnownDay } from './known-day.ts'

const asked = (query: string) => readKnownDay(new URLSearchParams(query), '2026-04-01')

test.each([
  ['', null],
  ['known=', null],
  ['known=2025-12-15', '2025-12-15'],
  ['known=+2025-12-15+', '2025-12-15'],
  ['known=2026-04-01', '2026-04-01'],
])('?%s asks for %s', (query, day) => {
  expect(asked(query)).toEqual({ day, problem: null })
})

test.each([
  ['2025-12', 'not-a-day'],
  ['2025-02-30', 'not-a-day'],
  ['2025-12-15~', 'not-a-day'],
  ['yesterday', 'not-a-day'],
  ['2026-04-02', 'not-yet'],
])('?known=%s is refused as %s and shows what is known now', (value, rule) => {
  expect(asked(`known=${value}`)).toEqual({ day: null, problem: { value, rule } })
})

test('the canonical query is its own, and keeps nothing but the day', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (known, other) => {
      const once = knownQuery(new URLSearchParams({ known, other, on: '2020-01-01' }))
      expect(knownQuery(once).toString()).toBe(once.toString())
      expect([...once.keys()].every((key) => key === 'known')).toBe(true)
    }),
  )
})
