import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { addClaim } from '#db/mutations/claims'
import { addConsent } from '#db/mutations/consents'
import { recordEvent } from '#db/mutations/events'
import { setPublicationLevel } from '#db/mutations/levels'
import { limitFields } from '#db/mutations/limit-fields'
import { liftLimit, limitField } from '#db/mutations/limits'
import { addName } from '#db/mutations/names'
import { createPerson, editPerson } from '#db/mutations/people'
import { findDeskPerson, personValues } from '#db/queries/desk-person'
import { findPublication } from '#db/queries/desk-publication'
import { listQueue } from '#db/queries/queue'
import { newClaim } from '#domain/claim'
import { newConsent } from '#domain/consent'
import { newLimit } from '#domain/limit'
import { newEvent } from '#domain/new-event'
import { newName } from '#domain/new-name'
import { newPerson, personChange } from '#domain/person'
import { readQueue } from '#domain/queue'
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

const names = [{ text: 'Maria Example', lang: 'en' }]

function created(fields = {}) {
  const input = newPerson.parse({ names, country: 'BY', sourceId, ...fields })
  const result = createPerson(db, anEditor, input)
  invariant(result.ok, 'a person is created')
  return result.value.personId
}

function publicationOf(id: number) {
  const person = findDeskPerson(db, id)
  invariant(person, 'the person is there')
  return findPublication(db, person)
}

const limitsOf = (id: number) =>
  publicationOf(id).limits.map(({ subject, field, reason, kind }) =>
    [subject, field, reason, kind].join(' '),
  )

const born = (id: number, reason = 'legal', reviewBy = '') =>
  newLimit.parse({ personId: id, what: `person:${id}:birth_on`, reason, reviewBy })

test('a field is limited with a reason, and by an editor alone is that changed', () => {
  const id = created({ birthOn: '1980' })
  expect(limitField(db, anEditor, born(id)).ok).toBe(true)
  expect(limitField(db, anEditor, born(id, 'request_of_person')).ok).toBe(true)
  const fields = [{ subject: 'person', subjectId: id, field: 'birth_on' }] as const
  const asked = { reason: 'request_of_family', kind: 'soft' } as const
  expect(write(db, (tx) => limitFields(tx, fields, asked))).toBe(0)
  expect(limitsOf(id)).toEqual(['person birth_on request_of_person set'])
})

test('a reader’s request limits a field until somebody answers', () => {
  const id = created({ birthOn: '1980' })
  const fields = [{ subject: 'person', subjectId: id, field: 'birth_on' }] as const
  const asked = { reason: 'request_of_person', kind: 'soft' } as const
  expect(write(db, (tx) => limitFields(tx, fields, asked))).toBe(1)
  expect(limitsOf(id)).toEqual(['person birth_on request_of_person soft'])
})

test('nothing of somebody else is limited with a person', () => {
  const [one, other] = [created(), created({ names: [{ text: 'Eva', lang: 'en' }] })]
  const limit = { ...born(one), personId: other }
  expect(limitField(db, anEditor, limit)).toMatchObject({ ok: false })
})

test('a limit that changed meanwhile is not lifted', () => {
  const id = created({ birthOn: '1980' })
  limitField(db, anEditor, born(id))
  const [limit] = publicationOf(id).limits
  invariant(limit, 'there is a limit')
  limitField(db, anEditor, born(id, 'minor'))
  const lift = { id: limit.id, version: limit.version, why: null }
  expect(liftLimit(db, anEditor, lift)).toMatchObject({ problem: { code: 'stale' } })
  expect(reviewed(db, () => liftLimit(db, anEditor, { ...lift, version: 2 })).ok).toBe(
    true,
  )
  expect(limitsOf(id)).toEqual([])
})

test('what is entered of a place of birth, a faith, a family or an injury begins as limited', () => {
  const id = created({ birthPlace: 'Minsk' })
  const name = { personId: id, text: 'Brother John', lang: 'en', kind: 'religious' }
  addName(db, anEditor, newName.parse({ ...name, sourceId }))
  const said = { subject: 'person', subjectId: id, field: 'family', value: 'two sons' }
  addClaim(db, anEditor, newClaim.parse({ ...said, sourceId }))
  const release = { personId: id, kind: 'release', on: '2021', type: 'pardon' }
  recordEvent(
    db,
    anEditor,
    newEvent.parse({ ...release, destination: 'BY', place: 'At home', sourceId }),
  )
  expect(limitsOf(id).sort()).toEqual(
    [
      ...['person birth_place', 'person family', 'name text'],
      ...['event destination', 'event place'],
    ]
      .map((field) => `${field} sensitive default`)
      .sort(),
  )
})

