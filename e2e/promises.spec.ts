import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { type Answer, ask, textOf } from './ask.ts'
import {
  expectDocument,
  expectSafeHeaders,
  hasScript,
  internalLinks,
} from './document.ts'
import { expect, test } from './fixtures.ts'
import { missingPages, publicPages } from './pages.ts'
import { aReader } from './permission-asks.ts'

const profiles = ['maria-kalesnikava', 'ales-bialiatski', 'viktar-babaryka']
const heaviestProfile = 30 * 1024

for (const { path, locale } of publicPages)
  test(`${path} is a document, the same for everyone`, async () => {
    const page = await ask(path)
    expect(page.status).toBe(200)
    expectDocument(page, { path })
    expect(textOf(page)).toMatch(new RegExp(`<html lang="${locale}`))
    expectOwnAddresses(textOf(page), path)
    await expectSameBytes(path)
    await expectValidators(path)
  })

for (const locale of locales)
  test(`what is not there is a document in ${locale} too, and always the same one`, async () => {
    const pages = await Promise.all(missingPages(locale).map((path) => ask(path)))
    for (const page of pages) {
      expect(page.status).toBe(404)
      expectDocument(page)
    }
    expect(new Set(pages.map(textOf)).size).toBe(1)
    for (const path of missingPages(locale)) await expectSameBytes(path)
  })

/** Its own canonical address, and every language by its address here. */
function expectOwnAddresses(html: string, path: string) {
  const linked = (rel: string) =>
    [...html.matchAll(/<link\b[^>]*>/g)].filter(([tag]) => tag.includes(`rel="${rel}"`))
  const href = new RegExp(`href="http://[^/"]+${path}"`)
  expect(linked('canonical')).toHaveLength(1)
  expect(linked('canonical')[0]?.[0]).toMatch(href)
  const languages = linked('alternate').filter(([tag]) => tag.includes('hrefLang='))
  expect(languages).toHaveLength(locales.length + 1)
}

const readers = [
  { cookie: 'habeas.session_token=forged; locale=ru; theme=dark' },
  { 'user-agent': 'Mozilla/5.0 (iPhone) Safari', 'accept-language': 'be,ru;q=0.5' },
  {
    'user-agent': 'Googlebot',
    accept: 'text/x-component',
    rsc: '1',
    purpose: 'prefetch',
  },
  {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=x',
  },
]

// Another test may publish between two requests, so a difference is looked at again.
async function expectSameBytes(path: string) {
  await expect(async () => {
    const [first, ...others] = [
      await ask(path),
      ...(await Promise.all(readers.map((headers) => ask(path, { headers })))),
    ]
    for (const other of others) expect(seen(other)).toEqual(seen(first))
    const head = await ask(path, { method: 'HEAD' })
    expect(head.body).toHaveLength(0)
    expect({ ...seen(head), text: '' }).toEqual({ ...seen(first), text: '' })
  }).toPass()
}

function seen({ status, headers, body }: Answer) {
  const { date: _, connection: __, 'keep-alive': ___, ...rest } = headers
  return { status, headers: rest, text: body.toString() }
}

async function expectValidators(path: string) {
  await expect(async () => {
    const plain = await ask(path)
    for (const encoding of ['gzip', 'br']) {
      const packed = await ask(path, { headers: { 'accept-encoding': encoding } })
      expect(packed.headers['content-encoding']).toBe(encoding)
      expect(packed.headers.vary).toBe('Accept-Encoding')
      expect(packed.headers.etag).not.toBe(plain.headers.etag)
      expect(textOf(packed)).toBe(textOf(plain))
      await expectNotModified(path, packed)
    }
    await expectNotModified(path, plain)
  }).toPass()
}

async function expectNotModified(path: string, { headers }: Answer) {
  const { etag = '' } = headers
  expect(etag).toMatch(/^"[\w-]{20,}"$/)
  const again = await ask(path, {
    headers: {
      'if-none-match': etag,
      'accept-encoding': headers['content-encoding'] ?? '',
    },
  })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  expect(again.headers.etag).toBe(etag)
  expectSafeHeaders(again, hasScript(path))
}

test('redirects, health and static files set no cookie and allow no script', async () => {
  const [home, sorted, health] = await Promise.all(
    ['/', '/en/people?sort=relevance&q=anna&page=1', '/api/health'].map((path) =>
      ask(path),
    ),
  )
  expect(home).toMatchObject({ status: 307, headers: { location: '/en' } })
  expect(sorted).toMatchObject({
    status: 308,
    headers: { location: '/en/people?q=anna' },
  })
  expect(health).toMatchObject({ status: 200 })
  for (const answer of [home, sorted, health]) expectSafeHeaders(answer as Answer)
  const sheet = /<link rel="stylesheet" href="(?<href>\/[^"]+)"/.exec(
    textOf(await ask('/en')),
  )
  const css = await ask(sheet?.groups?.href ?? '')
  expect(css.headers['set-cookie']).toBeUndefined()
  expect(textOf(css)).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\/|@import/)
})

for (const slug of profiles)
  test(`the profile ${slug} weighs at most 30 KB in every locale`, async () => {
    const headers = { 'accept-encoding': 'gzip' }
    const pages = locales.map((locale) => ask(paths.person(locale, slug), { headers }))
    for (const { status, body } of await Promise.all(pages)) {
      expect(status).toBe(200)
      expect(body.length).toBeLessThanOrEqual(heaviestProfile)
    }
  })

for (const locale of locales)
  test(`every page that links lead to in ${locale} is such a document`, async () => {
    const known = new Map<string, string>()
    const wanted = [paths.home(locale)]
    const fragments = new Set<string>()
    const linkedFrom = new Map<string, string>()
    for (const path of wanted) {
      // The pages are as many as other tests add people: one reader would be told to wait.
      const page = await ask(path, { headers: aReader() })
      // Another test may have hidden somebody meanwhile: then no page leads there any more.
      if (page.status !== 200 && !(await isStillLinked(path, linkedFrom.get(path))))
        continue
      expect.soft(page.status, path).toBe(200)
      expectDocument(page, { path })
      const html = textOf(page)
      known.set(path, html)
      for (const { pathname, search, hash } of internalLinks(html, path)) {
        const to = pathname + search
        if (hash) fragments.add(to + hash)
        if (
          to.startsWith(`/${locale}`) &&
          !wanted.includes(to) &&
          !isFormAgain(to, wanted)
        ) {
          wanted.push(to)
          linkedFrom.set(to, path)
        }
      }
    }
    expect(wanted.length).toBeGreaterThan(180)
    const broken = [...fragments].filter((link) => {
      const [path = '', id = ''] = link.split('#')
      return (
        known.has(path) && !known.get(path)?.includes(`id="${decodeURIComponent(id)}"`)
      )
    })
    expect(broken).toEqual([])
  })

/** Everything has the same form to ask for a correction; the first ones stand for all. */
function isFormAgain(to: string, wanted: readonly string[]) {
  const kind = /^\/\w+\/corrections\/\w+\//.exec(to)?.[0]
  return !!kind && wanted.filter((other) => other.startsWith(kind)).length >= 3
}

async function isStillLinked(path: string, from: string | undefined) {
  return from === undefined || textOf(await ask(from)).includes(path)
}
