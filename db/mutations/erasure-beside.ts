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
export function photoFilesOf(tx: Tx, { rows, people }: ErasureScope): number[] {
  const theirs = [...rows.values()].filter(({ table }) => table === 'photos')
  const contents: Content[] = theirs.flatMap((name) => listContents(tx, name))
  const proposed = [...people].flatMap((id) => proposedFiles(tx, id))
  const ids = [...contents.map(({ file_id }) => Number(file_id)), ...proposed]
  return [...new Set(ids)].filter((id) =>
    photosWith(tx, id).every(
      ({ key, personId }) =>
        rows.has(nameOf({ table: 'photos', key })) || people.has(Number(personId)),
    ),
  )
}

/** A photo that was proposed has its bytes kept, whatever became of it. */
function proposedFiles(tx: Tx, personId: number) {
  const sql = `SELECT coalesce("after", "before") ->> 'file_id' FROM main.proposal_rows
    WHERE person_id = ? AND table_name = 'photos'
      AND ("after" IS NOT NULL OR "before" IS NOT NULL)`
  return statement(tx, sql).pluck().all(personId) as number[]
}

/** Also those that were removed or only proposed: who takes them up looks for the bytes. */
function photosWith(tx: Tx, fileId: number) {
  const from = (table: string) => `SELECT row_id AS "key", person_id AS personId
    FROM main.${table} WHERE table_name = 'photos'
      AND coalesce("after", "before") ->> 'file_id' = @fileId`
  const sql = `${from('revision_rows')} UNION ${from('proposal_rows')}`
  return statement(tx, sql).all({ fileId }) as { key: number; personId: number | null }[]
}

/** Once their photos are gone, and only those that nobody else's need. */
export function erasePhotoFiles(tx: Tx, ids: readonly number[]) {
  for (const id of ids) statement(tx, 'DELETE FROM photo_files WHERE id = ?').run(id)
}
