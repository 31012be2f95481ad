import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { anArrest } from '#tests/builders'
import { anOwnAccount, signInByForm } from './accounts.ts'
import { aPersonInTheRecord, type E2ePerson } from './desk-record.ts'
import { editors, expect, test } from './fixtures.ts'

// Without JavaScript and with it: the same forms, the same answers.
for (const tag of ['@no-js', '@js']) {
  test(`an editor signs in, is told nothing by a wrong password, and signs out ${tag}`, async ({
    page,
  }) => {
    const account = await anOwnAccount()
    const { email, name } = account
    await page.goto(paths.desk.person('en', 1))
    for (const wrong of [email, 'nobody@example.org']) {
      await page.getByLabel('E-mail').fill(wrong)
      await page.getByLabel('Password').fill('not the password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'No account has this e-mail',
      )
      await expect(page.getByLabel('E-mail')).toHaveValue(wrong)
    }
    await signInByForm(page, account)
    await expect(page).toHaveURL(paths.desk.person('en', 1))
    await page.goto(paths.desk.home('en'))
    await expect(page.getByRole('link', { name })).toBeVisible()
    const current = page
      .getByRole('navigation', { name: 'Desk' })
      .locator('[aria-current]')
    await expect(current).toHaveCount(0)
    await page.getByRole('link', { name: 'People in the record' }).click()
    await expect(current).toHaveText('People in the record')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.goto(paths.desk.home('en'))
    await expect(page).toHaveURL(/sign-in/)
  })

  test(`a release is added from the people list, by keyboard only, in at most 8 inputs ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonInTheRecord()
    await signInAsEditor()
    await recordArrest(page, person)

    await page.goto(paths.desk.people('en'))
    const { press, type, inputs } = counting(page)
    await type(person.name)
    await press('Enter')
    await expect(page.getByRole('link', { name: /Record release/ }).first()).toBeFocused()
    await press('Enter')
    await expect(page.getByLabel('Date', { exact: true })).toBeFocused()
    await type('Dec 2025')
    await press('Tab')
    await type('pardon')
    await press('Tab')
    // The source of the arrest stands there already: it is the last one this editor used.
    await expect(page.getByLabel('Source', { exact: true })).not.toHaveValue('')
    await expect(page.getByLabel('Source', { exact: true })).toBeFocused()
    await press('Enter')
    await expect(page.getByText('Saved: release, December 2025')).toBeVisible()
    expect(inputs()).toBeLessThanOrEqual(8)
  })

  test(`a release before the arrest is refused with the reason, and nothing typed is lost ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonInTheRecord((tx, id) => anArrest(tx, id, { on: '2020-09-07' }))
    await signInAsEditor()
    await page.goto(paths.desk.newRelease('en', person.id))
    await page.getByLabel('Date', { exact: true }).fill('c. 2018')
    await page.getByLabel('How', { exact: true }).selectOption('amnesty')
    await page.getByLabel('Source', { exact: true }).fill(person.source)
    await page.getByText('More about this event').click()
    await page.getByLabel('Place').fill('Gomel')
    await page.getByRole('button', { name: 'Record: release' }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('before the arrest: 7 September 2020')
    await expect(page.getByLabel('Date', { exact: true })).toHaveValue('c. 2018')
    await expect(page.getByLabel('How', { exact: true })).toHaveValue('amnesty')
    await expect(page.getByLabel('Place')).toHaveValue('Gomel')
    await expect(page.getByText('Understood as: about 2018 (2018~)')).toBeVisible()
    await alert.getByRole('link', { name: 'See it' }).click()
    await expect(page.getByRole('heading', { name: 'Edit: arrest' })).toBeVisible()
  })

  test(`a date is shown as it is understood before anything is saved ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonInTheRecord()
    await signInAsEditor()
    await page.goto(paths.desk.newEvent('en', person.id, 'decision'))
    await page.getByLabel('Date', { exact: true }).fill('13.12.2025')
    await page.getByLabel('Term', { exact: true }).fill('4 years 6 months')
    await page.getByRole('button', { name: 'Check dates' }).click()
    await expect(page.getByText('Nothing is saved yet')).toBeVisible()
    await expect(
      page.getByText('Understood as: 13 December 2025 (2025-12-13)'),
    ).toBeVisible()
    await expect(page.getByLabel('Term', { exact: true })).toHaveCount(2)
    await expect(page.getByLabel('Term', { exact: true }).first()).toHaveValue(
      '4 years 6 months',
    )
    await page.goto(paths.desk.person('en', person.id))
    await expect(page.getByText('No event is recorded yet.')).toBeVisible()
  })

  test(`what was changed, by whom, why and from which source is told ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const editor = editors()[0]?.name ?? ''
    const person = aPersonInTheRecord((tx, id) => anArrest(tx, id, { on: '2020' }))
    await signInAsEditor()
    await page.goto(paths.desk.person('en', person.id))
    await page.getByRole('link', { name: 'Edit: arrest' }).click()
    await page.getByLabel('Date', { exact: true }).fill('7 Sep 2020')
    await page.getByLabel('Source', { exact: true }).fill(person.source)
    await page.getByLabel('Why you change it').first().fill('The court gives the day')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('link', { name: 'History of changes' }).click()
    const change = page.getByRole('listitem').filter({ hasText: 'Amended: arrest' })
    await expect(change).toContainText(editor)
    await expect(change).toContainText('Why: The court gives the day')
    await expect(change).toContainText('Source: Example News')
    await expect(change).toContainText('2020 → 7 September 2020')
  })
}

