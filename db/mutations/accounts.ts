import { type RecordDb, statement } from '#db/client'
import type { Role } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

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

export type NewInvitation = { id: string; email: string; role: Role; lastsMs: number }

/** A newer invitation for the same e-mail replaces the older ones. */
export function invite(
  db: RecordDb,
  { id, email, role, lastsMs }: NewInvitation,
  now: number,
) {
  db.$client
    .transaction(() => {
      statement(db, 'DELETE FROM invitations WHERE email = ? AND used_at IS NULL').run(
        email,
      )
      statement(
        db,
        `INSERT INTO invitations (id, email, role, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?)`,
      ).run(id, email, role, now, now + lastsMs)
    })
    .immediate()
}

export type Invitation = { email: string; role: Role }

export function findInvitation(
  db: RecordDb,
  id: string,
  now: number,
): Invitation | undefined {
  return statement(
    db,
    'SELECT email, role FROM invitations WHERE id = ? AND used_at IS NULL AND expires_at > ?',
  ).get(id, now) as Invitation | undefined
}

export type Acceptance = {
  invitationId: string
  editorId: string
  name: string
  password: string
}

/**
 * Uses an invitation up and makes the account, or sets the name and the password of the
 * one that has the e-mail already and ends its sessions. `password` is the hash.
 */
export function acceptInvitation(
  db: RecordDb,
  acceptance: Acceptance,
  now: number,
): Result<{ email: string }, 'no-such-invitation'> {
  return db.$client
    .transaction(() => {
      const invitation = findInvitation(db, acceptance.invitationId, now)
      if (!invitation) return fail('no-such-invitation')
      statement(db, 'UPDATE invitations SET used_at = ? WHERE id = ?').run(
        now,
        acceptance.invitationId,
      )
      const editorId = keepEditor(db, acceptance, invitation, now)
      setPassword(db, editorId, acceptance.password, now)
      return ok({ email: invitation.email })
    })
    .immediate()
}

function keepEditor(
  db: RecordDb,
  { editorId, name }: Acceptance,
  { email, role }: Invitation,
  now: number,
): string {
  return statement(
    db,
    `INSERT INTO editors (id, name, email, email_verified, role, created_at, updated_at)
     VALUES (?, ?, ?, 1, ?, ?, ?)
     ON CONFLICT (email) DO UPDATE SET name = excluded.name, role = excluded.role,
       updated_at = excluded.updated_at
     RETURNING id`,
  )
    .pluck()
    .get(editorId, name, email, role, now, now) as string
}

/** A new password ends every session that the old one began. */
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
  statement(db, 'DELETE FROM sessions WHERE editor_id = ?').run(editorId)
}

export function dropExpiredSessions(db: RecordDb, now: number) {
  statement(db, 'DELETE FROM sessions WHERE expires_at <= ?').run(now)
}
