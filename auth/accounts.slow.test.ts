import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  acceptInvitation,
  findInvitation,
  invitationHours,
  invite,
} from '#auth/invitations'
import { authOver } from '#auth/library'
import { addPasskey, passkeyToAdd } from '#auth/passkeys'
import { changePassword, confirm, passkeyToConfirm } from '#auth/password'
import { makeRecoveryCodes } from '#auth/recovery-codes'
import { isConfirmed, openSession, renewSession } from '#auth/sessions'
import { checkPassword } from '#auth/sign-in'
import type { RecordDb } from '#db/client'
import { endAccount } from '#db/mutations/account-changes'
import { endSessions } from '#db/mutations/accounts'
import { listAudit } from '#db/queries/audit'
import { findEditor, listSessions } from '#db/queries/desk-accounts'
import { countRecoveryCodes } from '#db/queries/factors'
import { readEnv } from '#lib/env'
import { Authenticator } from '#tests/authenticator'
import { aFolder, aRecord } from '#tests/database'

// Hashing a password is slow on purpose, and slower on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 })

let db: RecordDb

const email = 'editor@example.org'
const password = 'correct horse battery staple'
const from = { address: '203.0.113.7', device: null }
const headers = new Headers({ 'user-agent': 'Mozilla/5.0 Firefox/140.0' })

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

const editorId = () =>
  db.$client.prepare('SELECT id FROM editors').pluck().get() as string

async function aCookie(): Promise<string> {
  const opened = await openSession(db, editorId(), headers)
  return opened?.get('set-cookie') ?? ''
}

const signIn = (given: { email: string; password: string }) =>
  checkPassword(db, given, from)

