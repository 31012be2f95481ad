import { expect, test } from 'vitest'
import { slips } from './name-slips.ts'
import { latinSounds } from './sounds-latin.ts'
import { vocabularyOf } from './vocabulary.ts'

const vocabulary = vocabularyOf(
  ['walsh', 'cheung'].map((word): [string, number] => [latinSounds(word), 1]),
)

test.each([
  ['waslh', 'walsh'],
  ['wasldh', undefined],
  ['Chheung', 'cheung'],
  ['chuenxg', undefined],
  ['вальсх', undefined],
])('%s may have been %s', (typed, meant) => {
  const expected = meant === undefined ? [] : [latinSounds(meant)]
  expect([...slips(typed, vocabulary).keys()]).toEqual(expected)
})

test('a slip is less than certain', () => {
  for (const likeness of slips('waslh', vocabulary).values())
    expect(likeness).toBeLessThan(0.82)
})
