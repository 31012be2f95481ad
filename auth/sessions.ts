import { authOver } from '#auth/library'
import type { RecordDb } from '#db/client'
import { dropExpiredSessions, endSessions } from '#db/mutations/accounts'
import { confirmSession, endSession } from '#db/mutations/sign-ins'
import { findConfirmedAt, findEditor } from '#db/queries/desk-accounts'

const recentMs = 30 * 60_000

/**
 * Begins a session for who has given password and factor, and sets its cookie on the
 * response. Undefined where the account has left in the meantime.
 */
export async function openSession(
  db: RecordDb,
  editorId: string,
  headers: Headers,
): Promise<Headers | undefined> {
  const opened = await authOver(db).api.openSession({
    body: { editorId },
    headers,
    returnHeaders: true,
  })
  dropExpiredSessions(db, Date.now())
  confirmSession(db, opened.response.id, Date.now())
  if (findEditor(db, editorId)) return opened.headers
  endSession(db, editorId, opened.response.id)
}

/** Ends every session of the account, and begins a new one where the request comes from. */
export async function renewSession(db: RecordDb, editorId: string, headers: Headers) {
  endSessions(db, editorId)
  return openSession(db, editorId, headers)
}

/** Whether a password or a factor was given in this session half an hour ago or less. */
export function isConfirmed(db: RecordDb, sessionId: string, now = Date.now()): boolean {
  return now - findConfirmedAt(db, sessionId) <= recentMs
}
