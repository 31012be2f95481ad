'use server'

import { redirect } from 'next/navigation'
import { editorAction, localeOf } from '#auth/action'
import { currentEditor, signOut } from '#auth/editor'
import { changePassword } from '#auth/password'
import { signInHere } from '#auth/sign-in-here'
import { endSessions } from '#db/mutations/accounts'
import { recordDb } from '#db/record'
import { passwordChange } from '#domain/account'
import { paths } from '#i18n/paths'
import { readValues } from '#lib/form'

export const changePasswordAction = editorAction(
  passwordChange,
  async (editor, input, locale) => {
    const changed = await changePassword(recordDb(), editor, input)
    if (!changed.ok) return { code: changed.problem, field: 'currentPassword' }
    await signInHere({ email: changed.value.email, password: input.newPassword })
    redirect(paths.desk.account(locale))
  },
)

export async function signOutEverywhereAction(form: FormData) {
  const editor = await currentEditor()
  if (editor) endSessions(recordDb(), editor.id)
  await signOut()
  redirect(paths.desk.signIn(localeOf(readValues(form))))
}
