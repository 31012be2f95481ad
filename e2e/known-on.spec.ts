import type { Page } from '@playwright/test'
import { ask, textOf } from './ask.ts'
import { expect, test } from './fixtures.ts'

const release = '/en/releases/release-2025-12-13'
const person = '/en/people/valiantsin-stefanovic'
const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true })

/** The number that stands under a term in the row of counts. */
const counted = (page: Page, term: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: term }) })

test('the sums that hold and those that do not', async ({ page }) => {
  await page.goto(release)
  const sums = region(page, 'Do the figures add up?').getByRole('row')
  for (const [arithmetic, result] of [
    ['114 + 9 = 123', 'adds up'],
    ['109 + 5 = 114', 'adds up'],
    ['104 + 5 ≠ 114', 'does not add up: 5 too few'],
    ['109 < 123', '14 announced and not named'],
  ] as const)
    await expect(sums.filter({ hasText: arithmetic })).toContainText(result)
  await expect(region(page, 'What is still open')).toContainText(
    '14 people announced are not named',
  )
})

test('a reader chooses a day and sees the release as it was known then', async ({
  page,
}) => {
  await page.goto(release)
  await page.getByLabel('As known on', { exact: true }).fill('2025-12-14')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(`${release}?known=2025-12-14`)
  await expect(page.getByRole('status')).toContainText('As known on 14 December 2025')
  await expect(counted(page, 'Refuted')).toContainText('0')
  const row = region(page, 'Who is named')
    .getByRole('row')
    .filter({ hasText: 'Valiantsin Stefanovic' })
  await expect(row).not.toContainText('refuted')
  await expect(region(page, 'Not certain to have been known that day')).toContainText(
    'Masatoshi Nakanishi',
  )
  await page.getByRole('link', { name: 'Show what is known now' }).click()
  await expect(page).toHaveURL(release)
  await expect(counted(page, 'Refuted')).toContainText('1')
})

test('how the picture emerged leads to each day, and the other languages keep it', async ({
  page,
}) => {
  await page.goto(release)
  const day = region(page, 'When it became known')
    .getByRole('listitem')
    .filter({ hasText: '15 December 2025' })
    .first()
  await expect(day).toContainText('By then: announced 123, 12 names')
  await expect(day).toContainText('1 refuted')
  await day.getByRole('link', { name: 'The page as known then' }).click()
  await expect(page).toHaveURL(`${release}?known=2025-12-15`)
  await page.getByRole('link', { name: 'Беларуская' }).click()
  await expect(page).toHaveURL('/be/releases/release-2025-12-13?known=2025-12-15')
})

for (const [value, rule] of [
  ['2025-13', 'is not a whole day'],
  ['9999-01-01', 'is still to come'],
] as const)
  test(`${value} is named as no day, and what is known now is shown`, async ({
    page,
  }) => {
    await page.goto(`${release}?known=${value}`)
    const problem = page.getByRole('alert')
    await expect(problem).toContainText(`As known on: “${value}” ${rule}`)
    await expect(page.getByLabel('As known on', { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
    await expect(counted(page, 'Refuted')).toContainText('1')
    const canonical = page.locator('link[rel="canonical"]')
    await expect(canonical).toHaveAttribute('href', new RegExp(`${release}$`))
  })

test('the citation names the day, the rule and the address', async ({ page }) => {
  await page.goto(`${release}?known=2025-12-15`)
  const cite = region(page, 'Cite this page')
  await expect(cite).toContainText(
    'Habeas, “Release of 13 December 2025”, as known on 15 December 2025, rule released_in v1, http',
  )
  await expect(cite).toContainText(`${release}?known=2025-12-15`)
})

test('the roll is downloaded as the page shows it', async ({ page }) => {
  await page.goto(`${release}?known=2025-12-14`)
  const roll = region(page, 'Who is named')
  const addressOf = async (name: string) =>
    (await roll.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  const table = await ask(await addressOf('CSV'))
  expect(table.headers['content-type']).toMatch(/^text\/csv/)
  expect(textOf(table)).toContain('release-2025-12-13-known-2025-12-14'.slice(0, 18))
  expect(textOf(table)).not.toContain('refuted')
  const { data, counts, known_on } = JSON.parse(
    textOf(await ask(await addressOf('JSON'))),
  )
  expect(known_on).toBe('2025-12-14')
  expect(counts.named).toBe(11)
  expect(data.length).toBe(textOf(table).trim().split('\r\n').length - 1)
})

test('a person believed free for two days is shown as it was believed', async ({
  page,
}) => {
  await page.goto(`${person}?known=2025-12-14`)
  await expect(page.getByRole('article')).toContainText('released')
  await expect(page.getByRole('status')).toContainText('As known on 14 December 2025')
  await page.goto(`${person}?known=2025-12-15`)
  await expect(region(page, 'On the lists of mass releases')).toContainText(
    'refuted by Human Rights Watch',
  )
})

test('people are found by their status as known on a day', async ({ page }) => {
  await page.goto('/en/people?q=Stefanovic&status=released&known=2025-12-14')
  await expect(page.getByRole('status')).toContainText('as known on 14 December 2025')
  await expect(page.getByRole('link', { name: 'Valiantsin Stefanovic' })).toBeVisible()
  await page.goto('/en/people?q=Stefanovic&status=released&known=2025-12-15')
  await expect(page.getByRole('status')).toContainText('0 people')
})
