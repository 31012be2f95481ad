import { expect, test } from 'vitest'
import { markedWords } from './name-marks.ts'

test.each([
  ['Марыя Калеснікава', ['Калеснікава'], 'Марыя [Калеснікава]'],
  ["Vol'ha Harbunova", ['Volha'], "[Vol'ha] Harbunova"],
  ['Kim Jong-un', ['Jong', 'un'], 'Kim [Jong]-[un]'],
  ['Maria Kolesnikova', [], 'Maria Kolesnikova'],
])('of %s what was found as %j is marked: %s', (text, found, marked) => {
  const parts = markedWords(text, found)
  expect(parts.map((part) => (part.asked ? `[${part.text}]` : part.text)).join('')).toBe(
    marked,
  )
})
