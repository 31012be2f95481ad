import { evenSpaces } from './even-spaces.ts'
import { formatsTag } from './locales.ts'
import { translator } from './messages.ts'
import { oncePerLocale } from './once-per-locale.ts'

/** One side of a date, with as many parts as are known. */
export type Point = { year: number; month?: number; day?: number }

const month = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const
const day = { ...month, day: 'numeric' } as const

const formats = oncePerLocale((locale) => ({
  month: new Intl.DateTimeFormat(formatsTag(locale), month),
  day: new Intl.DateTimeFormat(formatsTag(locale), day),
}))

/** "7 September 2020", "September 2020" or "2020". */
export function pointWords(locale: string, point: Point) {
  if (!point.month) return yearWords(locale, point)
  return evenSpaces(formatFor(locale, point).format(toDate(point)))
}

/**
 * The same after a word that asks for the genitive, "since" in Russian: the month as it
 * stands beside a day, since Intl offers no other way to it.
 */
export function pointWordsGenitive(locale: string, point: Point) {
  if (point.day || !point.month) return pointWords(locale, point)
  const beside = formats(locale).day.formatToParts(toDate(point))
  const parts = formatFor(locale, point).formatToParts(toDate(point))
  const inflected = beside.find((part) => part.type === 'month')?.value
  const values = parts.map(({ type, value }) =>
    type === 'month' ? (inflected ?? value) : value,
  )
  return evenSpaces(values.join(''))
}

/** "24–25 April 2023": two days of one month. */
export function daysOfMonthWords(locale: string, from: Point, to: Point) {
  const month = from.day && to.day && from.year === to.year && from.month === to.month
  if (!month) return undefined
  const range = formats(locale).day.formatRange(toDate(from), toDate(to))
  return evenSpaces(range).replace(' – ', '–')
}

function yearWords(locale: string, point: Point) {
  return translator(locale)('dates.year', { year: `${point.year}` })
}

function formatFor(locale: string, point: Point) {
  return point.day ? formats(locale).day : formats(locale).month
}

function toDate(point: Point) {
  const date = new Date(0)
  date.setUTCFullYear(point.year, (point.month ?? 1) - 1, point.day ?? 1)
  return date
}
