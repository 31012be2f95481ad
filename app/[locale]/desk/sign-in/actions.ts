'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '#auth/action'
import { signInHere } from '#auth/sign-in-here'
import { credentials } from '#domain/account'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'

export const signInAction = visitorAction(credentials, async (input, locale) => {
  const signedIn = await signInHere(input)
  const next = internalPath(input.next)
  if (signedIn.ok && signedIn.value === 'half') redirect(paths.desk.signIn(locale, next))
  if (signedIn.ok) redirect(next ?? paths.desk.home(locale))
  const href = paths.desk.recover(locale, next)
  return { code: signedIn.problem, ...(isTooMany(signedIn.problem) && { href }) }
})

const isTooMany = (problem: string) => problem === 'too-many-attempts'
