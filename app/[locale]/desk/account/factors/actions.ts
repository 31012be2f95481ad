'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { browserFamily } from '#auth/browser'
import { currentEditor, renewHere, requireRecent } from '#auth/editor'
import { addPasskey, passkeyToAdd } from '#auth/passkeys'
import { makeRecoveryCodes } from '#auth/recovery-codes'
import { setTotp } from '#auth/totp'
import { removePasskey } from '#db/mutations/passkeys'
import { recordDb } from '#db/record'
import { passkeyMade, passkeyNamed, secondStep, something } from '#domain/account'
import type { Editor } from '#domain/editor'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

export const setTotpAction = editorAction(secondStep, async (editor, input, locale) => {
  const holder = await holderOf(editor, locale)
  const set = await setTotp(recordDb(), holder, input.oneTimeCode)
  if (!set.ok) return { code: set.problem, field: 'oneTimeCode' }
  await renewHere(editor)
  redirect(paths.desk.factors(locale))
})

export async function offerPasskeyAction(locale: string): Promise<string | null> {
  const editor = await currentEditor()
  if (!editor) return null
  const holder = await holderOf(editor, locale)
  return JSON.stringify(await passkeyToAdd(recordDb(), holder))
}

export const addPasskeyAction = editorAction(
  passkeyMade,
  async (editor, input, locale) => {
    const holder = await holderOf(editor, locale)
    const browser = browserFamily((await headers()).get('user-agent'))
    const made = { response: input.passkey, browser }
    const added = await addPasskey(recordDb(), holder, made)
    if (!added.ok) return { code: added.problem }
    await renewHere(editor)
    redirect(paths.desk.factors(locale))
  },
)

export const removePasskeyAction = editorAction(
  passkeyNamed,
  async (editor, input, locale) => {
    await holderOf(editor, locale)
    const removed = removePasskey(recordDb(), editor.id, input.passkeyId)
    if (!removed.ok) return { code: removed.problem }
    await renewHere(editor)
    redirect(paths.desk.factors(locale))
  },
)

/** Ten codes in the answer itself: they are kept nowhere from which to show them again. */
export const makeCodesAction = editorAction(something, async (editor, _, locale) => {
  await holderOf(editor, locale)
  const t = translator(locale)
  const lines = makeRecoveryCodes(recordDb(), editor.id).map((text) => ({ text }))
  const report = {
    title: t('desk.factors.codesMade'),
    notes: [t('desk.factors.codesOnce')],
    parts: [{ title: t('desk.factors.codesTitle'), lines }],
    ...{ submit: null, consent: null, digest: '' },
  }
  // How many are left stands above them.
  refresh()
  return { code: 'previewed', report }
})

async function holderOf({ id, name }: Editor, locale: string) {
  const here = paths.desk.factors(locale)
  const sessionId = await requireRecent(paths.desk.confirm(locale, here))
  return { id: sessionId, editorId: id, name }
}
