import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  acceptInvitation,
  findInvitation,
  invitationHours,
  invite,
} from '#auth/invitations'
import { authOver } from '#auth/library'
import { changePassword } from '#auth/password'
import { signIn } from '#auth/sign-in'
import type { RecordDb } from '#db/client'
import { endSessions } from '#db/mutations/accounts'
import { listSessions } from '#db/queries/desk-accounts'
import { invariant } from '#lib/invariant'
import { aFolder, aRecord } from '#tests/database'

// Hashing a password is slow on purpose, and slower on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 })

let db: RecordDb

const email = 'editor@example.org'
const password = 'correct horse battery staple'
const from = {
  address: '203.0.113.7',
  device: null,
  headers: new Headers({ 'user-agent': 'Mozilla/5.0 Firefox/140.0' }),
}

beforeAll(() => {
  process.env.HABEAS_DATA = aFolder()
})

beforeEach(() => {
  db = aRecord()
})

async function anAccount() {
  const token = invite(db, { email })
  const accepted = await acceptInvitation(db, { token, name: 'Pen Name', password })
  expect(accepted).toEqual({ ok: true, value: { email } })
}

async function aCookie(): Promise<string> {
  const signedIn = await signIn(db, { email, password }, from)
  invariant(signedIn.ok, 'the editor signs in')
  return signedIn.value.headers.get('set-cookie') ?? ''
}

async function whoHas(cookie: string) {
  const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' })
  return (await authOver(db).api.getSession({ headers }))?.user.name
}

const dump = () => db.$client.serialize().toString('latin1')

test('an invitation makes one account, once', async () => {
  const token = invite(db, { email })
  const accept = () => acceptInvitation(db, { token, name: 'Pen Name', password })
  const [first, second] = await Promise.all([accept(), accept()])
  expect([first.ok, second.ok].sort()).toEqual([false, true])
  expect(await accept()).toEqual({ ok: false, problem: 'no-such-invitation' })
})

test('an invitation runs out, and a newer one replaces it', () => {
  const now = Date.now()
  const older = invite(db, { email }, now)
  expect(findInvitation(db, older, now + invitationHours * 3_600_000)).toBeUndefined()
  invite(db, { email }, now)
  expect(findInvitation(db, older, now)).toBeUndefined()
})

test('neither the token of an invitation nor the password is in the database', async () => {
  const token = invite(db, { email })
  expect(dump()).not.toContain(token)
  await acceptInvitation(db, { token, name: 'Pen Name', password })
  expect(dump()).not.toContain(password)
})

test('a session is in the cookie and only its hash is in the database', async () => {
  await anAccount()
  const cookie = await aCookie()
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  const token = /=([^.;]+)\./.exec(cookie)?.[1] ?? ''
  expect(token).toHaveLength(32)
  expect(dump()).not.toContain(token)
  expect(dump()).not.toContain(from.address)
  expect(await whoHas(cookie)).toBe('Pen Name')
  expect(await whoHas(cookie.replace(token, 'A'.repeat(32)))).toBeUndefined()
})

test('signing out ends one session, signing out everywhere all of them', async () => {
  await anAccount()
  const cookies = [await aCookie(), await aCookie(), await aCookie()]
  const headers = new Headers({ cookie: cookies[0]?.split(';')[0] ?? '' })
  await authOver(db).api.signOut({ headers })
  expect(await Promise.all(cookies.map(whoHas))).toEqual([
    undefined,
    'Pen Name',
    'Pen Name',
  ])
  const editorId = db.$client.prepare('SELECT id FROM editors').pluck().get() as string
  expect(listSessions(db, editorId)).toMatchObject([{ browser: 'Firefox' }, {}])
  endSessions(db, editorId)
  expect(await Promise.all(cookies.map(whoHas))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('an unknown account and a wrong password get the same answer', async () => {
  await anAccount()
  const wrong = await signIn(db, { email, password: 'not the password' }, from)
  const unknown = await signIn(db, { email: 'nobody@example.org', password }, from)
  expect(wrong).toEqual({ ok: false, problem: 'wrong-credentials' })
  expect(unknown).toEqual(wrong)
})

test('nobody can make an account without an invitation', async () => {
  const body = { email: 'stranger@example.org', password, name: 'Stranger' }
  await expect(authOver(db).api.signUpEmail({ body })).rejects.toThrow()
})

test('a new password ends every session and the old password', async () => {
  await anAccount()
  const cookie = await aCookie()
  const id = db.$client.prepare('SELECT id FROM editors').pluck().get() as string
  const editor = { id, name: 'Pen Name', role: 'editor' } as const
  const newPassword = 'another four random words'
  const change = (currentPassword: string) =>
    changePassword(db, editor, { currentPassword, newPassword })
  expect(await change('a wrong password')).toEqual({
    ok: false,
    problem: 'wrong-password',
  })
  expect(await whoHas(cookie)).toBe('Pen Name')
  expect((await change(password)).ok).toBe(true)
  expect(await whoHas(cookie)).toBeUndefined()
  expect((await signIn(db, { email, password }, from)).ok).toBe(false)
  expect((await signIn(db, { email, password: newPassword }, from)).ok).toBe(true)
})

test('an invitation for an account there is sets a new password and keeps the account', async () => {
  await anAccount()
  const cookie = await aCookie()
  const token = invite(db, { email })
  await acceptInvitation(db, {
    token,
    name: 'New Pen Name',
    password: `${password} again`,
  })
  expect(await whoHas(cookie)).toBeUndefined()
  expect(db.$client.prepare('SELECT count(*) FROM editors').pluck().get()).toBe(1)
})
