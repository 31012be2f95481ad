import { type RecordDb, statement } from '#db/client'
import { endSessions } from '#db/mutations/accounts'
import { recordAudit } from '#db/mutations/audit'
import { dropFactors } from '#db/mutations/factors'
import { findEditor } from '#db/queries/desk-accounts'
import type { Rights } from '#domain/account'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

type Problem = 'no-such-account' | 'last-admin'

/**
 * Gives an account another role or right. Its sessions end, so that nothing goes on under
 * what it was allowed before; where nothing changes they stay.
 */
export function changeRights(
  db: RecordDb,
  admin: Editor,
  { editorId, ...rights }: Rights & { editorId: string },
  now = Date.now(),
): Result<null, Problem> {
  return inOne(db, () => {
    const account = findEditor(db, editorId)
    if (!account) return fail('no-such-account')
    if (rights.role !== 'admin' && isLastAdmin(db, account)) return fail('last-admin')
    const detail = changed(account, rights)
    if (Object.keys(detail).length === 0) return ok(null)
    statement(
      db,
      `UPDATE editors SET role = ?, may_see_sealed = ?, on_probation = ?, updated_at = ?
       WHERE id = ?`,
    ).run(rights.role, +rights.maySeeSealed, +rights.onProbation, now, editorId)
    endSessions(db, editorId)
    const about = { editorId: admin.id, aboutId: editorId, detail }
    recordAudit(db, { kind: 'account_changed', ...about }, now)
    return ok(null)
  })
}

/** The account is no more; what it wrote stays, under its name. */
export function endAccount(
  db: RecordDb,
  admin: Editor,
  editorId: string,
  now = Date.now(),
): Result<null, Problem> {
  return inOne(db, () => {
    const account = findEditor(db, editorId)
    if (!account) return fail('no-such-account')
    if (isLastAdmin(db, account)) return fail('last-admin')
    statement(db, 'UPDATE editors SET left_at = ?, updated_at = ? WHERE id = ?').run(
      ...[now, now, editorId],
    )
    endSessions(db, editorId)
    dropFactors(db, editorId)
    statement(db, 'DELETE FROM credentials WHERE editor_id = ?').run(editorId)
    recordAudit(db, { kind: 'account_ended', editorId: admin.id, aboutId: editorId }, now)
    return ok(null)
  })
}

function changed(account: Editor, rights: Rights): Partial<Rights> {
  const entries = Object.entries(rights) as [keyof Rights, unknown][]
  return Object.fromEntries(entries.filter(([key, value]) => account[key] !== value))
}

function isLastAdmin(db: RecordDb, account: Editor): boolean {
  const sql = `SELECT 1 FROM editors WHERE role = 'admin' AND left_at IS NULL AND id <> ?`
  return account.role === 'admin' && !statement(db, sql).get(account.id)
}

function inOne<Value>(db: RecordDb, work: () => Result<Value, Problem>) {
  return db.$client.transaction(work).immediate()
}
