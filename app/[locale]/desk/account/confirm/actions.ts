'use server'

import { RedirectType, redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { currentSession } from '#auth/editor'
import { confirm } from '#auth/password'
import { recordDb } from '#db/record'
import { confirmation } from '#domain/account'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import { invariant } from '#lib/invariant'

export const confirmAction = editorAction(confirmation, async (editor, input, locale) => {
  const session = await currentSession()
  invariant(session, 'an editor has a session')
  const { password, oneTimeCode } = input
  const held = { sessionId: session.session.id, editorId: editor.id }
  const confirmed = await confirm(recordDb(), held, { password, oneTimeCode })
  const field = oneTimeCode ? 'oneTimeCode' : 'password'
  if (!confirmed.ok) return { code: confirmed.problem, field }
  redirect(internalPath(input.next) ?? paths.desk.account(locale), RedirectType.replace)
})
