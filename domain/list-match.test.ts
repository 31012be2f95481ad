import { describe, expect, test } from 'vitest'
import { aKnownPerson, anEntry, edtf, peopleInMemory } from '#tests/list-entries'
import { fictionalPeople } from '../bench/fictional-people.ts'
import type { Understood } from './list-entry.ts'
import { matchEntry, matchList } from './list-match.ts'
import type { KnownPerson } from './match-candidate.ts'

const others = [...fictionalPeople(300)].map(({ number, names }) =>
  aKnownPerson(
    1000 + number,
    names.map(({ text }) => text),
  ),
)
const names = ['Пётр Викторович Выдумщик', 'Piotr Vydumščyk']

function matched(entry: Understood, given: Partial<KnownPerson> = {}) {
  const people = [aKnownPerson(1, names, given), ...others]
  const { pile, candidates } = matchEntry(entry, peopleInMemory(people))
  const [first] = candidates
  const reasons = (first?.reasons ?? []).map(({ kind, for: speaksFor }) =>
    speaksFor ? `+${kind}` : `-${kind}`,
  )
  return { id: first?.person.id, pile, reasons }
}

const his = 'ВЫДУМЩИК Пётр Викторович'

describe('whom an entry means', () => {
  test.each<[string, Understood, Partial<KnownPerson>, string, string]>([
    ['a name in another order', anEntry(his), {}, '+patronymic', 'clear'],
    ['in another script', anEntry('Piotr Wydumszczyk'), {}, '+name', 'clear'],
    [
      'another father',
      anEntry('Выдумщик Пётр Олегович'),
      {},
      '-other-patronymic',
      'to_decide',
    ],
    ['a brother', anEntry('Выдумщик Глеб Викторович'), {}, '-other-name', 'to_decide'],
    [
      'a year that fits',
      anEntry(his, { birthYear: 1982 }),
      { birth: edtf('1982-03-04') },
      '+birth-year',
      'clear',
    ],
    [
      'a vague year that fits',
      anEntry(his, { birthYear: 1983 }),
      { birth: edtf('1982~') },
      '+birth-year',
      'clear',
    ],
    [
      'another year',
      anEntry(his, { birthYear: 1971 }),
      { birth: edtf('1982') },
      '-other-year',
      'to_decide',
    ],
    [
      'the next year',
      anEntry(his, { birthYear: 1983 }),
      { birth: edtf('1982') },
      '-other-year',
      'to_decide',
    ],
    [
      'the day of birth',
      anEntry(his, { birthOn: '1982-03-04' }),
      { birth: edtf('1982-03-04') },
      '+birth-day',
      'clear',
    ],
    [
      'another day',
      anEntry(his, { birthOn: '1982-03-14' }),
      { birth: edtf('1982-03-04') },
      '-other-year',
      'to_decide',
    ],
    [
      'an age that fits',
      anEntry(his, { age: 43 }),
      { birth: edtf('1982-03-04') },
      '+age',
      'clear',
    ],
    [
      'another age',
      anEntry(his, { age: 60 }),
      { birth: edtf('1982') },
      '-other-age',
      'to_decide',
    ],
    ['held then', anEntry(his), { heldThen: 'yes' }, '+held-then', 'clear'],
    ['not held then', anEntry(his), { heldThen: 'no' }, '-not-held', 'to_decide'],
    [
      'the place',
      anEntry(his, { place: 'ИК-4' }),
      { heldWhere: ['Penal colony 4'] },
      '+place',
      'clear',
    ],
    [
      'an article',
      anEntry(his, { articles: ['342 ч. 1'] }),
      { articles: ['342'] },
      '+article',
      'clear',
    ],
    [
      'the country',
      anEntry(his, { country: 'PL' }),
      { citizenships: ['PL'] },
      '+country',
      'clear',
    ],
    [
      'another country',
      anEntry(his, { country: 'PL' }),
      { citizenships: ['BY'] },
      '-other-country',
      'clear',
    ],
    [
      'released before',
      anEntry(his),
      { heldThen: 'no', released: { on: edtf('2024'), thisRelease: false } },
      '-already-released',
      'to_decide',
    ],
    [
      'arrested again since',
      anEntry(his),
      { heldThen: 'yes', released: { on: edtf('2024'), thisRelease: false } },
      '+held-then',
      'clear',
    ],
    [
      'in this release already',
      anEntry(his),
      { heldThen: 'yes', released: { on: edtf('2025-12-13'), thisRelease: true } },
      '+in-this-release',
      'clear',
    ],
    ['dead before', anEntry(his), { died: { on: edtf('2023') } }, '-died', 'to_decide'],
    ['dead after', anEntry(his), { died: { on: edtf('2026') } }, '+name', 'clear'],
    ['a woman', anEntry(his), { sex: 'female' }, '-other-sex', 'to_decide'],
  ])('%s', (...[, entry, given, reason, pile]) => {
    const match = matched(entry, given)
    expect(match).toMatchObject({ id: 1, pile })
    expect(match.reasons).toContain(reason)
  })

  test('nobody like it is unknown', () => {
    expect(matched(anEntry('Quirinius Abbascantus')).pile).toBe('unknown')
  })

  test('a surname alone is not enough', () => {
    expect(matched(anEntry('Выдумщик')).pile).toBe('to_decide')
  })

  test('either form that a list gives may be the one that fits', () => {
    const entry = anEntry('Abbascantus', { otherNames: ['Пётр Выдумщик'] })
    expect(matched(entry)).toMatchObject({ id: 1, pile: 'clear' })
  })

  test('a name that two people have is never clear without a second fact', () => {
    const twins = [1985, 1971].map((year, at) =>
      aKnownPerson(at + 1, names, { birth: edtf(String(year)) }),
    )
    const against = peopleInMemory([...twins, ...others])
    expect(matchEntry(anEntry(his), against).pile).toBe('to_decide')
    const told = matchEntry(anEntry(his, { birthYear: 1971 }), against)
    expect(told.pile).toBe('clear')
    expect(told.candidates[0]?.person.id).toBe(2)
  })
})

describe('what collides', () => {
  const people = [aKnownPerson(1, names), aKnownPerson(2, ['Глеб Небывалов']), ...others]
  const against = peopleInMemory(people)

  test('two entries on one person are decided together', () => {
    const list = [his, 'Небывалов Глеб', 'Piotr Wydumszczyk'].map((name) => anEntry(name))
    const matches = matchList(list, against)
    expect(matches.map(({ pile }) => pile)).toEqual(['to_decide', 'clear', 'to_decide'])
    expect(matches.map(({ collidesWith }) => collidesWith)).toEqual([[2], [], [0]])
  })

  test('whom a decided entry of the list means is not clear again', () => {
    const [match] = matchList([anEntry(his)], { ...against, taken: new Set([1]) })
    expect(match?.pile).toBe('to_decide')
    expect(match?.candidates[0]?.reasons.at(-1)?.kind).toBe('on-this-list-already')
  })
})
