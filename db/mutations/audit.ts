import { hashOf } from '#db/chain'
import { type RecordDb, statement } from '#db/client'
import type { AuditKind } from '#domain/audit'

export type NewAuditEvent = {
  kind: AuditKind
  /** Who did it; absent where nobody knows, or where it was done on the machine itself. */
  editorId?: string | undefined
  /** Whose account it was about, where that is another's. */
  aboutId?: string | undefined
  /** What it was, in short. Never an address of a machine, never a secret. */
  detail?: Record<string, unknown> | undefined
}

/**
 * Adds to the log of accounts, which is append-only and hash-chained as the revisions are.
 * Inside a transaction it is part of it: what did not happen is not in the log.
 */
export function recordAudit(db: RecordDb, event: NewAuditEvent, now = Date.now()) {
  db.$client
    .transaction(() => {
      const head = lastEvent(db)
      const row: AuditRow = {
        id: (head?.id ?? 0) + 1,
        at: new Date(now).toISOString(),
        kind: event.kind,
        editorId: event.editorId ?? null,
        aboutId: event.aboutId ?? null,
        detail: event.detail ? JSON.stringify(event.detail) : null,
        previousHash: head?.hash ?? '',
      }
      statement(
        db,
        `INSERT INTO audit_events
           (id, at, kind, editor_id, about_id, detail, previous_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(...Object.values(row), auditHash(row))
    })
    .immediate()
}

export type AuditRow = {
  id: number
  at: string
  kind: AuditKind
  editorId: string | null
  aboutId: string | null
  /** JSON. */
  detail: string | null
  previousHash: string
}

/** SHA-256 over the event and the hash before it. */
export function auditHash(row: AuditRow): string {
  const { id, at, kind, editorId, aboutId, detail, previousHash } = row
  return hashOf([id, at, kind, editorId, aboutId, detail, previousHash])
}

function lastEvent(db: RecordDb) {
  const sql = 'SELECT id, hash FROM audit_events ORDER BY id DESC LIMIT 1'
  return statement(db, sql).get() as { id: number; hash: string } | undefined
}
