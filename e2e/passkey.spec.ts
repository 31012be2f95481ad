import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newId } from '#db/ids'
import { openRecord } from '#db/record'
import { paths } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import { overflow, unfold, violations } from './axe.ts'
import { expect, test } from './fixtures.ts'

const password = 'four random words here'

test('an admin invites, a passkey is made and opens the desk, and leaving ends it @js', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  const word = newId().toString(36)
  const [email, name] = [`${word}@example.org`, `Pen ${word}`]
  await signInAs('admin')
  await page.goto(paths.desk.accounts('en'))
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('radio', { name: /^reviewer/ }).check()
  await page.getByLabel('May see sealed people').check()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = page.getByRole('listitem').filter({ hasText: 'invitations' })
  await expect(link).toBeVisible()
  await expectClean(page)

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const theirs = await context.newPage()
  await aSecurityKey(theirs)
  await theirs.goto((await link.textContent()) ?? '')
  await theirs.getByLabel('Your name here').fill(name)
  await theirs.getByLabel('New password').fill(password)
  await theirs.getByRole('button', { name: 'Open the account' }).click()
  await expect(
    theirs.getByRole('heading', { name: 'Set up a second factor' }),
  ).toBeVisible()
  await expectClean(theirs)
  await theirs.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(theirs.getByText('You have no recovery codes.')).toBeVisible()
  await expect(theirs.getByText(/Added in Chrome/)).toBeVisible()
  await theirs.getByRole('button', { name: 'Make ten new codes' }).click()
  await expect(theirs.getByText('They are shown this once.')).toBeVisible()
  await expectClean(theirs)
  await theirs.getByRole('button', { name: 'Remove passkey 1' }).click()
  await expect(theirs.getByText('This is your only second factor.')).toBeVisible()
  await theirs.getByRole('link', { name: 'Go on' }).click()

  await theirs.getByRole('button', { name: 'Sign out' }).click()
  await theirs.getByLabel('E-mail').fill(email)
  await theirs.getByLabel('Password').fill(password)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  const use = theirs.getByRole('button', { name: 'Sign in with a passkey' })
  await expect(use).toBeVisible()
  await expectClean(theirs)
  await use.click()
  await theirs.getByRole('link', { name }).click()
  await expect(theirs.getByText(/reviewer · sees sealed people/)).toBeVisible()

  forgetWhenConfirmed(email)
  await theirs.goto(paths.desk.factors('en'))
  await expect(theirs.getByRole('heading', { name: 'Is it still you?' })).toBeVisible()
  await expectClean(theirs)
  await theirs.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(theirs.getByText(/Added in Chrome/)).toBeVisible()

  await page.goto(paths.desk.accounts('en'))
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: `End the account of ${name}` }).click()
  await expect(
    page.getByRole('row', { name: new RegExp(`${name}.*left on`) }),
  ).toBeVisible()
  await theirs.goto(paths.desk.people('en'))
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await theirs.getByLabel('E-mail').fill(email)
  await theirs.getByLabel('Password').fill(password)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByText('No account has this e-mail and password.')).toBeVisible()
  await page.getByRole('link', { name: 'Log of accounts' }).click()
  await expect(page.getByText('The chain is whole.')).toBeVisible()
  await expect(
    page.getByRole('row', { name: new RegExp(`ended an account.*${name}`) }),
  ).toBeVisible()
  await context.close()
})

/** As after half an hour. */
function forgetWhenConfirmed(email: string) {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const ofAccount = '(SELECT id FROM editors WHERE email = ?)'
  db.$client
    .prepare(`UPDATE sessions SET confirmed_at = NULL WHERE editor_id = ${ofAccount}`)
    .run(email)
  db.$client.close()
}

/** The browser's own: it answers at once, as if somebody had touched it. */
async function aSecurityKey(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: false,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
}

async function expectClean(page: Page) {
  await unfold(page)
  expect.soft(await violations(page), page.url()).toEqual([])
  expect.soft(await overflow(page), page.url()).toBeLessThanOrEqual(0)
}
