import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostPhotoBytes } from '#domain/photo'
import { longestBody, takesPhotos } from '#server/body'
import { aSite, origin } from '#tests/stub-site'

const ours = { origin }
let site: Awaited<ReturnType<typeof aSite>>
beforeEach(async () => {
  site = await aSite()
})
afterEach(() => site.close())

test('readers can only read', async () => {
  const { status, headers } = await site.send('POST', '/en', ours)
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect((await site.send('OPTIONS', '/en')).status).toBe(204)
})

test.each<Record<string, string>>([
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin, 'sec-fetch-site': 'cross-site' },
  { 'x-forwarded-host': 'habeas.example' },
])('a write with %o is refused before Next sees it', async (headers) => {
  expect((await site.send('POST', '/en/desk', headers)).status).toBe(403)
  expect(site.asked).toHaveLength(0)
})

test('the desk gets its cookies, its form and our word on where it is', async () => {
  const headers = { ...ours, cookie: 's=1', 'x-forwarded-host': 'evil.example' }
  const answer = await site.send('POST', '/en/desk', headers, 'name=x')
  expect(answer.text).toContain('s=1 sent name=x<script>')
  expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(site.asked[0]?.headers['x-forwarded-host']).toBe('habeas.example')
  expect(site.asked[0]?.headers['x-forwarded-for']).toBe('127.0.0.1')
})

test('each desk page has a nonce of its own, and Next knows it', async () => {
  const policies = [await site.get('/en/desk'), await site.get('/en/desk')].map(
    ({ headers }) => headers['content-security-policy'],
  )
  expect(new Set(policies).size).toBe(2)
  expect(site.asked.map(({ headers }) => headers['content-security-policy'])).toEqual(
    policies,
  )
})

