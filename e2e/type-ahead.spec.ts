import type { Page, Request } from '@playwright/test'
import { ask } from './ask.ts'
import { violations } from './axe.ts'
import { expectSafeHeaders } from './document.ts'
import { expect, test } from './fixtures.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Search people by name' })
const options = (page: Page) => page.getByRole('option')

test('the keyboard alone: type, choose, go', { tag: '@js' }, async ({ page }) => {
  await page.goto('/en')
  await box(page).focus()
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.type('калесн')
  // Other tests invent people, and some are called a little alike.
  const likest = options(page).first()
  await expect(likest).toContainText('found as Марыя Калеснікава')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(
    page.getByText(/^\d+ (?:person fits|people fit); choose with the arrow keys\.$/),
  ).toHaveRole('status')
  await page.keyboard.press('ArrowDown')
  const id = await likest.getAttribute('id')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', id ?? '')
  await expect(likest).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/en/people/maria-kalesnikava')
})

test('whoever chooses is not given other people in the meantime', {
  tag: '@js',
}, async ({ page }) => {
  await page.goto('/en')
  await box(page).fill('калес')
  await expect(options(page).first()).toBeVisible()
  const toSuggestions = (request: Request) => request.url().includes('/api/suggestions')
  await page.route('**/api/suggestions?*', () => {})
  const asked = page.waitForEvent('request', toSuggestions)
  await page.keyboard.type('н')
  await asked
  const givenUp = page.waitForEvent('requestfailed', toSuggestions)
  await page.keyboard.press('ArrowDown')
  await givenUp
  const chosen = options(page).first()
  await expect(chosen).toHaveAttribute('aria-selected', 'true')
  const href = (await chosen.getAttribute('data-href')) ?? ''
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(href)
})

test('Escape closes the list and keeps what was typed; Enter then searches', {
  tag: '@js',
}, async ({ page }) => {
  await page.goto('/be/people')
  const input = page.getByRole('combobox')
  await input.fill('kolesnik')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(input).toHaveValue('kolesnik')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/be/people?q=kolesnik')
})

test('a suggestion can be clicked, and nothing else is asked of anybody', {
  tag: '@js',
}, async ({ page }) => {
  await page.goto('/ru')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('combobox').pressSequentially('белец', { delay: 10 })
  await expect(options(page).first()).toBeVisible()
  const { pathname, searchParams } = new URL(asked.at(-1) ?? '')
  expect(pathname).toBe('/api/suggestions')
  expect([...searchParams.keys()]).toEqual(['locale', 'q'])
  await options(page).first().click()
  await expect(page).toHaveURL(/\/ru\/people\/[\w-]+$/)
})

test('the filters too are used by the keyboard alone', { tag: '@js' }, async ({
  page,
}) => {
  await page.goto('/en/people')
  const sex = page.locator('summary').getByText('Sex', { exact: true })
  await sex.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/people\?sex=\w+$/)
  await expect(page.getByRole('list', { name: 'Filters in force' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on an open list, ${colorScheme}`, {
    tag: ['@js', '@phone'],
  }, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/be/people')
    await page.getByRole('combobox').fill('калес')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    expect(await violations(page)).toEqual([])
  })

test('suggestions are data, whatever is asked', async () => {
  // Long words: invented names of other tests are like a short one now and then.
  const element = '?q=%3Cscriptofnobodyeverrecorded%3E&locale=xx'
  for (const query of ['', '?q=', element, `?q=${'a'.repeat(900)}`]) {
    const answer = await ask(`/api/suggestions${query}`)
    if (answer.status === 308) continue
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json')
    expectSafeHeaders(answer)
    expect(JSON.parse(answer.body.toString()).people).toEqual([])
  }
})
