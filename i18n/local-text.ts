import { defaultLocale, htmlLang } from './locales.ts'

/** Text by BCP 47 language tag, as the database keeps it. */
type ByLanguage = Readonly<Record<string, string>>

/**
 * The text in the reader's language; else English, else whatever there is, and the
 * language it is in, so that a page can say so with `lang`.
 */
export function localText(texts: ByLanguage | null, locale: string) {
  if (!texts) return undefined
  const found = [htmlLang(locale), locale, defaultLocale, ...Object.keys(texts)].find(
    (tag) => texts[tag],
  )
  const text = found && texts[found]
  return found && text ? { lang: found, text } : undefined
}
