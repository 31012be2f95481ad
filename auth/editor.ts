import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { drawFor } from '#auth/desk-db'
import { authOver } from '#auth/library'
import { isConfirmed, renewSession } from '#auth/sessions'
import { recordAudit } from '#db/mutations/audit'
import { findEditor } from '#db/queries/desk-accounts'
import { recordDb } from '#db/record'
import type { Editor } from '#domain/editor'
import { mayDo, type Right } from '#domain/permissions'

/** The editor whose browser asks, read from the database once a request. */
export const currentEditor = cache(async (): Promise<Editor | undefined> => {
  const session = await currentSession()
  const editor = session ? findEditor(recordDb(), session.user.id) : undefined
  if (editor) drawFor(editor)
  return editor
})

/**
 * Every page of the desk begins here, with what it lets one do. Who is not signed in is sent
 * to do so; for who has not the right, there is no such page.
 */
export async function requireRight(right: Right, signInPath: string): Promise<Editor> {
  const editor = (await currentEditor()) ?? redirect(signInPath)
  return mayDo(editor, right) ? editor : notFound()
}

/** The same for what everybody may who writes: to read the record, and to propose. */
export const requireEditor = (signInPath: string) => requireRight('propose', signInPath)

/**
 * Before a privileged act: who gave neither password nor factor in the last half hour is
 * sent to do so, to a page that knows the way back. Returns the session's id.
 */
export async function requireRecent(confirmPath: string): Promise<string> {
  const session = await currentSession()
  if (!session || !isConfirmed(recordDb(), session.session.id)) redirect(confirmPath)
  return session.session.id
}

export async function currentSession() {
  return authOver(recordDb()).api.getSession({ headers: await headers() })
}

/**
 * After a change of what an account may do or proves itself by: every other session ends,
 * and this one gets another token.
 */
export async function renewHere(editor: Editor) {
  await renewSession(recordDb(), editor.id, await headers())
}

export async function signOut() {
  const session = await currentSession()
  await authOver(recordDb()).api.signOut({ headers: await headers() })
  if (session) recordAudit(recordDb(), { kind: 'signed_out', editorId: session.user.id })
}
