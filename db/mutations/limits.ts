import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { limitFields } from '#db/mutations/limit-fields'
import { personOfSubject } from '#db/subjects'
import { amend, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import type { LimitedField, WithholdingReason } from '#domain/limit'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }

type Limit = {
  personId: number
  what: LimitedField
  reason: WithholdingReason
  note: string | null
  reviewBy: string | null
}

/** Keeps one field of one row of a person from the public, at once. */
export function limitField(
  db: RecordDb | Tx,
  editor: Editor,
  { personId, what, ...terms }: Limit,
): Result<{ personId: number }, Missing> {
  const entry = { action: 'field.limited', why: terms.note }
  return commit<{ personId: number }, Missing>(db, editor, entry, (tx) => {
    if (!isOf(tx, what, personId)) return fail({ code: 'missing' })
    limitFields(tx, [what], { ...terms, kind: 'set' })
    return ok({ personId })
  })
}

/** Shows a field again, if the limit is as the editor saw it. */
export function liftLimit(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
): Result<{ personId: number | null }, Missing | Stale> {
  type Problem = Missing | Stale
  const entry = { action: 'field.shown', why }
  return commit<{ personId: number | null }, Problem>(db, editor, entry, (tx) => {
    const sql = `SELECT ${personOfSubject('l')} FROM field_limits l WHERE l.id = ?`
    const personId = statement(tx, sql).pluck().get(id) as number | null
    // Changes nothing: it compares the version, and answers as every other change does.
    const seen = amend(tx, 'field_limits', { id, version }, {})
    if (!seen.ok) return seen
    statement(tx, 'DELETE FROM field_limits WHERE id = ?').run(id)
    return ok({ personId })
  })
}

function isOf(tx: Tx, { subject, subjectId }: LimitedField, personId: number) {
  const sql = `SELECT ${personOfSubject('l')} FROM (SELECT ? AS subject, ? AS subject_id) l`
  return statement(tx, sql).pluck().get(subject, subjectId) === personId
}
