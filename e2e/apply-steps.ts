import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { type E2eRoll, releaseOf } from './apply-record.ts'
import { expect } from './fixtures.ts'

export const report = (page: Page) =>
  page.getByRole('region', { name: /^Nothing is (written|taken back) yet|cannot simply/ })
export const person = (roll: E2eRoll, which: number) => {
  const found = roll.people[which]
  if (!found) throw new Error('there are that many')
  return found
}

export async function preview(page: Page) {
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
}

export async function applyAll(page: Page, roll: E2eRoll) {
  await page.goto(paths.desk.applyRoll('en', roll.massReleaseId))
  await preview(page)
  await page.getByRole('button', { name: /^Record (it|them):/ }).click()
  await expect(page.getByText(/(is|are) recorded\./)).toBeVisible()
}

export async function verify(
  page: Page,
  { roll, source }: { roll: E2eRoll; source: string },
) {
  const { id } = person(roll, 0)
  await page.goto(`${paths.desk.editEvent('en', id, releaseOf(id))}#verify`)
  const section = page.getByRole('region', { name: 'Verify this release' })
  await section.getByLabel('Source', { exact: true }).fill(source)
  await section.getByRole('button', { name: 'Mark verified' }).click()
  await expect(page.getByText(/This source reports|It waits for/).first()).toBeVisible()
}
