import { evenSpaces } from './even-spaces.ts'
import { formatsTag } from './locales.ts'
import { oncePerLocale } from './once-per-locale.ts'

const month = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const
const day = { ...month, day: 'numeric' } as const
const instant = {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
  hourCycle: 'h23',
} as const
const named = new Set(['year', 'day', 'hour', 'minute'])
const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2000, index, 1))

/**
 * Dates of each of the twelve months with places for the rest, "{day} September {year}":
 * for browsers, which do not know every language. Chromium writes Belarusian dates in
 * English.
 */
export const dateTemplates = oncePerLocale((locale) => ({
  day: templates(locale, day),
  month: templates(locale, month),
  instant: templates(locale, instant),
}))

function templates(locale: string, options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(formatsTag(locale), options)
  return months.map((time) =>
    format
      .formatToParts(time)
      .map(({ type, value }) => (named.has(type) ? `{${type}}` : evenSpaces(value)))
      .join(''),
  )
}
