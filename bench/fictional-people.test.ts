import { expect, test } from 'vitest'
import { fictionalPeople } from './fictional-people.ts'

test('the same seed makes the same people', () => {
  expect([...fictionalPeople(50)]).toEqual([...fictionalPeople(50)])
})

test('a longer run begins with the people of a shorter one', () => {
  expect([...fictionalPeople(80)].slice(0, 50)).toEqual([...fictionalPeople(50)])
})

test('another seed makes other people', () => {
  expect([...fictionalPeople(50, 2)]).not.toEqual([...fictionalPeople(50, 1)])
})
