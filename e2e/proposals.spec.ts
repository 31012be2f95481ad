import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { overflow, unfold, violations } from './axe.ts'
import { aPersonInTheRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'
import { aProposal, asSomebody } from './second-person.ts'
import { turnTo } from './turn-to.ts'

for (const tag of ['@no-js', '@js']) {
  test(`a contributor proposes, a reviewer answers, takes one field and leaves another ${tag}`, async ({
    browser,
    javaScriptEnabled,
  }) => {
    const person = aPersonInTheRecord()
    const author = await asSomebody(browser, 'contributor', { javaScriptEnabled })
    const reviewer = await asSomebody(browser, 'reviewer', { javaScriptEnabled })
    await author.goto(paths.desk.editPerson('en', person.id))
    await author.getByLabel('Place of birth').fill('Minsk')
    await author.getByLabel('Born on').fill('May 1980')
    await author.getByRole('button', { name: 'Save', exact: true }).click()
    await author.waitForURL(/\/desk\/proposals\/\d+/)
    await expect(author.getByText('What contributors write is looked at')).toBeVisible()
    await expect(author.getByText('You proposed this, so that somebody')).toBeVisible()
    await expect(author.getByRole('button', { name: 'Accept all of it' })).toHaveCount(0)
    const address = author.url()

    await reviewer.goto(paths.desk.home('en'))
    await reviewer.getByRole('link', { name: /^Proposals \(\d+\)$/ }).click()
    const row = reviewer.getByRole('row').filter({ hasText: person.name })
    await turnTo(reviewer, row)
    await expect(row).toContainText('by a contributor')
    await reviewer.goto(address)
    await expect(reviewer.getByRole('row', { name: /place of birth/ })).toContainText(
      'Minsk',
    )
    await reviewer
      .getByLabel('Comment', { exact: true })
      .fill('Who says that it was in May?')
    await reviewer.getByRole('button', { name: 'Add the comment' }).click()
    await expect(reviewer.getByText('Who says that it was in May?')).toBeVisible()

    await choose(reviewer, 'born on', 'Leave: empty')
    await reviewer.getByRole('button', { name: 'Accept what is chosen' }).click()
    await expect(
      reviewer.getByText('Accepted in part', { exact: true }).first(),
    ).toBeVisible()
    await author.goto(paths.desk.home('en'))
    await expect(author.getByRole('row').filter({ hasText: person.name })).toContainText(
      'Accepted in part · Reviewer One',
    )
    await author.goto(paths.desk.history('en', person.id))
    await expect(
      author.getByText('Proposed by Contributor One, accepted by Reviewer One'),
    ).toBeVisible()
    await author.goto(paths.desk.editPerson('en', person.id))
    await expect(author.getByLabel('Place of birth')).toHaveValue('Minsk')
    await expect(author.getByLabel('Born on')).toHaveValue('')
    await Promise.all([author, reviewer].map((page) => page.context().close()))
  })
}

test('by keyboard alone a proposal is rejected, and only with a reason @js', async ({
  browser,
}) => {
  const { id } = aPersonInTheRecord()
  const page = await asSomebody(browser, 'reviewer')
  await page.goto(paths.desk.proposal('en', aProposal(id)))
  const reject = page.getByRole('button', { name: 'Reject it' })
  await reject.focus()
  await page.keyboard.press('Enter')
  // Whether it was sent before the page was alive or after, what came of it has the focus.
  await expect(page.locator(':focus').getByRole('alert')).toContainText('This is needed.')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Why' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('No source says so')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Rejected', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('No source says so')).toBeVisible()
  await page.context().close()
})

test('what a reviewer decides on is readable on a phone, and axe finds nothing @phone', async ({
  browser,
}) => {
  const { id } = aPersonInTheRecord()
  const page = await asSomebody(browser, 'reviewer', {
    viewport: { width: 390, height: 844 },
  })
  for (const path of [
    paths.desk.proposal('en', aProposal(id)),
    paths.desk.proposals('en'),
  ]) {
    await page.goto(path)
    await unfold(page)
    expect.soft(await violations(page), path).toEqual([])
    expect.soft(await overflow(page), path).toBeLessThanOrEqual(0)
  }
  await page.context().close()
})

async function choose(page: Page, field: string, answer: string) {
  const group = page.getByRole('group', { name: new RegExp(`${field}$`) })
  await group.getByLabel(answer, { exact: true }).check()
}
