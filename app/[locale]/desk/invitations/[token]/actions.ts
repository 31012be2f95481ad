'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '#auth/action'
import { acceptInvitation } from '#auth/invitations'
import { signInHere } from '#auth/sign-in-here'
import { recordDb } from '#db/record'
import { newAccount } from '#domain/account'
import { paths } from '#i18n/paths'

/** The account is there; its second factor is set up next, where one signs in. */
export const acceptInvitationAction = visitorAction(newAccount, async (input, locale) => {
  const accepted = await acceptInvitation(recordDb(), input)
  if (!accepted.ok) return { code: accepted.problem }
  await signInHere({ email: accepted.value.email, password: input.password })
  redirect(paths.desk.signIn(locale))
})
