import { type RecordDb, statement } from '#db/client'

export function findTotp(
  db: RecordDb,
  editorId: string,
): { secret: string; createdAt: number } | undefined {
  const sql = `SELECT secret, created_at AS createdAt FROM totp_factors WHERE editor_id = ?`
  return statement(db, sql).get(editorId) as
    | { secret: string; createdAt: number }
    | undefined
}

export type Passkey = {
  id: string
  publicKey: string
  counter: number
  transports: string
  browser: string | null
  createdAt: number
  usedAt: number | null
}

export function listPasskeys(db: RecordDb, editorId: string): Passkey[] {
  return statement(
    db,
    `SELECT id, public_key AS publicKey, counter, transports, browser,
       created_at AS createdAt, used_at AS usedAt
     FROM passkeys WHERE editor_id = ? ORDER BY created_at, id`,
  ).all(editorId) as Passkey[]
}

/** How many recovery codes are still good. */
export function countRecoveryCodes(db: RecordDb, editorId: string): number {
  const sql =
    'SELECT count(*) FROM recovery_codes WHERE editor_id = ? AND used_at IS NULL'
  return statement(db, sql).pluck().get(editorId) as number
}

export function hasRecoveryCode(db: RecordDb, editorId: string, id: string): boolean {
  const sql =
    'SELECT 1 FROM recovery_codes WHERE id = ? AND editor_id = ? AND used_at IS NULL'
  return statement(db, sql).get(id, editorId) !== undefined
}

export function hasFactor(db: RecordDb, editorId: string): boolean {
  return hasOtherFactor(db, editorId, '')
}

/** Whether there is an app or a passkey besides this passkey. */
export function hasOtherFactor(
  db: RecordDb,
  editorId: string,
  passkeyId: string,
): boolean {
  return (
    statement(
      db,
      `SELECT 1 FROM totp_factors WHERE editor_id = ?
       UNION ALL SELECT 1 FROM passkeys WHERE editor_id = ? AND id <> ?`,
    ).get(editorId, editorId, passkeyId) !== undefined
  )
}

export type HalfSignIn = { id: string; editorId: string; name: string; email: string }

/** A right password that waits for a factor; gone when its time is over. */
export function findHalfSignIn(
  db: RecordDb,
  id: string,
  now: number,
): HalfSignIn | undefined {
  return statement(
    db,
    `SELECT h.id, e.id AS editorId, e.name, e.email
     FROM half_sign_ins h JOIN editors e ON e.id = h.editor_id
     WHERE h.id = ? AND h.expires_at > ? AND e.left_at IS NULL`,
  ).get(id, now) as HalfSignIn | undefined
}
