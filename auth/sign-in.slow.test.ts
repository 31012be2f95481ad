import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { knownDevice, markDevice } from '#auth/device'
import { acceptInvitation, invite } from '#auth/invitations'
import { admitAttempt } from '#auth/rate-limit'
import { makeRecoveryCodes } from '#auth/recovery-codes'
import { checkPassword, halfMinutes } from '#auth/sign-in'
import type { RecordDb } from '#db/client'
import { dropHalfSignIn } from '#db/mutations/sign-ins'
import { listAudit } from '#db/queries/audit'
import { findAccount } from '#db/queries/desk-accounts'
import { countRecoveryCodes, findHalfSignIn } from '#db/queries/factors'
import { hashToken } from '#lib/hash-token'
import { invariant } from '#lib/invariant'
import { aFolder, aRecord } from '#tests/database'

// Hashing a password is slow on purpose, and slower on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 })

const email = 'editor@example.org'
const password = 'correct horse battery staple'
const stranger = { address: '198.51.100.1', device: null }

let db: RecordDb
let editorId: string

beforeAll(() => {
  process.env.HABEAS_DATA = aFolder()
})

beforeEach(async () => {
  db = aRecord()
  const token = invite(db, { email })
  await acceptInvitation(db, { token, name: 'Pen Name', password })
  editorId = findAccount(db, email)?.id ?? ''
})

type Given = Parameters<typeof checkPassword>[1]
type From = Parameters<typeof checkPassword>[2]

const right = { email, password }
const guess = { email, password: 'a wrong guess at it' }

async function said(given: Given, from: From = stranger) {
  const answer = await checkPassword(db, given, from)
  return answer.ok ? answer.value.kind : answer.problem
}

/** How often each answer was given to a thousand tries at once. */
async function thousand(given: (index: number) => [Given, From]) {
  const tries = Array.from({ length: 1000 }, (_, index) => said(...given(index)))
  const answers = Map.groupBy(await Promise.all(tries), (answer) => answer)
  return Object.fromEntries([...answers].map(([answer, { length }]) => [answer, length]))
}

const device = () => knownDevice(markDevice(email), email)

test('of a thousand guesses at once at one account five are looked at, from wherever', async () => {
  const everywhere = (index: number) => `203.0.${index >> 8}.${index & 255}`
  const answers = await thousand((index) => [
    guess,
    { address: everywhere(index), device: null },
  ])
  expect(answers).toEqual({ 'wrong-credentials': 5, 'too-many-attempts': 995 })
  expect(await said(right)).toBe('too-many-attempts')
  expect(await said(right, { address: '192.0.2.1', device: device() })).toBe('half')
})

test('of a thousand at once from one address thirty are, and known browsers are let through', async () => {
  const answers = await thousand((index) => [
    { ...guess, email: `${index}@example.org` },
    stranger,
  ])
  expect(answers).toEqual({ 'wrong-credentials': 30, 'too-many-attempts': 970 })
  expect(await said(right)).toBe('too-many-attempts')
  expect(await said(right, { ...stranger, device: device() })).toBe('half')
})

test('a thousand sign-ins with the right password at once are limited as guesses are', async () => {
  const answers = await thousand(() => [right, stranger])
  expect(answers).toEqual({ half: 5, 'too-many-attempts': 995 })
})

test('a new browser gets in by a recovery code while strangers guess from its own address', async () => {
  const [oneTimeCode = '', other = ''] = makeRecoveryCodes(db, editorId)
  await thousand(() => [guess, stranger])
  const tries = { step: 'password', address: stranger.address, voucher: null } as const
  for (let index = 0; index < 40; index++)
    admitAttempt(db, { ...tries, account: `${index}@example.org` })
  expect(await said(right)).toBe('too-many-attempts')
  expect(await said({ ...right, oneTimeCode })).toBe('whole')
  expect(await said({ ...right, oneTimeCode })).toBe('too-many-attempts')
  expect(await said({ ...guess, oneTimeCode: other })).toBe('wrong-credentials')
  expect(countRecoveryCodes(db, editorId)).toBe(9)
})

test('a recovery code lets nobody guess at the password for ever', async () => {
  const [oneTimeCode = ''] = makeRecoveryCodes(db, editorId)
  const answers = await thousand(() => [{ ...guess, oneTimeCode }, stranger])
  expect(answers).toEqual({ 'wrong-credentials': 5, 'too-many-attempts': 995 })
})

test('a wrong recovery code is a guess like any other, and is told from nothing', async () => {
  const oneTimeCode = 'bbbb-bbbb-bbbb-bbbb'
  expect(await said({ ...right, oneTimeCode })).toBe('wrong-credentials')
  const nobody = { email: 'nobody@example.org', password, oneTimeCode }
  expect(await said(nobody)).toBe('wrong-credentials')
})

test('of two sign-ins with one recovery code exactly one gets in', async () => {
  const [oneTimeCode = ''] = makeRecoveryCodes(db, editorId)
  const both = [said({ ...right, oneTimeCode }), said({ ...right, oneTimeCode })]
  expect((await Promise.all(both)).sort()).toEqual(['whole', 'wrong-credentials'])
})

test('half a sign-in waits twenty minutes, once, and is no session', async () => {
  const step = await checkPassword(db, right, stranger)
  invariant(step.ok && step.value.kind === 'half', 'the password is right')
  const id = hashToken(step.value.token)
  const end = Date.now() + halfMinutes * 60_000
  expect(findHalfSignIn(db, id, Date.now())).toMatchObject({ editorId, email })
  expect(findHalfSignIn(db, id, end)).toBeUndefined()
  expect(db.$client.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0)
  expect([dropHalfSignIn(db, id), dropHalfSignIn(db, id)]).toEqual([true, false])
  expect(findHalfSignIn(db, id, Date.now())).toBeUndefined()
})

test('the log knows whose account was guessed at, where there is one, and from nowhere', async () => {
  await said(guess, { address: '203.0.113.77', device: null })
  await said({ ...guess, email: 'nobody@example.org' })
  const failed = listAudit(db, { limit: 2 })
  expect(failed.map(({ kind, editor }) => [kind, editor])).toEqual([
    ['sign_in_failed', null],
    ['sign_in_failed', 'Pen Name'],
  ])
  const bytes = db.$client.serialize().toString('latin1')
  expect(bytes).not.toContain('203.0.113.77')
  expect(bytes).not.toContain('nobody@example.org')
})
