import { statement } from '#db/client'
import { type Content, listContents, nameOf } from '#db/erasure-owners'
import type { ErasureScope } from '#db/erasure-scope'
import { correctionsAbout } from '#db/queries/erasures'
import type { Tx } from '#db/write'

/** What names somebody beside record and history, and is in no chain: it simply goes. */
export function eraseBeside(tx: Tx, scope: ErasureScope) {
  for (const { id } of correctionsAbout(tx, scope)) eraseCorrection(tx, id)
  for (const id of scope.people)
    statement(
      tx,
      'DELETE FROM duplicate_candidates WHERE person_id = @id OR other_id = @id',
    ).run({ id })
}

/** Also what the desk answered and noted: it is about them. */
function eraseCorrection(tx: Tx, id: number) {
  statement(tx, 'DELETE FROM correction_tokens WHERE correction_id = ?').run(id)
  statement(
    tx,
    'UPDATE correction_steps SET words = NULL, note = NULL WHERE correction_id = ?',
  ).run(id)
  statement(
    tx,
    `UPDATE corrections SET about = NULL, wrong = NULL, "right" = NULL, evidence = NULL,
       contact = NULL, verified_how = NULL, digest = NULL, erased_at = ? WHERE id = ?`,
  ).run(Date.now(), id)
}

/** The bytes of their photos, by what history knows of these; to be asked before it goes. */
export function photoFilesOf(tx: Tx, { rows }: ErasureScope): number[] {
  const theirs = [...rows.values()].filter(({ table }) => table === 'photos')
  const contents: Content[] = theirs.flatMap((name) => listContents(tx, name))
  const ids = [...new Set(contents.map(({ file_id }) => Number(file_id)))]
  return ids.filter((id) => !otherPhotos(tx, id).some((key) => !rows.has(photo(key))))
}

const photo = (key: number) => nameOf({ table: 'photos', key })

/** Also those that were removed: who takes that back looks for the bytes. */
function otherPhotos(tx: Tx, fileId: number) {
  const sql = `SELECT DISTINCT row_id FROM main.revision_rows
    WHERE table_name = 'photos' AND coalesce("after", "before") ->> 'file_id' = ?`
  return statement(tx, sql).pluck().all(fileId) as number[]
}

export function erasePhotoFiles(tx: Tx, ids: readonly number[]) {
  for (const id of ids) statement(tx, 'DELETE FROM photo_files WHERE id = ?').run(id)
}
