import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answer } from '#tests/http-client'
import { aSite } from '#tests/stub-site'

let site: Awaited<ReturnType<typeof aSite>>
beforeEach(async () => {
  site = await aSite()
})
afterEach(() => site.close())

test('a page is made once and given to many', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => site.get('/en/people/a')),
  )
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(site.asked).toHaveLength(1)
  await site.get('/en/people/a')
  expect(site.asked).toHaveLength(1)
})

test('a page has no script, no cookie and the policy of documents', async () => {
  const { text, headers } = await site.get('/en')
  expect(text).not.toContain('<script')
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['content-security-policy']).toContain("script-src 'none'")
  expect(headers['strict-transport-security']).toBeDefined()
})

test('nothing of a reader reaches Next', async () => {
  await site.get('/en', {
    cookie: 'session=1',
    'user-agent': 'Reader',
    'x-forwarded-host': 'evil.example',
    'accept-language': 'be',
    rsc: '1',
    host: 'evil.example',
  })
  const headers = JSON.stringify(site.asked.map(({ headers }) => headers))
  expect(headers).not.toMatch(/session|Reader|evil|accept-language|rsc/)
  expect(site.asked[0]?.headers.host).toBe('habeas.example')
})

test('each reader gets the encoding they take, and it unfolds to the same page', async () => {
  const plain = await site.get('/en')
  const gzip = await site.get('/en', { 'accept-encoding': 'gzip' })
  const br = await site.get('/en', { 'accept-encoding': 'gzip, br' })
  expect(gunzipSync(gzip.body)).toEqual(plain.body)
  expect(brotliDecompressSync(br.body)).toEqual(plain.body)
  expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
  for (const { headers } of [plain, gzip, br])
    expect(headers.vary).toBe('Accept-Encoding')
})

test('a reader who has the page is told so', async () => {
  const { headers } = await site.get('/en', { 'accept-encoding': 'br' })
  const again = await site.get('/en', {
    'if-none-match': headers.etag,
    'accept-encoding': 'br',
  })
  expect([again.status, again.text]).toEqual([304, ''])
  expect(again.headers.etag).toBe(headers.etag)
  site.file.publish('hide')
  expect((await site.get('/en', { 'if-none-match': headers.etag })).status).toBe(200)
})

test('HEAD tells what GET would give', async () => {
  const head = await site.send('HEAD', '/en')
  const { headers, body } = await site.get('/en')
  expect(head.text).toBe('')
  expect(head.headers.etag).toBe(headers.etag)
  expect(head.headers['content-length']).toBe(String(body.length))
})

test('a hide holds at the very next request', async () => {
  expect((await site.get('/en')).text).toContain(`version ${site.file.version()}<`)
  site.file.publish('hide')
  expect((await site.get('/en')).text).toContain(`version ${site.file.version()}<`)
})

test('after an ordinary publication the old page is given while the new one is made', async () => {
  const before = site.file.version()
  await site.get('/en')
  site.file.publish('ordinary')
  expect((await site.get('/en')).text).toContain(`version ${before}<`)
  expect(site.asked).toHaveLength(2)
  expect((await site.get('/en')).text).toContain(`version ${before + 1}<`)
})

test.each([
  ['/', 307, '/en'],
  ['/en/', 308, '/en'],
  ['/en?utm_source=x', 308, '/en'],
  ['//en//x', 308, '/en/x'],
  ['/en/people?status=&q=a', 308, '/en/people?q=a'],
  ['/en/people/moved', 308, '/en/people/new'],
])('%s is answered with %i to %s', async (path, status, location) => {
  const answer = await site.get(path)
  expect([answer.status, answer.headers.location]).toEqual([status, location])
})

test('no address leads to another host', async () => {
  for (const path of [
    '//evil.example/x',
    '/\\\\evil.example',
    '//evil.example//en',
    '/en//evil.example',
  ])
    expect((await site.get(path)).headers.location ?? '/').toMatch(/^\/(?![/\\])/)
})

test('hidden, absent, mistyped and internal addresses answer alike', async () => {
  const paths = [
    '/en/people/gone',
    '/en/flight',
    '/en/%zz',
    '/en.rsc',
    '/_next/image',
    '/en/not-found',
  ]
  const answers = await Promise.all(paths.map((path) => site.get(path)))
  const seen = ({ status, text, headers }: Answer) => [
    status,
    text,
    { ...headers, date: '' },
  ]
  for (const answer of answers) expect(seen(answer)).toEqual(seen(answers[0] as Answer))
  expect(answers[0]?.text).toContain('Drawn by Next')
  expect(answers[0]?.status).toBe(404)
})

test.each(['/be/people/boom', '/be/people/waits'])(
  '%s says in Belarusian that it failed',
  async (path) => {
    const { status, text, headers } = await site.get(path)
    expect(status).toBe(500)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain('lang="be"')
    const reference = /[0-9a-f]{8}/.exec(text)?.[0]
    expect(site.logged).toContainEqual(expect.objectContaining({ reference, path }))
  },
)

test('a log line has no query, address or browser', async () => {
  await site.get('/en/people?q=secret', { 'user-agent': 'Reader', cookie: 'session=1' })
  expect(site.logged).toContainEqual(
    expect.objectContaining({
      method: 'GET',
      path: '/en/people',
      status: 200,
      cache: 'miss',
    }),
  )
  expect(JSON.stringify(site.logged)).not.toMatch(/secret|Reader|session|127\.0\.0\.1/)
})

test('a long query is answered and not kept', async () => {
  const path = `/api/v1/people?q=${'a'.repeat(600)}`
  await site.get(path)
  await site.get(path)
  expect(site.asked).toHaveLength(2)
})

test('files are served as they are', async () => {
  const { status, headers } = await site.get('/en.json')
  expect([status, headers['content-type']]).toEqual([
    200,
    'application/json; charset=utf-8',
  ])
  expect((await site.get('/en.json', { 'if-none-match': headers.etag })).status).toBe(304)
  expect((await site.get('/..%2fpackage.json')).status).not.toBe(200)
})

test('health says which database answers, and no more', async () => {
  const { status, text, headers } = await site.get('/api/health')
  expect([status, JSON.parse(text)]).toEqual([
    200,
    { status: 'ok', databases: { public: 'ok' } },
  ])
  expect(headers['cache-control']).toBe('no-store')
})
