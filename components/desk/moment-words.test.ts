import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formWords } from '#i18n/desk-form-words'
import { dateWords } from '#i18n/format'
import { instantWords } from '#i18n/instants'
import { locales } from '#i18n/locales'
import { localMomentWords, utcMomentWords } from './moment-words.ts'
import { dateInWords } from './understood-date.ts'

const [min, max] = [new Date('1900-01-01'), new Date('2100-01-01')]
const moments = fc.date({ min, max, noInvalidDate: true })

test.each(locales)('a browser without %s says a moment as our pages do', (locale) => {
  fc.assert(
    fc.property(moments, (at) => {
      expect(utcMomentWords(at.getTime(), formWords(locale))).toBe(
        instantWords(locale, at),
      )
    }),
  )
})

test.each(locales)('a browser without %s says a date as our pages do', (locale) => {
  fc.assert(
    fc.property(moments, fc.constantFrom(4, 7, 10), (at, length) => {
      const text = at.toISOString().slice(0, length)
      const day = at.toISOString().slice(0, 10)
      const date = { text, earliest: day, latest: day, doubt: 'none' } as const
      expect(dateInWords(text, formWords(locale))).toBe(dateWords(locale, date))
    }),
  )
})

test('a draft is dated by the clock of who wrote it', () => {
  const at = new Date(2026, 10, 27, 9, 5)
  expect(localMomentWords(at.getTime(), formWords('be'))).toBe(
    '27 лістапада 2026 г. у 09:05',
  )
})
