import { type RecordDb, statement } from '#db/client'
import type { Editor, Role } from '#domain/editor'

/** The account as it is now; nobody for one that has left. */
export function findEditor(db: RecordDb, id: string): Editor | undefined {
  const found = statement(
    db,
    `SELECT id, name, role, may_see_sealed AS maySeeSealed, on_probation AS onProbation
     FROM editors WHERE id = ? AND left_at IS NULL`,
  ).get(id) as (Record<'id' | 'name', string> & { role: Role } & Flags) | undefined
  return (
    found && {
      ...found,
      maySeeSealed: found.maySeeSealed === 1,
      onProbation: found.onProbation === 1,
    }
  )
}

type Flags = Record<'maySeeSealed' | 'onProbation', number>

/** Whether a session has the token of this hash, and lasts at `now`, in milliseconds. */
export function isOfSession(db: RecordDb, tokenHash: string, now: number): boolean {
  const sql = 'SELECT 1 FROM sessions WHERE token = ? AND expires_at > ?'
  return statement(db, sql).get(tokenHash, now) !== undefined
}

export type DeskSession = {
  id: string
  browser: string | null
  createdAt: number
  expiresAt: number
}

/** Where an editor is signed in now. */
export function listSessions(
  db: RecordDb,
  editorId: string,
  now = Date.now(),
): DeskSession[] {
  return statement(
    db,
    `SELECT id, user_agent AS browser, created_at AS createdAt, expires_at AS expiresAt
     FROM sessions WHERE editor_id = ? AND expires_at > ? ORDER BY created_at DESC`,
  ).all(editorId, now) as DeskSession[]
}

export type Account = { id: string; email: string; password: string }

/** Who may sign in with this e-mail, with the hash of the password. */
export function findAccount(db: RecordDb, email: string): Account | undefined {
  return statement(db, `${account} WHERE e.email = ? AND e.left_at IS NULL`).get(
    email.toLowerCase(),
  ) as Account | undefined
}

export function findPassword(db: RecordDb, editorId: string): Account | undefined {
  return statement(db, `${account} WHERE e.id = ?`).get(editorId) as Account | undefined
}

const account = `SELECT e.id, e.email, c.password FROM editors e
  JOIN credentials c ON c.editor_id = e.id AND c.provider_id = 'credential'`

/** When a password or factor was last given in a session; 0 for never. */
export function findConfirmedAt(db: RecordDb, sessionId: string): number {
  const sql = 'SELECT confirmed_at FROM sessions WHERE id = ?'
  return (statement(db, sql).pluck().get(sessionId) as number | null | undefined) ?? 0
}
