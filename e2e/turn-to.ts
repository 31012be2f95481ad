import type { Locator, Page } from '@playwright/test'

/** On to the page of a list on which this stands: other tests fill pages too. */
export async function turnTo(page: Page, wanted: Locator) {
  const next = page.getByRole('main').getByRole('link', { name: 'Next', exact: true })
  while ((await wanted.count()) === 0 && (await next.count()) === 1)
    await page.goto((await next.getAttribute('href')) ?? '')
}
