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

export function findPassword(
  db: RecordDb,
  editorId: string,
): { hash: string; email: string } | undefined {
  return statement(
    db,
    `SELECT c.password AS hash, e.email FROM credentials c JOIN editors e ON e.id = c.editor_id
     WHERE e.id = ? AND c.provider_id = 'credential'`,
  ).get(editorId) as { hash: string; email: string } | undefined
}
