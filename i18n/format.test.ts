import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Edtf, parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'
import { dateForms, dateWords, dayWords, periodWords } from './format.ts'
import { locales } from './locales.ts'
import { translator } from './messages.ts'

describe('a date is told exactly as precisely as it is known', () => {
  test.each([
    ['2020', '2020', '2020 г.', '2020 г.'],
    ['2020-09', 'September 2020', 'верасень 2020', 'сентябрь 2020 г.'],
    ['2020-09-07', '7 September 2020', '7 верасня 2020 г.', '7 сентября 2020 г.'],
    ['2020-09-XX', 'September 2020', 'верасень 2020', 'сентябрь 2020 г.'],
    ['2020-XX-XX', '2020', '2020 г.', '2020 г.'],
    ['201X', '2010s', '2010-я гады', '2010-е годы'],
    [
      '2020-09~',
      'about September 2020',
      'прыблізна верасень 2020',
      'приблизительно сентябрь 2020 г.',
    ],
    ['2020?', '2020 (uncertain)', '2020 г. (пад пытаннем)', '2020 г. (под вопросом)'],
    [
      '2020%',
      'about 2020 (uncertain)',
      'прыблізна 2020 г. (пад пытаннем)',
      'приблизительно 2020 г. (под вопросом)',
    ],
    ['../2021', '2021 or earlier', '2021 г. або раней', '2021 г. или ранее'],
    ['/2021', '2021 or earlier', '2021 г. або раней', '2021 г. или ранее'],
    ['2021/..', '2021 or later', '2021 г. або пазней', '2021 г. или позднее'],
    [
      '2023-04-24/2023-04-25',
      '24–25 April 2023',
      '24–25 красавіка 2023',
      '24–25 апреля 2023 г.',
    ],
    [
      '2023-02/2024-11-12',
      'between February 2023 and 12 November 2024',
      'у перыяд з лютага 2023 па 12 лістапада 2024 г.',
      'в период с февраля 2023 г. по 12 ноября 2024 г.',
    ],
    [
      '19XX',
      'between 1900 and 1999',
      'у перыяд з 1900 г. па 1999 г.',
      'в период с 1900 г. по 1999 г.',
    ],
  ])('%s', (text, en, be, ru) => {
    const date = aDate(text)
    expect(dateWords('en', date)).toBe(en)
    expect(dateWords('be', date)).toBe(be)
    expect(dateWords('ru', date)).toBe(ru)
  })
})

test.each([
  ['2023-02/2024-11-12', 'February 2023 – 12 November 2024'],
  ['2023-04-24/2023-04-25', '24–25 April 2023'],
  ['2023-02/..', 'since February 2023'],
  ['2023-02/', 'from February 2023, end not known'],
  ['../2021', 'until 2021'],
  ['2020-09', 'September 2020'],
])('as a period, %s is "%s"', (text, words) => {
  expect(periodWords('en', aDate(text))).toBe(words)
})

test.each([
  ['2020-09', 'since September 2020', 'з верасня 2020', 'с сентября 2020 г.'],
  ['2020-09-07', 'since 7 September 2020', 'з 7 верасня 2020 г.', 'с 7 сентября 2020 г.'],
  ['201X', 'since the 2010s', 'з 2010-х гадоў', 'с 2010-х годов'],
  [
    '2020/2021',
    'since some day between 2020 and 2021',
    'з дня, дакладна не вядомага (2020 г. – 2021 г.)',
    'с дня, точно не известного (2020 г. – 2021 г.)',
  ],
])('a phrase chooses the case of %s', (text, en, be, ru) => {
  const since = (locale: string) =>
    translator(locale)('ui.since', dateForms(locale, 'date', aDate(text)))
  expect([since('en'), since('be'), since('ru')]).toEqual([en, be, ru])
})

test('a day is the same day in whatever time zone the machine stands', () => {
  expect(dayWords('en', '2025-12-13')).toBe('13 December 2025')
})

test('the year 99 is not taken for 1999', () => {
  expect(dateWords('en', aDate('0099-01-01'))).toBe('1 January 99')
})

test('words name no number that the date does not', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...locales), (date, locale) => {
      const known = numbersIn(date.text.replaceAll('X', '0'))
      for (const words of [dateWords(locale, date), periodWords(locale, date)])
        expect(known).toEqual(expect.arrayContaining(numbersIn(words)))
    }),
  )
})

const anyPoint = fc
  .record({
    year: fc.integer({ min: 1900, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
    doubt: fc.constantFrom('', '~', '?', '%'),
  })
  .map(({ year, month, day, parts, doubt }) => {
    const all = [year, month, day].map((part) => `${part}`.padStart(2, '0'))
    return all.slice(0, parts).join('-') + doubt
  })

const anyDate = fc
  .oneof(
    anyPoint,
    anyPoint.map((point) => `../${point}`),
    anyPoint.map((point) => `${point}/..`),
    fc.tuple(anyPoint, anyPoint).map((points) => points.join('/')),
  )
  .map(parseEdtf)
  .filter((parsed) => parsed.ok)
  .map(({ value }) => value)

function numbersIn(text: string) {
  return (text.match(/\d+/g) ?? []).map(Number)
}

function aDate(text: string): Edtf {
  const parsed = parseEdtf(text)
  invariant(parsed.ok, `${text} is EDTF`)
  return parsed.value
}
