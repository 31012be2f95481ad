import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { countCorrections } from '#db/queries/corrections'
import type { AskedStatus } from '#domain/asked'
import { softHidesADay } from '#domain/correction'
import { formPolicies } from '#lib/rate-policies'
import { type Answer, createCorrectionAnswers } from '#server/correction-answers'
import { correctionRecord } from '#server/correction-record'
import { tokenTimes } from '#server/form-token'
import { aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let clock: { ms: number }
let answers: ReturnType<typeof createCorrectionAnswers>
beforeEach(() => {
  db = aRecord()
  clock = { ms: Date.UTC(2026, 0, 10) }
  const record = correctionRecord(
    () => db,
    () => db,
  )
  const now = () => clock.ms
  answers = createCorrectionAnswers({ record, origin: 'https://habeas.example', now })
})

type Fields = Record<string, string>
const plainForm = { kind: 'other', about: 'A name', wrong: 'It is not so', lang: 'en' }

function send(fields: Fields, address = '203.0.113.7') {
  const form = new URLSearchParams(fields)
  return answers.send({ form, locale: 'en', address })
}

/** Looked over, read for long enough, and sent. */
function sendWhole(fields: Fields, address?: string) {
  const shown = send({ ...fields, intent: 'check' }, address)
  if (pageOf(shown) !== 'check') return shown
  clock.ms += tokenTimes.quickestMs
  return send({ ...fields, intent: 'send', check: tokenOf(shown) }, address)
}

const askedOf = (answer: Answer) =>
  answer !== 'nothing' && 'asked' in answer ? answer.asked : undefined
const pageOf = (answer: Answer) => askedOf(answer)?.page ?? 'kept'
function tokenOf(answer: Answer) {
  const asked = askedOf(answer)
  return asked?.page === 'check' ? asked.token : ''
}
function noticeOf(answer: Answer) {
  const asked = askedOf(answer)
  return asked && 'notice' in asked ? asked.notice : undefined
}
/** Seconds; one hour is as long as any of it lasts. */
function waitOf(answer: Answer) {
  const wait = answer !== 'nothing' && 'asked' in answer ? answer.retryAfter : undefined
  return wait && wait <= formPolicies.sent.windowMs / 1000 ? wait : 0
}
const kept = () => countCorrections(db, clock.ms).waiting

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

test('of 1,000 posts from one address an hour brings ten, and says so to the rest', () => {
  const all = Array.from({ length: 1000 }, (_, n) =>
    sendWhole({ ...plainForm, wrong: `Text ${n}` }).valueOf(),
  ) as Answer[]
  const sent = all.filter((answer) => pageOf(answer) === 'kept').length
  const hours = Math.ceil((1000 * tokenTimes.quickestMs) / formPolicies.sent.windowMs)
  expect(sent).toBeLessThanOrEqual(formPolicies.sent.quota * hours)
  expect(kept()).toBe(sent)
  const others = all.filter((answer) => pageOf(answer) !== 'kept')
  expect(new Set(others.map(noticeOf))).toEqual(new Set(['too-many']))
  for (const answer of others) expect(waitOf(answer)).toBeGreaterThan(0)
  expect(pageOf(sendWhole(plainForm, '198.51.100.1'))).toBe('kept')
})

test('of 1,000 posts from as many addresses an hour keeps sixty, and limits twenty people', () => {
  const people = write(db, (tx) => Array.from({ length: 100 }, () => aPerson(tx)))
  const from = clock.ms
  const all = Array.from({ length: 1000 }, (_, n) => {
    clock.ms = from
    const subject = `person:${people[n % 100]}`
    return sendWhole(
      { kind: 'hide', lang: 'en', subject, wrong: `Text ${n}` },
      `203.0.${n >> 8}.${n & 255}`,
    )
  })
  expect(all.filter((answer) => pageOf(answer) === 'kept')).toHaveLength(
    formPolicies.everybody.quota,
  )
  const busy = all.filter((answer) => noticeOf(answer) === 'busy')
  expect(busy).toHaveLength(1000 - formPolicies.everybody.quota)
  for (const answer of busy) expect(waitOf(answer)).toBeGreaterThan(0)
  const limited = `SELECT count(*) FROM people WHERE publication_level = 'public_limited'`
  expect(db.$client.prepare(limited).pluck().get()).toBe(softHidesADay)
})

test('a pasted address hides whom the public knows; of others it tells nothing', () => {
  const shown = aRecord()
  const [ada, hidden] = write(db, (tx) => [
    aPerson(tx, { slug: 'ada' }),
    aPerson(tx, { slug: 'hidden', publication_level: 'internal' }),
  ])
  write(shown, (tx) => aPerson(tx, { id: ada, slug: 'ada' }))
  const record = correctionRecord(
    () => db,
    () => shown,
  )
  const now = () => clock.ms
  answers = createCorrectionAnswers({ record, origin: 'https://habeas.example', now })
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

test('1,000 posts of the same words are one request', () => {
  for (let n = 0; n < 1000; n++) {
    sendWhole(plainForm, `203.0.${n >> 8}.${n & 255}`)
    clock.ms += 60_000
  }
  expect(kept()).toBe(1)
})
