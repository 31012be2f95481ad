'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '#auth/action'
import { signInHere } from '#auth/sign-in-here'
import { credentials } from '#domain/account'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'

export const signInAction = visitorAction(credentials, async (input, locale) => {
  const signedIn = await signInHere(input)
  if (!signedIn.ok) return { code: signedIn.problem }
  redirect(internalPath(input.next) ?? paths.desk.home(locale))
})
