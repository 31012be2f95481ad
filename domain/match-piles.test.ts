import { describe, expect, test } from 'vitest'
import { aKnownPerson, anEntry, peopleInMemory } from '#tests/list-entries'
import { matchEntry } from './list-match.ts'
import type { Candidate, NameFit, ReasonKind } from './match-candidate.ts'
import { pileOf } from './match-piles.ts'

const same: NameFit = { isFull: true, isInOrder: true, least: 0.9 }

function candidate(score: number, kind: ReasonKind, name: NameFit = same): Candidate {
  const said = { asked: null, known: null, odds: score }
  return {
    person: aKnownPerson(1, ['Выдумщик']),
    score,
    reasons: [{ kind, for: true, ...said }],
    name,
  }
}

describe('clear is', () => {
  test.each<[string, Candidate[], 'clear' | 'to_decide']>([
    ['a rare name', [candidate(4, 'name')], 'clear'],
    ['the same name word for word, by less', [candidate(2, 'name')], 'clear'],
    [
      'not by less with a word more or less',
      [candidate(3, 'name', { ...same, isFull: false })],
      'to_decide',
    ],
    [
      'not by less in a spelling that is hardly alike',
      [candidate(3, 'name', { ...same, least: 0.72 })],
      'to_decide',
    ],
    [
      'not by less with somebody near it',
      [candidate(3, 'name'), candidate(-1, 'name')],
      'to_decide',
    ],
    [
      'a full name that is only nearly alike, by more',
      [candidate(6, 'near-name')],
      'clear',
    ],
    ['not a name that is hardly alike', [candidate(5, 'near-name')], 'to_decide'],
    [
      'not a name in another order',
      [candidate(8, 'name', { ...same, isInOrder: false })],
      'to_decide',
    ],
    [
      'a name in another order with a year that fits',
      [candidate(8, 'birth-year', { ...same, isInOrder: false })],
      'clear',
    ],
  ])('%s', (_, candidates, pile) => {
    expect(pileOf(candidates)).toBe(pile)
  })
})

test('a family name may change its place, and syllables may not', () => {
  const people = ['Пётр Глебович Выдумщик', '강표영', '刘文芳'].map((name, at) =>
    aKnownPerson(at, [name]),
  )
  const fitOf = (name: string, id: number) =>
    matchEntry(anEntry(name), peopleInMemory(people)).candidates.find(
      ({ person }) => person.id === id,
    )?.name
  expect(fitOf('Выдумщик Пётр Глебович', 0)?.isInOrder).toBe(true)
  expect(fitOf('Kang Pyo-young', 1)?.isInOrder).toBe(true)
  expect(fitOf('Kang Young-pyo', 1)?.isInOrder).toBe(false)
  expect(fitOf('刘文芳', 2)?.least).toBe(1)
  expect(fitOf('刘雯芳', 2)?.least).toBeLessThan(0.9)
})
