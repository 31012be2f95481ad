import { type RecordDb, statement } from '#db/client'
import { recordAudit } from '#db/mutations/audit'

// Each of these is one statement that says by its changes whether it did anything, so that
// of two at once exactly one is let through.

type NewTotp = { editorId: string; secret: string; lastStep: number; now: number }

/** `secret` is sealed already. */
export function keepTotp(db: RecordDb, { editorId, secret, lastStep, now }: NewTotp) {
  inOne(db, () => {
    statement(
      db,
      `INSERT INTO totp_factors (editor_id, secret, last_step, created_at)
       VALUES (?, ?, ?, ?)
       ON CONFLICT (editor_id) DO UPDATE SET secret = excluded.secret,
         last_step = excluded.last_step, created_at = excluded.created_at`,
    ).run(editorId, secret, lastStep, now)
    recordAudit(db, { kind: 'totp_set', editorId }, now)
  })
}

/** False for a step that was taken already, or lies before one that was. */
export function takeTotpStep(db: RecordDb, editorId: string, step: number): boolean {
  const sql =
    'UPDATE totp_factors SET last_step = ? WHERE editor_id = ? AND last_step < ?'
  return statement(db, sql).run(step, editorId, step).changes === 1
}

type NewCodes = { ids: readonly string[]; now: number }

export function replaceRecoveryCodes(
  db: RecordDb,
  editorId: string,
  { ids, now }: NewCodes,
) {
  inOne(db, () => {
    statement(db, 'DELETE FROM recovery_codes WHERE editor_id = ?').run(editorId)
    for (const id of ids)
      statement(
        db,
        'INSERT INTO recovery_codes (id, editor_id, created_at) VALUES (?, ?, ?)',
      ).run(id, editorId, now)
    recordAudit(db, { kind: 'recovery_codes_made', editorId }, now)
  })
}

export function takeRecoveryCode(
  db: RecordDb,
  editorId: string,
  { id, now }: { id: string; now: number },
): boolean {
  return inOne(db, () => {
    const taken = statement(
      db,
      `UPDATE recovery_codes SET used_at = ?
       WHERE id = ? AND editor_id = ? AND used_at IS NULL`,
    ).run(now, id, editorId)
    if (taken.changes !== 1) return false
    recordAudit(db, { kind: 'recovery_code_used', editorId }, now)
    return true
  })
}

/** Everything but the password: for who has lost it all, or left. */
export function dropFactors(db: RecordDb, editorId: string) {
  for (const table of ['totp_factors', 'passkeys', 'recovery_codes', 'half_sign_ins'])
    statement(db, `DELETE FROM ${table} WHERE editor_id = ?`).run(editorId)
}

function inOne<Value>(db: RecordDb, work: () => Value): Value {
  return db.$client.transaction(work).immediate()
}
