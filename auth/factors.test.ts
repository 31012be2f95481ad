import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeRecoveryCodes, spendRecoveryCode } from '#auth/recovery-codes'
import { checkCode } from '#auth/sign-in'
import { setTotp, takeTotp, totpAddress, totpCode, totpSecret } from '#auth/totp'
import type { RecordDb } from '#db/client'
import { listAudit } from '#db/queries/audit'
import { countRecoveryCodes } from '#db/queries/factors'
import { anAccount } from '#tests/accounts'
import { aFolder, aRecord } from '#tests/database'

const step = 30_000
const start = Date.UTC(2026, 0, 1)
const from = { address: '203.0.113.7', device: null }

let db: RecordDb
let editorId: string
let secret: string

beforeAll(() => {
  process.env.HABEAS_DATA = aFolder()
})

beforeEach(async () => {
  db = aRecord()
  editorId = anAccount(db).id
  const holder = { id: 'a session', editorId }
  secret = totpSecret(holder)
  await setTotp(db, holder, totpCode(secret, start), start)
})

const take = (madeAt: number, now: number) =>
  takeTotp(db, editorId, totpCode(secret, madeAt), now)

test('a code is taken once, in whatever session it is sent again', async () => {
  const now = start + 10 * step
  expect(await take(now, now)).toBe(true)
  expect(await take(now, now)).toBe(false)
  expect(await take(now, now + 1000)).toBe(false)
})

test('of two sessions that send one code at once exactly one gets in', async () => {
  const now = start + 10 * step
  const both = await Promise.all([take(now, now), take(now, now)])
  expect(both.sort()).toEqual([false, true])
})

test('after a code no older one is taken, though the clock would allow it', async () => {
  const now = start + 10 * step
  expect(await take(now, now)).toBe(true)
  expect(await take(now - step, now)).toBe(false)
  expect(await take(now + step, now)).toBe(true)
})

test('the code that set the app up is used up with that', async () => {
  expect(await take(start, start)).toBe(false)
})

test('a clock may be off by one step and no more', async () => {
  const now = start + 10 * step
  expect(await take(now - 2 * step, now)).toBe(false)
  expect(await take(now + 2 * step, now)).toBe(false)
  expect(await take(now - step, now)).toBe(true)
})

test.each(['', '000', 'abcdef', '12345678'])('"%s" is no code', async (code) => {
  expect(await takeTotp(db, editorId, code, start + step)).toBe(false)
})

test('a wrong code sets nothing up', async () => {
  const { id } = anAccount(db)
  const holder = { id: 'a session', editorId: id }
  const wrong = totpCode(totpSecret({ ...holder, id: 'another session' }), start)
  expect(await setTotp(db, holder, wrong, start)).toEqual({
    ok: false,
    problem: 'wrong-code',
  })
  expect(await takeTotp(db, id, wrong, start)).toBe(false)
})

test('what an app reads names the site and the pen name, and nobody else has it', () => {
  const holder = { id: 'a session', editorId, name: 'Pen Name' }
  expect(totpAddress(holder)).toMatch(
    /^otpauth:\/\/totp\/Habeas:Pen%20Name\?issuer=Habeas&secret=[A-Z2-7]{32}&/,
  )
  const others = [
    totpSecret({ ...holder, id: 'b' }),
    totpSecret({ ...holder, editorId: 'b' }),
  ]
  expect(new Set([secret, ...others]).size).toBe(3)
})

test('neither the secret of an app nor a recovery code is in the database', () => {
  const codes = makeRecoveryCodes(db, editorId)
  const bytes = db.$client.serialize().toString('latin1')
  expect(bytes).not.toContain(secret)
  for (const code of codes) {
    expect(bytes).not.toContain(code)
    expect(bytes).not.toContain(code.replaceAll('-', ''))
  }
})

test('each of ten recovery codes is good once, however it is typed', () => {
  const codes = makeRecoveryCodes(db, editorId)
  expect(new Set(codes).size).toBe(10)
  for (const [index, code] of codes.entries()) {
    expect(code).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
    const typed = code.replaceAll('-', ' ').toUpperCase()
    expect(spendRecoveryCode(db, editorId, index % 2 ? code : typed)).toBe(true)
    expect(spendRecoveryCode(db, editorId, code)).toBe(false)
    expect(countRecoveryCodes(db, editorId)).toBe(9 - index)
  }
})

test('new recovery codes end the old ones, and are of one account alone', () => {
  const [old = ''] = makeRecoveryCodes(db, editorId)
  const [code = ''] = makeRecoveryCodes(db, editorId)
  expect(spendRecoveryCode(db, editorId, old)).toBe(false)
  expect(spendRecoveryCode(db, anAccount(db).id, code)).toBe(false)
  expect(spendRecoveryCode(db, editorId, code)).toBe(true)
})

test('of two sign-ins with one recovery code exactly one gets in', async () => {
  const [code = ''] = makeRecoveryCodes(db, editorId)
  const both = await Promise.all([
    checkCode(db, editorId, code, from),
    checkCode(db, editorId, code, from),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('guesses at codes are limited, and a recovery code still gets in', async () => {
  const [code = ''] = makeRecoveryCodes(db, editorId)
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => checkCode(db, editorId, '000000', from)),
  )
  const problems = answers.map((answer) => (answer.ok ? 'in' : answer.problem))
  const tally = Map.groupBy(problems, (problem) => problem)
  expect(tally.get('wrong-code')).toHaveLength(5)
  expect(tally.get('too-many-attempts')).toHaveLength(995)
  expect((await checkCode(db, editorId, code, from)).ok).toBe(true)
  const failed = listAudit(db, { limit: 99 }).filter(
    ({ kind }) => kind === 'factor_failed',
  )
  expect(failed).toHaveLength(5)
})
