import { closePublishers } from '#db/publisher'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { e2eOrigin } from '#scripts/e2e-place'
import { ask, textOf } from './ask.ts'
import { publish } from './desk-record.ts'
import { internalLinks } from './document.ts'
import { expect, test } from './fixtures.ts'
import { missingPages, publicPages } from './pages.ts'

test.afterAll(closePublishers)

test('a reader who opens everything meets no other host, no cookie and no complaint', {
  tag: '@js',
}, async ({ page, context }) => {
  const asked = new Set<string>()
  const complaints: string[] = []
  context.on('request', (request) => asked.add(new URL(request.url()).origin))
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      console.error(`policy: ${violatedDirective}`),
    ),
  )
  // Nobody whom the test before hid is listed for a moment more.
  publish()
  for (const path of await everything()) {
    const response = await page.goto(path)
    expect.soft(response?.status(), path).toBe(200)
  }
  expect([...asked]).toEqual([e2eOrigin])
  expect(complaints).toEqual([])
  expect(await context.storageState({ indexedDB: true })).toEqual({
    cookies: [],
    origins: [],
  })
  expect(context.serviceWorkers()).toEqual([])
})

test('nor does one who opens what is not there', { tag: '@js' }, async ({
  page,
  context,
}) => {
  const asked = new Set<string>()
  context.on('request', (request) => asked.add(new URL(request.url()).origin))
  for (const locale of locales)
    for (const path of missingPages(locale)) {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    }
  expect([...asked]).toEqual([e2eOrigin])
  expect(await context.cookies()).toEqual([])
})

/** Every route in every locale, and everyone and every release there is. */
async function everything(): Promise<string[]> {
  const lists = [paths.people('en'), paths.people('en', 'page=2'), paths.releases('en')]
  const linked = await Promise.all(
    lists.map(async (list) => internalLinks(textOf(await ask(list)), list)),
  )
  const records = linked
    .flat()
    .map(({ pathname }) => pathname)
    .filter((path) => /^\/en\/(people|releases)\/./.test(path))
  return [...new Set([...publicPages.map(({ path }) => path), ...records])]
}
