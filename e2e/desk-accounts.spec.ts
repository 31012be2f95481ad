import { paths } from '#i18n/paths'
import { anInvitation } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

test('an invitation makes an account once, with a password long enough', async ({
  page,
}) => {
  const address = paths.desk.invitation('en', anInvitation())
  await page.goto(address)
  await page.getByLabel('Your name here').fill('A Pen Name')
  await page.getByLabel('New password').fill('too short')
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByRole('alert')).toContainText('at least 14 characters')
  await expect(page.getByLabel('Your name here')).toHaveValue('A Pen Name')
  await expect(page.getByLabel('New password')).toHaveValue('')
  await page.getByLabel('New password').fill('four random words here')
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByRole('link', { name: 'A Pen Name' })).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('This link has been used, or has run out.')).toBeVisible()

  await page.getByRole('link', { name: 'A Pen Name' }).click()
  await page.getByLabel('Current password').fill('four random words here')
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
