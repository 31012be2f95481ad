import { expect, test } from 'vitest'
import { direction, htmlLang, isLocale, localeName, locales } from './locales.ts'
import { type MessageKey, optionalMessage, translator } from './messages.ts'

test('English comes first', () => {
  expect(locales[0]).toBe('en')
  expect(isLocale('be')).toBe(true)
  expect(isLocale('../package')).toBe(false)
})

test('a locale names itself', () => {
  expect([localeName('be'), direction('be'), htmlLang('be')]).toEqual([
    'Беларуская',
    'ltr',
    'be',
  ])
  expect(() => direction('tlh')).toThrow('tlh')
})

test('a missing message fails a test', () => {
  expect(() => translator('be')('ui.noSuchKey' as MessageKey)).toThrow('ui.noSuchKey')
})

test('a key that may have no words is asked for apart', () => {
  expect(optionalMessage('be', 'languages.tlh')).toBeUndefined()
  expect(optionalMessage('be', 'ui.search')).toBe('Шукаць')
})
