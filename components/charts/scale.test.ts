import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayScale, labelledYears } from './scale.ts'

const anyDay = fc
  .date({
    min: new Date('1900-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

test('a later day is never drawn before an earlier one', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 2 }), (days) => {
      const sorted = days.toSorted()
      const places = sorted.map(dayScale(days, 780).at)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places.every((at) => at >= 0 && at <= 780)).toBe(true)
    }),
  )
})

test('the chart runs from one new year to another', () => {
  const { years, at } = dayScale(['2020-09-07', '2025-12-13'], 600)
  expect(years.map(({ year }) => year)).toEqual([
    2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ])
  expect([at('2020-01-01'), at('2026-01-01')]).toEqual([0, 600])
})

test('a day outside the chart lies on its edge', () => {
  const { at } = dayScale(['2020-05-01', '2020-06-01'], 100)
  expect([at('0001-01-01'), at('9999-12-31')]).toEqual([0, 100])
})

test('labels never stand closer than they are wide', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const places = labelledYears(dayScale([one, other], 780), 48).map(({ at }) => at)
      const gaps = places.slice(1).map((at, index) => at - (places[index] ?? 0))
      expect(gaps.every((gap) => gap >= 47)).toBe(true)
    }),
  )
})
