import type { Browser, Page } from '@playwright/test'
import { queueLists } from '#domain/queue'
import { paths } from '#i18n/paths'
import { aClaim, dated } from '#tests/builders'
import { aPersonInTheRecord, type E2ePerson } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

const reason = 'The court file gives the day.'

for (const tag of ['@no-js', '@js']) {
  test(`a contradicting birth date waits in the queue until an editor chooses, with a reason for readers ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonWith('1982-04-24')
    await signInAsEditor()
    await page.goto(paths.desk.person('en', person.id))
    await page.getByRole('link', { name: 'date of birth: 1 source', exact: true }).click()
    await addContradiction(page, person)
    await expect(page.getByText('No editor has decided on this yet.')).toBeVisible()

    await page.goto(paths.desk.home('en'))
    await page.getByRole('main').getByRole('link', { name: 'Sources disagree' }).click()
    await openInQueue(page, person)
    await page.getByLabel(/^24 April 1982 \(/).check()
    await page.getByRole('button', { name: 'Save the decision' }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('This is needed')
    await expect(page.getByLabel(/^24 April 1982 \(/)).toBeChecked()
    await page.getByLabel('Reason, for readers (English)').fill(reason)
    await page.getByRole('button', { name: 'Save the decision' }).click()
    await expect(page.getByText('one value chosen').first()).toBeVisible()

    await page.getByRole('link', { name: 'Public page' }).click()
    const shown = page.getByRole('main')
    await expect(shown).toContainText('Sources disagree: date of birth')
    await expect(shown).toContainText('24 April 1982')
    await expect(shown).toContainText('This record goes by: 24 April 1982')
    await expect(shown).toContainText(reason)
    await expect(shown.getByText('25 April 1982').first()).toBeVisible()
  })

  test(`what cannot be decided is left in dispute, and the decision can be taken back ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonWith('1982-04-24', '1983')
    await signInAsEditor()
    await page.goto(questionOf(person))
    await page.getByLabel('None of them: it stays in dispute').check()
    await page.getByLabel('Reason, for readers (English)').fill('Neither is dated.')
    await page.getByRole('button', { name: 'Save the decision' }).click()
    await expect(page.getByText('left in dispute')).toBeVisible()
    await page.getByRole('link', { name: 'Public page' }).click()
    await expect(page.getByRole('main')).toContainText('does not choose between them')
    await expect(page.getByRole('main')).toContainText('Neither is dated.')

    await page.goto(questionOf(person))
    await page.getByRole('button', { name: 'Take the decision back' }).click()
    await expect(page.getByText('No editor has decided on this yet.')).toBeVisible()
    await page.goto(paths.desk.history('en', person.id))
    await expect(
      page.getByRole('listitem').getByText('Decision between sources taken back'),
    ).toBeVisible()
  })

  test(`a chosen date is written into the record only where it is ticked, and goes back with the decision ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonWith('1982-04-24')
    await signInAsEditor()
    await page.goto(questionOf(person))
    await expect(page.getByText('The record has now: not recorded')).toBeVisible()
    await page.getByLabel(/^24 April 1982 \(/).check()
    await page.getByLabel('Reason, for readers (English)').fill(reason)
    await page.getByLabel('Write it into the record as well').check()
    await page.getByRole('button', { name: 'Save the decision' }).click()
    await expect(page.getByText('The record has now: 24 April 1982')).toBeVisible()
    await page.getByRole('button', { name: 'Take the decision back' }).click()
    await expect(page.getByText('The record has now: not recorded')).toBeVisible()
  })

  test(`the second of two editors sees the decision of the first, and loses nothing ${tag}`, async ({
    browser,
    signedIn,
  }) => {
    const person = aPersonWith('1982-04-24', '1983')
    const [first, second] = await Promise.all([
      aBrowserOf(browser, await signedIn(0)),
      aBrowserOf(browser, await signedIn(1)),
    ])
    for (const page of [first, second]) await page.goto(questionOf(person))
    await first.getByLabel(/^24 April 1982 \(/).check()
    await first.getByLabel('Reason, for readers (English)').fill(reason)
    await first.getByRole('button', { name: 'Save the decision' }).click()
    await expect(first.getByText('one value chosen').first()).toBeVisible()

    await second.getByLabel(/^1983 \(/).check()
    await second.getByLabel('Reason, for readers (English)').fill('The family says so.')
    await second.getByRole('button', { name: 'Save the decision' }).click()
    const both = second.getByRole('main').getByRole('alert')
    await expect(both).toContainText('saved a newer version')
    await expect(both).toContainText(reason)
    await expect(both).toContainText('The family says so.')
    await expect(second.getByLabel(/^1983 \(/)).toBeChecked()
    await expect(second.getByLabel('Reason, for readers (English)')).toHaveValue(
      'The family says so.',
    )
    await second.getByRole('button', { name: 'Save as chosen' }).click()
    await expect(both).toHaveCount(0)
    await first.goto(questionOf(person))
    await expect(first.getByText('The family says so.').first()).toBeVisible()
  })
}

test('a claim that its source took back contradicts nobody any more', async ({
  page,
  signInAsEditor,
}) => {
  const person = aPersonWith('1982-04-24', '1983')
  await signInAsEditor()
  await page.goto(questionOf(person))
  await page.getByRole('link', { name: 'Put right: 1983' }).click()
  await page.getByLabel('retracted').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Put right: 1983' })).toHaveText(
    'retracted',
  )
  await expect(page.getByRole('radio', { name: /^1983/ })).toHaveCount(0)
  await page.goto(paths.desk.person('en', person.id))
  await expect(
    page.getByRole('link', { name: /date of birth: 2 sources$/ }),
  ).toBeVisible()
})

test('every list of the queue says what it lists, and asks by country and days', async ({
  page,
  signInAsEditor,
}) => {
  await signInAsEditor()
  await page.goto(paths.desk.queue('en'))
  const lists = page.getByRole('navigation', { name: 'To look at' }).getByRole('link')
  await expect(lists).toHaveCount(queueLists.length)
  await lists.filter({ hasText: 'No news' }).click()
  await page.getByLabel('At least so many days ago').fill('90000')
  await page.getByLabel('Country whose authorities act').selectOption('BY')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/country=BY.*days=90000/)
  await expect(page.getByText('There is newer news of everybody')).toBeVisible()
})

function aPersonWith(...days: string[]): E2ePerson {
  return aPersonInTheRecord((tx, id) => {
    for (const day of days)
      aClaim(tx, 'person', id, { field: 'birth_on', ...dated('value_on', day) })
  })
}

const questionOf = ({ id }: E2ePerson) =>
  paths.desk.question('en', { subject: 'person', subjectId: id, field: 'birth_on' })

async function addContradiction(page: Page, person: E2ePerson) {
  await page.getByRole('link', { name: 'Add what a source says' }).click()
  await page.getByLabel('contradicts').check()
  await page.getByLabel('The date as the source has it').fill('25.4.1982')
  await page.getByLabel('Source', { exact: true }).fill(person.source)
  await page.getByRole('button', { name: 'Add what a source says' }).click()
}

/** The queue may be long by now: the newest conflict is on its last page. */
async function openInQueue(page: Page, { name }: E2ePerson) {
  const link = page.getByRole('link', { name: `Decide: ${name}` })
  const next = page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Next' })
  // Of a page that has only begun to come, what is not there says nothing.
  await page.waitForLoadState()
  while ((await link.count()) === 0) {
    await next.click()
    await page.waitForLoadState()
  }
  await link.click()
}

async function aBrowserOf(
  browser: Browser,
  cookies: Parameters<ReturnType<Page['context']>['addCookies']>[0],
) {
  const { baseURL, javaScriptEnabled } = test.info().project.use
  const context = await browser.newContext({ baseURL, javaScriptEnabled })
  await context.addCookies(cookies)
  return context.newPage()
}
