import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const profile = '/en/people/maria-kalesnikava'
const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true })

test('the head answers who, where now, since when, for how long, and who says so', async ({
  page,
}) => {
  await page.goto(profile)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maria Kolesnikova')
  const head = page.getByRole('article').locator('header')
  await expect(head).toContainText('Марыя Калеснікава')
  await expect(head).toContainText(/released/i)
  await expect(head).toContainText('since 13 December 2025')
  await expect(head).toContainText('Taken to: Ukraine')
  await expect(head.getByRole('link', { name: /^Meduza/ }).first()).toBeVisible()
  await head.getByRole('link', { name: 'Behind bars' }).click()
  await expect(page).toHaveURL('/en/about/methodology#behind_bars')
})

test('a value opens to who says so and where', async ({ page }) => {
  await page.goto(profile)
  const trial = region(page, 'Timeline')
    .getByRole('listitem')
    .filter({ hasText: 'Trial began' })
  await expect(trial.getByText('closed trial from 4 August 2021')).toBeHidden()
  await trial.getByText('1 source').click()
  await expect(trial.getByText('closed trial from 4 August 2021')).toBeVisible()
  await trial.getByRole('link', { name: /^Belsat/ }).click()
  const source = page.locator(':target')
  await expect(source).toContainText('Belsat')
  await source.getByRole('link', { name: 'Belsat' }).click()
  await expect(page).toHaveURL('/en/sources/belsat-1224')
})

test('a source leads to the document itself, and tells it nothing of the reader', async ({
  page,
}) => {
  await page.goto(profile)
  const original = region(page, 'Sources').getByRole('link', { name: 'original' }).first()
  await expect(original).toHaveAttribute('href', /^https?:/)
  await expect(original).toHaveAttribute('rel', 'noreferrer nofollow external')
})

test('the picture of the timeline is named, and the list under it has every event', async ({
  page,
}) => {
  await page.goto(profile)
  const timeline = region(page, 'Timeline')
  await expect(
    timeline.getByRole('img', { name: /Timeline of Maria Kolesnikova/ }),
  ).toBeVisible()
  const marks = timeline.locator('svg:visible title')
  const drawn = await marks.allTextContents()
  for (const words of drawn.slice(1)) {
    const [date = '', what = ''] = words.split(': ')
    const item = timeline.getByRole('listitem').filter({ hasText: date })
    await expect(
      item.filter({ hasText: new RegExp(what.slice(0, 8), 'i') }),
    ).not.toHaveCount(0)
  }
})

test('charges, sentences and appeals stand under their case', async ({ page }) => {
  await page.goto(profile)
  const cases = region(page, 'Cases')
  await expect(cases).toContainText('Criminal Code (Belarus), article 361, part 3')
  await expect(cases).toContainText('imprisonment: 11 years')
  await expect(cases).toContainText('Appeal ruling: upheld', { ignoreCase: true })
})

test('names are grouped by language and marked with it', async ({ page }) => {
  await page.goto(profile)
  const names = page.getByRole('complementary', { name: 'Forms of the name' })
  await expect(names.locator('[lang="be"]').first()).toHaveText('Марыя Калеснікава')
  await expect(names.getByText('Polish')).toBeVisible()
  await expect(names.locator('[lang="pl"]')).toHaveText('Maryja Kalesnikawa')
})

test('the page names itself in every language, and shares as text', async ({ page }) => {
  await page.goto(profile)
  const link = (rel: string, lang = '') =>
    page.locator(`link[rel="${rel}"]${lang && `[hreflang="${lang}"]`}`)
  await expect(link('canonical')).toHaveAttribute('href', new RegExp(`${profile}$`))
  for (const locale of ['en', 'be', 'ru'])
    await expect(link('alternate', locale)).toHaveAttribute(
      'href',
      new RegExp(`/${locale}/people/maria-kalesnikava$`),
    )
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    'Maria Kolesnikova',
  )
  await expect(page).toHaveTitle('Maria Kolesnikova · Habeas')
})

test('machines read a person born on a day, and nothing of any crime', async ({
  page,
}) => {
  await page.goto(profile)
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  const data = JSON.parse(json ?? '')
  expect(Object.keys(data).sort()).toEqual([
    '@context',
    '@type',
    'alternateName',
    'birthDate',
    'name',
    'url',
  ])
  expect(data).toMatchObject({ '@type': 'Person', birthDate: '1982-04-24' })
})

test('someone of whom only a release is known has a short, honest page', async ({
  page,
}) => {
  await page.goto('/en/people/marina-zolotova')
  const article = page.getByRole('article')
  await expect(article).toContainText('no dated arrest is recorded here')
  await expect(article).toContainText('No designation by any body is recorded here yet')
  await expect(article.getByRole('img')).toHaveCount(0)
  await page.getByRole('link', { name: 'Release of 13 December 2025' }).first().click()
  await expect(page).toHaveURL('/en/releases/release-2025-12-13')
})

for (const path of [
  profile,
  '/ru/people/ales-bialiatski',
  '/be/releases/release-2025-12-13',
])
  test(`${path} fits a phone, and 320 pixels, without scrolling sideways @phone`, async ({
    page,
  }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path)
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(tooWide).toBe(0)
    }
  })

test('the first screen of a phone has the status and the days held @phone', async ({
  page,
}) => {
  await page.goto(profile)
  await expect(page.getByText('since 13 December 2025').first()).toBeInViewport()
  await expect(page.getByText('1,923 days').first()).toBeInViewport()
  await expect(page.getByText('1808 days')).toBeInViewport()
})
