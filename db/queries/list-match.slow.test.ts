import { describe, expect, test } from 'vitest'
import { matchList } from '#domain/list-match'
import { memoryShelf } from '#domain/name-shelf'
import { aMassRelease, aName, aPerson, aRollEntry, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { anEntry, edtf } from '#tests/list-entries'
import { fictionalPeople } from '../../bench/fictional-people.ts'
import { randomFrom } from '../../bench/random.ts'
import { mistyped } from '../../bench/typos.ts'
import { knownPeople } from './known-people.ts'
import { matchRollEntries } from './list-match.ts'

const release = { id: 0, on: edtf('2025-12-13') }

function open(names: readonly string[], listId: number | null = 1) {
  return names.map((name, at) => ({
    ...{ id: (listId ?? 0) * 100 + at, listId, personId: null },
    understood: anEntry(name),
  }))
}

test('a list is matched in the database as it is in memory', () => {
  const db = aRecord()
  const people = write(db, (tx) =>
    [...fictionalPeople(150)].map(({ names }): [number, string[]] => {
      const id = aPerson(tx, { name: null })
      for (const { text, lang, script } of names) aName(tx, id, { text, lang, script })
      return [id, names.map(({ text }) => text)]
    }),
  )
  const random = randomFrom(5)
  const list = open(
    people.slice(0, 60).map(([, [text = '']], at) => mistyped(text, at % 3, random)),
  )
  const inDatabase = matchRollEntries(db, release, list)
  const inMemory = matchList(
    list.map(({ understood }) => understood),
    {
      shelf: memoryShelf(people.toReversed()),
      peopleOf: (ids) => knownPeople(db, ids, release),
      on: release.on,
    },
  )
  const piles = [...inDatabase.values()].map(({ pile }) => pile)
  expect(piles).toContain('clear')
  expect([...inDatabase.values()]).toEqual(inMemory)
})

describe('lists of one release', () => {
  const name = 'Пётр Выдумщик'

  test('the same person on two of them is no collision, twice on one is', () => {
    const db = aRecord()
    write(db, (tx) => aPerson(tx, { name }))
    const matches = matchRollEntries(db, release, [
      ...open([name]),
      ...open([name, 'Piotr Vydumščyk'], 2),
    ])
    const said = [...matches].map(([id, { pile, collidesWith }]) => [
      id,
      pile,
      collidesWith,
    ])
    expect(said).toEqual([
      [100, 'clear', []],
      [200, 'to_decide', [201]],
      [201, 'to_decide', [200]],
    ])
  })

  test('whom a decided entry means is not clear again on the same list', () => {
    const db = aRecord()
    const personId = write(db, (tx) => aPerson(tx, { name }))
    const [first, second] = open([name, name]) as ReturnType<typeof open>
    const matches = matchRollEntries(db, release, [
      { ...first, personId },
      second,
    ] as never)
    expect([...matches]).toMatchObject([[101, { pile: 'to_decide' }]])
  })

  test('what is remembered of names outlives a decision, and no change of a name', () => {
    const db = aRecord()
    const id = write(db, (tx) => {
      aPerson(tx, { name: 'Somebody Else' })
      return aMassRelease(tx)
    })
    const pile = () => matchRollEntries(db, release, open([name])).get(100)?.pile
    expect(pile()).toBe('unknown')
    write(db, (tx) => aRollEntry(tx, id))
    expect(pile()).toBe('unknown')
    write(db, (tx) => aPerson(tx, { name }))
    expect(pile()).toBe('clear')
  })
})
