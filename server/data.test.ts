import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aSite } from '#tests/stub-site'

/** In place of the routes: says what was asked of it, a table row by row. */
const routes = { asked: [] as string[], written: 0, row: () => Promise.resolve() }

async function answer(req: IncomingMessage, res: ServerResponse) {
  const url = req.url ?? ''
  routes.asked.push(url)
  await new Promise(setImmediate)
  if (url.includes('boom')) throw new Error('boom')
  if (/people\.csv/.test(url)) return writeTable(res)
  const [status, type, body] = replyTo(url)
  res.setHeader('Set-Cookie', 'a=1')
  res.setHeader('Link', '<x>; rel="next"')
  if (status === 308) res.setHeader('Location', '/api/v1/people/new')
  res.writeHead(status, { 'Content-Type': type })
  res.end(body)
}

function replyTo(url: string): [number, string, string] {
  if (url.includes('gone')) return [404, 'text/html', '<h1>Next</h1>']
  if (url.includes('wrong')) return [400, 'application/problem+json', '{"status":400}']
  if (url.includes('moved')) return [308, 'text/plain', '']
  if (url.includes('page')) return [200, 'text/html', '<p>']
  return [200, 'application/json', JSON.stringify({ data: 'word '.repeat(400) })]
}

async function writeTable(res: ServerResponse) {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8')
  res.setHeader('Content-Disposition', 'attachment; filename="a.csv"')
  for (routes.written = 0; routes.written < 40 && !res.destroyed; routes.written++) {
    await routes.row()
    if (closed.has(res)) return
    if (!res.write(`${'row '.repeat(16_384)}\r\n`)) await drained(res)
  }
  res.end()
}

const closed = new WeakSet<ServerResponse>()
function drained(res: ServerResponse) {
  const { promise, resolve } = Promise.withResolvers<void>()
  res.once('drain', resolve)
  res.once('close', () => {
    closed.add(res)
    resolve()
  })
  return promise
}

let site: Awaited<ReturnType<typeof aSite>>
let clock: number
beforeEach(async () => {
  clock = Date.now()
  Object.assign(routes, { asked: [], written: 0, row: () => Promise.resolve() })
  site = await aSite('all', { answer, now: () => clock })
})
afterEach(() => site.close())

const people = '/api/v1/people'

test('data is for every site to read, has no cookie and is kept like a page', async () => {
  const [first, second] = [await site.get(people), await site.get(people)]
  expect(routes.asked).toEqual([people])
  expect(second.text).toBe(first.text)
  expect(second.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': expect.stringContaining('RateLimit'),
    'cache-control': expect.stringContaining('must-revalidate'),
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'content-type': 'application/json',
    'cross-origin-resource-policy': 'cross-origin',
    link: '<x>; rel="next"',
    vary: 'Accept, Accept-Encoding',
    'x-content-type-options': 'nosniff',
    ratelimit: '"any";r=598;t=300',
  })
  expect(second.headers['set-cookie']).toBeUndefined()
})

test('a reader who has the data is told so, until somebody is hidden', async () => {
  const { headers } = await site.get(people)
  const known = { 'if-none-match': headers.etag }
  const again = await site.get(people, known)
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag])
  expect(again.headers['access-control-allow-origin']).toBe('*')
  site.file.publish('hide')
  await site.get(people, known)
  expect(routes.asked).toHaveLength(2)
})

test('the same question in another order is the same data', async () => {
  await site.get(`${people}?sex=male&country=LT&country=BY&q=`)
  await site.get(`${people}/?country=BY&country=LT&sex=male`)
  expect(routes.asked).toEqual([`${people}?country=BY&country=LT&sex=male`])
})

test('an address of too many words is answered and not kept', async () => {
  const long = `${people}?q=${'a'.repeat(600)}`
  await site.get(long)
  await site.get(long)
  expect(routes.asked).toEqual([long, long])
})

