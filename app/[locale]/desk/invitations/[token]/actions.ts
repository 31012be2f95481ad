'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '#auth/action'
import { acceptInvitation } from '#auth/invitations'
import { signInHere } from '#auth/sign-in-here'
import { recordDb } from '#db/record'
import { newAccount } from '#domain/account'
import { paths } from '#i18n/paths'

export const acceptInvitationAction = visitorAction(newAccount, async (input, locale) => {
  const accepted = await acceptInvitation(recordDb(), input)
  if (!accepted.ok) return { code: accepted.problem }
  const { email } = accepted.value
  const signedIn = await signInHere({ email, password: input.password })
  redirect(signedIn.ok ? paths.desk.home(locale) : paths.desk.signIn(locale))
})
