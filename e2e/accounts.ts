import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { acceptInvitation, invite } from '#auth/invitations'
import { openSession } from '#auth/sessions'
import { setTotp, totpCode, totpSecret } from '#auth/totp'
import type { RecordDb } from '#db/client'
import { newId } from '#db/ids'
import { findAccount } from '#db/queries/desk-accounts'
import { openRecord } from '#db/record'
import type { Role } from '#domain/editor'
import { invariant } from '#lib/invariant'
import { type E2eAccount, e2eEmail, e2eFolder, e2eOrigin } from '#scripts/e2e-place'

export type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]
type Place = { folder: string; origin: string }

const here: Place = { folder: e2eFolder, origin: e2eOrigin }

/** A session in the server's own record, as signing in would have left it. */
export const cookiesOf = (account: E2eAccount, place = here) =>
  cookiesOfEmail(e2eEmail(account), place)

/** The same of whoever has an account with this e-mail. */
export function cookiesOfEmail(email: string, place = here): Promise<Cookies> {
  return at(place, async (db) => {
    const editorId = findAccount(db, email)?.id
    invariant(editorId, `${email} has an account`)
    const headers = new Headers({ 'user-agent': 'Chrome/1' })
    const opened = await openSession(db, editorId, headers)
    return (opened?.getSetCookie() ?? []).map(asCookie)
  })
}

export type OwnAccount = { email: string; name: string; password: string; secret: string }

/** An account of one test's own, with an app whose codes are still all unused. */
export function anOwnAccount(role: Role = 'editor'): Promise<OwnAccount> {
  return at(here, async (db) => {
    const word = newId().toString(36)
    const [email, name] = [`${word}@example.org`, `Pen ${word}`]
    const password = randomBytes(12).toString('base64url')
    const token = invite(db, { email, role })
    await acceptInvitation(db, { token, name, password })
    const holder = { id: word, editorId: findAccount(db, email)?.id ?? '' }
    const secret = totpSecret(holder)
    const earlier = Date.now() - 120_000
    await setTotp(db, holder, totpCode(secret, earlier), earlier)
    return { email, name, password, secret }
  })
}

/** The way in by the form, as far as a code that was never used is needed once. */
export async function signInByForm(page: Page, { email, password, secret }: OwnAccount) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Code of your app').fill(totpCode(secret))
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The keys and the origin of a place are read from the environment. */
async function at<Value>(
  { folder, origin }: Place,
  work: (db: RecordDb) => Promise<Value>,
) {
  process.env.HABEAS_DATA = folder
  process.env.HABEAS_ORIGIN = origin
  const db = openRecord(join(folder, 'record.db'))
  const value = await work(db)
  db.$client.close()
  return value
}

function asCookie(text: string): Cookies[number] {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
  const place = { domain: 'localhost', path: '/' }
  return { name, value, ...place, httpOnly: true, sameSite: 'Strict' }
}
