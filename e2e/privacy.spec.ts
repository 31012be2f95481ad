import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { e2eOrigin } from '#scripts/e2e-place'
import { ask, textOf } from './ask.ts'
import { internalLinks } from './document.ts'
import { expect, test } from './fixtures.ts'
import { missingPages, publicPages } from './pages.ts'

test('a reader who opens everything meets no other host, no cookie and no complaint', {
  tag: '@js',
}, async ({ page, context }) => {
  const asked = new Set<string>()
  const complaints: Complaint[] = []
  const complain = (text: string, about = '') =>
    complaints.push({
      text,
      about: new URL(about || page.url()).pathname,
      on: page.url(),
    })
  context.on('request', (request) => asked.add(new URL(request.url()).origin))
  page.on('console', (message) => complain(message.text(), message.location().url))
  page.on('pageerror', (error) => complain(error.message))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      console.error(`policy: ${violatedDirective}`),
    ),
  )
  const gone: string[] = []
  for (const path of await everything()) {
    const response = await page.goto(path)
    if (response?.status() === 404 && (await isGone(path, lists))) gone.push(path)
    else expect.soft(response?.status(), path).toBe(200)
  }
  expect([...asked]).toEqual([e2eOrigin])
  for (const { text, about, on } of complaints)
    if (!gone.includes(about) && !(await isGone(about, [new URL(on).pathname])))
      expect.soft(text, `${about} on ${on}`).toBe('')
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

type Complaint = { text: string; about: string; on: string }

/** Whether another test has hidden it meanwhile: it is not there, and nothing leads there. */
async function isGone(path: string, from: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(from.map(async (one) => textOf(await ask(one))))
  return (await ask(path)).status === 404 && !texts.some((text) => text.includes(path))
}

const lists = [paths.people('en'), paths.people('en', 'page=2'), paths.releases('en')]

/** Every route in every locale, and everyone and every release there is. */
async function everything(): Promise<string[]> {
  const linked = await Promise.all(
    lists.map(async (list) => internalLinks(textOf(await ask(list)), list)),
  )
  const records = linked
    .flat()
    .map(({ pathname }) => pathname)
    .filter((path) => /^\/en\/(people|releases)\/./.test(path))
  return [...new Set([...publicPages.map(({ path }) => path), ...records])]
}
