import { expect, test } from 'vitest'
import { formWords } from '#i18n/desk-form-words'
import { refusalWords, understoodDate } from './understood-date.ts'

const understood = (typed: string, locale = 'en') =>
  understoodDate(typed, formWords(locale))

test.each([
  ['13.12.2025', 'Understood as: 13 December 2025 (2025-12-13)'],
  ['Dec 2025', 'Understood as: December 2025 (2025-12)'],
  ['c. 2019', 'Understood as: about 2019 (2019~)'],
  ['2021?', 'Understood as: 2021 (uncertain) (2021?)'],
  [
    '8 - 9 January 2024',
    'Understood as: 8 January 2024 – 9 January 2024 (2024-01-08/2024-01-09)',
  ],
  ['before 2021', 'Understood as: 2020 or earlier (../2020)'],
  ['since May 2020', 'Understood as: May 2020 or later (2020-05/..)'],
  ['1990s', 'Understood as: 1990s (199X)'],
])('%s is shown as it is understood', (typed, words) => {
  expect(understood(typed)).toBe(words)
})

test('what is no date is told apart from what is no day', () => {
  expect(understood('soon')).toMatch(/not understood as a date/)
  expect(understood('31.02.2025')).toMatch(/no such day/)
  expect(understood('5/6/2020')).toMatch(/two different days/)
  expect(understood(' ')).toBeUndefined()
})

test('it is said in the language of the page', () => {
  expect(understood('снежань 2025', 'be')).toContain('снежань 2025')
  expect(understood('около 2019', 'ru')).toContain('приблизительно 2019')
})

test('a refusal names the date that stands in the way', () => {
  const refusal = { code: 'before-arrest', on: '2020-09-07' }
  expect(refusalWords(formWords('en'), refusal)).toBe(
    'A release cannot be before the arrest: 7 September 2020.',
  )
})
