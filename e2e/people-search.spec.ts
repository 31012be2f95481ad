import { expect, test } from './fixtures.ts'
import { apply, people, person, released, unfoldFacet } from './people-page.ts'

test('what is chosen stands above the people, and each can be taken away alone', async ({
  page,
}) => {
  await page.goto('/en/people?country=BY&sex=female&status=released')
  const chips = page.getByRole('list', { name: 'Filters in force' })
  await expect(chips.getByRole('link')).toHaveText([
    /Status: released/,
    /Country: Belarus/,
    /Sex: female/,
    'Clear all',
  ])
  await chips.getByRole('link', { name: 'Remove: Country: Belarus' }).click()
  await expect(page).toHaveURL('/en/people?sex=female&status=released')
  await page.goBack()
  await expect(page).toHaveURL('/en/people?country=BY&sex=female&status=released')
  await expect(chips.getByRole('link')).toHaveCount(4)
  await chips.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL('/en/people')
})

test('the number beside a value is the number of people that it finds', async ({
  page,
}) => {
  // Of whom no other test makes more between the two pages.
  await page.goto(`/en/people?${released}`)
  await unfoldFacet(page, 'Sex')
  const choice = page.getByRole('listitem').filter({
    has: page.getByRole('checkbox', { name: /^female/ }),
  })
  const count = await choice.locator('data').getAttribute('value')
  await choice.getByRole('checkbox').check()
  await apply(page)
  await expect(page.getByRole('status')).toContainText(
    new RegExp(`^${count} (person matches|people match)`),
  )
})

test('several values of one facet and a name go together in one sending', async ({
  page,
}) => {
  await page.goto('/en/people')
  await unfoldFacet(page, 'Sex')
  await page.getByRole('checkbox', { name: /^female/ }).check()
  await page.getByRole('checkbox', { name: /^not known/ }).check()
  await page.getByLabel('Search people by name').fill('Maria')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/en/people?q=Maria&sex=female&sex=unknown')
  await expect(page.getByRole('checkbox', { name: /^female/ })).toBeChecked()
})

test('vague dates match possibly, or certainly where that is chosen', async ({
  page,
}) => {
  await page.goto('/en/people')
  await expect(page.getByRole('status')).toContainText('where they could match')
  await page.getByRole('radio', { name: 'only where they certainly match' }).check()
  await apply(page)
  await expect(page).toHaveURL('/en/people?match=certainly')
  await expect(page.getByRole('status')).toContainText('only where they certainly match')
})

test('a name that only comes near is shown apart, with what fits', async ({ page }) => {
  await page.goto('/en/people?q=Bolesnikava+Marta')
  await expect(page.getByRole('status')).toContainText('0 people match')
  await expect(people(page)).toHaveCount(0)
  const near = page.getByRole('region', { name: 'Names that come near' })
  await expect(near.getByRole('link', { name: 'Maria Kolesnikova' })).toBeVisible()
  await expect(near).toContainText(/fits: \w+/)
})

test('words of texts are found apart, marked, and lead to cases and facilities', async ({
  page,
}) => {
  await page.goto('/en/people?q=colony')
  const texts = page.getByRole('region', { name: 'Mentioned in texts' })
  await expect(texts.locator('mark').first()).toContainText(/colon/i)
  await texts
    .getByRole('link', { name: /colony/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/en\/people\?facility=/)
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText(
    'Facility:',
  )
})

test('where filters hide everybody, the page says which to leave out', async ({
  page,
}) => {
  await page.goto('/en/people?country=LT&q=kolesnikova')
  await expect(page.getByText('Nobody in this record matches.')).toBeVisible()
  await page.getByRole('link', { name: 'without “Country”: 1 person' }).click()
  await expect(page).toHaveURL('/en/people?q=kolesnikova')
  await expect(person(page, 'Maria Kolesnikova')).toHaveCount(1)
})

test('a page says which people it shows, and of how many', async ({ page }) => {
  await page.goto('/en/people')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText(/1–50 of \d+/)
  await pages.getByRole('link', { name: 'Next' }).click()
  await expect(pages).toContainText(/51–\d+ of \d+/)
  await pages.getByRole('link', { name: 'Previous' }).click()
  await expect(pages).toContainText(/1–50 of/)
})

test('on a phone: unfold the filters, choose, read', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('/en/people')
  await expect(people(page).getByRole('link').first()).toBeInViewport()
  await page.getByText('Filters', { exact: true }).first().tap()
  await page.getByLabel('held, kind of custody not known').check()
  const send = page.getByRole('button', { name: 'Apply' }).first()
  await expect(send).toBeInViewport()
  await send.tap()
  await expect(page).toHaveURL('/en/people?status=held_unspecified')
  await expect(page.getByText('Filters (1)')).toBeVisible()
  // Other tests add people, so that who is on record in the seed may be on a later page.
  await expect(people(page).getByRole('listitem').first()).toContainText(
    'held, kind of custody not known',
  )
})
