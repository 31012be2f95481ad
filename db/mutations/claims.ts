import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { addEvidence, type Evidence } from '#db/mutations/sources'
import { subjectTables } from '#db/subjects'
import { insert, type Tx } from '#db/write'
import type { NewClaim } from '#domain/claim'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

/** Keeps what one source says of one row, beside what the others say. */
export function addClaim(
  db: RecordDb | Tx,
  editor: Editor,
  claim: NewClaim & Evidence,
): Result<{ claimId: number }, { code: 'missing' }> {
  const entry = { action: 'claim.added', sourceId: claim.sourceId }
  return commit<{ claimId: number }, { code: 'missing' }>(db, editor, entry, (tx) => {
    const table = subjectTables[claim.subject]
    if (!statement(tx, `SELECT 1 FROM ${table} WHERE id = ?`).get(claim.subjectId))
      return fail({ code: 'missing' })
    const claimId = insert(tx, 'claims', {
      subject: claim.subject,
      subject_id: claim.subjectId,
      field: claim.field,
      value: claim.value,
      ...dateColumns('value_on', claim.valueOn),
      lang: claim.lang,
      source_id: addEvidence(tx, claim),
      attribution: claim.attribution,
      locator: claim.locator,
      stance: claim.stance,
      state: claim.state,
      confidence: claim.confidence,
    })
    return ok({ claimId })
  })
}
