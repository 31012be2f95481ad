import { type RecordDb, statement } from '#db/client'
import { endSessions, setPassword } from '#db/mutations/accounts'
import { recordAudit } from '#db/mutations/audit'
import { dropFactors } from '#db/mutations/factors'
import type { Rights } from '#domain/account'
import { fail, ok, type Result } from '#lib/result'

export type NewInvitation = Rights & {
  /** SHA-256 of the token. */
  id: string
  email: string
  lastsMs: number
  /** The admin who invites; absent for whoever runs the machine. */
  byId?: string | undefined
}

/** A newer invitation for the same e-mail replaces the older ones. */
export function invite(db: RecordDb, invitation: NewInvitation, now: number) {
  const { id, email, role, maySeeSealed, onProbation, lastsMs, byId } = invitation
  db.$client
    .transaction(() => {
      statement(db, 'DELETE FROM invitations WHERE email = ? AND used_at IS NULL').run(
        email,
      )
      statement(
        db,
        `INSERT INTO invitations
           (id, email, role, may_see_sealed, on_probation, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ).run(id, email, role, +maySeeSealed, +onProbation, now, now + lastsMs)
      const detail = { role, maySeeSealed, onProbation }
      recordAudit(db, { kind: 'invited', editorId: byId, detail }, now)
    })
    .immediate()
}

export type Invitation = Pick<Rights, 'role'> & {
  email: string
  maySeeSealed: 0 | 1
  onProbation: 0 | 1
}

export function findInvitation(
  db: RecordDb,
  id: string,
  now: number,
): Invitation | undefined {
  return statement(
    db,
    `SELECT email, role, may_see_sealed AS maySeeSealed, on_probation AS onProbation
     FROM invitations WHERE id = ? AND used_at IS NULL AND expires_at > ?`,
  ).get(id, now) as Invitation | undefined
}

export type Acceptance = {
  invitationId: string
  editorId: string
  name: string
  password: string
}

/**
 * Uses an invitation up and makes the account. One that has the e-mail already begins
 * anew: other name and password, no session, and a second factor to be set up again.
 * `password` is the hash.
 */
export function acceptInvitation(
  db: RecordDb,
  acceptance: Acceptance,
  now: number,
): Result<{ email: string }, 'no-such-invitation'> {
  return db.$client
    .transaction((): Result<{ email: string }, 'no-such-invitation'> => {
      const invitation = findInvitation(db, acceptance.invitationId, now)
      if (!invitation) return fail('no-such-invitation')
      statement(db, 'UPDATE invitations SET used_at = ? WHERE id = ?').run(
        now,
        acceptance.invitationId,
      )
      const editorId = keepEditor(db, acceptance, invitation, now)
      if (editorId !== acceptance.editorId) beginAnew(db, editorId, now)
      setPassword(db, editorId, acceptance.password, now)
      recordAudit(db, { kind: 'invitation_accepted', editorId }, now)
      return ok({ email: invitation.email })
    })
    .immediate()
}

function beginAnew(db: RecordDb, editorId: string, now: number) {
  endSessions(db, editorId)
  dropFactors(db, editorId)
  recordAudit(db, { kind: 'factors_reset', editorId }, now)
}

function keepEditor(
  db: RecordDb,
  { editorId, name }: Acceptance,
  { email, role, maySeeSealed, onProbation }: Invitation,
  now: number,
): string {
  return statement(
    db,
    `INSERT INTO editors (id, name, email, email_verified, role, may_see_sealed,
       on_probation, created_at, updated_at)
     VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)
     ON CONFLICT (email) DO UPDATE SET name = excluded.name, role = excluded.role,
       may_see_sealed = excluded.may_see_sealed, on_probation = excluded.on_probation,
       left_at = NULL, updated_at = excluded.updated_at
     RETURNING id`,
  )
    .pluck()
    .get(editorId, name, email, role, maySeeSealed, onProbation, now, now) as string
}
