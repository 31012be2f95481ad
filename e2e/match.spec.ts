import type { Locator, Page } from '@playwright/test'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { ask } from './ask.ts'
import { overflow, violations } from './axe.ts'
import { expectSafeHeaders } from './document.ts'
import { expect, test } from './fixtures.ts'

const pasted = `Вызваленыя, спіс:
1. КОЛЕСНИКОВА Мария Александровна, 1982 г.р.
2. Ales Bialiatski
3. Tadevush Zmyshlennikau-Nebyvaly
`

const field = (page: Page) => page.getByRole('textbox', { name: 'The list' })
const check = (page: Page) => page.getByRole('button', { name: 'Check the list' })
const clear = (page: Page) => page.getByRole('button', { name: 'Clear everything' })
const lines = (page: Page) => page.locator('#match-lines > li')

type Three = [Locator, Locator, Locator]

async function open(page: Page, locale = 'en') {
  await page.goto(paths.match(locale))
  await expect(page.locator('#match-check')).toBeEnabled()
}

async function recognise(page: Page, text = pasted) {
  await field(page).fill(text)
  await check(page).click()
  await expect(lines(page).first()).toBeVisible()
}

test('a list is recognised line by line', { tag: '@js' }, async ({ page }) => {
  await open(page)
  await expect(page.getByRole('status')).toContainText('you can go off-line')
  await recognise(page)
  await expect(lines(page)).toHaveCount(3)
  const [first, second, third] = [0, 1, 2].map((at) => lines(page).nth(at)) as Three
  await expect(first).toContainText('On record')
  await expect(first.getByRole('link')).toHaveAttribute(
    'href',
    '/en/people/maria-kalesnikava',
  )
  await expect(first).toContainText('the year of birth fits: 1982')
  await expect(first).toContainText('found as')
  await expect(second.getByRole('link')).toHaveText('Ales Bialiatski')
  await expect(third).toContainText('Not on record')
  await expect(page.getByRole('status')).toContainText('Names on the list: 3')
  await expect(page.getByRole('heading', { name: 'Line by line' })).toBeFocused()
})

test('lines in which no name was found are named', { tag: '@js' }, async ({ page }) => {
  await open(page)
  await recognise(page, `${pasted}Gone are we all\n—\n`)
  const unread = page.locator('#match-unread')
  await expect(unread).toContainText('Lines in which no name was found: 2')
  await unread.locator('summary').click()
  await expect(unread.getByText('Gone are we all')).toBeVisible()
  await expect(unread).toContainText('Вызваленыя, спіс:')
  await recognise(page, 'Ales Bialiatski')
  await expect(unread).toBeHidden()
})

test('after the names are loaded nothing is asked of anybody, and nothing is kept', {
  tag: '@js',
}, async ({ page, context }) => {
  const asked: { url: string; body: string | null; headers: string }[] = []
  context.on('request', (request) =>
    asked.push({
      url: request.url(),
      body: request.postData(),
      headers: JSON.stringify(request.headers()),
    }),
  )
  page.on('websocket', (socket) =>
    asked.push({ url: socket.url(), body: null, headers: '' }),
  )
  await open(page)
  const fetched = asked.map(({ url }) => new URL(url).pathname)
  expect(fetched).toContain('/api/match-index')
  expect(fetched.filter((path) => path === '/api/match-index')).toHaveLength(1)
  const before = asked.length
  await context.setOffline(true)
  await recognise(page)
  await page.getByRole('button', { name: 'Copy as text' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  await download
  await recognise(page, 'Kolesnikowa Maria')
  await expect(lines(page)).toHaveCount(1)
  const later = asked.slice(before).filter(({ url }) => !url.startsWith('blob:'))
  expect(later).toEqual([])
  const typed = /колесник|bialiat|zmyshlen|kolesnikowa/i
  for (const { url, body, headers } of asked)
    expect(decodeURIComponent(`${url} ${body} ${headers}`)).not.toMatch(typed)
  expect(page.url()).toMatch(/\/en\/match$/)
  expect(await context.cookies()).toEqual([])
  expect(await keptBy(page)).toEqual({
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    state: null,
  })
})

function keptBy(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    state: history.state,
  }))
}

