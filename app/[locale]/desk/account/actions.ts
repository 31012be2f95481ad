'use server'

import { redirect } from 'next/navigation'
import { buttonAction, editorAction, localeOf } from '#auth/action'
import { currentEditor, currentSession, renewHere, signOut } from '#auth/editor'
import { changePassword } from '#auth/password'
import { endSessions } from '#db/mutations/accounts'
import { recordAudit } from '#db/mutations/audit'
import { endOtherSessions, endSession } from '#db/mutations/sign-ins'
import { recordDb } from '#db/record'
import { passwordChange, sessionNamed } from '#domain/account'
import { paths } from '#i18n/paths'
import { readValues } from '#lib/form'
import { invariant } from '#lib/invariant'

/** The password there was is asked for in the form itself, however recent the last one. */
export const changePasswordAction = editorAction(
  passwordChange,
  async (editor, input, locale) => {
    const session = await currentSession()
    invariant(session, 'an editor has a session')
    const held = { sessionId: session.session.id, editorId: editor.id }
    const changed = await changePassword(recordDb(), held, input)
    if (!changed.ok) return { code: changed.problem, field: 'currentPassword' }
    await renewHere(editor)
    redirect(paths.desk.account(locale))
  },
)

export const endSessionAction = buttonAction(sessionNamed, (editor, input, locale) => {
  if (endSession(recordDb(), editor.id, input.sessionId))
    recordAudit(recordDb(), { kind: 'session_ended', editorId: editor.id })
  redirect(paths.desk.account(locale))
})

export async function endOtherSessionsAction(form: FormData) {
  const [editor, session] = [await currentEditor(), await currentSession()]
  if (editor && session) {
    endOtherSessions(recordDb(), editor.id, session.session.id)
    recordAudit(recordDb(), { kind: 'sessions_ended', editorId: editor.id })
  }
  redirect(paths.desk.account(localeOf(readValues(form))))
}

export async function signOutEverywhereAction(form: FormData) {
  const editor = await currentEditor()
  await signOut()
  if (editor) endSessions(recordDb(), editor.id)
  redirect(paths.desk.signIn(localeOf(readValues(form))))
}
