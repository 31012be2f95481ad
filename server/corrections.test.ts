import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { countCorrections } from '#db/queries/corrections'
import { type AskedCheck, askedHeader, parseAsked } from '#domain/asked'
import { formPolicies } from '#lib/rate-policies'
import { correctionRecord } from '#server/correction-record'
import { tokenTimes } from '#server/form-token'
import { aRecord } from '#tests/database'
import type { Answer } from '#tests/http-client'
import { aSite, origin } from '#tests/stub-site'

let db: RecordDb
let site: Awaited<ReturnType<typeof aSite>>
const clock = { ms: Date.UTC(2026, 0, 10) }
beforeEach(async () => {
  db = aRecord()
  const corrections = correctionRecord(
    () => db,
    () => db,
  )
  site = await aSite('all', { corrections, now: () => clock.ms })
})
afterEach(() => site.close())

const typed = { kind: 'other', about: 'Ada', wrong: 'It is not so', lang: 'en' }
const post = (path: string, fields: Record<string, string>, headers = {}) =>
  site.send('POST', path, { origin, ...headers }, `${new URLSearchParams(fields)}`)
const handed = () =>
  parseAsked(String(site.asked.at(-1)?.headers[askedHeader] ?? '') || null)

async function sent(): Promise<Answer> {
  await post('/en/corrections/send', { ...typed, intent: 'check' })
  const { token } = handed() as AskedCheck
  clock.ms += tokenTimes.quickestMs
  return post('/en/corrections/send', { ...typed, intent: 'send', check: token })
}

test('what is sent is shown first, and kept when it is sent from there', async () => {
  const shown = await post('/en/corrections/send', { ...typed, intent: 'check' })
  expect(shown.status).toBe(200)
  expect(handed()).toMatchObject({ page: 'check', typed })
  const { status, headers } = await sent()
  expect(status).toBe(303)
  expect(headers.location).toMatch(/^\/en\/corrections\/status\/[\w-]{32}$/)
  expect(countCorrections(db, clock.ms).waiting).toBe(1)
})

test('the answers are one reader’s alone: no script, no cookie, kept and found by nobody', async () => {
  const form = await post('/en/corrections/send', {})
  const kept = await sent()
  const link = kept.headers.location ?? ''
  const status = await site.get(link)
  expect([form.status, status.status]).toEqual([422, 200])
  for (const { headers, text } of [form, kept, status]) {
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers.etag).toBeUndefined()
    expect(text).not.toContain('<script')
  }
})

test('no log line and no address asked of Next has the token or what was typed', async () => {
  const { headers } = await sent()
  const link = headers.location ?? ''
  const token = link.split('/').at(-1) ?? ''
  await site.get(link)
  await site.get(`${link}?x=${token}`)
  await site.get(`/xx${link}`)
  await site.get(link.replace('status', 'st%61tus'))
  await post(link, { words: 'something more' })
  const lines = JSON.stringify(site.logged)
  expect(lines).toContain('/en/corrections/status/[token]')
  expect(lines).not.toContain(token)
  expect(lines).not.toContain('Ada')
  expect(JSON.stringify(site.asked.map(({ url }) => url))).not.toContain(token)
})

test('an unknown link answers like any address at which there is nothing', async () => {
  const [unknown, missing] = await Promise.all([
    site.get('/en/corrections/status/unknown'),
    site.get('/en/people/gone'),
  ])
  expect([unknown.status, unknown.text]).toEqual([404, missing.text])
  expect((await site.get('/en/corrections/status')).status).toBe(404)
  const words = await post('/en/corrections/status/unknown', { words: 'x' })
  expect(words.status).toBe(404)
})

test('what does not come from our own pages is refused, and nothing is kept', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }]) {
    const answer = await post('/en/corrections/send', typed, headers)
    expect(answer.status).toBe(403)
  }
  const forged = formHeader()
  await site.get('/en/people/a', forged)
  await site.get('/en/desk', forged)
  expect(site.asked.some(({ headers }) => askedHeader in headers)).toBe(false)
  expect((await site.send('PUT', '/en/corrections/send', { origin })).status).toBe(405)
  const long = await post('/en/corrections/send', { ...typed, wrong: 'x'.repeat(2e6) })
  expect(long.status).toBe(413)
  expect(countCorrections(db, clock.ms).waiting).toBe(0)
})

const formHeader = () => ({ [askedHeader]: encodeURIComponent('{"page":"check"}') })

test('who sends too much is told when more is taken', async () => {
  const { looked } = formPolicies
  for (let n = 0; n < looked.quota; n++) await post('/en/corrections/send', {})
  const answer = await post('/en/corrections/send', {})
  const waitS = looked.windowMs / 1000
  expect([answer.status, answer.headers['retry-after']]).toEqual([429, String(waitS)])
})

test('the address of the form leads back to the form', async () => {
  const { status, headers } = await site.get('/be/corrections/send')
  expect([status, headers.location]).toEqual([303, '/be/corrections'])
})

test('a machine for readers takes nothing', async () => {
  const readers = await aSite('public')
  const body = `${new URLSearchParams(typed)}`
  const answer = await readers.send('POST', '/en/corrections/send', { origin }, body)
  const status = await readers.get('/en/corrections/status/unknown')
  expect([answer.status, status.status]).toEqual([405, 404])
  await readers.close()
})
