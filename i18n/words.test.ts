import { expect, test } from 'vitest'
import { countryWords, languageWords, listWords } from './names.ts'
import { ruleUnit } from './rules.ts'
import { figureWords, words } from './words.ts'

const inAll = (say: (locale: string) => string) => ['en', 'be', 'ru'].map(say)

test('a status agrees with the sex where the sex is known', () => {
  expect(inAll((l) => words(l, 'custodyStatus', 'released', { sex: 'female' }))).toEqual([
    'released',
    'вызвалена',
    'освобождена',
  ])
  expect(inAll((l) => words(l, 'custodyStatus', 'released'))).toEqual([
    'released',
    'на волі',
    'на свободе',
  ])
})

test('a release that was none is not called a release', () => {
  expect(words('en', 'releaseOutcome', 'refused_and_returned_to_prison')).toBe(
    'released on paper, returned to prison',
  )
})

test('a figure says which country it is about, when it is about one', () => {
  expect(inAll((l) => figureWords(l, { counts: 'taken_to', country: 'LT' }))).toEqual([
    'taken to Lithuania',
    'вывезена за мяжу: Літва',
    'вывезено за границу: Литва',
  ])
  expect(figureWords('en', { counts: 'citizens_of', country: 'US' })).toBe(
    'citizens of the United States',
  )
  expect(figureWords('en', { counts: 'taken_to', country: null })).toBe('taken abroad')
})

test('countries, languages and lists are in the language of the reader', () => {
  expect(inAll((l) => countryWords(l, 'BY'))).toEqual(['Belarus', 'Беларусь', 'Беларусь'])
  expect(inAll((l) => languageWords(l, 'be'))).toEqual([
    'Belarusian',
    'беларуская',
    'белорусский',
  ])
  expect(languageWords('be', 'be-tarask')).toBe('беларуская (тарашкевіца)')
  expect(inAll((l) => listWords(l, ['a', 'b', 'c']))).toEqual([
    'a, b and c',
    'a, b і c',
    'a, b и c',
  ])
})

test('the unit of a counting rule follows its number', () => {
  expect(ruleUnit('ru', 'behind_bars', 2)).toBe('человека в заключении')
})
