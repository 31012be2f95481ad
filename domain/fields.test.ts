import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  countryField,
  dayField,
  edtfField,
  flagField,
  idField,
  langField,
  listField,
  localTextField,
  optional,
  scriptField,
  slugField,
  termField,
  urlField,
} from './fields.ts'

/** The value, or the message key of the first thing wrong. */
function read(field: z.ZodType, input: unknown) {
  const result = field.safeParse(input)
  return result.success ? result.data : result.error.issues[0]?.message
}

describe('fields that speak the domain', () => {
  test.each<[string, z.ZodType, unknown, unknown]>([
    ['an address of ours', slugField, 'maria-kalesnikava', 'maria-kalesnikava'],
    ['no address', slugField, 'Maria Kalesnikava', 'not-a-slug'],
    ['a country', countryField, 'by', 'BY'],
    ['no country', countryField, 'ZZ', 'not-a-country'],
    ['a language', langField, 'be-tarask', 'be-tarask'],
    ['a language in its canonical form', langField, 'BE-latn', 'be-Latn'],
    ['no language', langField, 'белорусский', 'not-a-language'],
    ['a script', scriptField, 'Cyrl', 'Cyrl'],
    ['no script', scriptField, 'cyrillic', 'not-a-script'],
    ['a web address', urlField, 'https://example.org/a', 'https://example.org/a'],
    ['no web address', urlField, 'javascript:alert(1)', 'not-a-web-address'],
    ['no web address either', urlField, 'example.org', 'not-a-web-address'],
    ['a day', dayField, '2025-12-13', '2025-12-13'],
    ['a month is no day', dayField, '2025-12', 'not-a-day'],
    ['a doubtful day is no day', dayField, '2025-12-13?', 'not-a-day'],
    ['an id', idField, '1125899906842623', 1_125_899_906_842_623],
    ['no id', idField, 'me', 'not-an-id'],
    ['nothing', idField, undefined, 'not-an-id'],
    ['a term', termField, '4 years 6 months', 'P4Y6M'],
    ['no term', termField, 'long', 'not-a-term'],
    ['a tick', flagField, 'on', true],
    ['no tick', flagField, undefined, false],
    ['several', listField(countryField), 'BY, LT', ['BY', 'LT']],
    ['none', listField(countryField), '', []],
    ['left empty', optional(urlField), '  ', null],
    ['texts', localTextField, { en: ' Hello ', be: '' }, { en: 'Hello' }],
    ['no texts', localTextField, { en: '' }, null],
    ['no texts at all', localTextField, undefined, null],
  ])('%s', (_, field, input, value) => expect(read(field, input)).toEqual(value))

  test.each([
    ['Dec 2025', { text: '2025-12', earliest: '2025-12-01' }],
    ['c. 2019', { text: '2019~' }],
  ])('a date as typed: %s', (typed, date) => {
    expect(read(edtfField, typed)).toMatchObject(date)
  })

  test.each([
    ['', 'required'],
    [undefined, 'required'],
    ['soon', 'not-a-date'],
    ['30.02.2021', 'no-such-day'],
    ['5/6/2020', 'ambiguous-day'],
  ])('a date that is none: %s', (typed, key) => expect(read(edtfField, typed)).toBe(key))
})
