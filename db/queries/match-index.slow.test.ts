import { expect, test } from 'vitest'
import { knownFrom } from '#domain/list-lookup'
import { matchList } from '#domain/list-match'
import { packIndex, unpackIndex } from '#domain/match-index'
import { memoryShelf } from '#domain/name-shelf'
import {
  aCharge,
  aChargedArticle,
  aFacility,
  aName,
  anArrest,
  anArticle,
  aPerson,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'
import { anEntry, edtf } from '#tests/list-entries'
import { fictionalPeople } from '../../bench/fictional-people.ts'
import { listIndexedPeople } from './match-index.ts'
import { shelfOf } from './name-shelf.ts'

test('the index has what recognises a person, the name to show first', async () => {
  const db = aRecord()
  write(db, (tx) => {
    const id = aPerson(tx, {
      name: null,
      slug: 'vera',
      birth_on: '1982',
      birth_on_earliest: '1982-01-01',
      birth_on_latest: '1982-12-31',
    })
    aName(tx, id, { text: 'Вера', lang: 'be', kind: 'alias' })
    aName(tx, id, { text: 'Вера Выдумшчык', lang: 'be' })
    const facilityId = aFacility(tx, { names: { en: 'Invented prison' } })
    anArrest(tx, id, {
      on: '2021-03-04',
      facility_id: facilityId,
    })
    const charge = aCharge(tx, id, { on: '2021-03-05' })
    aChargedArticle(tx, charge, anArticle(tx, { article: '361-4' }))
  })
  const [person] = await listIndexedPeople(db)
  expect(person).toMatchObject({
    slug: 'vera',
    birth: edtf('1982'),
    places: ['Invented prison'],
    articles: ['361-4'],
    status: 'held_unspecified',
  })
  expect(person?.names.map(({ text }) => text)).toEqual(['Вера Выдумшчык', 'Вера'])
})

test('a list is matched by the index as it is in the database', async () => {
  const db = aRecord()
  const ids = write(db, (tx) =>
    [...fictionalPeople(25)].map(({ names }) => {
      const id = aPerson(tx, { name: null })
      for (const { text, lang, script } of names) aName(tx, id, { text, lang, script })
      return id
    }),
  ).toSorted((a, b) => a - b)
  const people = await listIndexedPeople(db)
  const sent = unpackIndex(JSON.parse(JSON.stringify(packIndex(people))))
  expect(sent).toEqual(people)
  const entries = sent.flatMap(({ names }) => names.map(({ text }) => anEntry(text)))
  const on = edtf('2025-12-13')
  const known = sent.map((person, at) => knownFrom(person, at))
  const byIndex = matchList(entries, {
    shelf: memoryShelf(known.map(({ id, names }) => [id, names])),
    peopleOf: (places) => places.flatMap((at) => known[at] ?? []),
    on,
  })
  const inDatabase = matchList(entries, {
    shelf: shelfOf(db),
    peopleOf: (asked) =>
      asked.flatMap((id) => {
        const person = sent[ids.indexOf(id)]
        return person ? [knownFrom(person, id)] : []
      }),
    on,
  })
  const place = (id: number) => ids.indexOf(id)
  expect(
    byIndex.map(({ candidates }) => candidates.map(({ person }) => person.id)),
  ).toEqual(
    inDatabase.map(({ candidates }) => candidates.map(({ person }) => place(person.id))),
  )
  expect(byIndex.map(({ pile }) => pile)).toEqual(inDatabase.map(({ pile }) => pile))
})
