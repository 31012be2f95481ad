import type { SpanEnd } from '#domain/custody'
import type { Edtf } from '#domain/edtf'
import { dateForms, dateWords, periodWords } from './format.ts'
import { translator } from './messages.ts'

export type SpanDates = { from: Edtf | null; to: Edtf | null; end: SpanEnd }

/** A span between two dates, either of which may be vague or not known at all. */
export function spanWords(locale: string, { from, to, end }: SpanDates) {
  const t = translator(locale)
  if (from && to) return fromTo(locale, from, to)
  if (from) {
    const key = end === 'ongoing' ? 'dates.since' : 'dates.sinceEndUnknown'
    return t(key, dateForms(locale, 'from', from))
  }
  return to
    ? t('dates.untilStartUnknown', dateForms(locale, 'to', to))
    : t('dates.unknown')
}

function fromTo(locale: string, from: Edtf, to: Edtf) {
  if (from.text === to.text) return dateWords(locale, from)
  const simple = !from.text.includes('/') && !to.text.includes('/')
  if (simple) {
    const text = `${from.text}/${to.text}`
    return periodWords(locale, { ...from, text, latest: to.latest })
  }
  const values = { from: dateWords(locale, from), to: dateWords(locale, to) }
  return translator(locale)('dates.period', values)
}
