import { type RecordDb, statement } from '#db/client'

// Accounts are no part of the record: nothing here is published, and no revision is kept.

export function countAttempts(db: RecordDb, bucket: string, since: number): number {
  const sql = 'SELECT count(*) FROM sign_in_attempts WHERE bucket = ? AND at > ?'
  return statement(db, sql).pluck().get(bucket, since) as number
}

export function keepAttempt(
  db: RecordDb,
  { bucket, at, dropBefore }: { bucket: string; at: number; dropBefore: number },
) {
  statement(db, 'DELETE FROM sign_in_attempts WHERE at <= ?').run(dropBefore)
  statement(db, 'INSERT INTO sign_in_attempts (bucket, at) VALUES (?, ?)').run(bucket, at)
}

export function clearAttempts(db: RecordDb, bucket: string) {
  statement(db, 'DELETE FROM sign_in_attempts WHERE bucket = ?').run(bucket)
}

export function dropLastAttempt(db: RecordDb, bucket: string) {
  const last = 'SELECT max(id) FROM sign_in_attempts WHERE bucket = ?'
  statement(db, `DELETE FROM sign_in_attempts WHERE id = (${last})`).run(bucket)
}

/** A new password ends every session, and half of one, that the old one began. */
export function setPassword(
  db: RecordDb,
  editorId: string,
  password: string,
  now: number,
) {
  endSessions(db, editorId)
  statement(
    db,
    `INSERT INTO credentials
       (id, account_id, provider_id, editor_id, password, created_at, updated_at)
     VALUES (?, ?, 'credential', ?, ?, ?, ?)
     ON CONFLICT (editor_id, provider_id) DO UPDATE SET password = excluded.password,
       updated_at = excluded.updated_at`,
  ).run(editorId, editorId, editorId, password, now, now)
}

export function endSessions(db: RecordDb, editorId: string) {
  statement(db, 'DELETE FROM half_sign_ins WHERE editor_id = ?').run(editorId)
  statement(db, 'DELETE FROM sessions WHERE editor_id = ?').run(editorId)
}

export function dropExpiredSessions(db: RecordDb, now: number) {
  statement(db, 'DELETE FROM sessions WHERE expires_at <= ?').run(now)
}
