import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName, initials, slugify, sortKey } from './name.ts'
import { newName } from './new-name.ts'
import { scriptOf } from './script.ts'

describe('words to search by', () => {
  test.each([
    ['Maryja Kaleśnikava', ['maryja', 'kalesnikava']],
    ['Марыя Калеснікава', ['maryya', 'kalesnikava']],
    ['Ольга', ['olga']],
    ["Vol'ha", ['volha']],
    ['Вольга', ['volga']],
    ['О’Коннор', ['okonnor']],
    ["В'ячаслаў", ['vyachaslau']],
    ['Anna-Maria Anna', ['anna', 'maria']],
    ['Łukasz MÜLLER', ['lukasz', 'muller']],
    ['  ', []],
  ])('%s', (text, words) => expect(foldName(text)).toEqual(words))

  test('folding twice changes nothing, and case never matters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldName(text)
        expect(foldName(words.join(' '))).toEqual(words)
        for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/)
      }),
    )
  })
})

test.each([
  ['Maria Kolesnikova', 'M. K.'],
  ['Марыя Аляксандраўна Калеснікава', 'М. А. К.'],
  ["В'ячаслаў Anna-Maria o'Brien", 'В. A. O.'],
  ['', ''],
])('the initials of %s are %s', (text, short) => expect(initials(text)).toBe(short))

test.each([
  ['Maria Kolesnikova', 'kolesnikova maria'],
  ['Kolesnikova, Maria', 'kolesnikova maria'],
  ['Суу Чжи', 'chzhi suu'],
  ['Madonna', 'madonna'],
  ['', ''],
])('%s is listed under %s', (text, key) => expect(sortKey(text)).toBe(key))

test.each([
  ['Марыя Калеснікава', 'maryya-kalesnikava'],
  ["Vol'ha  Harbunova!", 'volha-harbunova'],
  ['', ''],
  ['a '.repeat(60), Array(40).fill('a').join('-')],
  ['x'.repeat(100), 'x'.repeat(80)],
])('%s has the address %s', (text, slug) => expect(slugify(text)).toBe(slug))

test.each([
  ['Maria', 'Latn'],
  ['Марыя K.', 'Cyrl'],
  ['محمد', 'Arab'],
  ['习近平', 'Hani'],
  ['たろう 太', 'Jpan'],
  ['김정은', 'Kore'],
  ['123', 'Zyyy'],
])('%s is written in %s', (text, script) => expect(scriptOf(text)).toBe(script))

test('a new name says its script by its letters', () => {
  expect(newName.parse({ personId: '5', text: ' Марыя ', lang: 'BE' })).toEqual({
    personId: 5,
    text: 'Марыя',
    lang: 'be',
    script: 'Cyrl',
    kind: 'primary',
    scheme: null,
    sourceId: null,
  })
})
