import { expect, test } from './fixtures.ts'
import { apply, foundAs, people, person, released, unfoldFacet } from './people-page.ts'

for (const [words, found] of [
  ['Kaleśnikava', 'found as Maryja Kaleśnikava (Belarusian Latin alphabet), spelled so'],
  ['Калеснікава', 'found as Марыя Калеснікава (Belarusian), spelled so'],
  ['Kolesnikowa', 'found as Maria Kolesnikowa (German), spelled so'],
  ['Kolesnykova', 'by its sound'],
  ['Kalesnikava', 'spelled so'],
  ['Колесникова', 'spelled so'],
  ['kolesnik', 'by its beginning'],
  ['KOLESNIKOVA', 'spelled so'],
  ['Мария Колесникова', 'spelled so'],
] as const)
  test(`“${words}” finds Maria Kolesnikova, and says how`, async ({ page }) => {
    await page.goto('/en')
    await page.getByLabel('Search people by name').fill(words)
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(person(page, 'Maria Kolesnikova')).toHaveCount(1)
    await expect(foundAs(page, 'Maria Kolesnikova')).toContainText(found)
    await expect(foundAs(page, 'Maria Kolesnikova').locator('mark').first()).toBeVisible()
    await expect(page.getByLabel('Search people by name')).toHaveValue(words)
    await person(page, 'Maria Kolesnikova').getByRole('link').click()
    await expect(page).toHaveURL('/en/people/maria-kalesnikava')
  })

test('the header of every other page searches too', async ({ page }) => {
  await page.goto('/ru/about/privacy')
  await page.getByRole('searchbox').fill('Калеснікава')
  await page.getByRole('button', { name: 'Искать' }).click()
  await expect(
    page.getByRole('link', { name: 'Мария Колесникова', exact: true }),
  ).toBeVisible()
})

test('by status: who is still held', async ({ page }) => {
  await page.goto(`/en/people?${released}`)
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(1)
  await page.getByLabel('held, kind of custody not known').check()
  await apply(page)
  await expect(page).toHaveURL(`/en/people?${released}&status=held_unspecified`)
  await expect(person(page, 'Mikola Statkevich')).toHaveCount(1)
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(0)
  await expect(page.getByLabel('held, kind of custody not known')).toBeChecked()
})

test('by country', async ({ page }) => {
  await page.goto(`/en/people?${released}`)
  await page.getByRole('checkbox', { name: /^Belarus/ }).check()
  await apply(page)
  await expect(page).toHaveURL(`/en/people?country=BY&${released}`)
  await expect(person(page, 'Ales Bialiatski')).toHaveCount(1)
  await page.goto('/en/people?country=TJ')
  await expect(page.getByText('Nobody in this record matches.')).toBeVisible()
})

test('by when they were released', async ({ page }) => {
  await page.goto(`/en/people?${released}`)
  await unfoldFacet(page, 'Released between')
  const between = page.getByRole('group', { name: 'Released between' }).last()
  await between.getByLabel('From').fill('2026-03')
  await between.getByLabel('To').fill('2026-03-31')
  await apply(page)
  await expect(person(page, 'Valiantsin Stefanovic')).toHaveCount(1)
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(0)
  await page.goto(
    `/en/people?${released}&released_from=2025-12-13&released_to=2025-12-13`,
  )
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(1)
  await expect(person(page, 'Valiantsin Stefanovic')).toHaveCount(0)
})

test('by who was held on a day', async ({ page }) => {
  await page.goto(`/en/people?${released}`)
  await unfoldFacet(page, 'On a day')
  await unfoldFacet(page, 'Held')
  await page.getByRole('radio', { name: 'Behind bars' }).check()
  await page.getByRole('textbox', { name: 'On a day' }).fill('2012-02-01')
  await apply(page)
  await expect(page).toHaveURL(`/en/people?held=behind_bars&${released}&on=2012-02-01`)
  await expect(person(page, 'Ales Bialiatski')).toHaveCount(1)
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(0)
  await page.goto(`/en/people?held=behind_bars&${released}&on=2025-12-12`)
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(1)
  await page.goto('/en/people?held=behind_bars&on=2025-12-14&q=kolesnikova')
  await expect(page.getByText('Nobody in this record matches.')).toBeVisible()
})

test('in the order asked for', async ({ page }) => {
  await page.goto(`/en/people?${released}`)
  const names = people(page).getByRole('link')
  const byName = await names.allTextContents()
  await page.getByRole('link', { name: 'latest release first' }).click()
  await expect(page).toHaveURL(`/en/people?${released}&sort=released`)
  const byRelease = await names.allTextContents()
  const [last, before] = ['Valiantsin Stefanovic', 'Maria Kolesnikova']
  expect(byName.indexOf(last)).toBeGreaterThan(byName.indexOf(before))
  expect(byRelease).toContain(last)
  expect(byRelease.indexOf(last)).toBeLessThan(byRelease.indexOf(before))
  await page.getByLabel('held, kind of custody not known').check()
  await apply(page)
  await expect(page).toHaveURL(
    `/en/people?${released}&sort=released&status=held_unspecified`,
  )
})

test('the number found names the rule by which it was counted', async ({ page }) => {
  await page.goto('/en/people?q=kolesnikova')
  await expect(page.getByRole('status')).toContainText('1 person matches')
  await page.getByRole('status').getByRole('link').click()
  await expect(page).toHaveURL('/en/about/methodology#persons')
  await expect(page.locator(':target')).toContainText('People in the record')
})

test('equal searches have one address', async ({ page }) => {
  await page.goto(
    '/en/people?status=&sex=&sort=relevance&page=1&q=anna&nonsense=1&country=BY',
  )
  await expect(page).toHaveURL('/en/people?country=BY&q=anna')
  await page.goto('/en/people/?country=BY&country=AZ&country=BY')
  await expect(page).toHaveURL('/en/people?country=AZ&country=BY')
})

test('a form sent with nothing in it leads to the plain list', async ({ page }) => {
  await page.goto('/en/people')
  await apply(page)
  await expect(page).toHaveURL('/en/people')
})

test('nobody found is said plainly, with what to try', async ({ page }) => {
  await page.goto('/en/people?q=qwertyuiop')
  await expect(page.getByRole('status')).toContainText('0 people match')
  await expect(
    page.getByText('That says nothing about whether a person is held'),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Show everybody' }).click()
  await expect(page).toHaveURL('/en/people')
})

test('a value that is not understood is named, with what it should be', async ({
  page,
}) => {
  await page.goto('/en/people?on=soon&status=asleep&arrested_from=2021&arrested_to=2020')
  const problems = page.getByRole('alert').getByRole('listitem')
  await expect(problems).toHaveCount(3)
  await expect(problems.filter({ hasText: '“soon” is not a date' })).toBeVisible()
  await expect(
    problems.filter({ hasText: '“asleep” is not one of the choices' }),
  ).toBeVisible()
  await expect(problems.filter({ hasText: '“2020” is before the start' })).toBeVisible()
})

test('another language keeps the search', async ({ page }) => {
  await page.goto('/en/people?q=kolesnik&sort=released')
  await page.getByRole('navigation', { name: 'Language' }).getByText('Русский').click()
  await expect(page).toHaveURL('/ru/people?q=kolesnik&sort=released')
  await expect(
    page.getByRole('link', { name: 'Мария Колесникова', exact: true }),
  ).toBeVisible()
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('kolesnik')
})
