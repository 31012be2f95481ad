import { expect, test } from 'vitest'
import type { DayCount } from '#domain/days-held'
import {
  dayCountWords,
  daysHeldWords,
  moneyWords,
  numberWords,
  quantityWords,
  termWords,
} from './numbers.ts'

const inAll = (words: (locale: string) => string) =>
  ['en', 'be', 'ru'].map((locale) => plain(words(locale)))

/** Spaces that do not break read as spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const ended = { open: 'ended', lastConfirmedOn: null } as const

test.each([
  [1923, 1923, '1,923 days', '1923 дні', '1 923 дня'],
  [1, 1, '1 day', '1 дзень', '1 день'],
  [21, 21, '21 days', '21 дзень', '21 день'],
  [367, 1095, '367–1,095 days', '367–1095 дзён', '367–1 095 дней'],
  [0, 1, '0–1 day', '0–1 дзень', '0–1 день'],
  [
    21,
    Number.POSITIVE_INFINITY,
    'at least 21 days',
    'прынамсі 21 дзень',
    'не менее 21 дня',
  ],
])('from %d to %d days', (atLeast, atMost, ...words) => {
  expect(inAll((locale) => dayCountWords(locale, { atLeast, atMost }))).toEqual(words)
})

test.each<[string, DayCount, string]>([
  ['that have ended', { atLeast: 30, atMost: 30, ...ended }, '30 days'],
  [
    'that go on',
    { atLeast: 30, atMost: 30, ...ended, open: 'ongoing' },
    '30 days so far',
  ],
  [
    'whose end nobody reported',
    { atLeast: 30, atMost: 900, ...ended, open: 'unknown_end' },
    'at least 30 days, end not known',
  ],
  [
    'last confirmed on a day',
    { atLeast: 30, atMost: 900, open: 'unknown_end', lastConfirmedOn: '2025-05-03' },
    'at least 30 days, last confirmed: 3 May 2025',
  ],
])('days held %s', (_, count, words) => {
  expect(daysHeldWords('en', count)).toBe(words)
})

test('terms are said in the units of the court', () => {
  expect(inAll((locale) => termWords(locale, 'P4Y6M'))).toEqual([
    '4 years 6 months',
    '4 гады 6 месяцаў',
    '4 года 6 месяцев',
  ])
  expect(inAll((locale) => termWords(locale, 'P15D'))).toEqual([
    '15 days',
    '15 сутак',
    '15 суток',
  ])
  expect(termWords('en', 'P0D')).toBe('P0D')
})

test('a number keeps the qualifier of its source', () => {
  expect(quantityWords('en', { value: 1300, qualifier: 'exactly' })).toBe('1,300')
  expect(
    inAll((locale) => quantityWords(locale, { value: 300, qualifier: 'about' })),
  ).toEqual(['about 300', 'каля 300', 'около 300'])
})

test('numbers and money follow the locale', () => {
  expect(inAll((locale) => numberWords(locale, 12345))).toEqual([
    '12,345',
    '12 345',
    '12 345',
  ])
  expect(inAll((locale) => moneyWords(locale, 3200, 'BYN'))).toEqual([
    '3,200 Belarusian roubles',
    '3200 беларускіх рублёў',
    '3 200 белорусских рублей',
  ])
})
