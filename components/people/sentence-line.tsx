import type { ProfileSentence } from '#db/queries/person-proceedings'
import { moneyWords, numberWords } from '#i18n/numbers'
import { sentenceParts } from './event-words.ts'

/** One punishment: its kind, how long or how much, under which regime. */
export function SentenceLine({
  sentence,
  locale,
}: {
  sentence: ProfileSentence
  locale: string
}) {
  const { money, currency } = sentence
  const amount =
    money !== null &&
    (currency ? moneyWords(locale, money, currency) : numberWords(locale, money))
  const [kind, ...rest] = sentenceParts(locale, sentence)
  const details = [...rest, amount].filter(Boolean)
  return details.length > 0 ? `${kind}: ${details.join(', ')}` : kind
}
