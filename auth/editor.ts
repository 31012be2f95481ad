import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { authOver } from '#auth/library'
import { findEditor } from '#db/queries/desk-accounts'
import { recordDb } from '#db/record'
import type { Editor } from '#domain/editor'

/** The editor whose browser asks, read from the database once a request. */
export const currentEditor = cache(async (): Promise<Editor | undefined> => {
  const session = await currentSession()
  return session ? findEditor(recordDb(), session.user.id) : undefined
})

/** Every page of the desk begins here; who is not signed in is sent to do so. */
export async function requireEditor(signInPath: string): Promise<Editor> {
  return (await currentEditor()) ?? redirect(signInPath)
}

export async function currentSession() {
  return authOver(recordDb()).api.getSession({ headers: await headers() })
}

export async function signOut() {
  await authOver(recordDb()).api.signOut({ headers: await headers() })
}