test('the table for spreadsheets runs no formula', { tag: '@js' }, async ({ page }) => {
  await open(page)
  await recognise(page, 'Мария Колесникова\n-Ales Bialiatski, =1+1')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('habeas-list.csv')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  const csv = Buffer.concat(chunks).toString()
  expect(csv.startsWith('\ufeffLine,On the list,Result,')).toBe(true)
  expect(csv).toContain('/en/people/maria-kalesnikava')
  expect(csv).not.toMatch(/(^|,|\n)"?[=@+-]/m)
})

test('a list is cleared without a trace, and an empty one says so', {
  tag: '@js',
}, async ({ page }) => {
  await open(page)
  await recognise(page)
  await clear(page).click()
  await expect(lines(page)).toHaveCount(0)
  expect(await page.locator('body').textContent()).not.toContain('Вызваленыя, спіс')
  await expect(field(page)).toHaveValue('')
  await expect(field(page)).toBeFocused()
  await check(page).click()
  await expect(page.getByRole('status')).toHaveText('There is no name in this text.')
})

test('the keyboard alone: paste, check, go to a profile', { tag: '@js' }, async ({
  page,
}) => {
  await open(page)
  await field(page).focus()
  await page.keyboard.insertText('Калеснікава Марыя')
  await page.keyboard.press('Tab')
  await expect(check(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(lines(page).getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/en/people/maria-kalesnikava')
})

test('five hundred lines are drawn a few at a time', { tag: '@js' }, async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    const drawn = new Set<number>()
    const look = () => {
      drawn.add(document.querySelectorAll('#match-lines > li').length)
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { drawn })
  })
  const names = Array.from(
    { length: 500 },
    (_, at) => `${at + 1}. Iван Выдумщик${'абвг'[at % 4]}`,
  )
  await field(page).fill(names.join('\n'))
  await check(page).click()
  await expect(lines(page)).toHaveCount(500, { timeout: 90_000 })
  const drawn: number[] = await page.evaluate(() => [...Reflect.get(window, 'drawn')])
  expect(drawn.length).toBeGreaterThan(5)
})

for (const locale of locales)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in any state in ${locale}, ${colorScheme}`, {
      tag: ['@js', '@phone'],
    }, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, locale)
      expect(await violations(page)).toEqual([])
      await page.locator('#match-list').fill(`${pasted}\nМария Колесникова\nAles`)
      await page.locator('#match-check').click()
      await expect(lines(page).first()).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })

for (const locale of locales)
  test(`without its script the page in ${locale} says why, and offers the search`, async ({
    page,
  }) => {
    await page.goto(paths.match(locale))
    const notice = page.locator('#match-needs-script')
    await expect(notice).toBeVisible()
    await expect(notice.getByRole('link')).toHaveAttribute('href', paths.people(locale))
    await expect(page.locator('textarea')).toBeHidden()
  })

test('the worker may open no connection, and script and index are asked for anew', async () => {
  const worker = await ask('/match-worker.js')
  expect(worker.headers['content-security-policy']).toBe("default-src 'none'")
  expect(worker.headers['cache-control']).toContain('must-revalidate')
  expect(worker.headers.etag).toBeTruthy()
  const again = await ask('/match-worker.js', {
    headers: { 'if-none-match': worker.headers.etag ?? '' },
  })
  expect(again.status).toBe(304)
  const packed = await ask('/match-worker.js', { headers: { 'accept-encoding': 'br' } })
  expect(packed.body.length).toBeLessThan(64 * 1024)
  const index = await ask('/api/match-index')
  expect(index.headers['content-type']).toBe('application/json')
  expectSafeHeaders(index)
  expect(index.headers.etag).toBeTruthy()
})
