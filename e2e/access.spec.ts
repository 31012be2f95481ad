import { locales } from '#i18n/locales'
import { e2eOrigin } from '#scripts/e2e-place'
import { sourceFiles } from '#tests/imports'
import { type Answer, ask, textOf } from './ask.ts'
import { foreignAddresses } from './document.ts'
import { expect, test } from './fixtures.ts'

const examples: Record<string, string> = { kind: 'release', token: 'no-such-token' }

/** Every page of the desk, with something in the place of each parameter. */
const deskPages = sourceFiles
  .filter((file) => /^app\/\[locale\]\/desk\/(.*\/)?page\.tsx$/.test(file))
  .map((file) => file.replace(/^app\/\[locale\]/, '').replace(/\/page\.tsx$/, ''))
  .map((page) => page.replace(/\[(\w+)\]/g, (_, name: string) => examples[name] ?? '1'))
const isOpenToVisitors = (page: string) => /\/(sign-in|invitations\/[^/]+)$/.test(page)

for (const page of deskPages.filter((one) => !isOpenToVisitors(one)))
  test(`${page} sends whoever is not signed in to the sign-in page`, async () => {
    for (const locale of locales) {
      const answer = await ask(`/${locale}${page}`)
      const { pathname, searchParams } = new URL(answer.headers.location ?? '', e2eOrigin)
      expect([303, 307]).toContain(answer.status)
      expect(pathname).toBe(`/${locale}/desk/sign-in`)
      expect(searchParams.get('next')).toBe(`/${locale}${page}`)
      expectDeskHeaders(answer)
      expect(textOf(answer)).not.toMatch(/<(?:table|form|dl)\b/)
    }
  })

for (const page of deskPages.filter(isOpenToVisitors))
  test(`${page} is kept nowhere and runs only what it names`, async () => {
    const answer = await ask(`/en${page}`)
    expect([200, 404]).toContain(answer.status)
    expectDeskHeaders(answer)
    expectOnlyNamedScripts(answer)
    expect(nonceOf(await ask(`/en${page}`))).not.toBe(nonceOf(answer))
  })

test('so are the pages of a signed-in editor', async ({ page, signInAsEditor }) => {
  await signInAsEditor()
  const cookies = await page.context().cookies()
  for (const cookie of cookies)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const path of deskPages.filter((one) => !isOpenToVisitors(one))) {
    const answer = await ask(`/en${path}`, { headers: { cookie } })
    expect([200, 404], path).toContain(answer.status)
    expectDeskHeaders(answer)
    expectOnlyNamedScripts(answer)
  }
})

function expectDeskHeaders({ headers }: Answer) {
  const policy = headers['content-security-policy'] ?? ''
  expect(headers['cache-control']).toBe('no-store')
  expect(headers.etag).toBeUndefined()
  expect(policy).toMatch(/script-src 'nonce-[\w-]{16,}'/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['x-content-type-options']).toBe('nosniff')
}

const nonceOf = ({ headers }: Answer) =>
  /'nonce-(?<nonce>[^']+)'/.exec(String(headers['content-security-policy']))?.groups
    ?.nonce

function expectOnlyNamedScripts(answer: Answer) {
  const html = textOf(answer)
  const scripts = html.match(/<script\b[^>]*>/gi) ?? []
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(answer)}"`))).toEqual([])
  expect(html).not.toMatch(/<[^>]+\son[a-z]+="/i)
  expect(foreignAddresses(html)).toEqual([])
}

const forgeries: [string, Record<string, string>][] = [
  ['no origin', {}],
  ['an origin that is none', { origin: 'null' }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an origin like ours', { origin: `${e2eOrigin}.evil.example` }],
  [
    'a forged host of a foreign origin',
    {
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      host: 'evil.example',
    },
  ],
  ['our origin from another site', { origin: e2eOrigin, 'sec-fetch-site': 'cross-site' }],
]

for (const [name, headers] of forgeries)
  test(`a write with ${name} is refused`, async ({ page, signInAsEditor }) => {
    await signInAsEditor()
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const path of [
        '/en/desk/people',
        '/en/desk/sign-in',
        '/en/people',
        '/api/auth/sign-out',
      ]) {
        const answer = await ask(path, {
          method,
          headers: {
            cookie,
            'content-type': 'application/x-www-form-urlencoded',
            ...headers,
          },
          body: 'q=1',
        })
        expect(answer.status, `${method} ${path}`).toBe(403)
        expect(answer.headers['cache-control']).toBe('no-store')
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
  })

test('readers can only read', async () => {
  const answer = await ask('/en/people', {
    method: 'POST',
    headers: { origin: e2eOrigin, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'q=1',
  })
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
})

test('a form sent to our origin does not believe another host', async () => {
  const answer = await ask('/en/desk/people', {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  })
  expect(answer.headers.location).not.toContain('evil.example')
})
