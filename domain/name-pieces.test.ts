import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacters } from '#tests/any-characters'
import { piecesOf } from './name-pieces.ts'

test('a name falls apart into its words, and a hyphen attaches one', () => {
  expect(piecesOf("  Vol'ha  Kim Jong-un, 𠮷田 ")).toEqual([
    { text: 'Volha', attached: false },
    { text: 'Kim', attached: false },
    { text: 'Jong', attached: false },
    { text: 'un', attached: true },
    { text: '𠮷田', attached: false },
  ])
})

test('any text falls apart as a pattern would take it apart', () => {
  const characters = fc.constantFrom(..."aЯ-–’' .,1ñ\u0301\u200dက်금정𠮷\ud800🙂ﬁ½")
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: characters }), anyCharacters(20)), (text) => {
      expect(piecesOf(text)).toEqual(byPattern(text))
    }),
  )
})

function byPattern(text: string) {
  const silent = /['’‘ʼʹʺ´`"ʾʿ׳״\u200b-\u200f\u2060\ufeff]/gu
  const plain = text.normalize('NFKC').replace(silent, '')
  return [...plain.matchAll(/([-‐‑–]?)([\p{L}\p{M}\p{N}]+)/gu)].map(
    ([, hyphen, word = '']) => ({ text: word, attached: hyphen !== '' }),
  )
}