for (const [locale, title] of [
  ['en', 'There is nothing at this address'],
  ['be', 'Па гэтым адрасе нічога няма'],
] as const)
  test(`at an address of the desk that is not there one is still at the desk: ${locale}`, async ({
    page,
    signInAsEditor,
  }) => {
    const home = paths.desk.home(locale)
    const absent = [`${home}/nothing`, `${home}/a/b/c`]
    for (const address of absent) {
      await signInAsEditor()
      expect((await page.goto(address))?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expect(page.locator(`header a[href="${home}"]`)).toBeVisible()
    }
  })

test('a form says dates in Belarusian, which not every browser knows', {
  tag: '@js',
}, async ({ page, signInAsEditor }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const person = aPersonInTheRecord((tx, id) => anArrest(tx, id, { on: '2020-09-07' }))
  await signInAsEditor()
  await page.goto(paths.desk.person('be', person.id))
  await page.getByRole('link', { name: 'Рэдагаваць: затрыманне' }).click()
  await expect(page.getByText('7 верасня 2020 г. (2020-09-07)')).toBeVisible()
  await page.getByLabel('Дата', { exact: true }).fill('13.12.2025')
  await expect(page.getByText('13 снежня 2025 г. (2025-12-13)')).toBeVisible()
  expect(errors).toEqual([])
})

test('a person is hidden by one press, and gone from the public site with it', async ({
  page,
  signInAsEditor,
}) => {
  const person = aPersonInTheRecord()
  await signInAsEditor()
  await page.goto(paths.desk.person('en', person.id))
  await page.getByLabel('Who may see it').selectOption('public')
  await page.getByRole('button', { name: 'Set who may see it' }).click()
  await page.getByRole('link', { name: 'Public page' }).click()
  await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
  const address = page.url()
  await page.goto(paths.desk.person('en', person.id))
  await page.getByRole('button', { name: 'Hide this person now' }).click()
  await expect(page.getByRole('button', { name: 'Hide this person now' })).toBeHidden()
  expect((await page.goto(address))?.status()).toBe(404)
})

async function recordArrest(page: Page, person: E2ePerson) {
  await page.goto(paths.desk.newEvent('en', person.id, 'arrest'))
  await page.getByLabel('Date', { exact: true }).fill('2019')
  await page.getByLabel('Source', { exact: true }).fill(person.source)
  await page.getByRole('button', { name: 'Record: arrest' }).click()
  await expect(page.getByText('Saved: arrest')).toBeVisible()
}

/** A keyboard and nothing else: what is typed at one go is an input, and so is every key. */
function counting({ keyboard }: Page) {
  let inputs = 0
  const count = (act: (text: string) => Promise<void>) => (text: string) => {
    inputs += 1
    return act(text)
  }
  return {
    inputs: () => inputs,
    type: count((text) => keyboard.type(text)),
    press: count((key) => keyboard.press(key)),
  }
}
