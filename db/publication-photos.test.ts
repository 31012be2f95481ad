import { beforeEach, expect, test } from 'vitest'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { limitField } from '#db/mutations/limits'
import { amendPhoto, removePhoto } from '#db/mutations/photos'
import { findDeskPerson } from '#db/queries/desk-person'
import { findDeskPhoto } from '#db/queries/desk-photos'
import type { Editor } from '#domain/editor'
import * as a from '#tests/builders'
import { aPhotoPlace, expectGone, mark } from '#tests/photo-place'
import { aPhoto } from '#tests/photos'
import { publishedTwice } from '#tests/place'
import { acceptWhole, proposed, reviewed } from '#tests/reviewed'

let place: ReturnType<typeof aPhotoPlace>
beforeEach(() => {
  place = aPhotoPlace()
})

test('a photo nobody raised is for the desk alone', () => {
  expect(place.add({ publicationLevel: 'internal' }).ok).toBe(true)
  expectGone(place)
  expect(place.photos()).toMatchObject([
    { width: 600, height: 800, source: expect.any(String) },
  ])
})

test('a photo is shown with its credit once a second person looked at it', () => {
  const proposalId = proposed(() => place.add())
  expectGone(place)
  expect(acceptWhole(place.record, proposalId).ok).toBe(true)
  place.publish()
  expect(place.shown()).toMatchObject([
    {
      rightsHolder: 'A Family',
      licence: 'permission',
      source: { publisher: 'An archive' },
    },
  ])
  expect(place.bytesShown('small')?.toString()).toContain(mark)
  expect(place.bytesPublished()).toBeGreaterThan(3000)
})

test('who made sure, consent and notes stay with the desk', () => {
  place.shownPhoto({ consentNote: 'By letter', note: 'Seen' })
  const columns = 'identity_how, identity_by, consent, consent_note, note'
  expect(place.rows(`SELECT ${columns} FROM photos`)).toEqual([
    {
      ...{ identity_how: null, identity_by: null, consent: null },
      ...{ consent_note: null, note: null },
    },
  ])
})

test.each([
  ['licence', null],
  ['identity_how', null],
  ['identity_by', null],
  ['consent', null],
  ['consent', 'not_asked'],
])(
  'what says of itself that it is public, but %s is %s, is not shown',
  (column, value) => {
    a.write(place.record, (tx) =>
      aPhoto(tx, place.person, { [column]: value, bytes: mark }),
    )
    expectGone(place)
  },
)

test('the bytes are gone from every public file once the person is hidden', () => {
  place.shownPhoto()
  expect(hidePerson(place.record, a.anEditor, { id: place.person }).ok).toBe(true)
  expectGone(place)
})

test.each(['public_limited', 'counted_only', 'sealed'] as const)(
  'and once the person is %s',
  (level) => {
    place.shownPhoto()
    const { version } = findDeskPerson(place.record, place.person) ?? { version: 0 }
    const change = { id: place.person, version, why: null, level }
    expect(
      reviewed(place.record, () => setPublicationLevel(place.record, a.anEditor, change))
        .ok,
    ).toBe(true)
    expectGone(place)
  },
)

test('and once a name is kept back, for a face tells it', () => {
  place.shownPhoto()
  const name = findDeskPerson(place.record, place.person)?.names[0]?.id ?? 0
  const what = { subject: 'name', subjectId: name, field: 'text' } as const
  const terms = { reason: 'minor', note: null, reviewBy: null } as const
  limitField(place.record, a.anEditor, { personId: place.person, what, ...terms })
  expectGone(place)
})

test('and once the photo is taken back or removed, by whoever works at the desk', () => {
  const contributor: Editor = { id: 'editor-3', name: 'New', role: 'contributor' }
  const one = place.shownPhoto()
  const lowered = { ...place.said(), publicationLevel: 'internal' as const }
  const amendment = { id: one.id, version: one.version, why: null }
  expect(amendPhoto(place.record, contributor, amendment, lowered).ok).toBe(true)
  expectGone(place)
  const now = findDeskPhoto(place.record, one.id)
  const removal = { id: one.id, version: now?.version ?? 0, why: 'Wrong person' }
  expect(removePhoto(place.record, contributor, removal).ok).toBe(true)
  expect(place.photos()).toEqual([])
})

test('and once the source it came from is confidential', () => {
  place.shownPhoto()
  a.write(place.record, (tx) =>
    tx.$client
      .prepare('UPDATE sources SET confidential = 1 WHERE id = ?')
      .run(place.source),
  )
  expectGone(place)
})

test('what is published is what a rebuild makes', () => {
  place.shownPhoto()
  const { published, rebuilt } = publishedTwice(place)
  expect(published).toEqual(rebuilt)
})

test('another change of the person writes no photo anew', () => {
  place.shownPhoto()
  const [before] = place.rows('SELECT max(rowid) AS last FROM photo_files')
  a.write(place.record, (tx) => a.anEvent(tx, place.person))
  place.publish()
  expect(place.rows('SELECT max(rowid) AS last FROM photo_files')).toEqual([before])
})
