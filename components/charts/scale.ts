import { scaleLinear } from 'd3-scale'
import { type Day, daysBetween } from '#domain/edtf'

/** The years a chart covers, and where on it a day lies. */
export type DayScale = {
  length: number
  /** Days before or after the chart lie on its edge. */
  at: (day: Day) => number
  years: { year: number; at: number }[]
}

/** Whole years around these days, drawn on so many units. */
export function dayScale(days: readonly Day[], length: number): DayScale {
  const sorted = days.toSorted()
  const first = Number((sorted[0] ?? '2020').slice(0, 4))
  const last = Number((sorted.at(-1) ?? '2020').slice(0, 4)) + 1
  const origin = newYear(first)
  const scale = scaleLinear([0, daysBetween(origin, newYear(last))], [0, length]).clamp(
    true,
  )
  const at = (day: Day) => round(scale(daysBetween(origin, day)))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { length, at, years: years.map((year) => ({ year, at: at(newYear(year)) })) }
}

/** Years far enough apart for their labels not to touch. */
export function labelledYears({ years, length }: DayScale, room: number) {
  const apart = length / Math.max(1, years.length - 1)
  const step = [1, 2, 5, 10, 20].find((every) => every * apart >= room) ?? 50
  return years.slice(0, -1).filter(({ year }) => year % step === 0)
}

const newYear = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`

const round = (value: number) => Math.round(value * 10) / 10
