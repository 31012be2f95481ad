import { expect, test } from 'vitest'
import { nameQuery } from './name-query.ts'
import { rankPeople } from './name-ranking.ts'
import { memoryShelf } from './name-shelf.ts'

const shelf = memoryShelf([
  [1, ['Anna Primerava']],
  [2, ['Hanna Prymierava']],
  [3, ['Liu Xiaovydu']],
  [4, ['Nikita Vydumskashvili']],
  [5, ['Ivan Petrov']],
  [6, ['Petar Ivanov']],
])
const first = (q: string) => rankPeople(shelf, nameQuery(q, shelf))[0]?.[0]

test.each([
  ['Anna Primerava', 1],
  ['Hanna Prymierava', 2],
  ['Shiaovydu Liu', 3],
  ['Xiao Vydu Liu', 3],
  ['Nikita Vydumkashvili', 4],
  ['Petrov, Iavn', 5],
])('%s finds %i first', (q, id) => {
  expect(first(q)).toBe(id)
})

test('who only has one of several words is left out beside who has all', () => {
  const found = rankPeople(shelf, nameQuery('Nikita Vydumskashvili', shelf))
  expect(found.map(([id]) => id)).toEqual([4])
})

test('no score is below 0 or above 1, and the best come first', () => {
  for (const q of ['Anna', 'Ivan Petrov', 'P. Ivanov', 'xyz', '']) {
    const scores = rankPeople(shelf, nameQuery(q, shelf)).map(([, score]) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
  }
})
