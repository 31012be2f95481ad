import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { PhotoFile } from '#db/mutations/photo-files'
import { addPhoto } from '#db/mutations/photos'
import { openPublic } from '#db/public'
import { listDeskPhotos } from '#db/queries/desk-photos'
import { findPhotoBytes, listPhotos } from '#db/queries/photos'
import type { Editor } from '#domain/editor'
import { newPhoto } from '#domain/photo'
import { invariant } from '#lib/invariant'
import * as a from '#tests/builders'
import { aMergePlace } from '#tests/merge-place'
import { reviewed } from '#tests/reviewed'

/** What the bytes of the photos of a place are made of. */
export const mark = 'facebytes'

/** Large enough for pages of its own, that are freed whole. */
export const aFile = (hash = 'ab'.repeat(32)): PhotoFile => ({
  ...{ hash, width: 600, height: 800 },
  large: Buffer.from(`${mark} `.repeat(3000)),
  small: Buffer.from(`${mark} `.repeat(300)),
})

/** All that a public photo needs, as a form sends it. */
export const checked = {
  ...{ licence: 'permission', rightsHolder: 'A Family', consent: 'given' },
  ...{ identityHow: 'family', identityBy: 'A sister', publicationLevel: 'public' },
}

/** A record with a public person, whose photos are published after each step. */
export function aPhotoPlace() {
  const place = aMergePlace()
  const { person, source } = a.write(place.record, (tx) => ({
    person: a.aPerson(tx, { name: 'Ada Example', slug: 'ada' }),
    source: a.aSource(tx, { publisher: 'An archive' }),
  }))
  const said = (fields: object = {}) => ({
    ...newPhoto.parse({ personId: person, sourceId: source, ...checked, ...fields }),
  })
  const add = (fields: object = {}, editor: Editor = a.anEditor) =>
    addPhoto(place.record, editor, said(fields), aFile())
  const photos = () => listDeskPhotos(place.record, person)

  function onPublic<Value>(read: (db: ReturnType<typeof openPublic>) => Value) {
    const db = openPublic(join(place.folder, 'public.db'))
    const value = read(db)
    db.$client.close()
    return value
  }

  function bytesIn(name: string): number {
    const files = readdirSync(place.folder).filter((file) => file.startsWith(name))
    const text = files.map((file) => readFileSync(join(place.folder, file), 'latin1'))
    return text.join('').split(mark).length - 1
  }

  return {
    ...{ ...place, person, source, said, add, photos },
    /** Public from the first, which takes a second person. */
    shownPhoto(fields: object = {}) {
      const done = reviewed(place.record, () => add(fields))
      invariant(done.ok, 'it is accepted')
      place.publish()
      const photo = photos().at(-1)
      invariant(photo, 'it is there')
      return photo
    },
    shown: (id = person) => onPublic((db) => listPhotos(db, id)),
    bytesShown: (size: 'large' | 'small') =>
      onPublic((db) => findPhotoBytes(db, aFile().hash, size)),
    /** How often the bytes of a photo are anywhere in the published files. */
    bytesPublished: () => bytesIn('public.db'),
    bytesInRecord: () => bytesIn('record.db'),
  }
}

/** No photo is shown, and none of its bytes is anywhere in public. */
export function expectGone(place: ReturnType<typeof aPhotoPlace>) {
  place.publish()
  expect(place.shown()).toEqual([])
  expect(place.bytesShown('large')).toBeUndefined()
  expect(place.bytesPublished()).toBe(0)
}
