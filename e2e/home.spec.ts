import { expect, test } from './fixtures.ts'

test('the search box comes first', async ({ page }) => {
  await page.goto('/en')
  const main = page.getByRole('main')
  await expect(main.getByRole('searchbox')).toHaveAccessibleDescription(/In any script/)
  const first = main.locator('input, a[href], button').first()
  await expect(first).toHaveRole('searchbox')
})

test('the number of those held names its rule and its day, and leads to who they are', async ({
  page,
}) => {
  await page.goto('/en')
  const held = page.getByRole('region', { name: 'Held now' })
  await expect(held).toContainText(/as of \d{1,2} \w+ \d{4}/)
  await expect(held.getByRole('link', { name: 'Behind bars' })).toHaveAttribute(
    'href',
    '/en/about/methodology#behind_bars',
  )
  await held.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/en\/people\?held=behind_bars&on=\d{4}-\d{2}-\d{2}$/)
  // Other tests add people: he may be on a later page.
  await page.goto(`${page.url()}&q=Statkevich`)
  await expect(page.getByRole('link', { name: 'Mikola Statkevich' })).toHaveCount(1)
})

test('the latest releases lead to their pages, and the rest are one link away', async ({
  page,
}) => {
  await page.goto('/en')
  const latest = page.getByRole('region', { name: 'Latest releases' })
  await latest.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/en\/releases\/[a-z\d-]+$/)
  await page.goto('/en')
  await latest.getByRole('link', { name: 'All mass releases' }).click()
  await expect(page).toHaveURL('/en/releases')
  // Other tests add releases: this one may not be among the latest.
  await expect(
    page.getByRole('link', { name: 'Release of 13 December 2025' }),
  ).toBeVisible()
})

for (const [locale, words] of [
  ['en', 'A record of political prisoners'],
  ['be', 'палітвязняў'],
  ['ru', 'политзаключённых'],
] as const)
  test(`the first page speaks ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
  })
