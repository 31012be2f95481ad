import type { ArticleRow, NamedRow } from '#db/queries/desk-options'
import type { DeskSource } from '#db/queries/desk-sources'
import { countries } from '#domain/country'
import { localText } from '#i18n/local-text'
import { formatsTag } from '#i18n/locales'
import { countryWords } from '#i18n/names'
import { type Value, type Vocabulary, vocabularies } from '#i18n/vocabularies'
import { words } from '#i18n/words'
import type { Option } from './fields.ts'

/** The values of a closed list with their words, all or only some of them. */
export function choices<Name extends Vocabulary>(
  locale: string,
  vocabulary: Name,
  values: readonly Value<Name>[] = vocabularies[vocabulary],
): Option[] {
  return values.map((value) => ({
    value,
    label: words(locale, vocabulary, value, { n: '…' }),
  }))
}

export function named(locale: string, rows: readonly NamedRow[]): Option[] {
  return sorted(
    locale,
    rows.map(({ id, names }) => ({
      value: String(id),
      label: localText(names, locale)?.text ?? String(id),
    })),
  )
}

export function countryChoices(locale: string): Option[] {
  return sorted(
    locale,
    countries.map((code) => ({ value: code, label: countryWords(locale, code) })),
  )
}

export function articleChoices(locale: string, rows: readonly ArticleRow[]): Option[] {
  return rows.map(({ id, jurisdiction, article, part, titles }) => {
    const number = `${jurisdiction} ${article}${part && `(${part})`}`
    const title = localText(titles, locale)?.text
    return { value: String(id), label: title ? `${number} ${title}` : number }
  })
}

export function sourceLabel({ publisher, title, url }: DeskSource): string {
  return [publisher, title ?? url].filter(Boolean).join(' – ')
}

function sorted(locale: string, options: Option[]): Option[] {
  const { compare } = new Intl.Collator(formatsTag(locale))
  return options.toSorted((one, other) => compare(one.label, other.label))
}
