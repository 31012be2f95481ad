import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { nameQuery } from '#domain/name-query'
import { namedCertainly, rankPeople } from '#domain/name-ranking'
import { memoryShelf } from '#domain/name-shelf'
import { aName, aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { fictionalPeople } from '../../bench/fictional-people.ts'
import { randomFrom } from '../../bench/random.ts'
import { mistyped } from '../../bench/typos.ts'
import { shelfOf } from './name-shelf.ts'

test('names in memory are ranked as names in the database are', () => {
  const db = aRecord()
  const people = write(db, (tx) =>
    [...fictionalPeople(150)].map(({ names }): [number, string[]] => {
      const id = aPerson(tx, { name: null })
      for (const { text, lang, script } of names) aName(tx, id, { text, lang, script })
      return [id, names.map(({ text }) => text)]
    }),
  )
  const [inDatabase, inMemory] = [shelfOf(db), memoryShelf(people.toReversed())]
  expect(inMemory.vocabulary.size).toBe(inDatabase.vocabulary.size)
  const texts = people.flatMap(([, each]) => each)
  const law = property(
    constantFrom(...texts),
    integer({ min: 0, max: 99 }),
    (text, seed) => {
      const asked = mistyped(text, seed % 3, randomFrom(seed)).slice(0, 5 + (seed % 20))
      const query = nameQuery(asked, inDatabase)
      expect(nameQuery(asked, inMemory)).toEqual(query)
      expect(rankPeople(inMemory, query)).toEqual(rankPeople(inDatabase, query))
      const certain = [...namedCertainly(inDatabase, query)].toSorted()
      expect([...namedCertainly(inMemory, query)].toSorted()).toEqual(certain)
    },
  )
  assert(law, { numRuns: 150 })
})
