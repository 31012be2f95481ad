import type { RecordDb } from '#db/client'
import { addPhoto, amendPhoto, removePhoto } from '#db/mutations/photos'
import { listDeskPhotos } from '#db/queries/desk-photos'
import type { Editor } from '#domain/editor'
import { newPhoto } from '#domain/photo'
import { invariant } from '#lib/invariant'
import type { Result } from '#lib/result'
import { token } from '#tests/tokens'

/** The record, who writes, and how a way to write is taken (tests/canary-paths.slow.test.ts). */
export type Walk = {
  db: RecordDb
  editor: Editor
  by: <Value>(
    way: (...args: never[]) => unknown,
    work: () => Result<Value, unknown>,
  ) => Value
}

/** A photo with a token wherever text or bytes can be: added, changed, taken away. */
export function photosByForms(
  { db, editor, by }: Walk,
  personId: number,
  sourceId: number,
) {
  const words = { rightsHolder: token(), identityBy: token(), consentNote: token() }
  const said = {
    ...{ ...words, alt: { en: token() }, note: token(), sourceId, personId },
    ...{ licence: 'permission', identityHow: 'family', consent: 'given' },
  }
  const photo = newPhoto.parse({ ...said, publicationLevel: 'public' })
  const bytes = { large: Buffer.from(token()), small: Buffer.from(token()) }
  const file = { ...bytes, hash: token(), width: 6, height: 8 }
  by(addPhoto, () => addPhoto(db, editor, photo, file))
  const [known] = listDeskPhotos(db, personId)
  invariant(known, 'a photo is there')
  const change = { id: known.id, version: known.version, why: token() }
  const hidden = newPhoto.parse({ ...said, publicationLevel: 'internal' })
  by(amendPhoto, () => amendPhoto(db, editor, change, hidden))
  by(removePhoto, () =>
    removePhoto(db, editor, { ...change, version: change.version + 1 }),
  )
}
