import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { dropUnnamed, keepPhotoFile, type PhotoFile } from '#db/mutations/photo-files'
import { addEvidence, type Evidence } from '#db/mutations/sources'
import { Proposed } from '#db/review'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import type { NewPhoto, PhotoFields } from '#domain/photo'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
type PhotoAt = { photoId: number; personId: number }
type Sourced<Fields> = Fields & Pick<Evidence, 'newSource'>

/**
 * Keeps a photo of a person. Its bytes are kept first and apart, so that they are there
 * when a second person takes up what this one proposes; and go again if nothing came of it.
 */
export function addPhoto(
  db: RecordDb | Tx,
  editor: Editor,
  photo: Sourced<NewPhoto>,
  file: PhotoFile,
): Result<PhotoAt, Missing> {
  const { personId, sourceId } = photo
  if (!isThere(db, personId)) return fail({ code: 'missing' })
  const { hash, width, height } = file
  const entry = { action: 'photo.added', sourceId }
  return withBytes(db, file, (fileId) =>
    commit<PhotoAt, Missing>(db, editor, entry, (tx) => {
      addEvidence(tx, photo)
      // A sweep, and another form with the same photo, may have come in between.
      const file_id = keepPhotoFile(tx, file, fileId)
      const measured = { person_id: personId, file_id, hash, width, height }
      const photoId = insert(tx, 'photos', { ...measured, ...columns(photo) })
      return ok({ photoId, personId })
    }),
  )
}

function withBytes<Value>(
  db: RecordDb | Tx,
  file: PhotoFile,
  work: (fileId: number) => Value,
): Value {
  const fileId = keepPhotoFile(db, file)
  try {
    return work(fileId)
  } catch (error) {
    // The proposal names them by now; a sweep of another process may have come before it.
    if (error instanceof Proposed) keepPhotoFile(db, file, fileId)
    throw error
  } finally {
    dropUnnamed(db, fileId)
  }
}

/** Changes what is said of a photo; another picture is another photo. */
export function amendPhoto(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
  photo: Sourced<PhotoFields>,
): Result<PhotoAt, Missing | Stale> {
  const entry = { action: 'photo.amended', sourceId: photo.sourceId, why }
  return commit<PhotoAt, Missing | Stale>(db, editor, entry, (tx) => {
    const personId = ownerOf(tx, id)
    if (personId === undefined) return fail({ code: 'missing' })
    addEvidence(tx, photo)
    const amended = amend(tx, 'photos', { id, version }, columns(photo))
    return amended.ok ? ok({ photoId: id, personId }) : amended
  })
}

/** Takes a photo away, at once and from readers as well; who undoes it finds it again. */
export function removePhoto(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
): Result<PhotoAt, Missing | Stale> {
  const entry = { action: 'photo.removed', why }
  return commit<PhotoAt, Missing | Stale>(db, editor, entry, (tx) => {
    const personId = ownerOf(tx, id)
    if (personId === undefined) return fail({ code: 'missing' })
    // Changes nothing: it compares the version, and answers as every other change does.
    const seen = amend(tx, 'photos', { id, version }, {})
    if (!seen.ok) return seen
    statement(tx, 'DELETE FROM photos WHERE id = ?').run(id)
    return ok({ photoId: id, personId })
  })
}

const columns = (photo: PhotoFields) => ({
  ...{ source_id: photo.sourceId, licence: photo.licence, alt: photo.alt },
  ...{ rights_holder: photo.rightsHolder, identity_how: photo.identityHow },
  ...{ identity_by: photo.identityBy, consent: photo.consent, note: photo.note },
  ...{ consent_note: photo.consentNote, publication_level: photo.publicationLevel },
})

const isThere = (db: RecordDb | Tx, personId: number) =>
  statement(db, 'SELECT 1 FROM people WHERE id = ? AND merged_into IS NULL').get(
    personId,
  ) !== undefined

function ownerOf(tx: Tx, id: number): number | undefined {
  const sql = 'SELECT person_id FROM photos WHERE id = ?'
  return statement(tx, sql).pluck().get(id) as number | undefined
}
