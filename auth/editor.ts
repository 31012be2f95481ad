import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { authOver } from '#auth/library'
import { recordDb } from '#db/record'
import { type Editor, roles } from '#domain/editor'

/** The editor whose browser asks, read from the database once a request. */
export const currentEditor = cache(async (): Promise<Editor | undefined> => {
  const session = await currentSession()
  const role = roles.find((known) => known === session?.user.role)
  return session && role
    ? { id: session.user.id, name: session.user.name, role }
    : undefined
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
