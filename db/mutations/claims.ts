import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { addEvidence, type Evidence } from '#db/mutations/sources'
import { subjectTables } from '#db/subjects'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { ClaimChange, NewClaim } from '#domain/claim'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
type ClaimAt = { claimId: number }

/** Keeps what one source says of one row, beside what the others say. */
export function addClaim(
  db: RecordDb | Tx,
  editor: Editor,
  claim: NewClaim & Evidence,
): Result<ClaimAt, Missing> {
  const entry = { action: 'claim.added', sourceId: claim.sourceId }
  return commit<ClaimAt, Missing>(db, editor, entry, (tx) => {
    const table = subjectTables[claim.subject]
    if (!statement(tx, `SELECT 1 FROM ${table} WHERE id = ?`).get(claim.subjectId))
      return fail({ code: 'missing' })
    const claimId = insert(tx, 'claims', {
      subject: claim.subject,
      subject_id: claim.subjectId,
      field: claim.field,
      ...saidColumns(claim),
      source_id: addEvidence(tx, claim),
    })
    return ok({ claimId })
  })
}

/** Puts a claim right, or changes what is thought of it: disputed, superseded, taken back. */
export function amendClaim(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why, ...change }: ClaimChange,
): Result<ClaimAt, Missing | Stale> {
  return commit(db, editor, { action: 'claim.amended', why }, (tx) => {
    const amended = amend(tx, 'claims', { id, version }, saidColumns(change))
    return amended.ok ? ok({ claimId: id }) : amended
  })
}

type Said = Omit<ClaimChange, 'id' | 'version' | 'why'>

function saidColumns({ value, valueOn, lang, attribution, locator, ...claim }: Said) {
  const { stance, state, confidence } = claim
  return {
    ...{ value, lang, attribution, locator, stance, state, confidence },
    ...dateColumns('value_on', valueOn),
  }
}
