import { expect, test } from 'vitest'
import { openQuestions } from './still-open.ts'

const counts = (
  least: number | null,
  most: number | null,
  named: number,
  withheld = 0,
) => ({
  announcedLeast: least,
  announcedMost: most,
  named,
  withheld,
})
const nothing = { figures: [], roll: [], events: [] }
const person = (id: number) => ({ id })

test('123 announced, 109 said to be named, 13 on lists', () => {
  const figures = [{ counts: 'named', value: 109 }]
  expect(openQuestions({ ...nothing, counts: counts(123, 123, 13), figures })).toEqual([
    { kind: 'unnamed', least: 14, most: 14, named: 109 },
    { kind: 'unlisted', least: 110, most: 110, named: 13 },
  ])
})

test('where sources differ on the number, so does what is open', () => {
  expect(openQuestions({ ...nothing, counts: counts(51, 52, 51) })).toEqual([
    { kind: 'unlisted', least: 0, most: 1, named: 51 },
  ])
})

test('everybody announced is named, and nothing is open', () => {
  expect(openQuestions({ ...nothing, counts: counts(2, 2, 2) })).toEqual([])
  expect(openQuestions({ ...nothing, counts: counts(2, 2, 3) })).toEqual([])
})

test('no number was announced', () => {
  expect(openQuestions({ ...nothing, counts: counts(null, null, 4) })).toEqual([
    { kind: 'no_number' },
  ])
})

test('names held back, not matched, matched with doubt, and releases only reported', () => {
  const asked = {
    counts: counts(2, 2, 2, 1),
    figures: [{ counts: 'withheld', value: 5 }],
    roll: (['unmatched', 'candidate', 'matched_uncertain', 'matched'] as const).map(
      (matchState) => ({ matchState }),
    ),
    events: [
      { state: 'reported', person: person(1) },
      { state: 'reported', person: person(1) },
      { state: 'verified', person: person(2) },
    ],
  }
  expect(openQuestions(asked)).toEqual([
    { kind: 'withheld', count: 5 },
    { kind: 'unmatched', count: 2 },
    { kind: 'uncertain', count: 1 },
    { kind: 'unverified', count: 1 },
  ])
})
