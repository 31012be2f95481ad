import type en from '#messages/en'
import { type MessageKey, type MessageValues, translator } from './messages.ts'
import { countryInPhrase } from './names.ts'
import type { Value, Vocabulary } from './vocabularies.ts'

type Covers<Words extends { [Name in Vocabulary]: Record<Value<Name>, string> }> = Words

/**
 * A value added to a list of the domain without words in `en.json` stops compiling here.
 *
 * @public for the compiler alone
 */
export type EnglishWords = Covers<(typeof en)['words']>

/**
 * The phrase for a value of the domain: `words(locale, 'releaseType', 'pardon')`. Give the
 * person's `sex` where it is known, for languages whose phrases agree with it.
 */
export function words<Name extends Vocabulary>(
  locale: string,
  vocabulary: Name,
  value: Value<Name>,
  values: MessageValues = {},
) {
  const key = `words.${vocabulary}.${value}` as MessageKey
  return translator(locale)(key, { sex: 'unknown', country: 'none', n: '…', ...values })
}

/** What a figure counts: "taken to Lithuania", "citizens of Ukraine", "named". */
export function figureWords(
  locale: string,
  { counts, country }: { counts: Value<'figureCount'>; country: string | null },
) {
  const name = country ? countryInPhrase(locale, country) : 'none'
  return words(locale, 'figureCount', counts, { country: name })
}
