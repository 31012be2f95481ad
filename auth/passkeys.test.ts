import { beforeAll, beforeEach, expect, test } from 'vitest'
import { addPasskey, checkPasskey, passkeyToAdd, passkeyToUse } from '#auth/passkeys'
import type { Holder } from '#auth/totp'
import type { RecordDb } from '#db/client'
import { listPasskeys } from '#db/queries/factors'
import { anAccount } from '#tests/accounts'
import { Authenticator } from '#tests/authenticator'
import { aFolder, aRecord } from '#tests/database'

const here = { origin: 'https://habeas.example', rpId: 'habeas.example' }
const refused = { ok: false, problem: 'passkey-refused' }

let db: RecordDb
let holder: Holder

beforeAll(() => {
  process.env.HABEAS_DATA = aFolder()
  process.env.HABEAS_ORIGIN = here.origin
})

beforeEach(() => {
  db = aRecord()
  const { id: editorId, name } = anAccount(db)
  holder = { id: 'this session', editorId, name }
})

async function aPasskey(at = here) {
  const key = new Authenticator(at)
  const response = key.make(await passkeyToAdd(db, holder))
  return { key, added: await addPasskey(db, holder, { response, browser: 'Firefox' }) }
}

test('a passkey made here signs in here, as often as it is asked anew', async () => {
  const { key, added } = await aPasskey()
  expect(added).toEqual({ ok: true, value: null })
  for (const times of [1, 2, 3]) {
    const options = await passkeyToUse(db, holder)
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([
      key.id.toString('base64url'),
    ])
    expect(await checkPasskey(db, holder, key.use(options))).toEqual({
      ok: true,
      value: null,
    })
    expect(listPasskeys(db, holder.editorId)).toMatchObject([{ counter: times }])
  }
})

const elsewhere = [
  { origin: 'https://habeas.example.evil.example', rpId: here.rpId },
  { origin: 'http://habeas.example', rpId: here.rpId },
  { origin: here.origin, rpId: 'evil.example' },
]

test.each(elsewhere)('one made or used at $origin for $rpId is refused', async (at) => {
  expect((await aPasskey(at)).added).toEqual(refused)
  const { key } = await aPasskey()
  Object.assign(key.at, at)
  const response = key.use(await passkeyToUse(db, holder))
  expect(await checkPasskey(db, holder, response)).toEqual(refused)
})

test('a challenge is good once, also where the answer to it was refused', async () => {
  const { key } = await aPasskey()
  const options = await passkeyToUse(db, holder)
  expect((await checkPasskey(db, holder, key.use(options))).ok).toBe(true)
  expect(await checkPasskey(db, holder, key.use(options))).toEqual(refused)
  const failing = await passkeyToUse(db, holder)
  const answer = key.use(failing)
  const forged = {
    ...answer,
    response: { ...answer.response, signature: key.use(options).response.signature },
  }
  expect(await checkPasskey(db, holder, forged)).toEqual(refused)
  expect(await checkPasskey(db, holder, answer)).toEqual(refused)
})

test('of one answer sent twice at once exactly one is taken', async () => {
  const { key } = await aPasskey()
  const response = key.use(await passkeyToUse(db, holder))
  const both = await Promise.all([
    checkPasskey(db, holder, response),
    checkPasskey(db, holder, response),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('a challenge is for who asked, for what it was asked, and for five minutes', async () => {
  const { key } = await aPasskey()
  const other = { ...holder, id: 'another session' }
  const forOther = await passkeyToUse(db, other)
  expect(await checkPasskey(db, holder, key.use(forOther))).toEqual(refused)
  const toAdd = await passkeyToAdd(db, holder)
  expect(await checkPasskey(db, holder, key.use(toAdd))).toEqual(refused)
  const late = key.use(await passkeyToUse(db, holder))
  const later = Date.now() + 5 * 60_000
  expect(await checkPasskey(db, holder, late, later)).toEqual(refused)
  const invented = key.use({ challenge: Buffer.from('invented').toString('base64url') })
  expect(await checkPasskey(db, holder, invented)).toEqual(refused)
})

test('a copy whose counter fell behind is refused', async () => {
  const { key } = await aPasskey()
  await checkPasskey(db, holder, key.use(await passkeyToUse(db, holder)))
  await checkPasskey(db, holder, key.use(await passkeyToUse(db, holder)))
  key.counter = 1
  const cloned = key.use(await passkeyToUse(db, holder))
  expect(await checkPasskey(db, holder, cloned)).toEqual(refused)
})

test("another account's passkey is none of this one's", async () => {
  const { key } = await aPasskey()
  const { id: editorId, name } = anAccount(db)
  const other = { id: 'their session', editorId, name }
  const response = key.use(await passkeyToUse(db, other))
  expect(await checkPasskey(db, other, response)).toEqual(refused)
})
