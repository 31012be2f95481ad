import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edtf } from '#tests/custody-events'
import { shift } from './calendar.ts'
import { certainlyBefore, daysBetween, MAX_DAY, MIN_DAY, parseEdtf } from './edtf.ts'

describe('the days a date can be', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31', 'none'],
    ['2020-09', '2020-09-01', '2020-09-30', 'none'],
    ['2020-09-07', '2020-09-07', '2020-09-07', 'none'],
    ['2020-02', '2020-02-01', '2020-02-29', 'none'],
    ['1900-02', '1900-02-01', '1900-02-28', 'none'],
    ['2020-09-XX', '2020-09-01', '2020-09-30', 'none'],
    ['2020-XX', '2020-01-01', '2020-12-31', 'none'],
    ['2020-XX-XX', '2020-01-01', '2020-12-31', 'none'],
    ['201X', '2010-01-01', '2019-12-31', 'none'],
    ['19XX', '1900-01-01', '1999-12-31', 'none'],
    ['2024-01-08/2024-01-09', '2024-01-08', '2024-01-09', 'none'],
    ['2021-07/2025-12', '2021-07-01', '2025-12-31', 'none'],
    ['../2021', MIN_DAY, '2021-12-31', 'none'],
    ['/2021', MIN_DAY, '2021-12-31', 'none'],
    ['2021/..', '2021-01-01', MAX_DAY, 'none'],
    ['2021/', '2021-01-01', MAX_DAY, 'none'],
    ['0001', '0001-01-01', '0001-12-31', 'none'],
    ['9999', '9999-01-01', '9999-12-31', 'none'],
  ])('%s is from %s to %s', (text, earliest, latest, doubt) => {
    expect(parseEdtf(text)).toEqual({
      ok: true,
      value: { text, earliest, latest, doubt },
    })
  })

  test.each([
    ['2020~', '2019-01-01', '2021-12-31', 'approximate'],
    ['2020?', '2019-01-01', '2021-12-31', 'uncertain'],
    ['2020%', '2019-01-01', '2021-12-31', 'both'],
    ['2020-09~', '2020-08-01', '2020-10-31', 'approximate'],
    ['2020-01?', '2019-12-01', '2020-02-29', 'uncertain'],
    ['2020-12~', '2020-11-01', '2021-01-31', 'approximate'],
    ['2022-11-29~', '2022-11-28', '2022-11-30', 'approximate'],
    ['2020-03-01?', '2020-02-29', '2020-03-02', 'uncertain'],
    ['2020~/2021?', '2019-01-01', '2022-12-31', 'both'],
    ['2020-09~/..', '2020-08-01', MAX_DAY, 'approximate'],
    ['0001-01-01~', MIN_DAY, '0001-01-02', 'approximate'],
    ['9999-12-31~', '9999-12-30', MAX_DAY, 'approximate'],
    ['9999?', '9998-01-01', MAX_DAY, 'uncertain'],
  ])(
    'a doubtful %s reaches one of its units further: %s to %s',
    (text, earliest, latest, doubt) => {
      expect(parseEdtf(text)).toEqual({
        ok: true,
        value: { text, earliest, latest, doubt },
      })
    },
  )
})

describe('what is refused', () => {
  test.each([
    '2021-02-30',
    '2019-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-01-00',
    '2020-01-32',
  ])('%s: no such day', (text) =>
    expect(parseEdtf(text)).toEqual({ ok: false, problem: 'no-such-day' }),
  )

  test.each(['2020-13-01', '0000', '0000-05', '2020-01-01/2020-02-30'])(
    '%s: no such day either',
    (text) => expect(parseEdtf(text)).toEqual({ ok: false, problem: 'no-such-day' }),
  )

  test.each([
    ['nothing', ''],
    ['words', 'December 2025'],
    ['a set', '[2020..2021]'],
    ['a list', '{2020,2021}'],
    ['a season', '2020-21'],
    ['a month that is none', '2020-13'],
    ['level 2: an unspecified month with a day', '2020-XX-07'],
    ['level 2: any year of a millennium', '1XXX'],
    ['level 2: doubt in a part', '2020-?09'],
    ['doubt twice', '201X?'],
    ['any year at all', 'XXXX'],
    ['any day at all', '../..'],
    ['an unknown day', '/'],
    ['an instant', '2020-09-07T10:00:00Z'],
    ['a year before ours', '-0001'],
    ['a year far ahead', 'Y12345'],
    ['a reversed interval', '2021/2020'],
    ['an interval of one day', '2020-01-01/2020-01-01'],
    ['an interval that ends with its month', '2020-05-04/2020-05'],
    ['three ends', '2020/2021/2022'],
    ['a short day', '2020-9-7'],
  ])('%s', (_, text) => {
    expect(parseEdtf(text)).toEqual({ ok: false, problem: 'not-edtf' })
  })
})

const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'))
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'))
const day = fc
  .integer({ min: -719_162, max: 2_932_896 })
  .map((epoch) => new Date(epoch * 86_400_000).toISOString().slice(0, 10))
const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  day,
)
const date = fc
  .tuple(plain, fc.constantFrom('', '~', '?', '%'))
  .map((parts) => parts.join(''))

describe('laws', () => {
  test('what is written comes back unchanged, and its days are in order', () => {
    fc.assert(
      fc.property(date, (text) => {
        const { text: kept, earliest, latest } = edtf(text)
        expect(kept).toBe(text)
        expect(earliest <= latest).toBe(true)
        expect(edtf(kept)).toEqual(edtf(text))
      }),
    )
  })

  test('the library takes whatever we take', () => {
    fc.assert(
      fc.property(fc.oneof(date, fc.stringMatching(/^[0-9X~?%/.-]{4,21}$/)), (text) => {
        if (parseEdtf(text).ok) expect(() => parse(text, { level: 1 })).not.toThrow()
      }),
    )
  })

  test('a date holds what is more precise, and doubt only widens it', () => {
    fc.assert(
      fc.property(day, (text) => {
        const bounds = [text, text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 4)}~`]
        const [first, ...rest] = bounds.map(edtf)
        expect(first).toMatchObject({ earliest: text, latest: text })
        for (const { earliest, latest } of rest)
          expect(earliest <= text && text <= latest).toBe(true)
      }),
    )
  })

  test('two dates compare one way at most', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [first, second] = [edtf(a), edtf(b)]
        const isBefore = certainlyBefore(first, second)
        expect(isBefore && certainlyBefore(second, first)).toBe(false)
        if (isBefore) expect(first.earliest < second.latest).toBe(true)
      }),
    )
  })

  test('days away and back, through leap years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), (from, days) => {
        const to = shift(from, days)
        fc.pre(to.length === 10)
        expect(daysBetween(from, to)).toBe(days)
        expect(shift(to, -days)).toBe(from)
      }),
    )
  })
})

test('elapsed days are counted, not calendar days', () => {
  expect(daysBetween('2020-09-07', '2025-12-13')).toBe(1923)
  expect(daysBetween('2021-07-14', '2025-12-13')).toBe(1613)
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
})
