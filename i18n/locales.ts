import { join } from 'node:path'
import { invariant } from '#lib/invariant'
import { readCatalogues } from './catalogues.ts'

export const defaultLocale = 'en'

const catalogues = readCatalogues(join(process.cwd(), 'messages'))

/** English first, the others in the order of their tags. */
export const locales: readonly string[] = [...catalogues.keys()]

export function isLocale(text: string) {
  return catalogues.has(text)
}

export function catalogueOf(locale: string) {
  const catalogue = catalogues.get(locale)
  invariant(catalogue, `${locale} has a catalogue`)
  return catalogue
}

export function direction(locale: string) {
  return catalogueOf(locale).locale.dir
}

export function localeName(locale: string) {
  return catalogueOf(locale).locale.name
}

/** For the `lang` attribute of a page. */
export function htmlLang(locale: string) {
  return catalogueOf(locale).locale.htmlLang
}

/** For Intl: British dates, say, on a page whose language is plainly English. */
export function formatsTag(locale: string) {
  return catalogueOf(locale).locale.formats ?? htmlLang(locale)
}
