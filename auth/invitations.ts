import { randomBytes } from 'node:crypto'
import { authOver } from '#auth/library'
import type { RecordDb } from '#db/client'
import * as invitations from '#db/mutations/invitations'
import type { Rights } from '#domain/account'
import { hashToken } from '#lib/hash-token'
import { fail, type Result } from '#lib/result'

export const invitationHours = 72

export type Invited = { email: string } & Partial<Rights> & { byId?: string }

/** Makes a one-time link's token. Only its hash is kept: shown once, and never again. */
export function invite(
  db: RecordDb,
  { email, ...given }: Invited,
  now = Date.now(),
): string {
  const token = randomBytes(32).toString('base64url')
  const invitation = {
    ...{ role: 'editor' as const, maySeeSealed: false, onProbation: false },
    ...given,
    ...{ id: hashToken(token), email: email.toLowerCase() },
    lastsMs: invitationHours * 3_600_000,
  }
  invitations.invite(db, invitation, now)
  return token
}

export function findInvitation(db: RecordDb, token: string, now = Date.now()) {
  return invitations.findInvitation(db, hashToken(token), now)
}

export type NewAccount = { token: string; name: string; password: string }

/** Makes the account that an invitation promises, or lets an old one begin anew. */
export async function acceptInvitation(
  db: RecordDb,
  { token, name, password }: NewAccount,
  now = Date.now(),
): Promise<Result<{ email: string }, 'no-such-invitation'>> {
  // Hashing is slow on purpose: nobody without an invitation makes us do it.
  if (!findInvitation(db, token, now)) return fail('no-such-invitation')
  const hash = await (await authOver(db).$context).password.hash(password)
  const acceptance = {
    invitationId: hashToken(token),
    editorId: randomBytes(16).toString('base64url'),
    name,
    password: hash,
  }
  return invitations.acceptInvitation(db, acceptance, now)
}
