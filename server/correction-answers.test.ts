import { beforeEach, expect, test } from 'vitest'
import type { AskedStatus } from '#domain/asked'
import { formPolicies } from '#lib/rate-policies'
import { tokenTimes } from '#server/form-token'
import { aPerson, write } from '#tests/builders'
import { floodFromMany, floodFromOne, floodOfOneText } from '#tests/correction-floods'
import {
  aCorrectionSite,
  askedOf,
  noticeOf,
  pageOf,
  plainForm,
  tokenOf,
  waitOf,
} from '#tests/correction-site'
import { aRecord } from '#tests/database'

let { clock, answers, send, sendWhole, kept } = {} as ReturnType<typeof aCorrectionSite>
beforeEach(() => {
  ;({ clock, answers, send, sendWhole, kept } = aCorrectionSite())
})

test('looking it over keeps nothing; sending it from there does', () => {
  expect(pageOf(send({ ...plainForm, intent: 'check' }))).toBe('check')
  expect(kept()).toBe(0)
  expect(sendWhole(plainForm)).toMatchObject({
    to: expect.stringMatching(/^\/en\/corrections\/status\/[\w-]{32}$/),
  })
  expect(kept()).toBe(1)
})

test('what was not shown is not kept: not blind, too quickly, changed, or twice', () => {
  expect(pageOf(send({ ...plainForm, intent: 'send' }))).toBe('check')
  const check = tokenOf(send(plainForm))
  expect(noticeOf(send({ ...plainForm, intent: 'send', check }))).toBe('too-quick')
  clock.ms += tokenTimes.quickestMs
  const changed = { ...plainForm, wrong: 'Another', intent: 'send', check }
  expect(noticeOf(send(changed))).toBe('expired')
  expect(kept()).toBe(0)
  expect(pageOf(send({ ...plainForm, intent: 'send', check }))).toBe('kept')
  expect(noticeOf(send({ ...plainForm, intent: 'send', check }))).toBe('expired')
  expect(kept()).toBe(1)
})

test('whatever is wrong, everything typed stays', () => {
  const typed = { ...plainForm, contact: 'x'.repeat(501), evidence: 'https://a.example' }
  const answer = send({ ...typed, intent: 'check' })
  expect(answer).toMatchObject({ status: 422, asked: { page: 'form', typed } })
  const trapped = send({ ...plainForm, website: 'https://spam.example' })
  expect(trapped).toMatchObject({ status: 422, asked: { typed: plainForm } })
  expect(noticeOf(trapped)).toBe('trap')
  expect(send({ ...plainForm, intent: 'change' })).toMatchObject({
    status: 200,
    asked: { page: 'form', typed: plainForm, problems: [] },
  })
})

test('a private link shows what was answered, and no name or note of an editor', () => {
  const sent = sendWhole(plainForm)
  const token =
    'to' in (sent as object) ? (sent as { to: string }).to.split('/').at(-1) : ''
  const status = answers.status('be', token ?? '')
  expect(status).toMatchObject({
    status: 200,
    asked: { state: 'received', address: expect.stringContaining('/be/corrections/') },
  })
  expect(JSON.stringify(status)).not.toMatch(/editorName|note"/)
  expect(answers.status('be', 'unknown')).toBe('nothing')
  const add = (words: string) =>
    answers.add(
      { form: new URLSearchParams({ words }), locale: 'en', address: 'a' },
      token ?? '',
    )
  expect(add('One more thing')).toHaveProperty('to')
  expect(add(' ')).toMatchObject({ status: 422, asked: { problem: 'words-needed' } })
  expect(add('x'.repeat(5000))).toMatchObject({ asked: { problem: 'too-long' } })
  const added = Array.from({ length: formPolicies.sent.quota }, (_, n) =>
    add(`Word ${n}`),
  )
  const refused = added.at(-1)
  expect(refused).toMatchObject({ status: 429, asked: { problem: 'too-many' } })
  expect(refused && waitOf(refused)).toBeGreaterThan(0)
})

test('a pasted address hides whom the public knows; of others it tells nothing', () => {
  const [db, shown] = [aRecord(), aRecord()]
  const [ada, hidden] = write(db, (tx) => [
    aPerson(tx, { slug: 'ada' }),
    aPerson(tx, { slug: 'hidden', publication_level: 'internal' }),
  ])
  write(shown, (tx) => aPerson(tx, { id: ada, slug: 'ada' }))
  const { answers, sendWhole } = aCorrectionSite(db, shown)
  const statusOf = (slug: string) => {
    const about = `https://habeas.example/be/people/${slug}#timeline`
    const sent = sendWhole({ kind: 'hide', lang: 'en', about })
    const link = 'to' in (sent as object) ? (sent as { to: string }).to : ''
    const { token, address, receivedAt, ...told } = askedOf(
      answers.status('en', link.split('/').at(-1) ?? ''),
    ) as AskedStatus
    return told
  }
  expect(statusOf('ada')).toMatchObject({ limited: 'person', subject: { id: ada } })
  expect(statusOf('hidden')).toEqual(statusOf('nobody'))
  const level = 'SELECT publication_level FROM people WHERE id = ?'
  expect(db.$client.prepare(level).pluck().get(hidden)).toBe('internal')
})

test('of many posts from one address an hour brings ten, and says so to the rest', () => {
  floodFromOne(50)
})

test('of many posts from many addresses an hour keeps sixty, and limits twenty people', () => {
  floodFromMany(80)
})

test('posts of the same words are one request', () => {
  floodOfOneText(50)
})