test.each([
  ['/api/v1/people/gone', 404],
  ['/api/v1/people/boom', 500],
  ['/api/v1/people/page', 500],
  ['/api/v1/gone.csv', 404],
  ['/api/v1/boom.csv', 500],
  ['/api/v1/%zz', 404],
])('%s is a problem of status %i', async (path, status) => {
  const { headers, text, ...seen } = await site.get(path)
  expect(seen.status).toBe(status)
  expect(headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', status })
  expect(headers['access-control-allow-origin']).toBe('*')
})

test('what is wrong with a request is passed on and not kept', async () => {
  for (let n = 0; n < 2; n++) {
    const { status, text } = await site.get(`${people}?wrong=1`)
    expect([status, text]).toEqual([400, '{"status":400}'])
  }
  expect(routes.asked).toHaveLength(2)
})

test('an old address leads to the new one', async () => {
  const { status, headers } = await site.get('/api/v1/people/moved')
  expect([status, headers.location]).toEqual([308, '/api/v1/people/new'])
})

test('a format that is not there, and a method that is not, are refused', async () => {
  const pdf = await site.get(people, { accept: 'application/pdf' })
  expect([pdf.status, JSON.parse(pdf.text).status]).toEqual([406, 406])
  const post = await site.send('POST', people)
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(post.headers['content-type']).toBe('application/problem+json')
  expect(routes.asked).toEqual([])
})

test('OPTIONS tells the script of another site what it may', async () => {
  const { status, headers } = await site.send('OPTIONS', people)
  expect(status).toBe(204)
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    allow: 'GET, HEAD, OPTIONS',
  })
})

test('after so many requests a reader has to wait, and is told how long', async () => {
  for (let n = 0; n < 20; n++) await site.send('HEAD', '/api/v1/people.csv')
  const { status, headers } = await site.get('/api/v1/people.csv')
  expect([status, headers['retry-after']]).toEqual([429, '300'])
  expect((await site.get(people)).status).toBe(200)
  clock += 300_000
  expect((await site.get('/api/v1/people.csv')).status).toBe(200)
  expect(JSON.stringify(site.logged)).not.toContain('127.0.0.1')
})

test('a table comes as it is made, packed, and is never kept', async () => {
  const { body, headers } = await site.get(`${people}?sex=male`, {
    accept: 'text/csv',
    'accept-encoding': 'gzip',
  })
  expect(gunzipSync(body).toString()).toBe(`${'row '.repeat(16_384)}\r\n`.repeat(40))
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="a.csv"',
    'content-encoding': 'gzip',
    'content-type': 'text/csv; charset=utf-8',
    'transfer-encoding': 'chunked',
    vary: 'Accept, Accept-Encoding',
  })
  await site.get('/api/v1/people.csv?sex=male')
  expect(routes.asked).toEqual([1, 2].map(() => '/api/v1/people.csv?sex=male'))
})

test('HEAD of a table makes no table', async () => {
  const { status, headers, body } = await site.send('HEAD', '/api/v1/people.csv')
  expect([status, body.length]).toEqual([200, 0])
  expect(headers['content-disposition']).toContain('a.csv')
  expect(routes.written).toBeLessThan(40)
})

test('a table under way breaks off when somebody is hidden', async () => {
  routes.row = async () => {
    await new Promise(setImmediate)
    if (routes.written === 20) site.file.publish('hide')
  }
  await expect(site.get('/api/v1/people.csv')).rejects.toThrow(/aborted/)
  expect(routes.written).toBeLessThan(40)
})

test.each([
  ['identity', 0],
  ['identity', 2],
  ['gzip', 2],
  ['br', 2],
])(
  'a table in %s of which nothing left before row %i is made again',
  async (encoding, row) => {
    let hides = 1
    routes.row = async () => {
      await new Promise(setImmediate)
      if (routes.written === row && hides-- > 0) site.file.publish('hide')
    }
    const asked = { 'accept-encoding': encoding }
    const { status, headers, body } = await site.get('/api/v1/people.csv', asked)
    expect([status, headers['content-encoding'] ?? 'identity']).toEqual([200, encoding])
    expect(unpacked(encoding, body)).toBe(`${'row '.repeat(16_384)}\r\n`.repeat(40))
    expect(routes.asked).toHaveLength(2)
  },
)

test('a table that is never made in peace is refused, to be asked for later', async () => {
  routes.row = async () => site.file.publish('hide')
  const { status, headers } = await site.get('/api/v1/people.csv')
  expect([status, headers['retry-after']]).toEqual([503, '5'])
})

function unpacked(encoding: string, body: Buffer) {
  if (encoding === 'gzip') return gunzipSync(body).toString()
  return (encoding === 'br' ? brotliDecompressSync(body) : body).toString()
}

test('a slash too many leads to the data', async () => {
  const { status, headers } = await site.get('//api//v1/people')
  expect([status, headers.location]).toEqual([308, people])
})
