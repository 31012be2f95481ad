import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
} from 'fast-check'
import { expect, test } from 'vitest'
import { aKnownPerson, anEntry, edtf, peopleInMemory } from '#tests/list-entries'
import { fictionalPeople } from '../bench/fictional-people.ts'
import { randomFrom } from '../bench/random.ts'
import { mistyped } from '../bench/typos.ts'
import { matchList } from './list-match.ts'

const everybody = [...fictionalPeople(260)].map(({ number, names, bornOn, sex }) =>
  aKnownPerson(
    number,
    names.map(({ text }) => text),
    { birth: bornOn ? edtf(bornOn) : null, sex },
  ),
)
const known = everybody.slice(0, 200)
const against = peopleInMemory(known)

/** Somebody's name in any of its spellings, mistyped or not, known to the record or not. */
const entries = record({
  person: constantFrom(...everybody),
  spelling: integer({ min: 0, max: 5 }),
  typos: integer({ min: 0, max: 2 }),
}).map(({ person, spelling, typos }) => {
  const text = person.names[spelling % person.names.length] ?? ''
  return { id: person.id, entry: anEntry(mistyped(text, typos, randomFrom(spelling))) }
})
const lists = array(entries, { minLength: 1, maxLength: 12 })
const entriesOf = (list: { entry: ReturnType<typeof anEntry> }[]) =>
  list.map(({ entry }) => entry)

test('the order of the entries makes no difference', () => {
  const shuffled = lists.chain((list) =>
    shuffledSubarray([...list.keys()], { minLength: list.length }).map((order) => ({
      list,
      order,
    })),
  )
  const law = property(shuffled, ({ list, order }) => {
    const straight = matchList(entriesOf(list), against)
    const other = matchList(
      order.map((at) => list[at]?.entry ?? anEntry('')),
      against,
    )
    for (const [place, at] of order.entries()) {
      const { collidesWith, ...match } = other[place] ?? {}
      expect(match).toEqual({
        pile: straight[at]?.pile,
        candidates: straight[at]?.candidates,
      })
      const places = (collidesWith ?? []).map((one) => order[one] ?? -1)
      expect(places.toSorted((a, b) => a - b)).toEqual(straight[at]?.collidesWith)
    }
  })
  assert(law, { numRuns: 40 })
})

test('what collides is never clear, and collides both ways', () => {
  const law = property(lists, (list) => {
    const matches = matchList(entriesOf([...list, ...list.slice(0, 1)]), against)
    for (const [at, { pile, collidesWith }] of matches.entries()) {
      if (collidesWith.length > 0) expect(pile).not.toBe('clear')
      expect(collidesWith).not.toContain(at)
      for (const other of collidesWith) expect(matches[other]?.collidesWith).toContain(at)
    }
  })
  assert(law, { numRuns: 40 })
})

test('two clear entries of a list never mean one person', () => {
  const law = property(lists, (list) => {
    const clear = matchList(entriesOf(list), against)
      .filter(({ pile }) => pile === 'clear')
      .map(({ candidates }) => candidates[0]?.person.id)
    expect(new Set(clear).size).toBe(clear.length)
  })
  assert(law, { numRuns: 40 })
})

// In a record of a few hundred: in a large one each person more makes a word by a hair more
// telling.
test('one more person in the record never makes a wrong one clear', () => {
  const law = property(lists, constantFrom(...everybody.slice(200)), (list, stranger) => {
    const more = peopleInMemory([...known, stranger])
    const before = matchList(entriesOf(list), against)
    const after = matchList(entriesOf(list), more)
    for (const [at, { id }] of list.entries()) {
      const [first] = after[at]?.candidates ?? []
      if (after[at]?.pile !== 'clear' || first?.person.id === id) continue
      expect(before[at]?.pile).toBe('clear')
      expect(before[at]?.candidates[0]?.person.id).toBe(first?.person.id)
    }
  })
  assert(law, { numRuns: 40 })
})
