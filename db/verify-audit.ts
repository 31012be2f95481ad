import { walkLog } from '#db/chained-log'
import { type Db, statement } from '#db/client'
import { type AuditRow, auditHash } from '#db/mutations/audit'

/** Walks the log of accounts; returns how many events it has, or the first broken one. */
export function verifyAudit(db: Db): { events: number } | { brokenAt: number } {
  const log = statement(
    db,
    `SELECT id, at, kind, editor_id AS editorId, about_id AS aboutId, detail,
       previous_hash AS previousHash, hash FROM audit_events ORDER BY id`,
  ).iterate() as Iterable<AuditRow & { hash: string }>
  return walkLog(log, (event) => auditHash(event) === event.hash)
}
