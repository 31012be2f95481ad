import { type RecordDb, statement } from '#db/client'
import { recordAudit } from '#db/mutations/audit'
import { hasOtherFactor } from '#db/queries/factors'
import { fail, ok, type Result } from '#lib/result'

export type Challenge = { id: string; holderId: string; purpose: 'add' | 'use' }

/** One at a time for each who asks and each purpose. */
export function keepChallenge(
  db: RecordDb,
  { id, holderId, purpose }: Challenge,
  { now, lastsMs }: { now: number; lastsMs: number },
) {
  statement(
    db,
    'DELETE FROM passkey_challenges WHERE expires_at <= ? OR (holder_id = ? AND purpose = ?)',
  ).run(now, holderId, purpose)
  statement(
    db,
    `INSERT INTO passkey_challenges (id, holder_id, purpose, expires_at)
     VALUES (?, ?, ?, ?)`,
  ).run(id, holderId, purpose, now + lastsMs)
}

/** Whether it was given to this holder for this purpose; it is gone after that. */
export function takeChallenge(
  db: RecordDb,
  { id, holderId, purpose }: Challenge,
  now: number,
): boolean {
  const taken = statement(
    db,
    `DELETE FROM passkey_challenges
     WHERE id = ? AND holder_id = ? AND purpose = ? AND expires_at > ?`,
  ).run(id, holderId, purpose, now)
  return taken.changes === 1
}

export type NewPasskey = {
  id: string
  editorId: string
  publicKey: string
  counter: number
  transports: string
  browser: string | null
}

/** False where the key is there already. */
export function keepPasskey(db: RecordDb, passkey: NewPasskey, now: number): boolean {
  const { id, editorId, publicKey, counter, transports, browser } = passkey
  return db.$client
    .transaction(() => {
      const kept = statement(
        db,
        `INSERT INTO passkeys
           (id, editor_id, public_key, counter, transports, browser, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
      ).run(id, editorId, publicKey, counter, transports, browser, now)
      if (kept.changes !== 1) return false
      recordAudit(db, { kind: 'passkey_added', editorId }, now)
      return true
    })
    .immediate()
}

/** Moves the counter on from where it was; false where somebody else has moved it. */
export function countPasskey(
  db: RecordDb,
  { id, from, to }: { id: string; from: number; to: number },
  now: number,
): boolean {
  const sql = 'UPDATE passkeys SET counter = ?, used_at = ? WHERE id = ? AND counter = ?'
  return statement(db, sql).run(to, now, id, from).changes === 1
}

/** Takes a passkey away, but not the last way to sign in. */
export function removePasskey(
  db: RecordDb,
  editorId: string,
  id: string,
): Result<null, 'last-factor'> {
  return db.$client
    .transaction((): Result<null, 'last-factor'> => {
      if (!hasOtherFactor(db, editorId, id)) return fail('last-factor')
      const sql = 'DELETE FROM passkeys WHERE id = ? AND editor_id = ?'
      const { changes } = statement(db, sql).run(id, editorId)
      if (changes > 0) recordAudit(db, { kind: 'passkey_removed', editorId })
      return ok(null)
    })
    .immediate()
}
