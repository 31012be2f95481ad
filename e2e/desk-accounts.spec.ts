import type { Locator, Page } from '@playwright/test'
import { totpCode } from '#auth/totp'
import { paths } from '#i18n/paths'
import { anOwnAccount, signInByForm } from './accounts.ts'
import { anInvitation, inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

const password = 'four random words here'

test('an invitation, an app and ten codes lead in, by keyboard and without JavaScript', async ({
  page,
}) => {
  const token = anInvitation()
  const address = paths.desk.invitation('en', token)
  await page.goto(address)
  await expect(page.getByLabel('Your name here')).toBeFocused()
  await page.keyboard.type('A Pen Name')
  await typeAt(page, page.getByLabel('New password'), 'too short')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('at least 14 characters')
  await expect(page.getByLabel('Your name here')).toHaveValue('A Pen Name')
  await expect(page.getByLabel('New password')).toHaveValue('')
  await typeAt(page, page.getByLabel('New password'), password)
  await page.keyboard.press('Enter')

  // A password is not enough: every page leads back here.
  const heading = page.getByRole('heading', { name: 'Set up a second factor' })
  await expect(heading).toBeVisible()
  await page.goto(paths.desk.people('en'))
  await expect(heading).toBeVisible()
  const secret = (await page.locator('code').textContent())?.replaceAll(' ', '') ?? ''
  await typeAt(page, page.getByLabel('Code that the app shows'), '000000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This code is wrong')
  await expect(page.locator('code')).toHaveText(secret.replace(/(.{4})(?=.)/g, '$1 '))
  const code = totpCode(secret)
  await typeAt(page, page.getByLabel('Code that the app shows'), code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('You have no recovery codes.')).toBeVisible()
  await pressAt(page, page.getByRole('button', { name: 'Make ten new codes' }))
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
  const codes = page.getByRole('status').locator('..').getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = (await codes.first().textContent()) ?? ''
  await page.goto(address)
  await expect(page.getByText('This link has been used, or has run out.')).toBeVisible()

  const email = emailOf('A Pen Name')
  await signOut(page)
  await typePassword(page, email)
  await typeAt(page, page.getByLabel('Code of your app'), code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('was used already')
  await typeAt(page, page.getByLabel('Code of your app'), recovery)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'A Pen Name' })).toBeVisible()

  await signOut(page)
  await pressAt(page, page.getByRole('link', { name: 'Sign in with a recovery code' }))
  // The page before has a field for the e-mail as well.
  await expect(page.getByLabel('Recovery code')).toBeVisible()
  await typeAt(page, page.getByLabel('E-mail'), email)
  await typeAt(page, page.getByLabel('Password'), password)
  await typeAt(page, page.getByLabel('Recovery code'), recovery)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('No account has this e-mail')
})

test('whoever sat there too long is asked again, and comes back', async ({ page }) => {
  const account = await anOwnAccount()
  const { name, email } = account
  await page.goto(paths.desk.signIn('en'))
  await signInByForm(page, account)
  await expect(page.getByRole('link', { name })).toBeVisible()
  inRecord((tx) =>
    tx.$client
      .prepare(
        `UPDATE sessions SET confirmed_at = 1
         WHERE editor_id = (SELECT id FROM editors WHERE email = ?)`,
      )
      .run(email),
  )
  await page.goto(paths.desk.factors('en'))
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'Second factor' })).toBeVisible()

  await page.getByRole('link', { name }).click()
  await page.getByLabel('Current password').fill(account.password)
  await page.getByLabel('New password').fill('four other random words')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('row', { name: /\(this one\)/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto(paths.desk.account('en'))
  await expect(page).toHaveURL(/sign-in/)
})

test('whoever was sent to sign in comes back to the page, and to no other site', async ({
  page,
}) => {
  for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
    await page.goto(paths.desk.signIn('en', next))
    await expect(page.locator('input[name=next]')).toHaveValue('')
  }
})

/** Nothing but Tab leads there, as far as a page of the desk is long. */
async function reach(page: Page, place: Locator) {
  const isThere = () => place.evaluate((one) => one === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isThere()); presses++)
    await page.keyboard.press('Tab')
  await expect(place).toBeFocused()
}

async function typeAt(page: Page, place: Locator, text: string) {
  await reach(page, place)
  await page.keyboard.type(text)
}

async function pressAt(page: Page, place: Locator) {
  await reach(page, place)
  await page.keyboard.press('Enter')
}

async function signOut(page: Page) {
  await page.goto(paths.desk.home('en'))
  await pressAt(page, page.getByRole('button', { name: 'Sign out' }))
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

async function typePassword(page: Page, email: string) {
  await typeAt(page, page.getByLabel('E-mail'), email)
  await typeAt(page, page.getByLabel('Password'), password)
  await page.keyboard.press('Enter')
}

/** What only the invitation knew. */
function emailOf(name: string): string {
  return inRecord(
    (tx) =>
      tx.$client
        .prepare('SELECT email FROM editors WHERE name = ? ORDER BY created_at DESC')
        .pluck()
        .get(name) as string,
  )
}
