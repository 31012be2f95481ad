import { beforeAll, beforeEach, expect, test } from 'vitest'
import { knownDevice, markDevice } from '#auth/device'
import { type Attempt, admitAttempt, forgiveAttempts } from '#auth/rate-limit'
import type { RecordDb } from '#db/client'
import { aFolder, aRecord } from '#tests/database'

let db: RecordDb
const minute = 60_000
const start = Date.UTC(2026, 0, 1)

beforeAll(() => {
  process.env.HABEAS_DATA = aFolder()
})

beforeEach(() => {
  db = aRecord()
})

const attempt = (
  account: string,
  address = '203.0.113.7',
  voucher: string | null = null,
): Attempt => ({ step: 'password', account, address, voucher })

function admitted(
  times: number,
  make: (index: number) => ReturnType<typeof attempt>,
  at = start,
) {
  return Array.from({ length: times }, (_, index) =>
    admitAttempt(db, make(index), at),
  ).filter(Boolean).length
}

test('five guesses a minute at one account, from wherever they come', () => {
  const from = (index: number) => attempt('one@example.org', `203.0.113.${index}`)
  expect(admitted(8, from)).toBe(5)
  expect(admitted(8, from, start + minute)).toBe(5)
  expect(admitted(8, from, start + 2 * minute)).toBe(0)
  expect(admitted(1, from, start + 17 * minute)).toBe(1)
})

test('thirty guesses in a quarter of an hour from one address, at whatever accounts', () => {
  expect(admitted(40, (index) => attempt(`${index}@example.org`))).toBe(30)
})

test('a whole IPv6 network is one address', () => {
  const from = (index: number) =>
    attempt(`${index}@example.org`, `2001:db8:1:2::${index}`)
  expect(admitted(40, from)).toBe(30)
})

test('one account under attack does not close the others', () => {
  admitted(8, () => attempt('one@example.org', '198.51.100.1'))
  expect(admitted(1, () => attempt('two@example.org'))).toBe(1)
})

test('a stranger who guesses does not lock the editor out of a browser used before', () => {
  admitted(8, (index) => attempt('one@example.org', `198.51.100.${index}`))
  const mark = markDevice('one@example.org')
  const device = knownDevice(mark, 'one@example.org')
  expect(device).not.toBeNull()
  expect(admitted(1, () => attempt('one@example.org', '203.0.113.7', device))).toBe(1)
})

test('nor does a stranger who guesses from the same network', () => {
  const address = '198.51.100.1'
  expect(admitted(40, (index) => attempt(`${index}@example.org`, address))).toBe(30)
  const device = knownDevice(markDevice('one@example.org'), 'one@example.org')
  expect(admitted(1, () => attempt('one@example.org', address, device))).toBe(1)
})

test('whom something vouches for is limited by that alone', () => {
  expect(admitted(8, () => attempt('one@example.org', '203.0.113.7', 'a device'))).toBe(5)
  expect(admitted(1, () => attempt('one@example.org'))).toBe(1)
})

test('guesses at codes and at passwords are counted apart', () => {
  expect(admitted(8, () => attempt('one'))).toBe(5)
  expect(admitted(8, () => ({ ...attempt('one'), step: 'factor' }))).toBe(5)
})

test('a mark counts for the account it was made for, and only as it was made', () => {
  const mark = markDevice('one@example.org')
  expect(knownDevice(mark, 'two@example.org')).toBeNull()
  expect(knownDevice(`x${mark}`, 'one@example.org')).toBeNull()
  expect(knownDevice(undefined, 'one@example.org')).toBeNull()
})

test('a right password forgives the failures before it', () => {
  const mine = attempt('one@example.org')
  admitted(5, () => mine)
  forgiveAttempts(db, mine)
  expect(admitted(5, () => mine)).toBe(5)
})

test('no address and no e-mail is kept', () => {
  admitted(1, () => attempt('one@example.org'))
  const text = db.$client.serialize().toString('latin1')
  expect(text).not.toContain('203.0.113.7')
  expect(text).not.toContain('one@example.org')
})
