import { expect } from 'vitest'
import { softHidesADay } from '#domain/correction'
import { formPolicies } from '#lib/rate-policies'
import { tokenTimes } from '#server/form-token'
import { aPerson, write } from '#tests/builders'
import {
  aCorrectionSite,
  noticeOf,
  pageOf,
  plainForm,
  waitOf,
} from '#tests/correction-site'

/** An address of its own for each. */
const addressOf = (n: number) => `203.0.${n >> 8}.${n & 255}`

/** Ten an hour are kept of so many posts from one address, and the rest are told so. */
export function floodFromOne(posts: number) {
  const { sendWhole, kept } = aCorrectionSite()
  const all = Array.from({ length: posts }, (_, n) =>
    sendWhole({ ...plainForm, wrong: `Text ${n}` }),
  )
  const sent = all.filter((answer) => pageOf(answer) === 'kept').length
  const hours = Math.ceil((posts * tokenTimes.quickestMs) / formPolicies.sent.windowMs)
  expect(sent).toBeLessThanOrEqual(formPolicies.sent.quota * hours)
  expect(kept()).toBe(sent)
  const others = all.filter((answer) => pageOf(answer) !== 'kept')
  expect(new Set(others.map(noticeOf))).toEqual(new Set(['too-many']))
  for (const answer of others) expect(waitOf(answer)).toBeGreaterThan(0)
  expect(pageOf(sendWhole(plainForm, '198.51.100.1'))).toBe('kept')
}

/** Sixty an hour are kept of so many posts from as many addresses, about 100 people. */
export function floodFromMany(posts: number) {
  const { db, clock, sendWhole } = aCorrectionSite()
  const people = write(db, (tx) => Array.from({ length: 100 }, () => aPerson(tx)))
  const from = clock.ms
  const all = Array.from({ length: posts }, (_, n) => {
    clock.ms = from
    const subject = `person:${people[n % 100]}`
    return sendWhole(
      { kind: 'hide', lang: 'en', subject, wrong: `Text ${n}` },
      addressOf(n),
    )
  })
  expect(all.filter((answer) => pageOf(answer) === 'kept')).toHaveLength(
    formPolicies.everybody.quota,
  )
  const busy = all.filter((answer) => noticeOf(answer) === 'busy')
  expect(busy).toHaveLength(posts - formPolicies.everybody.quota)
  for (const answer of busy) expect(waitOf(answer)).toBeGreaterThan(0)
  const limited = `SELECT count(*) FROM people WHERE publication_level = 'public_limited'`
  expect(db.$client.prepare(limited).pluck().get()).toBe(softHidesADay)
}

/** So many posts of the same words, one a minute, are one request. */
export function floodOfOneText(posts: number) {
  const { clock, sendWhole, kept } = aCorrectionSite()
  for (let n = 0; n < posts; n++) {
    sendWhole(plainForm, addressOf(n))
    clock.ms += 60_000
  }
  expect(kept()).toBe(1)
}
