import { formatsTag } from './locales.ts'
import { optionalMessage } from './messages.ts'
import { oncePerLocale } from './once-per-locale.ts'

const countries = oncePerLocale(
  (locale) => new Intl.DisplayNames(formatsTag(locale), { type: 'region' }),
)

const languages = oncePerLocale(
  (locale) => new Intl.DisplayNames(formatsTag(locale), { type: 'language' }),
)

const lists = oncePerLocale((locale) => new Intl.ListFormat(formatsTag(locale)))

/** The name of a country by its ISO 3166-1 code; Intl knows none that are made up. */
export function countryWords(locale: string, code: string) {
  const own = optionalMessage(locale, `countries.${code}`)
  return own ?? countries(locale).of(code) ?? code
}

/** The same inside a phrase: "taken to the United States". */
export function countryInPhrase(locale: string, code: string) {
  return (
    optionalMessage(locale, `countriesInPhrase.${code}`) ?? countryWords(locale, code)
  )
}

/** The name of a language by its tag; Intl knows no orthography of Belarusian by name. */
export function languageWords(locale: string, tag: string) {
  return optionalMessage(locale, `languages.${tag}`) ?? languages(locale).of(tag) ?? tag
}

/** "one, two and three" */
export function listWords(locale: string, items: readonly string[]) {
  return lists(locale).format(items)
}