test('what was shown by decision stays shown when something else is edited', () => {
  const id = created({ birthPlace: 'Minsk' })
  const [limit] = publicationOf(id).limits
  const lift = { id: limit?.id ?? 0, version: 1, why: null }
  reviewed(db, () => liftLimit(db, anEditor, lift))
  const edit = (fields: Record<string, unknown>) => {
    const person = findDeskPerson(db, id)
    invariant(person, 'the person is there')
    const { occupations, citizenships, ...values } = personValues(person)
    const change = personChange.parse({ ...values, ...fields, sourceId })
    return editPerson(db, anEditor, { id, version: person.version, why: null }, change)
  }
  expect(edit({ sex: 'male' }).ok).toBe(true)
  expect(limitsOf(id)).toEqual([])
  expect(edit({ birthPlace: 'Brest' }).ok).toBe(true)
  expect(limitsOf(id)).toEqual(['person birth_place sensitive default'])
})

test('of who was arrested as a child, names and birth begin as limited', () => {
  const id = created({ birthOn: '2004' })
  expect(limitsOf(id)).toEqual([])
  const arrest = { personId: id, kind: 'arrest', on: '2021-03', sourceId }
  recordEvent(db, anEditor, newEvent.parse(arrest))
  expect(limitsOf(id)).toEqual([
    'person birth_on minor default',
    'name text minor default',
  ])
})

test('a level has its reason and its day, until another level is set', () => {
  const id = write(db, (tx) => aPerson(tx))
  const set = {
    id,
    version: 1,
    why: null,
    reason: 'minor',
    reviewBy: '2026-01-31',
  } as const
  reviewed(db, () =>
    setPublicationLevel(db, anEditor, { ...set, level: 'public_limited' }),
  )
  expect(publicationOf(id).why).toEqual({ reason: 'minor', reviewBy: '2026-01-31' })
  const due = listQueue(db, readQueue(new URLSearchParams('list=reviews')), '2026-02-01')
  expect(due.rows).toMatchObject([{ day: '2026-01-31', person: { id }, field: null }])
  const raised = { id, version: 2, why: null, level: 'public' } as const
  reviewed(db, () => setPublicationLevel(db, anEditor, raised))
  expect(publicationOf(id).why).toEqual({ reason: null, reviewBy: null })
})

test('limits are looked at again when their day has come, and not before', () => {
  const id = created({ birthOn: '1980' })
  limitField(db, anEditor, born(id, 'legal', '2026-01-31'))
  const filter = readQueue(new URLSearchParams('list=reviews'))
  expect(listQueue(db, filter, '2026-01-30').rows).toEqual([])
  expect(listQueue(db, filter, '2026-01-31').rows).toMatchObject([{ field: 'birth_on' }])
})

test('consent is kept with who said it, and changes no level', () => {
  const id = write(db, (tx) => aPerson(tx))
  const said = { question: 'publication', answer: 'withdrawn', saidBy: 'family' }
  addConsent(db, anEditor, newConsent.parse({ personId: id, ...said }))
  expect(publicationOf(id).consents).toMatchObject([
    { ...said, recordedBy: anEditor.name, saidOn: null },
  ])
  expect(findDeskPerson(db, id)?.publicationLevel).toBe('public')
})

test.each([
  ['Example Maria', '1980', true],
  ['Марыя Прыклад', '1980', false],
  ['Maria Example', '198X', true],
  ['Maria Example', '1981', false],
  ['Maria Example', null, true],
])('somebody called %s, born %s, is met as removed: %s', (text, birthOn, isMet) => {
  const id = created({ birthOn: '1980' })
  const gone = { id, version: 1, why: null, level: 'removed' } as const
  reviewed(db, () => setPublicationLevel(db, anEditor, gone))
  const input = { names: [{ text, lang: 'en' }], birthOn, country: 'BY', sourceId }
  const again = createPerson(db, anEditor, newPerson.parse(input))
  expect(again.ok).toBe(!isMet)
  if (!isMet) return
  expect(again).toMatchObject({ problem: { code: 'removed-before' } })
  const other = newPerson.parse({ ...input, isSomebodyElse: 'on' })
  const made = createPerson(db, anEditor, other)
  invariant(made.ok, 'somebody else is created')
  expect(limitsOf(made.value.personId)).toEqual(['name text request_of_person default'])
  expect(publicationOf(made.value.personId).tombstones).toHaveLength(1)
})

test('a tombstone has no word of the name, and goes when the person is back', () => {
  const id = created()
  const stones = () => db.$client.prepare('SELECT * FROM tombstones').all()
  const gone = { id, version: 1, why: null, level: 'removed' } as const
  reviewed(db, () => setPublicationLevel(db, anEditor, gone))
  expect(JSON.stringify(stones()).toLowerCase()).not.toMatch(/maria|example/)
  expect(stones()).toHaveLength(1)
  const back = { id, version: 2, why: null, level: 'internal' } as const
  reviewed(db, () => setPublicationLevel(db, anEditor, back))
  expect(stones()).toEqual([])
})
