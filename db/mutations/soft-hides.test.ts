import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openPublic } from '#db/public'
import { findSoftHide, listLimiting } from '#db/queries/soft-hides'
import { type NewCorrection, softHidesADay } from '#domain/correction'
import { correctionParts } from '#domain/correction-parts'
import * as a from '#tests/builders'
import { aPhoto } from '#tests/photos'
import { aPlace, type Place } from '#tests/place'
import { recordContent } from '#tests/record-content'
import { proposed, reviewed } from '#tests/reviewed'
import { token, tokensPublished } from '#tests/tokens'
import { receiveCorrection } from './corrections.ts'
import { liftSoftHide } from './soft-hides.ts'

let place: Place
let personId: number
beforeEach(() => {
  place = aPlace()
  personId = a.write(place.record, (tx) => {
    const person = a.aPerson(tx, { birth_place: 'Minsk' })
    aPhoto(tx, person)
    return person
  })
})

const at = Date.UTC(2026, 0, 10)
let tokens = 0

function ask(given: Partial<NewCorrection> = {}) {
  place.publish()
  const received = receive(given)
  place.publish()
  return received
}

function receive(given: Partial<NewCorrection>) {
  const asked: NewCorrection = {
    ...{ kind: 'limit', subject: { kind: 'person', id: personId }, parts: [] },
    ...{ about: null, wrong: null, right: null, evidence: null, asker: null },
    ...{ contact: null, lang: 'be', ...given },
  }
  const shown = openPublic(join(place.folder, 'public.db'))
  const link = { token: `${tokens++}`, at, shown }
  const received = receiveCorrection(place.record, asked, link)
  shown.$client.close()
  return received
}

const lift = (correctionId: number) => {
  const lifted = reviewed(place.record, () =>
    liftSoftHide(place.record, a.anEditor, { correctionId, at }),
  )
  place.publish()
  return lifted
}

const levelOf = (table = 'people', id = personId) =>
  place.record.$client
    .prepare(`SELECT publication_level FROM ${table} WHERE id = ?`)
    .pluck()
    .get(id)
const set = (table: string, column: string, value: unknown) =>
  a.write(place.record, (tx) =>
    tx.$client.prepare(`UPDATE ${table} SET ${column} = ?`).run(value),
  )
const shownPhotos = () => place.rows('SELECT id FROM photos').length
const limits = () => place.record.$client.prepare('SELECT * FROM field_limits').all()

test('a request about a photo takes the photo alone, and lifting shows it again', () => {
  const before = recordContent(place.record)
  const { id, limited } = ask({ kind: 'photo' })
  expect([limited, levelOf(), shownPhotos()]).toEqual([true, 'public', 0])
  expect(findSoftHide(place.record, id)).toMatchObject({ whole: false, stands: true })
  expect(lift(id).ok).toBe(true)
  expect(shownPhotos()).toBe(1)
  expect(recordContent(place.record)).toEqual(before)
  expect(lift(id).ok).toBe(false)
})

test('about a field it limits the field alone', () => {
  const { id } = ask({ parts: ['birth_place'] })
  expect(place.rows('SELECT birth_place, publication_level FROM people')).toEqual([
    { birth_place: null, publication_level: 'public' },
  ])
  expect(limits()).toMatchObject([{ field: 'birth_place', kind: 'soft' }])
  expect(lift(id).ok).toBe(true)
  expect(place.rows('SELECT birth_place FROM people')).toEqual([{ birth_place: 'Minsk' }])
  expect(limits()).toEqual([])
})

test.each([
  ['limit', []],
  ['hide', ['photo']],
  ['danger', ['photo']],
  ['minor', ['birth_on']],
] as const)('%s with %j ticked is about the whole person', (kind, parts) => {
  expect(ask({ kind, parts: [...parts] }).limited).toBe(true)
  expect(levelOf()).toBe('public_limited')
})

test('an event on which custody rests stays with its date; any other goes whole', () => {
  const [arrest, visit] = a.write(place.record, (tx) => [
    a.anArrest(tx, personId, { on: '2020', place: 'A street' }),
    a.anEvent(tx, personId, { kind: 'visit' }),
  ])
  const shown = () =>
    place.rows('SELECT id, place, happened_on FROM events ORDER BY kind')
  const about = (id: number | undefined) => ({ kind: 'event', id: id ?? 0 }) as const
  ask({ subject: about(arrest) })
  expect(shown()).toMatchObject([{ place: null, happened_on: '2020' }, { id: visit }])
  ask({ subject: about(visit) })
  expect(shown()).toMatchObject([{ id: arrest }])
  expect(levelOf()).toBe('public')
})

test('what is not shown, or is not there, is nothing to hide', () => {
  expect(ask({ parts: ['family', 'health', 'occupation'] }).limited).toBe(false)
  set('photos', 'publication_level', 'internal')
  expect(ask({ kind: 'photo' }).limited).toBe(false)
  set('people', 'publication_level', 'internal')
  expect(ask({ parts: ['birth_place'] }).limited).toBe(false)
})

