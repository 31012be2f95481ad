'use server'

import { redirect } from 'next/navigation'
import { localeOf } from '#auth/action'
import { signOut } from '#auth/editor'
import { paths } from '#i18n/paths'
import { readValues } from '#lib/form'

export async function signOutAction(form: FormData) {
  await signOut()
  redirect(paths.desk.signIn(localeOf(readValues(form))))
}
