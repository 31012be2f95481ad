'use server'

import { redirect } from 'next/navigation'
import { localeOf, visitorAction } from '#auth/action'
import { checkPasskey, passkeyToUse } from '#auth/passkeys'
import {
  checkCodeHere,
  completeHere,
  giveUpHere,
  halfSignInHere,
} from '#auth/sign-in-here'
import { recordAudit } from '#db/mutations/audit'
import type { HalfSignIn } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { passkeyUsed, secondStep } from '#domain/account'
import { paths } from '#i18n/paths'
import { readValues } from '#lib/form'
import { internalPath } from '#lib/internal-path'

export const checkCodeAction = visitorAction(secondStep, async (input, locale) => {
  const half = await requireHalf(locale, input.next)
  const checked = await checkCodeHere(half, input.oneTimeCode)
  if (!checked.ok) return { code: checked.problem, field: 'oneTimeCode' }
  return complete(half, locale, input.next)
})

/** The options of `navigator.credentials.get`, as JSON; null where the time is over. */
export async function askPasskeyAction(): Promise<string | null> {
  const half = await halfSignInHere()
  if (!half) return null
  const holder = { id: half.id, editorId: half.editorId }
  return JSON.stringify(await passkeyToUse(recordDb(), holder))
}

export const checkPasskeyAction = visitorAction(passkeyUsed, async (input, locale) => {
  const half = await requireHalf(locale, input.next)
  const { editorId } = half
  const checked = await checkPasskey(recordDb(), { id: half.id, editorId }, input.passkey)
  if (checked.ok) return complete(half, locale, input.next)
  recordAudit(recordDb(), { kind: 'factor_failed', editorId })
  return { code: checked.problem }
})

export async function giveUpAction(form: FormData) {
  await giveUpHere()
  redirect(paths.desk.signIn(localeOf(readValues(form))))
}

async function requireHalf(locale: string, next: string | undefined) {
  return (await halfSignInHere()) ?? redirect(paths.desk.signIn(locale, next))
}

async function complete(half: HalfSignIn, locale: string, asked: string | undefined) {
  const next = internalPath(asked)
  const isIn = await completeHere(half)
  return redirect(
    isIn ? (next ?? paths.desk.home(locale)) : paths.desk.signIn(locale, next),
  )
}
