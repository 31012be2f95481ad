import { expect, test } from 'vitest'
import { localText } from '#i18n/local-text'

test('the reader’s language first', () => {
  expect(localText({ en: 'Minsk', be: 'Мінск' }, 'be')).toEqual({
    lang: 'be',
    text: 'Мінск',
  })
})

test('else English, said to be English', () => {
  expect(localText({ en: 'Minsk', lt: 'Minskas' }, 'ru')).toEqual({
    lang: 'en',
    text: 'Minsk',
  })
})

test('else whatever there is', () => {
  expect(localText({ uk: 'Павло Можейко' }, 'en')).toEqual({
    lang: 'uk',
    text: 'Павло Можейко',
  })
})

test('an empty text is no text', () => {
  expect(localText({ en: '' }, 'en')).toBeUndefined()
  expect(localText(null, 'en')).toBeUndefined()
})
