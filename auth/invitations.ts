import { randomBytes } from 'node:crypto'
import { authOver } from '#auth/library'
import { hashToken } from '#auth/session-tokens'
import type { RecordDb } from '#db/client'
import * as accounts from '#db/mutations/accounts'
import type { Role } from '#domain/editor'
import { fail, type Result } from '#lib/result'

export const invitationHours = 72

/** Makes a one-time link's token. Only its hash is kept: shown once, and never again. */
export function invite(
  db: RecordDb,
  { email, role = 'editor' }: { email: string; role?: Role },
  now = Date.now(),
): string {
  const token = randomBytes(32).toString('base64url')
  const lastsMs = invitationHours * 3_600_000
  accounts.invite(
    db,
    { id: hashToken(token), email: email.toLowerCase(), role, lastsMs },
    now,
  )
  return token
}

export function findInvitation(db: RecordDb, token: string, now = Date.now()) {
  return accounts.findInvitation(db, hashToken(token), now)
}

export type NewAccount = { token: string; name: string; password: string }

/** Makes the account that an invitation promises, or gives an old one a new password. */
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
  return accounts.acceptInvitation(db, acceptance, now)
}
