import type { Edtf } from '#domain/edtf'
import { dateForms, dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'

type Props = {
  /** Null: no source dates it. */
  date: Edtf | null
  locale: string
  /** Words around the date: "since 7 September 2020". */
  phrase?: 'ui.since' | 'ui.asOf'
}

/** A date as precise as it is known; for machines too, where HTML can say it. */
export function EdtfDate({ date, locale, phrase }: Props) {
  const t = translator(locale)
  if (!date) return <span>{t('dates.unknown')}</span>
  const words = phrase
    ? t(phrase, dateForms(locale, 'date', date))
    : dateWords(locale, date)
  if (!htmlDate.test(date.text)) return <span>{words}</span>
  return <time dateTime={date.text}>{words}</time>
}

const htmlDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
