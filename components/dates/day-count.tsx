import type { DayCount as Count } from '#domain/days-held'
import { daysHeldWords } from '#i18n/numbers'

/** Days in custody: a number only where the dates allow one. */
export function DayCount({ count, locale }: { count: Count; locale: string }) {
  const words = daysHeldWords(locale, count)
  const exact = count.open === 'ended' && count.atLeast === count.atMost
  if (!exact) return <span>{words}</span>
  return <time dateTime={`P${count.atLeast}D`}>{words}</time>
}
