import type { Page } from '@playwright/test'

/**
 * Those of three mass releases: other tests add people, of whom no page has so many, but
 * none to these. They are 48 and stand on one page.
 */
export const released =
  'mass_release=release-2025-09-11&mass_release=release-2025-12-13&mass_release=release-2026-03-19'

/** The people who certainly match. */
export const people = (page: Page) => page.getByRole('list', { name: 'People' })

export const person = (page: Page, name: string) =>
  people(page).getByRole('listitem').filter({ hasText: name })

/** The line under a name that says how it was found. */
export const foundAs = (page: Page, name: string) =>
  person(page, name).getByText('found as')

export async function apply(page: Page) {
  await page.getByRole('button', { name: 'Apply' }).first().click()
}

export async function unfoldFacet(page: Page, name: string) {
  await page.locator('summary').getByText(name, { exact: true }).click()
}
