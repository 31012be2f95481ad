import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const release = '/en/releases/release-2025-12-13'
const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true })

test('twenty mass releases, the latest first, each with its counts', async ({ page }) => {
  await page.goto('/en/releases')
  const rows = page.getByRole('table', { name: 'Mass releases' }).getByRole('row')
  // Tests of the desk add releases of their own, which are called fictional.
  const ours = rows.getByRole('link', { name: /^(Release|Pardon) of/ })
  await expect(ours).toHaveCount(20)
  await expect(rows.nth(1)).toContainText('19 March 2026')
  await expect(rows.nth(1)).toContainText('250')
  await rows.getByRole('link', { name: 'Release of 13 December 2025' }).click()
  await expect(page).toHaveURL(release)
})

test('announced, named, matched, verified, refuted and withheld, by a named rule', async ({
  page,
}) => {
  await page.goto(release)
  const article = page.getByRole('article')
  for (const term of ['Announced', 'Named', 'Matched', 'Verified', 'Refuted', 'Withheld'])
    await expect(
      article.getByRole('term').filter({ hasText: term }).first(),
    ).toBeVisible()
  await article.getByRole('link', { name: 'Released', exact: true }).click()
  await expect(page).toHaveURL('/en/about/methodology#released_in')
})

test('where two sources count the same thing differently, the page says so', async ({
  page,
}) => {
  await page.goto(release)
  const figures = region(page, 'Figures, source by source')
  await expect(figures.getByText('sources disagree: 109, 104')).toBeVisible()
  const said = region(page, 'Reasons, terms and other statements')
  await expect(said.getByText('Sources disagree: number of people')).toBeVisible()
  await expect(said).toContainText(
    'citizens convicted of espionage, terrorism and extremism',
  )
})

test('reasons and terms are told as what somebody says', async ({ page }) => {
  await page.goto(release)
  const said = region(page, 'Reasons, terms and other statements')
  const reason = said.getByRole('listitem').filter({ hasText: 'at his request' })
  await expect(reason).toContainText('Fakti.bg')
  await expect(reason).toContainText('quoting Lukashenko’s press service')
})

test('each person named has the spelling of each list, and leads to the profile', async ({
  page,
}) => {
  await page.goto(release)
  const roll = region(page, 'Who is named')
  const znak = roll.getByRole('row').filter({ hasText: 'Максим Знак' })
  await expect(znak).toContainText('Kommersant')
  await expect(znak.locator('[lang="ru"]').first()).toHaveText('Максим Знак')
  await roll.getByRole('link', { name: 'Maria Kolesnikova' }).click()
  await expect(page).toHaveURL('/en/people/maria-kalesnikava')
})

test('someone listed as released and still held is shown with both sides', async ({
  page,
}) => {
  await page.goto(release)
  const row = region(page, 'Who is named')
    .getByRole('row')
    .filter({ hasText: 'Valiantsin Stefanovic' })
  await expect(row).toContainText('refuted')
  await expect(row.getByText('Human Rights Watch').first()).toBeVisible()
  await expect(row.getByText('Kommersant').first()).toBeVisible()
})

test('what became known when: the sources in the order in which they spoke', async ({
  page,
}) => {
  await page.goto(release)
  const known = region(page, 'When it became known').locator('ol > li')
  await expect(known.first()).toContainText('13 December 2025')
  await expect(known.first()).toContainText('Fakti.bg')
  await expect(known.filter({ hasText: '15 December 2025' })).toContainText(
    'Human Rights Watch',
  )
})

test('a release that names nobody says that nobody is named', async ({ page }) => {
  await page.goto('/en/releases/pardon-2024-09-04')
  await expect(region(page, 'Who is named')).toContainText('names anyone released')
})
