import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { anArrest } from '#tests/builders'
import { aPersonInTheRecord, type E2ePerson } from './desk-record.ts'
import { editors, expect, test } from './fixtures.ts'

for (const tag of ['@no-js', '@js']) {
  test(`two editors save the same event, and nobody loses anything ${tag}`, async ({
    browser,
    signedIn,
  }) => {
    let eventId = 0
    const person = aPersonInTheRecord((tx, id) => {
      eventId = anArrest(tx, id, { on: '2020' })
    })
    const address = paths.desk.editEvent('en', person.id, eventId)
    const [mine, theirs] = await twoEditors()
    for (const page of [mine, theirs]) {
      await page.goto(address)
      await page.getByLabel('Source', { exact: true }).fill(person.source)
      await page.getByText('More about this event').click()
    }

    await theirs.getByLabel('Date', { exact: true }).fill('7.9.2020')
    await theirs.getByLabel('Place').fill('Minsk')
    await save(theirs)
    await expect(theirs.getByText('Saved: arrest, 7 September 2020')).toBeVisible()

    await mine.getByLabel('Date', { exact: true }).fill('8 Sep 2020')
    await mine.getByLabel('Why you change it').first().fill('Another source')
    await save(mine)
    const both = mine.getByRole('main').getByRole('alert')
    await expect(both).toContainText(`${editors()[1]?.name} saved a newer version`)
    const date = both.getByRole('group', { name: 'Date' })
    await expect(date).toContainText('7 September 2020')
    await expect(date).toContainText('8 September 2020')
    await expect(date).toContainText('2020')
    // What only one of them changed is there already.
    await expect(both.getByRole('group')).toHaveCount(1)
    await expect(mine.getByLabel('Place')).toHaveValue('Minsk')
    await expect(mine.getByLabel('Date', { exact: true })).toHaveValue('8 Sep 2020')
    await expect(mine.getByLabel('Why you change it').first()).toHaveValue(
      'Another source',
    )
    await theirs.goto(paths.desk.person('en', person.id))
    await expect(
      theirs.getByRole('listitem').filter({ hasText: '7 September 2020' }),
    ).not.toHaveCount(0)

    await expect(date.getByRole('radio', { name: 'Yours' })).toBeChecked()
    await mine.getByRole('button', { name: 'Save as chosen' }).click()
    await expect(mine.getByText('Saved: arrest, 8 September 2020')).toBeVisible()
    await mine.goto(paths.desk.history('en', person.id))
    const changes = mine.getByRole('listitem').filter({ hasText: 'Amended: arrest' })
    for (const { name } of editors())
      await expect(changes.filter({ hasText: name })).toHaveCount(1)

    async function twoEditors(): Promise<[Page, Page]> {
      const { baseURL, javaScriptEnabled } = test.info().project.use
      const signIn = async (which: 0 | 1) => {
        const context = await browser.newContext({ baseURL, javaScriptEnabled })
        await context.addCookies(await signedIn(which))
        return context.newPage()
      }
      return [await signIn(0), await signIn(1)]
    }
  })

  test(`disjoint edits merge, theirs can be chosen, and a second tab is no stranger ${tag}`, async ({
    browser,
    signedIn,
  }) => {
    let eventId = 0
    const person = aPersonInTheRecord((tx, id) => {
      eventId = anArrest(tx, id, { on: '2020', sourceId: null })
    })
    const address = paths.desk.editEvent('en', person.id, eventId)
    const { baseURL, javaScriptEnabled } = test.info().project.use
    const tab = async (which: 0 | 1) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled })
      await context.addCookies(await signedIn(which))
      return context.newPage()
    }
    const [mine, mySecond, theirs] = [await tab(0), await tab(0), await tab(1)]
    for (const page of [mine, mySecond, theirs]) {
      await page.goto(address)
      await page.getByLabel('Source', { exact: true }).fill(person.source)
      await page.getByText('More about this event').click()
    }
    await theirs.getByLabel('Place').fill('Minsk')
    await save(theirs)
    await expect(theirs.getByText('Saved: arrest, 2020')).toBeVisible()
    await mine.getByLabel('Date', { exact: true }).fill('7.9.2020')
    await save(mine)
    await expect(mine.getByText('Saved: arrest, 7 September 2020')).toBeVisible()

    // Drawn before both: the place is theirs, the date my own.
    await mySecond.getByLabel('Place').fill('Hrodna')
    await mySecond.getByLabel('Date', { exact: true }).fill('8.9.2020')
    await save(mySecond)
    const choice = mySecond.getByRole('alert').getByRole('group', { name: 'Place' })
    await choice.getByRole('radio', { name: 'Saved by the other' }).check()
    await mySecond.getByRole('button', { name: 'Save as chosen' }).click()
    await expect(mySecond.getByText('Saved: arrest, 8 September 2020')).toBeVisible()

    // Only my own saves since: no conflict, and what was replaced is quoted.
    await mine.goto(address)
    await mySecond.goto(address)
    for (const [page, place] of [
      [mySecond, 'Brest'],
      [mine, 'Pinsk'],
    ] as const) {
      await page.getByText('More about this event').click()
      await expect(page.getByLabel('Place')).toHaveValue('Minsk')
      await page.getByLabel('Place').fill(place)
    }
    for (const page of [mySecond, mine]) {
      await save(page)
      await expect(page.getByText('Saved: arrest, 8 September 2020')).toBeVisible()
    }
    await expect(mine.getByRole('main').getByRole('deletion')).toHaveText('Brest')
    const notice = mine.getByRole('status').filter({ hasText: 'In another tab' })
    await notice.getByRole('link', { name: 'See it' }).click()
    await expect(mine.getByRole('main')).toContainText('Brest')
  })

  test(`two editors record the same release, and the second is told of the first ${tag}`, async ({
    page,
    context,
    signInAsEditor,
    signedIn,
  }) => {
    const person = aPersonInTheRecord((tx, id) => anArrest(tx, id, { on: '2020' }))
    await signInAsEditor(0)
    await fillRelease(page, person)
    const other = await context.newPage()
    await context.clearCookies()
    await context.addCookies(await signedIn(1))
    await fillRelease(other, person)
    await other.getByLabel('What became of the person').selectOption('expelled')
    await page.getByRole('button', { name: 'Record: release' }).click()
    await expect(page.getByText('Saved: release')).toBeVisible()
    await other.getByRole('button', { name: 'Record: release' }).click()
    const alert = other.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('recorded already: 13 December 2025')
    await expect(other.getByLabel('What became of the person')).toHaveValue('expelled')
    await alert.getByRole('link', { name: 'See it' }).click()
    await expect(other.getByRole('heading', { name: 'Edit: release' })).toBeVisible()
  })
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

async function fillRelease(page: Page, person: E2ePerson) {
  await page.goto(paths.desk.newRelease('en', person.id))
  await page.getByLabel('Date', { exact: true }).fill('13.12.2025')
  await page.getByLabel('How', { exact: true }).selectOption('pardon')
  await page.getByLabel('Source', { exact: true }).fill(person.source)
  await page.getByText('More about this event').click()
}
