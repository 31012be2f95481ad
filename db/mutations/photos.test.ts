import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openSqlite, type RecordDb } from '#db/client'
import { asDiscreetRecord } from '#db/discreet'
import { addPhoto, amendPhoto, removePhoto } from '#db/mutations/photos'
import { revertRevision } from '#db/mutations/revert'
import { splitPerson } from '#db/mutations/split'
import { findDeskPhoto, listDeskPhotos } from '#db/queries/desk-photos'
import { lastTouch } from '#db/queries/merged-people'
import { verifyHistory } from '#db/verify'
import { lackingInPhoto, photo } from '#domain/photo'
import * as a from '#tests/builders'
import { aFile, aPhotoPlace, checked, expectGone, mark } from '#tests/photo-place'
import { aPhoto } from '#tests/photos'
import { reviewed } from '#tests/reviewed'

/** The record as who may not see sealed people has it. */
const discreetly = (): RecordDb =>
  asDiscreetRecord(openSqlite(join(place.folder, 'record.db')))

let place: ReturnType<typeof aPhotoPlace>
beforeEach(() => {
  place = aPhotoPlace()
})

test.each(['licence', 'rightsHolder', 'identityHow', 'identityBy', 'consent'])(
  'without %s a photo cannot be public',
  (name) => {
    const fields = { sourceId: place.source, ...checked, [name]: '' }
    const read = photo.safeParse(fields)
    expect(read.error?.issues.map(({ path }) => path[0])).toContain(name)
    expect(photo.safeParse({ ...fields, publicationLevel: 'internal' }).success).toBe(
      true,
    )
  },
)

test('without consent a photo needs a reason to be public', () => {
  const without = { ...place.said(), consent: 'not_possible', consentNote: null } as const
  expect(lackingInPhoto(without)).toEqual(['consentNote'])
  expect(lackingInPhoto({ ...without, consentNote: 'No family is left' })).toEqual([])
})

test('a photo that was removed comes back with its bytes, when two people say so', () => {
  const one = place.shownPhoto()
  removePhoto(place.record, a.anEditor, { id: one.id, version: 1, why: null })
  expectGone(place)
  const revisionId = place.record.$client
    .prepare('SELECT max(id) FROM revisions')
    .pluck()
    .get() as number
  const undo = { revisionId, why: 'It was right' }
  expect(
    reviewed(place.record, () => revertRevision(place.record, a.anEditor, undo)).ok,
  ).toBe(true)
  place.publish()
  expect(place.shown().length).toBe(1)
  expect(place.bytesPublished()).toBeGreaterThan(0)
})

test('who changes a photo on an older version changes nothing', () => {
  const one = place.shownPhoto()
  const late = { id: one.id, version: 7, why: null }
  expect(amendPhoto(place.record, a.anEditor, late, place.said())).toMatchObject({
    ok: false,
    problem: { code: 'stale' },
  })
  expect(removePhoto(place.record, a.anEditor, late)).toMatchObject({ ok: false })
})

test('history names the bytes by hash and holds none of them; the same bytes are kept once', () => {
  place.add({ publicationLevel: 'internal' })
  place.add({ publicationLevel: 'internal' })
  const rows = place.inRecord(
    `SELECT "after" FROM revision_rows WHERE table_name = 'photos'`,
  )
  expect(rows.length).toBe(2)
  for (const { after } of rows) {
    expect(JSON.parse(String(after)).hash).toBe(aFile().hash)
    expect(String(after)).not.toContain(mark)
  }
  expect(place.inRecord('SELECT count(*) AS files FROM photo_files')).toEqual([
    { files: 1 },
  ])
  expect(verifyHistory(place.record).ok).toBe(true)
})

test('a merge moves photos, and taking it back moves them back', () => {
  const survivor = a.write(place.record, (tx) => a.aPerson(tx, { slug: 'ada-2' }))
  place.shownPhoto()
  const revision = place.done([survivor, place.person])
  expect([place.photos().length, place.shown(survivor).length]).toEqual([0, 1])
  expect(place.undone(revision).ok).toBe(true)
  expect([
    place.photos().length,
    place.shown(survivor).length,
    place.shown().length,
  ]).toEqual([1, 0, 1])
})

test('when one record turns out to be of two people, its photos have to be made sure of again', () => {
  place.shownPhoto()
  const alias = a.write(place.record, (tx) =>
    a.aName(tx, place.person, { text: 'Ada Other', kind: 'alias' }),
  )
  const given = { events: [], designations: [], entries: [], parties: [], claims: [] }
  const split = {
    ...{
      personId: place.person,
      version: lastTouch(place.record, [place.person]),
      why: 'Two',
    },
    ...{ names: [alias], sex: 'unknown' as const, ...given },
  }
  expect(
    reviewed(place.record, () => splitPerson(place.record, a.anEditor, split)).ok,
  ).toBe(true)
  expectGone(place)
  expect(place.photos()).toMatchObject([
    { publicationLevel: 'internal', identityHow: null },
  ])
})

test('who may not see sealed people sees no photo of one, no bytes and no source', () => {
  const sealed = a.write(place.record, (tx) => {
    const id = a.aPerson(tx, { publication_level: 'sealed' })
    const secret = a.aSource(tx, { slug: 'their-album' })
    const photo = aPhoto(tx, id, { source_id: secret })
    return { id, photo, secret }
  })
  const db = discreetly()
  expect(listDeskPhotos(db, sealed.id)).toEqual([])
  expect(findDeskPhoto(db, sealed.photo)).toBeUndefined()
  const count = (table: string) =>
    db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('photos'), count('photo_files')]).toEqual([0, 0])
  expect(
    db.$client.prepare(`SELECT 1 FROM sources WHERE slug = 'their-album'`).get(),
  ).toBeUndefined()
  const attempt = (personId: number) =>
    addPhoto(db, a.anEditor, { ...place.said(), personId }, aFile())
  expect(attempt(sealed.id)).toEqual(attempt(4711))
})

test('that a file is there already, of a sealed person, tells nobody', () => {
  const file = aFile('cd'.repeat(32))
  a.write(place.record, (tx) => {
    const id = a.aPerson(tx, { publication_level: 'sealed' })
    aPhoto(tx, id, { bytes: mark })
    tx.$client.prepare('UPDATE photo_files SET hash = ?').run(file.hash)
  })
  const db = discreetly()
  const added = addPhoto(
    db,
    a.anEditor,
    place.said({ publicationLevel: 'internal' }),
    file,
  )
  expect(added.ok).toBe(true)
  expect(listDeskPhotos(db, place.person).length).toBe(1)
})
