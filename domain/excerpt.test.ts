import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, withoutCitations } from './excerpt.ts'

const texts = {
  en: 'She was taken to the colony, and later to the hospital of the colony.',
  be: 'Яе забралі ў калонію, а потым у шпіталь.',
}
const words = (...asked: string[]) =>
  excerptOf(texts, asked, 'be')?.parts.flatMap((part) => (part.asked ? [part.text] : []))

test('the words that were asked for are marked, whatever their case and marks', () => {
  expect(words('COLONY')).toEqual(['colony', 'colony'])
  expect(words('шпиталь'.replace('и', 'і'))).toEqual(['шпіталь'])
  expect(words('hosp')).toEqual(['hospital'])
})

test('the language of the reader comes first, and where no text has the words there is none', () => {
  expect(excerptOf({ en: 'minsk', be: 'minsk' }, ['minsk'], 'be')?.lang).toBe('be')
  expect(excerptOf(texts, ['elsewhere'], 'en')).toBeUndefined()
})

test('what cites a source is no part of it', () => {
  const cited = { en: 'He was held.[[viasna]] He was freed. [[hrw]] Then came exile.' }
  const parts = excerptOf(cited, ['freed'], 'en')?.parts ?? []
  expect(parts.map(({ text }) => text).join('')).toBe(
    'He was held. He was freed. Then came exile.',
  )
})

test('an excerpt is a piece of the text, and marks nothing else', () => {
  assert(
    property(
      array(string({ unit: 'grapheme' })),
      string({ minLength: 1 }),
      (all, asked) => {
        const text = all.join(' ')
        const excerpt = excerptOf({ en: text }, [asked], 'en')
        const whole = excerpt?.parts.map((part) => part.text).join('') ?? ''
        expect(text).toContain(whole.replace(/^… /, '').replace(/ …$/, ''))
      },
    ),
  )
})

test('what a text cites is left out in every language', () => {
  expect(
    withoutCitations({ en: 'Freed.[[a-1]] Gone.[[b]]', be: 'Вызвалена. [[a-1]]' }),
  ).toEqual({ en: 'Freed. Gone.', be: 'Вызвалена.' })
})
