'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { visitorAction } from '#auth/action'
import { browserFamily } from '#auth/browser'
import { addPasskey, passkeyToAdd } from '#auth/passkeys'
import { completeHere, halfSignInHere } from '#auth/sign-in-here'
import { setTotp } from '#auth/totp'
import { type HalfSignIn, hasFactor } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { passkeyMade, secondStep } from '#domain/account'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'

// Only for accounts that have no factor: whoever has one shows it, and sets up others later.

export const firstTotpAction = visitorAction(secondStep, async (input, locale) => {
  const half = await requireFactorless(locale, input.next)
  const set = await setTotp(recordDb(), half, input.oneTimeCode)
  if (!set.ok) return { code: set.problem, field: 'oneTimeCode' }
  return complete(half, locale, input.next)
})

/** The options of `navigator.credentials.create`, as JSON; null where the time is over. */
export async function offerPasskeyAction(): Promise<string | null> {
  const half = await halfSignInHere()
  if (!half || hasFactor(recordDb(), half.editorId)) return null
  return JSON.stringify(await passkeyToAdd(recordDb(), half))
}

export const firstPasskeyAction = visitorAction(passkeyMade, async (input, locale) => {
  const half = await requireFactorless(locale, input.next)
  const browser = browserFamily((await headers()).get('user-agent'))
  const made = { response: input.passkey, browser }
  const added = await addPasskey(recordDb(), half, made)
  if (!added.ok) return { code: added.problem }
  return complete(half, locale, input.next)
})

async function requireFactorless(locale: string, next: string | undefined) {
  const half = await halfSignInHere()
  if (!half || hasFactor(recordDb(), half.editorId))
    redirect(paths.desk.signIn(locale, next))
  return half
}

/** Signed in, and on to the recovery codes, which are there to be written down now. */
async function complete(half: HalfSignIn, locale: string, next: string | undefined) {
  const isIn = await completeHere(half)
  return redirect(
    isIn ? paths.desk.factors(locale, internalPath(next)) : paths.desk.signIn(locale),
  )
}
