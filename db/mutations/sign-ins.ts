import { type RecordDb, statement } from '#db/client'

export type NewHalfSignIn = {
  id: string
  editorId: string
  /** The hash that was checked: if it is another by now, nothing begins. */
  passwordHash: string
  expiresAt: number
}

export function keepHalfSignIn(
  db: RecordDb,
  { id, editorId, passwordHash, expiresAt }: NewHalfSignIn,
  now: number,
): boolean {
  statement(db, 'DELETE FROM half_sign_ins WHERE expires_at <= ?').run(now)
  const kept = statement(
    db,
    `INSERT INTO half_sign_ins (id, editor_id, expires_at)
     SELECT ?, editor_id, ? FROM credentials
     WHERE editor_id = ? AND provider_id = 'credential' AND password = ?`,
  ).run(id, expiresAt, editorId, passwordHash)
  return kept.changes === 1
}

/** Ends it, because it became a session or was given up; false where it was gone. */
export function dropHalfSignIn(db: RecordDb, id: string): boolean {
  return statement(db, 'DELETE FROM half_sign_ins WHERE id = ?').run(id).changes === 1
}

/** Says that whoever has this session has just shown who it is. */
export function confirmSession(db: RecordDb, id: string, now: number) {
  statement(db, 'UPDATE sessions SET confirmed_at = ? WHERE id = ?').run(now, id)
}

export function endSession(db: RecordDb, editorId: string, id: string): boolean {
  const sql = 'DELETE FROM sessions WHERE id = ? AND editor_id = ?'
  return statement(db, sql).run(id, editorId).changes === 1
}

export function endOtherSessions(db: RecordDb, editorId: string, keptId: string): number {
  const sql = 'DELETE FROM sessions WHERE editor_id = ? AND id <> ?'
  return statement(db, sql).run(editorId, keptId).changes
}
