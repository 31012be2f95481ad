import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { addName, amendName, removeName } from '#db/mutations/names'
import { createPerson, editPerson } from '#db/mutations/people'
import { searchRecord } from '#db/queries/desk-people'
import { findDeskPerson, personValues } from '#db/queries/desk-person'
import { newName } from '#domain/new-name'
import { newPerson, personChange } from '#domain/person'
import { invariant } from '#lib/invariant'
import { anEditor, aPerson, aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { reviewed } from '#tests/reviewed'

let db: RecordDb
let sourceId: number

beforeEach(() => {
  db = aRecord()
  sourceId = write(db, (tx) => aSource(tx))
})

const names = [
  { text: 'Марыя Прыклад', lang: 'be' },
  { text: 'Maria Example', lang: 'en' },
]

function created(fields = {}): number {
  const person = newPerson.parse({ names, country: 'BY', sourceId, ...fields })
  const result = write(db, (tx) => createPerson(tx, anEditor, person))
  invariant(result.ok, 'a person is created')
  return result.value.personId
}

const person = (id: number) => {
  const found = findDeskPerson(db, id)
  invariant(found, 'the person is there')
  return found
}

const changeOf = (id: number, fields: Record<string, unknown>) => {
  const { slug, country } = person(id)
  return personChange.parse({ slug, country, ...fields })
}

test('a new person is internal, has an address from the English name, and sourced names', () => {
  const id = created({ citizenships: 'BY LT', occupations: 'journalist' })
  expect(person(id)).toMatchObject({
    slug: 'maria-example',
    publicationLevel: 'internal',
    citizenships: ['BY', 'LT'],
    occupations: ['journalist'],
  })
  const claims = 'SELECT subject FROM claims WHERE source_id = ? ORDER BY subject'
  expect(db.$client.prepare(claims).pluck().all(sourceId)).toEqual([
    'name',
    'name',
    'person',
  ])
})

test('two people of one name have two addresses', () => {
  created()
  expect(person(created()).slug).toBe('maria-example-2')
})

test('a hidden person is found at the desk by any script of the name', () => {
  const id = created()
  for (const q of ['прыклад', 'examp', 'Maria Example'])
    expect(searchRecord(db, { q }).rows.map((row) => row.id)).toEqual([id])
  expect(searchRecord(db, { q: 'nobody' }).total).toBe(0)
})

test('a new address keeps the old one, and nobody else may take it', () => {
  const id = created()
  const change = changeOf(id, { slug: 'maria-new' })
  expect(editPerson(db, anEditor, { id, version: 1, why: null }, change).ok).toBe(true)
  const old = db.$client.prepare('SELECT person_id FROM old_slugs WHERE slug = ?').pluck()
  expect(old.get('maria-example')).toBe(id)
  const other = write(db, (tx) => aPerson(tx))
  const taken = changeOf(other, { slug: 'maria-example' })
  expect(editPerson(db, anEditor, { id: other, version: 1, why: null }, taken)).toEqual({
    ok: false,
    problem: { code: 'slug-taken' },
  })
})

test('a stale edit changes neither the person nor the citizenships', () => {
  const id = created({ citizenships: 'BY' })
  const mine = changeOf(id, { citizenships: 'BY LT' })
  expect(editPerson(db, anEditor, { id, version: 1, why: null }, mine).ok).toBe(true)
  const before = personValues(person(id))
  const theirs = changeOf(id, { birthPlace: 'Minsk', citizenships: '' })
  expect(editPerson(db, anEditor, { id, version: 1, why: null }, theirs)).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(personValues(person(id))).toEqual(before)
})

test('a hide takes effect whatever version the editor saw', () => {
  const id = created({ publicationLevel: 'public' })
  const change = changeOf(id, { birthPlace: 'Minsk' })
  editPerson(db, anEditor, { id, version: 1, why: null }, change)
  expect(hidePerson(db, anEditor, { id }).ok).toBe(true)
  expect(person(id)).toMatchObject({ publicationLevel: 'internal', version: 3 })
})

test('a hide never opens what is sealed', () => {
  const id = created({ publicationLevel: 'sealed' })
  hidePerson(db, anEditor, { id })
  expect(person(id).publicationLevel).toBe('sealed')
})

test('a level is set upon the version that is there', () => {
  const id = created()
  const target = { id, version: 1, why: null, level: 'public' } as const
  expect(reviewed(db, () => setPublicationLevel(db, anEditor, target)).ok).toBe(true)
  expect(setPublicationLevel(db, anEditor, target)).toMatchObject({
    problem: { code: 'stale' },
  })
})

test('names are added, amended and removed, but never the last one', () => {
  const id = created()
  const name = newName.parse({ personId: id, text: 'Мария Пример', lang: 'ru' })
  const added = addName(db, anEditor, name)
  invariant(added.ok, 'the name is added')
  expect(addName(db, anEditor, name)).toMatchObject({ problem: { code: 'name-there' } })
  const target = { id: added.value.nameId, version: 1, why: null }
  const amended = { ...name, text: 'Мария Примерова' }
  expect(amendName(db, anEditor, target, amended).ok).toBe(true)
  expect(amendName(db, anEditor, target, name)).toMatchObject({
    problem: { code: 'stale' },
  })
  const remove = (nameId: number, version: number) =>
    removeName(db, anEditor, { id: nameId, version, why: null })
  expect(remove(target.id, 1)).toMatchObject({ problem: { code: 'stale' } })
  expect(remove(target.id, 2).ok).toBe(true)
  const [first, second] = person(id).names
  invariant(first && second, 'two names are left')
  expect(remove(first.id, 1).ok).toBe(true)
  expect(remove(second.id, 1)).toMatchObject({ problem: { code: 'last-name' } })
})
