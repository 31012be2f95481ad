import { type RecordDb, statement } from '#db/client'
import type { Role } from '#domain/editor'

export type AccountLine = {
  id: string
  name: string
  email: string
  role: Role
  maySeeSealed: 0 | 1
  onProbation: 0 | 1
  leftAt: number | null
  createdAt: number
  /** Whether a second factor is set up. */
  hasFactor: 0 | 1
}

/** Everybody who has an account, and after them those who had one. */
export function listAccounts(db: RecordDb): AccountLine[] {
  return statement(
    db,
    `SELECT e.id, e.name, e.email, e.role, e.may_see_sealed AS maySeeSealed,
       e.on_probation AS onProbation, e.left_at AS leftAt, e.created_at AS createdAt,
       EXISTS (SELECT 1 FROM totp_factors t WHERE t.editor_id = e.id)
         OR EXISTS (SELECT 1 FROM passkeys p WHERE p.editor_id = e.id) AS hasFactor
     FROM editors e ORDER BY e.left_at IS NOT NULL, e.name, e.id`,
  ).all() as AccountLine[]
}
