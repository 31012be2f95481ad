import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { invariant } from '#lib/invariant'

/** What a catalogue says about its own language. */
export type LocaleDetails = {
  /** In the language itself, for the language switch. */
  name: string
  dir: 'ltr' | 'rtl'
  htmlLang: string
  /** BCP 47 tag for dates and numbers, where it is narrower than `htmlLang`. */
  formats?: string
}

export type Messages = { [key: string]: string | Messages }
export type Catalogue = { locale: LocaleDetails } & Messages

/**
 * Every `messages/*.json` is a locale. They are read from the folder and not imported, so
 * that adding a locale, right-to-left ones included, is one file.
 */
export function readCatalogues(folder: string): ReadonlyMap<string, Catalogue> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return new Map(
    files
      .map((file) => file.slice(0, -'.json'.length))
      .sort(englishFirst)
      .map((locale) => [locale, readCatalogue(folder, locale)]),
  )
}

function englishFirst(one: string, other: string) {
  if (one === 'en') return -1
  return other === 'en' ? 1 : one.localeCompare(other, 'en')
}

function readCatalogue(folder: string, locale: string): Catalogue {
  const catalogue = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'))
  const { name, dir, htmlLang } = catalogue.locale ?? {}
  invariant(
    name && htmlLang && (dir === 'ltr' || dir === 'rtl'),
    `messages/${locale}.json has "locale": { "name", "dir", "htmlLang" }`,
  )
  return catalogue
}
