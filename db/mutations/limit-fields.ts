import { statement } from '#db/client'
import { subjectTables } from '#db/subjects'
import { amend, insert, type Tx } from '#db/write'
import type { LimitedField, LimitKind, WithholdingReason } from '#domain/limit'

export type LimitTerms = {
  reason: WithholdingReason
  note?: string | null
  /** A day. */
  reviewBy?: string | null
  kind: LimitKind
}

/**
 * Keeps fields from the public, within an open revision. What an editor decided stays as it
 * is decided: only an editor changes a limit that is there already. Returns how many were
 * limited anew. Fields of rows that are not there are passed over.
 */
export function limitFields(
  tx: Tx,
  fields: readonly LimitedField[],
  { reason, note = null, reviewBy = null, kind }: LimitTerms,
): number {
  const terms = { reason, note, review_by: reviewBy, kind }
  let added = 0
  for (const { subject, subjectId, field } of fields) {
    const row = { subject, subject_id: subjectId, field }
    const known = findLimit(tx, { subject, subjectId, field })
    if (known && kind === 'set') amend(tx, 'field_limits', known, terms)
    if (known || !isThere(tx, { subject, subjectId, field })) continue
    insert(tx, 'field_limits', { ...row, ...terms })
    added += 1
  }
  return added
}

function findLimit(tx: Tx, { subject, subjectId, field }: LimitedField) {
  return statement(
    tx,
    `SELECT id, version FROM field_limits
     WHERE subject = ? AND subject_id = ? AND field = ?`,
  ).get(subject, subjectId, field) as { id: number; version: number } | undefined
}

function isThere(tx: Tx, { subject, subjectId }: LimitedField) {
  const sql = `SELECT 1 FROM ${subjectTables[subject]} WHERE id = ?`
  return statement(tx, sql).get(subjectId) !== undefined
}