test('a form sent without a session comes back whole, but for secrets, to be sent again', async () => {
  const form = new FormData()
  const typed = {
    text: 'Ada "<b>" & co\nnext',
    $ACTION_ID_1: '',
    password: 'hunter2hunter2',
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  const encoded = new Response(form)
  const body = Buffer.from(await encoded.arrayBuffer())
  const headers = { ...ours, 'content-type': encoded.headers.get('content-type') ?? '' }
  const answer = await site.send('POST', '/be/desk/away', headers, body)
  expect([answer.status, answer.headers.location]).toEqual([401, undefined])
  expect(answer.text).toContain('action="/be/desk/away"')
  expect(answer.text).toContain('name="$ACTION_ID_1" value=""')
  const text = 'Ada &quot;&lt;b&gt;&quot; &amp; co\r\nnext'
  expect(answer.text.replaceAll('\r\n', '\n')).toContain(
    `name="text" value="${text.replaceAll('\r\n', '\n')}"`,
  )
  expect(answer.text).toContain('/be/desk/sign-in?next=')
  expect(answer.text).not.toContain('hunter2')
})

test('what a script sent without a session, or a reader asked for, is led to sign in', async () => {
  const headers = { ...ours, 'next-action': '1', 'content-type': 'multipart/form-data' }
  expect((await site.send('POST', '/be/desk/away', headers, 'x')).status).toBe(307)
  expect((await site.get('/be/desk/away')).status).toBe(307)
})

test('more than a form is refused', async () => {
  const body = Buffer.alloc(1024 * 1024 + 1)
  expect((await site.send('POST', '/en/desk', ours, body)).status).toBe(413)
  expect(site.asked).toHaveLength(0)
})

test('a photo may be larger than a form, to its own form alone, of who is signed in', async () => {
  const body = Buffer.alloc(5 * 1024 * 1024)
  const send = (path: string, bytes = body) => site.send('POST', path, ours, bytes)
  expect((await send('/en/desk/people/7/photos')).status).toBe(413)
  await site.close()
  site = await aSite('all', { sendsPhoto: ({ url }) => takesPhotos(url ?? '') })
  expect((await send('/en/desk/people/7/photos')).status).toBe(200)
  expect(site.asked).toHaveLength(1)
  const larger = Buffer.alloc(8 * 1024 * 1024 + 1)
  expect((await send('/en/desk/people/7/photos', larger)).status).toBe(413)
  for (const path of [
    '/en/desk/people/7/photos/x',
    '/en/desk/people/x/photos',
    '/en/desk/people/7',
    '/en/desk/x/people/7/photos',
  ])
    expect((await send(path)).status).toBe(413)
  expect(site.asked).toHaveLength(1)
})

test('of a photo that is far too large the form still comes through, before and after the file', async () => {
  const head = (name: string) => `--B\r\nContent-Disposition: form-data; name="${name}"`
  const noted = `${head('note')}\r\n\r\nSeen by Ada\r\n`
  const begun = `${noted}${head('file')}; filename="a.jpg"\r\n\r\n`
  const body = (bytes: number) =>
    Buffer.concat([Buffer.from(begun), Buffer.alloc(bytes), Buffer.from(after)])
  const after = `\r\n${head('why')}\r\n\r\nIt is her\r\n--B--\r\n`
  const type = 'multipart/form-data; boundary=B'
  let form: FormData | undefined
  await site.close()
  site = await aSite('all', {
    sendsPhoto: ({ headers }) => headers.cookie === 'signed=in',
    async answer(req, res) {
      const chunks: Buffer[] = []
      for await (const chunk of req) chunks.push(chunk)
      const headers = { 'content-type': req.headers['content-type'] ?? '' }
      form = await new Response(Buffer.concat(chunks), { headers }).formData()
      res.end('<!DOCTYPE html><html lang="en"><body>Taken</body></html>')
    },
  })
  const send = (bytes: number, cookie = 'signed=in') => {
    const headers = { ...ours, cookie, 'content-type': type }
    return site.send('POST', '/en/desk/people/7/photos', headers, body(bytes))
  }
  const size = () => {
    const file = form?.get('file')
    return file instanceof File ? file.size : 0
  }
  const typed = () => [form?.get('note'), form?.get('why')]
  expect((await send(12_000_000)).status).toBe(200)
  expect(typed()).toEqual(['Seen by Ada', 'It is her'])
  expect(size()).toBeGreaterThan(mostPhotoBytes)
  expect((await send(5_000_000)).status).toBe(200)
  expect(size()).toBe(5_000_000)
  expect((await send(5_000_000, 'none')).status).toBe(200)
  expect(typed()).toEqual(['Seen by Ada', 'It is her'])
  expect(size()).toBeLessThan(longestBody)
})

test.each([
  ['unheard', '/be/desk/not-found'],
  ['gone', '/be/not-found'],
])(
  'what the desk lacks is said in the language of the page: %s',
  async (name, drawnBy) => {
    const { status, text, headers } = await site.get(`/be/desk/${name}`)
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    expect(text).toContain('Drawn by Next')
    const asked = site.asked.at(-1)
    expect([asked?.method, asked?.url]).toEqual(['GET', drawnBy])
  },
)

test('a failure of the desk is told in our words, to scripts as it is', async () => {
  const { status, text, headers } = await site.get('/be/desk/bare')
  expect([status, headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
  expect(text).toContain('Памылка на нашым баку')
  const action = { ...ours, 'next-action': '1' }
  expect((await site.send('POST', '/be/desk/bare', action)).text).not.toContain('Памылка')
})

test('who is not signed in sees of the desk what there is anywhere else: nothing', async () => {
  await site.close()
  site = await aSite('all', {
    answer: async (req, res) => {
      const isFrame = req.url === '/en/desk/not-found'
      if (isFrame) res.setHeader('Location', '/en/desk/sign-in')
      res.statusCode = isFrame ? 307 : req.url === '/en/not-found' ? 200 : 404
      res.setHeader('Content-Type', 'text/html')
      res.end(`<h1>${req.url}</h1>`)
    },
  })
  const { status, text } = await site.get('/en/desk/unheard')
  expect([status, text]).toEqual([404, '<h1>/en/not-found</h1>'])
})

test('a public machine has no desk: its addresses answer like any that is not there', async () => {
  const readersOnly = await aSite('public')
  const absent = await readersOnly.get('/en/people/gone')
  for (const path of [
    '/en/desk',
    '/en/desk/people/1',
    '/api/auth/x',
    '/en/%64esk',
    '/en/desk.rsc',
  ]) {
    const { status, text } = await readersOnly.get(path)
    expect([status, text]).toEqual([404, absent.text])
  }
  expect((await readersOnly.send('POST', '/en/desk', ours)).status).toBe(405)
  const paths = readersOnly.asked.map(({ url }) => url)
  expect(paths).toEqual(['/en/people/gone', '/en/not-found'])
  await readersOnly.close()
})
