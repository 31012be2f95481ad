import { type RecordDb, statement } from '#db/client'
import { type AuditRow, auditHash } from '#db/mutations/audit'

const columns = `a.id, a.at, a.kind, a.editor_id AS editorId, a.about_id AS aboutId,
  a.detail, a.previous_hash AS previousHash`

/** The first event that is not as it was written, or not where it was; null for none. */
export function firstBrokenAudit(db: RecordDb): number | null {
  const rows = statement(
    db,
    `SELECT ${columns}, a.hash FROM audit_events a ORDER BY a.id`,
  ).iterate() as Iterable<AuditRow & { hash: string }>
  let [id, previousHash] = [0, '']
  for (const row of rows) {
    id += 1
    const follows = row.id === id && row.previousHash === previousHash
    if (!follows || auditHash(row) !== row.hash) return id
    previousHash = row.hash
  }
  return null
}

export type AuditLine = Pick<AuditRow, 'id' | 'at' | 'kind'> & {
  /** Names as they are now; absent where there is no such account, or none was known. */
  editor: string | null
  about: string | null
  detail: Record<string, unknown>
}

/** The log, newest first: what came before an event, where one is given. */
export function listAudit(
  db: RecordDb,
  { before, limit }: { before?: number | undefined; limit: number },
): AuditLine[] {
  const rows = statement(
    db,
    `SELECT a.id, a.at, a.kind, e.name AS editor, o.name AS about, a.detail
     FROM audit_events a LEFT JOIN editors e ON e.id = a.editor_id
       LEFT JOIN editors o ON o.id = a.about_id
     WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, limit) as (Omit<AuditLine, 'detail'> & {
    detail: string | null
  })[]
  return rows.map(({ detail, ...row }) => ({
    ...row,
    detail: JSON.parse(detail ?? '{}'),
  }))
}
