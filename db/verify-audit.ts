import { type Db, statement } from '#db/client'
import { type AuditRow, auditHash } from '#db/mutations/audit'

/** Walks the log of accounts; returns how many events it has, or the first broken one. */
export function verifyAudit(db: Db): { events: number } | { brokenAt: number } {
  let last = { id: 0, hash: '' }
  for (const event of statement(
    db,
    `SELECT id, at, kind, editor_id AS editorId, about_id AS aboutId, detail,
       previous_hash AS previousHash, hash FROM audit_events ORDER BY id`,
  ).iterate() as Iterable<AuditRow & { hash: string }>) {
    const { hash, ...row } = event
    const isNext = row.id === last.id + 1 && row.previousHash === last.hash
    if (!isNext || auditHash(row) !== hash) return { brokenAt: row.id }
    last = { id: row.id, hash }
  }
  return { events: last.id }
}