async function whoHas(cookie: string) {
  const asked = new Headers({ cookie: cookie.split(';')[0] ?? '' })
  return (await authOver(db).api.getSession({ headers: asked }))?.user.name
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
  const mine = new Headers({ cookie: cookies[0]?.split(';')[0] ?? '' })
  await authOver(db).api.signOut({ headers: mine })
  expect(await Promise.all(cookies.map(whoHas))).toEqual([
    undefined,
    'Pen Name',
    'Pen Name',
  ])
  expect(listSessions(db, editorId())).toMatchObject([{ browser: 'Firefox' }, {}])
  endSessions(db, editorId())
  expect(await Promise.all(cookies.map(whoHas))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('an unknown account and a wrong password get the same answer', async () => {
  await anAccount()
  const wrong = await signIn({ email, password: 'not the password' })
  const unknown = await signIn({ email: 'nobody@example.org', password })
  expect(wrong).toEqual({ ok: false, problem: 'wrong-credentials' })
  expect(unknown).toEqual(wrong)
})

test('nobody can make an account without an invitation', async () => {
  const body = { email: 'stranger@example.org', password, name: 'Stranger' }
  await expect(authOver(db).api.signUpEmail({ body })).rejects.toThrow()
})

test('the library that keeps sessions signs nobody in by password alone', async () => {
  await anAccount()
  await expect(
    authOver(db).api.signInEmail({ body: { email, password } }),
  ).rejects.toThrow()
})

test('a new password ends every session, the half begun ones, and the old password', async () => {
  await anAccount()
  const cookie = await aCookie()
  expect((await signIn({ email, password })).ok).toBe(true)
  const held = { sessionId: 'a session', editorId: editorId() }
  const newPassword = 'another four random words'
  const change = (currentPassword: string) =>
    changePassword(db, held, { currentPassword, newPassword })
  expect(await change('a wrong password')).toEqual({
    ok: false,
    problem: 'wrong-password',
  })
  expect(await whoHas(cookie)).toBe('Pen Name')
  expect((await change(password)).ok).toBe(true)
  expect(await whoHas(cookie)).toBeUndefined()
  expect(db.$client.prepare('SELECT count(*) FROM half_sign_ins').pluck().get()).toBe(0)
  expect((await signIn({ email, password })).ok).toBe(false)
  expect((await signIn({ email, password: newPassword })).ok).toBe(true)
})

test('an invitation for an account there is lets it begin anew, without its factors', async () => {
  await anAccount()
  const cookie = await aCookie()
  makeRecoveryCodes(db, editorId())
  const token = invite(db, { email, role: 'reviewer' })
  await acceptInvitation(db, {
    token,
    name: 'New Pen Name',
    password: `${password} again`,
  })
  expect(await whoHas(cookie)).toBeUndefined()
  expect(countRecoveryCodes(db, editorId())).toBe(0)
  expect(db.$client.prepare('SELECT count(*) FROM editors').pluck().get()).toBe(1)
  expect(findEditor(db, editorId())).toMatchObject({
    name: 'New Pen Name',
    role: 'reviewer',
  })
  expect(listAudit(db, { limit: 9 }).map(({ kind }) => kind)).toContain('factors_reset')
})

test('who has left gets the answer of a wrong password, and the name stays', async () => {
  await anAccount()
  const cookie = await aCookie()
  const admin = { id: 'admin', name: 'Admin', role: 'admin' } as const
  expect(endAccount(db, admin, editorId()).ok).toBe(true)
  expect(await whoHas(cookie)).toBeUndefined()
  expect(await openSession(db, editorId(), headers)).toBeUndefined()
  expect(listSessions(db, editorId())).toEqual([])
  const wrong = await signIn({ email: 'nobody@example.org', password })
  expect(await signIn({ email, password })).toEqual(wrong)
  expect(db.$client.prepare('SELECT name FROM editors').pluck().get()).toBe('Pen Name')
})

test('a session is confirmed for half an hour, and by a password anew', async () => {
  await anAccount()
  await aCookie()
  const sessionId = listSessions(db, editorId())[0]?.id ?? ''
  const later = Date.now() + 31 * 60_000
  expect(isConfirmed(db, sessionId)).toBe(true)
  expect(isConfirmed(db, sessionId, later)).toBe(false)
  expect(isConfirmed(db, 'another session')).toBe(false)
  db.$client.exec('UPDATE sessions SET confirmed_at = NULL')
  const held = { sessionId, editorId: editorId() }
  const given = (text: string) => confirm(db, held, { password: text })
  expect((await given('a wrong password')).ok).toBe(false)
  expect(isConfirmed(db, sessionId)).toBe(false)
  expect((await given(password)).ok).toBe(true)
  expect(isConfirmed(db, sessionId)).toBe(true)
})

test('a session is confirmed by a passkey of the account, asked by this session alone', async () => {
  await anAccount()
  await aCookie()
  await aCookie()
  const [one = '', other = ''] = listSessions(db, editorId()).map(({ id }) => id)
  const holder = { id: one, editorId: editorId(), name: 'Pen Name' }
  const key = new Authenticator({ origin: readEnv().origin, rpId: 'localhost' })
  const response = key.make(await passkeyToAdd(db, holder))
  await addPasskey(db, holder, { response, browser: null })
  db.$client.exec('UPDATE sessions SET confirmed_at = NULL')
  const held = { sessionId: one, editorId: editorId() }
  const signed = key.use(await passkeyToConfirm(db, held))
  const elsewhere = await confirm(db, { ...held, sessionId: other }, { passkey: signed })
  expect(elsewhere).toEqual({ ok: false, problem: 'passkey-refused' })
  expect(await confirm(db, held, { passkey: signed })).toEqual({ ok: true, value: null })
  expect([one, other].map((id) => isConfirmed(db, id))).toEqual([true, false])
  const again = await confirm(db, held, { passkey: signed })
  expect(again).toEqual({ ok: false, problem: 'passkey-refused' })
})

test('a renewed session has another id and another token, and every other has ended', async () => {
  await anAccount()
  const cookies = [await aCookie(), await aCookie()]
  const before = listSessions(db, editorId()).map(({ id }) => id)
  const renewed = (await renewSession(db, editorId(), headers))?.get('set-cookie') ?? ''
  expect(await Promise.all(cookies.map(whoHas))).toEqual([undefined, undefined])
  expect(await whoHas(renewed)).toBe('Pen Name')
  const after = listSessions(db, editorId()).map(({ id }) => id)
  expect(after).toHaveLength(1)
  expect(before).not.toContain(after[0])
})
