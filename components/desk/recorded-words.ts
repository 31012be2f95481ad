import type { OpenQuestion } from '#db/queries/questions'
import { type RecordedAs, recordedChoices } from '#domain/recorded-value'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { numberWords, termWords } from '#i18n/numbers'
import { words } from '#i18n/words'

type Recorded = NonNullable<OpenQuestion['recorded']>

/** The value that the row itself has now. */
export function recordedWords(locale: string, recorded: Recorded): string {
  const { value, on, names } = recorded
  if (value === null) return translator(locale)('ui.notRecorded')
  if (on) return dateWords(locale, on)
  if (names) return localText(names, locale)?.text ?? String(value)
  return plainWords(locale, recorded.column.as, value)
}

function plainWords(locale: string, as: RecordedAs, value: string | number): string {
  if (as === 'term') return termWords(locale, String(value))
  if (as === 'number') return numberWords(locale, Number(value))
  if (as === 'country') return countryWords(locale, String(value))
  return as in recordedChoices
    ? words(locale, as as 'regime', value as 'general')
    : String(value)
}
