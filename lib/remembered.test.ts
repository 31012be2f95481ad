import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('what was asked for lately is not made again, and memory has a bound', () => {
  const made: string[] = []
  const lengthOf = remembered(2, (text) => {
    made.push(text)
    return { length: text.length }
  })
  for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'b']) lengthOf(text)
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
  expect(lengthOf('abc')).toEqual({ length: 3 })
})
