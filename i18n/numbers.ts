import type { DayCount } from '#domain/days-held'
import type { FigureQualifier } from '#domain/mass-release'
import { dayWords } from './format.ts'
import { formatsTag } from './locales.ts'
import { translator } from './messages.ts'
import { oncePerLocale } from './once-per-locale.ts'
import { words } from './words.ts'

type DayRange = Pick<DayCount, 'atLeast' | 'atMost'>

const numbers = oncePerLocale((locale) => new Intl.NumberFormat(formatsTag(locale)))

export function numberWords(locale: string, value: number) {
  return numbers(locale).format(value)
}

/** "14", or "13–14" where it is not known which. */
export function numberRangeWords(locale: string, least: number, most: number) {
  if (least === most) return numberWords(locale, most)
  return numbers(locale).formatRange(least, most)
}

/** "1,923 days", "367–1,095 days" or, when nothing bounds them, "at least 367 days". */
export function dayCountWords(locale: string, { atLeast, atMost }: DayRange) {
  const t = translator(locale)
  if (atMost === atLeast) return t('counts.days', { count: atLeast })
  if (!Number.isFinite(atMost)) return t('counts.atLeastDays', { count: atLeast })
  const range = numbers(locale).formatRange(atLeast, atMost)
  return t('counts.dayRange', { range, count: atMost })
}

/** Days in custody; of an end that nobody reported it says what is known at the least. */
export function daysHeldWords(locale: string, { atLeast, ...count }: DayCount) {
  const t = translator(locale)
  if (count.open === 'ended') return dayCountWords(locale, { atLeast, ...count })
  if (count.open === 'ongoing')
    return t('counts.soFar', { days: dayCountWords(locale, { atLeast, ...count }) })
  const days = t('counts.atLeastDays', { count: atLeast })
  if (!count.lastConfirmedOn) return t('counts.daysEndUnknown', { days })
  return t('counts.daysLastConfirmed', {
    days,
    date: dayWords(locale, count.lastConfirmedOn),
  })
}

/** "about 300": the number of a figure as its source qualifies it. */
export function quantityWords(
  locale: string,
  { value, qualifier }: { value: number; qualifier: FigureQualifier },
) {
  return words(locale, 'figureQualifier', qualifier, { n: numberWords(locale, value) })
}

/** A fine or damages, in whole units: "3,200 Belarusian roubles". */
export function moneyWords(locale: string, value: number, currency: string) {
  return new Intl.NumberFormat(formatsTag(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  }).format(value)
}

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/
const units = ['years', 'months', 'weeks', 'days', 'hours'] as const

/** An ISO 8601 duration as a court would say it: "4 years 6 months". */
export function termWords(locale: string, term: string) {
  const t = translator(locale)
  const [, ...amounts] = duration.exec(term) ?? []
  const known = units.flatMap((unit, index) => {
    const count = Number(amounts[index] ?? 0)
    return count > 0 ? [t(`terms.${unit}`, { count })] : []
  })
  return known.join(' ') || term
}
