'use server'

import { RedirectType, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { currentEditor, currentSession } from '#auth/editor'
import { confirm, passkeyToConfirm } from '#auth/password'
import { recordDb } from '#db/record'
import { confirmation, passkeyUsed } from '#domain/account'
import type { Editor } from '#domain/editor'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import { invariant } from '#lib/invariant'

export const confirmAction = editorAction(confirmation, async (editor, input, locale) => {
  const { password = '', oneTimeCode } = input
  const given = oneTimeCode ? { oneTimeCode } : { password }
  const confirmed = await confirm(recordDb(), await heldBy(editor), given)
  const field = oneTimeCode ? 'oneTimeCode' : 'password'
  if (!confirmed.ok) return { code: confirmed.problem, field }
  goOn(locale, input.next)
})

/** The options of `navigator.credentials.get`, as JSON; null for who is signed out. */
export async function askPasskeyAction(): Promise<string | null> {
  const editor = await currentEditor()
  if (!editor) return null
  return JSON.stringify(await passkeyToConfirm(recordDb(), await heldBy(editor)))
}

export const confirmPasskeyAction = editorAction(
  passkeyUsed,
  async (editor, { passkey, next }, locale) => {
    const confirmed = await confirm(recordDb(), await heldBy(editor), { passkey })
    if (!confirmed.ok) return { code: confirmed.problem }
    goOn(locale, next)
  },
)

async function heldBy({ id: editorId }: Editor) {
  const session = await currentSession()
  invariant(session, 'an editor has a session')
  return { sessionId: session.session.id, editorId }
}

function goOn(locale: string, next: string | undefined): never {
  redirect(internalPath(next) ?? paths.desk.account(locale), RedirectType.replace)
}
