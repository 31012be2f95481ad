import { type RecordDb, statement } from '#db/client'
import { masksOf } from '#db/erasure-masks'
import { scopeOf } from '#db/erasure-scope'
import { markErased } from '#db/forget-erased'
import { commit } from '#db/mutations/commit'
import { eraseBeside, erasePhotoFiles, photoFilesOf } from '#db/mutations/erasure-beside'
import { erasePieces } from '#db/mutations/erasure-pieces'
import { eraseRows } from '#db/mutations/erasure-rows'
import { historyTargets, proposalTargets } from '#db/mutations/erasure-targets'
import { decide } from '#db/mutations/proposal-decision'
import {
  findProposedErasure,
  type NotErasable,
  whyNotErasable,
} from '#db/queries/erasures'
import { forgetTexts } from '#db/texts'
import { insert, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { erasureAction, type NewErasure } from '#domain/erasure'
import { mayDo } from '#domain/permissions'
import type { ProposedRow } from '#domain/proposal-parts'
import { fail, ok, type Result } from '#lib/result'

export type RequestProblem =
  | NotErasable
  | { code: 'no-right' }
  /** What was typed is not the address of the person. */
  | { code: 'not-confirmed' }
  | { code: 'proposed-already' }

/**
 * Proposes to erase every text of a removed person. It waits for a second admin, whoever
 * asks: it cannot be taken back. Nothing is erased until `eraseAsProposed`.
 */
export function requestErasure(
  db: RecordDb,
  editor: Editor,
  { personId, basis, confirm }: NewErasure,
): Result<{ personId: number }, RequestProblem> {
  return commit<{ personId: number }, RequestProblem>(
    db,
    editor,
    { action: erasureAction },
    (tx) => {
      if (!mayDo(editor, 'manage')) return fail({ code: 'no-right' })
      const impossible = whyNotErasable(tx, personId)
      if (impossible) return fail(impossible)
      const sql = 'SELECT slug FROM people WHERE id = ?'
      if (statement(tx, sql).pluck().get(personId) !== confirm)
        return fail({ code: 'not-confirmed' })
      if (findProposedErasure(tx, personId) !== undefined)
        return fail({ code: 'proposed-already' })
      insert(tx, 'erasures', { person_id: personId, basis })
      return ok({ personId })
    },
  )
}

/**
 * Within the revision that accepts a proposed erasure: empties the record and the history
 * of the person, and of every record that became part of theirs, and keeps what was done.
 */
export function eraseAsProposed(
  tx: Tx,
  proposed: ProposedRow,
): Result<{ pieces: number }, NotErasable | { code: 'no-right' }> {
  const { id, person_id: personId, basis } = proposed
  if (!mayDo(tx.editor, 'manage')) return fail({ code: 'no-right' })
  const impossible = whyNotErasable(tx, Number(personId))
  if (impossible) return fail(impossible)
  const scope = scopeOf(tx, Number(personId))
  const masks = masksOf(tx, scope)
  const files = photoFilesOf(tx, scope)
  const { targets, moot } = proposalTargets(tx, { scope, masks })
  for (const open of moot)
    decide(tx, tx.editor, { id: open, state: 'rejected', why: null, revisionId: null })
  markErased(tx)
  eraseBeside(tx, scope)
  eraseRows(tx, scope, masks)
  erasePhotoFiles(tx, files)
  const all = [...historyTargets(tx, { scope, masks }), ...targets]
  const { digest, pieces } = erasePieces(tx, Number(id), all)
  insert(tx, 'erasures', { id, person_id: personId, basis, pieces, digest })
  forgetTexts(tx)
  return ok({ pieces })
}
