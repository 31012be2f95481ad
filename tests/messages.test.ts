import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countingRules } from '#domain/counting'
import { sexes } from '#domain/person'
import { readCatalogues } from '#i18n/catalogues'
import { formatsTag, locales } from '#i18n/locales'
import { type MessageKey, translator } from '#i18n/messages'
import { type Vocabulary, vocabularies } from '#i18n/vocabularies'
import { words } from '#i18n/words'
import { aFolder } from '#tests/database'
import { messagesFolder, textsByLocale } from './catalogue.ts'
import { type IcuArgument, readIcu } from './icu.ts'

const english = textsByLocale.get('en') ?? new Map<string, string>()
const textsOf = (locale: string) => textsByLocale.get(locale) ?? new Map<string, string>()
const others = locales.filter((locale) => locale !== 'en')

describe.each(others)('the catalogue %s', (locale) => {
  test('has exactly the keys of English', () => {
    expect([...textsOf(locale).keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('asks for the same values as English', () => {
    for (const [key, text] of textsOf(locale))
      expect({ key, asks: asks(text) }).toEqual({
        key,
        asks: asks(english.get(key) ?? ''),
      })
  })

  test('leaves no text in English', () => {
    const same = [...textsOf(locale)].filter(
      ([key, text]) =>
        text === english.get(key) && /\p{L}/u.test(text.replaceAll(/\{.*\}/g, '')),
    )
    expect(
      same.map(([key]) => key).filter((key) => !sameEverywhere.includes(key)),
    ).toEqual([])
  })
})

/** Names and abbreviations that have one spelling. */
const sameEverywhere = ['layout.siteName', 'words.channel.api']

describe.each(locales)('the catalogue %s', (locale) => {
  const texts = [...textsOf(locale)]

  test('gives every plural all forms of its language and no others', () => {
    const forms = new Intl.PluralRules(formatsTag(locale)).resolvedOptions()
      .pluralCategories
    for (const [key, { choices }] of argumentsOf(texts, 'plural')) {
      const named = choices.filter((choice) => !choice.startsWith('='))
      expect({ key, forms: named.sort() }).toEqual({ key, forms: forms.toSorted() })
    }
  })

  test('has an answer for every value of a choice', () => {
    for (const [key, { choices }] of argumentsOf(texts, 'select'))
      expect({ key, other: choices.includes('other') }).toEqual({ key, other: true })
  })

  test('can be put into words', () => {
    const t = translator(locale)
    for (const [key, text] of texts)
      expect(t.rich(key as MessageKey, anyValues(text)), key).toBeTruthy()
  })

  test('has words for every value of every vocabulary, whatever the sex', () => {
    for (const [name, values] of Object.entries(vocabularies))
      for (const value of values)
        for (const sex of sexes)
          expect(words(locale, name as Vocabulary, value as never, { sex })).not.toBe('')
  })
})

test('no words are left of a value or a rule that is gone', () => {
  const expected = Object.entries(vocabularies).flatMap(([name, values]) =>
    values.map((value) => `words.${name}.${value}`),
  )
  expect(keysUnder('words.')).toEqual(expected.sort())
  expect(new Set(keysUnder('rules.').map((key) => key.split('.')[1]))).toEqual(
    new Set(Object.keys(countingRules)),
  )
})

test('no language strays into another', () => {
  for (const [locale, letters] of [
    ['be', /[ищъИЩЪ]/],
    ['ru', /[іўІЎ’]/],
  ] as const)
    for (const [key, text] of textsOf(locale))
      expect(text, `${locale} ${key}`).not.toMatch(letters)
  for (const locale of ['be', 'ru'])
    for (const [key, text] of textsOf(locale))
      expect(text, `${locale} ${key}`).not.toMatch(
        /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/u,
      )
})

test('every key is used', () => {
  const source = globSync(
    '{app,auth,components,db,i18n,lib,scripts,server}/**/*.{ts,tsx}',
  )
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const literals = new Set(
    [...source.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/gi)].map(first),
  )
  // Handed to the browser whole, by i18n/desk-form-words.ts.
  const branches = ['errors.', 'desk.form.']
  const prefixes = [
    ...branches,
    ...new Set([...source.matchAll(/[`]([a-z]\w*(?:\.\w+)*\.)\$\{/gi)].map(first)),
  ]
  const unused = [...english.keys()].filter(
    (key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  )
  expect(unused).toEqual([])
})

test('a locale, right-to-left ones included, is one file', () => {
  const folder = aFolder()
  for (const file of globSync('*.json', { cwd: messagesFolder }))
    writeFileSync(join(folder, file), readFileSync(join(messagesFolder, file)))
  const arabic = { locale: { name: 'العربية', dir: 'rtl', htmlLang: 'ar' }, ui: {} }
  writeFileSync(join(folder, 'ar.json'), JSON.stringify(arabic))

  const found = readCatalogues(folder)

  expect([...found.keys()]).toEqual(['en', 'ar', ...others])
  expect(found.get('ar')?.locale).toEqual(arabic.locale)
})

test('a catalogue that does not say its direction is refused', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'ar.json'), JSON.stringify({ locale: { name: 'العربية' } }))

  expect(() => readCatalogues(folder)).toThrow('messages/ar.json')
})

/** Grammar may differ: the case of a date, and whether a phrase agrees with the sex. */
function asks(text: string) {
  const { arguments: found, tags } = readIcu(text)
  const names = found.map(({ name }) => name.replace(/Genitive$/, ''))
  return {
    values: [...new Set(names)].filter((name) => name !== 'sex').sort(),
    tags: [...new Set(tags)].sort(),
  }
}

function argumentsOf(texts: [string, string][], type: string): [string, IcuArgument][] {
  return texts.flatMap(([key, text]) =>
    readIcu(text)
      .arguments.filter((argument) => argument.type === type)
      .map((argument) => [key, argument] as [string, IcuArgument]),
  )
}

function anyValues(text: string) {
  const { arguments: found, tags } = readIcu(text)
  return {
    ...Object.fromEntries(
      found.map(({ name, type }) => [name, type === 'plain' ? name : 2]),
    ),
    ...Object.fromEntries(tags.map((tag) => [tag, () => tag])),
  }
}

function keysUnder(prefix: string) {
  return [...english.keys()].filter((key) => key.startsWith(prefix)).sort()
}

function first(match: RegExpExecArray) {
  return match[1] ?? ''
}
