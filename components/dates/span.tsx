import { type SpanDates, spanWords } from '#i18n/spans'

/** From when to when; an end nobody reported is not drawn as an open one. */
export function Span({ locale, ...dates }: SpanDates & { locale: string }) {
  return <span>{spanWords(locale, dates)}</span>
}