test('what only the desk knows is not told by being hidden', () => {
  const parts = ['photo', 'family', 'health', 'other_names'] as const
  a.write(place.record, (tx) => {
    tx.$client.exec('UPDATE photos SET identity_how = NULL')
    const source_id = a.aSource(tx, { confidential: true })
    a.aClaim(tx, 'person', personId, { field: 'family', value: 'A son', source_id })
    a.anEvent(tx, personId, { kind: 'medical_event', state: 'draft' })
    a.anEvent(tx, personId, { kind: 'medical_event', sourceId: source_id })
  })
  for (const part of parts) expect(ask({ parts: [part] }).limited, part).toBe(false)
  expect(ask({ kind: 'photo' }).limited).toBe(false)
  const { limited } = ask({ parts: ['birth_place', ...parts] })
  expect([limited, levelOf('photos', photoId())]).toEqual([true, 'internal'])
})

test('to lift it is to show more, so a second person is asked', () => {
  const { id } = ask({ kind: 'photo' })
  const lifting = () => liftSoftHide(place.record, a.anEditor, { correctionId: id, at })
  expect(proposed(lifting)).toBeGreaterThan(0)
  expect(levelOf('photos', Number(photoId()))).toBe('internal')
})
const photoId = () =>
  place.record.$client.prepare('SELECT id FROM photos').pluck().get() as number

test('what an editor decided since is not lifted, were it to the same level', () => {
  const { id } = ask({ kind: 'photo' })
  set('photos', 'publication_level', 'public')
  set('photos', 'publication_level', 'internal')
  expect(lift(id).ok).toBe(false)
  const other = ask({ parts: ['birth_place'] })
  set('field_limits', 'kind', 'set')
  expect(lift(other.id).ok).toBe(false)
  const whole = ask({ kind: 'hide' })
  set('people', 'publication_level', 'internal')
  expect(lift(whole.id).ok).toBe(false)
  expect(levelOf()).toBe('internal')
})

test('what else an editor changes meanwhile stays, and does not keep it from being lifted', () => {
  const { id } = ask({ kind: 'photo' })
  set('photos', 'rights_holder', 'An archive')
  expect(lift(id).ok).toBe(true)
  expect(place.rows('SELECT rights_holder FROM photos')).toEqual([
    { rights_holder: 'An archive' },
  ])
})

test('the queue marks what a request hid of whoever is shown still, and nothing else', () => {
  const { id } = ask({ kind: 'photo' })
  const limiting = () => [...listLimiting(place.record, [id])]
  expect(limiting()).toEqual([id])
  set('photos', 'publication_level', 'public')
  set('people', 'publication_level', 'public_limited')
  expect(limiting()).toEqual([])
  expect(findSoftHide(place.record, id)?.stands).toBe(false)
})

test('who asked about a photo does not stand in the way of who is in danger', () => {
  ask({ kind: 'photo' })
  expect(ask({ kind: 'danger' }).limited).toBe(true)
  expect(levelOf()).toBe('public_limited')
})

test('the same thing goes once, and a lifted photo does not go again by this way', () => {
  const { id } = ask({ kind: 'photo', wrong: 'one' })
  lift(id)
  expect(ask({ kind: 'photo', wrong: 'two' }).limited).toBe(false)
})

test('so many photos a day are hidden, and they use up nobody’s place in danger', () => {
  const people = a.write(place.record, (tx) =>
    Array.from({ length: softHidesADay + 5 }, () => {
      const id = a.aPerson(tx)
      aPhoto(tx, id)
      return id
    }),
  )
  place.publish()
  const about = (id = 0) => ({ subject: { kind: 'person', id } }) as const
  const hidden = people.filter((id) => receive({ kind: 'photo', ...about(id) }).limited)
  expect(hidden.length).toBe(softHidesADay)
  expect(ask({ kind: 'danger', ...about(people[0]) }).limited).toBe(true)
})

/** Somebody with a word to look for in whatever a reader can ask not to be shown. */
function aPersonOfParts() {
  const born = { birth_place: token(), birth_on: '1980', birth_on_earliest: '1980-01-01' }
  return a.write(place.record, (tx) => {
    const id = a.aPerson(tx, { ...born, birth_on_latest: '1980-12-31' })
    for (const field of ['family', 'occupation', 'birth_on', 'age'])
      a.aClaim(tx, 'person', id, { field, value: token() })
    a.aName(tx, id, { text: `${token()} ${token()}`, kind: 'religious' })
    aPhoto(tx, id, { bytes: token(), alt: { en: token() }, rights_holder: token() })
    const search = a.anEvent(tx, id, { kind: 'search', place: token() })
    a.aClaim(tx, 'event', search, { field: 'injury', value: token() })
    a.anEvent(tx, id, { kind: 'medical_event', text: { en: token() } })
    a.anEvent(tx, id, { kind: 'burial', text: { en: token() } })
    const names = { en: token() }
    a.anEvent(tx, id, { kind: 'visit', facility_id: a.aFacility(tx, { names }) })
    return id
  })
}

test('of all that is named no byte stays published, and the person does', () => {
  const id = aPersonOfParts()
  place.publish()
  const before = tokensPublished(place.folder)
  expect(before.length).toBeGreaterThan(15)
  const subject = { kind: 'person', id } as const
  const request = ask({ subject, parts: [...correctionParts] })
  expect(tokensPublished(place.folder)).toEqual([])
  expect(levelOf('people', id)).toBe('public')
  expect(place.rows(`SELECT id FROM people WHERE id = ${id}`)).toEqual([{ id }])
  expect(lift(request.id).ok).toBe(true)
  expect(tokensPublished(place.folder).length).toBeGreaterThan(15)
})
