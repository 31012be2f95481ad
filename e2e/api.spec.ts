import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { type Answer, ask, askPatiently, textOf } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { examples, publicPages } from './pages.ts'
import { aReader } from './permission-asks.ts'

const { data } = paths
/** Other tests publish meanwhile: what is compared has to be of one moment, or is asked again. */
const inPeace = (compared: () => Promise<void>) =>
  expect(compared).toPass({ timeout: 60_000 })

/** Asked anew again and again, and no answer is that it was too often. */
const asReader = () => ({ headers: aReader() })

const json = (answer: Answer) => JSON.parse(textOf(answer))

const addresses = [
  data.people('limit=5'),
  data.person(examples.person),
  data.events('limit=5'),
  data.releases(),
  data.release(examples.release),
  data.source(examples.source),
  data.facets('country=BY'),
  data.openapi(),
]

for (const path of addresses)
  test(`${path} is data, for everyone and every site`, async () => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Accept, Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['x-powered-by']).toBeUndefined()
    expect(answer.headers.ratelimit).toMatch(/^"any";r=\d+;t=\d+$/)
    expect(Object.keys(json(answer)).length).toBeGreaterThan(0)
    await inPeace(async () => {
      const whole = await ask(path, asReader())
      const { etag = '' } = whole.headers
      const again = await ask(path, { headers: { 'if-none-match': etag, ...aReader() } })
      expect([again.status, again.body.length]).toEqual([304, 0])
      const packed = await ask(path, {
        headers: { 'accept-encoding': 'br', ...aReader() },
      })
      expect(textOf(packed)).toBe(textOf(whole))
      const head = await ask(path, { method: 'HEAD', ...asReader() })
      expect([head.status, head.headers.etag, head.body.length]).toEqual([200, etag, 0])
    })
  })

test('a list is read to its end by its links, and is its table', async () => {
  await inPeace(async () => {
    const slugs: string[] = []
    // Of the real record: whom other tests add and hide meanwhile is somebody female.
    let next: string | null = data.people('country=BY&limit=20&sex=unknown')
    while (next) {
      const list = json(await ask(next.replace(/^https?:\/\/[^/]+/, ''), asReader()))
      slugs.push(...list.data.map(({ slug }: { slug: string }) => slug))
      next = list.links.next
    }
    const path = data.people('country=BY&sex=unknown')
    const table = await ask(path, { headers: { accept: 'text/csv', ...aReader() } })
    expect(table.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/habeas-people-\d{4}-\d\d-\d\d\.csv/),
      'content-type': expect.stringContaining('text/csv'),
    })
    const [heading, ...rows] = table.body.toString().trimEnd().split('\r\n')
    expect(heading).toMatch(/^\uFEFFfictional,id,slug,/)
    expect(rows.map((row) => row.split(',')[2])).toEqual(slugs)
    expect(slugs.length).toBeGreaterThan(30)
  })
})

for (const path of [
  data.peopleCsv(),
  data.eventsCsv(),
  data.releasesCsv(),
  data.rollCsv(examples.release),
])
  test(`${path} is a table, packed or not`, async () => {
    await inPeace(async () => {
      const plain = await ask(path, { headers: aReader() })
      const packed = await ask(path, {
        headers: { 'accept-encoding': 'gzip', ...aReader() },
      })
      expect([plain.status, packed.headers['content-encoding']]).toEqual([200, 'gzip'])
      expect(textOf(packed)).toBe(textOf(plain))
      expect(textOf(plain).split('\r\n').length).toBeGreaterThan(5)
    })
  })

test('what is wrong is said in one form', async () => {
  const wrong = [
    [await ask(data.people('sex=x&nothing=1')), 400],
    [await ask(data.person('nobody-of-this-name')), 404],
    [await ask('/api/v1/no-such-thing'), 404],
    [await ask('/api/v1'), 404],
    [await ask(data.person(examples.person), { method: 'DELETE' }), 405],
    [await ask(data.people(), { headers: { accept: 'image/png' } }), 406],
    [await ask('/api/v1/nothing.csv'), 404],
  ] as const
  for (const [answer, status] of wrong) {
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(json(answer)).toMatchObject({ type: 'about:blank', status })
  }
  expect(json(wrong[0][0]).problems).toHaveLength(2)
})

test('hidden, absent and mistyped are the same bytes', async () => {
  const missing = [data.person('x'), data.release('x'), data.source('x'), '/api/v1/x']
  const answers = await Promise.all(missing.map((path) => ask(path)))
  expect(new Set(answers.map(textOf)).size).toBe(1)
})

for (const locale of locales)
  test(`pages name their data in ${locale}, and it is there`, async () => {
    const pages = publicPages.filter((page) => page.locale === locale)
    const named = await Promise.all(
      pages.map(async ({ path }) => {
        const html = textOf(await ask(path))
        const head = html.split('</head>', 1)[0] ?? ''
        const links = [
          ...head.matchAll(/<link[^>]*type="(?:application\/json|text\/csv)"[^>]*>/g),
        ]
        const to = links.map(
          ([tag]) => /href="https?:\/\/[^/]+([^"]*)"/.exec(tag)?.[1] ?? '',
        )
        for (const address of to)
          expect(html.split('</head>')[1]).toContain(`href="${address}"`)
        return to
      }),
    )
    const found = [...new Set(named.flat().map((path) => path.replaceAll('&amp;', '&')))]
    expect(found.length).toBeGreaterThanOrEqual(10)
    for (const path of found)
      expect([path, (await askPatiently(path, asReader())).status]).toEqual([path, 200])
  })

test('the page about data has every address, and its examples lead to data', async ({
  page,
}) => {
  await page.goto(paths.api('en'))
  await expect(
    page.getByRole('heading', { name: 'Data and API', level: 1 }),
  ).toBeVisible()
  const examples = page.getByRole('list', { name: 'Examples' }).getByRole('link')
  expect(await examples.count()).toBeGreaterThan(8)
  for (const link of await examples.all()) {
    const to = (await link.getAttribute('href')) ?? ''
    expect([to, (await askPatiently(to, asReader())).status]).toEqual([to, 200])
  }
  await page
    .getByText(/^Parameters \(\d+\)$/)
    .first()
    .click()
  await expect(page.getByText('A name in any spelling and script.').first()).toBeVisible()
})

test('the people page leads to the data of what is asked', async ({ page }) => {
  await page.goto(paths.people('en', 'country=BY&status=released_exiled'))
  const total = await ask(data.people('country=BY&status=released_exiled'))
  await page.getByRole('link', { name: 'JSON' }).click()
  await expect(page).toHaveURL(/\/api\/v1\/people\?country=BY&status=released_exiled$/)
  expect(json(total).page.total).toBeGreaterThan(0)
})
