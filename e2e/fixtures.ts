import { readFileSync } from 'node:fs'
import { type Browser, test as base, type Page } from '@playwright/test'
import { type E2eEditor, e2eEditorsFile } from '#scripts/e2e-place'

export const { expect } = base

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

type Fixtures = {
  /** Signs this test's browser in as the first editor, or the second. */
  signInAsEditor: (which?: 0 | 1) => Promise<void>
}
type WorkerFixtures = { signedIn: (which: 0 | 1) => Promise<Cookies> }

export const test = base.extend<Fixtures, WorkerFixtures>({
  // The form is used once a worker and editor; every test after that gets its cookies.
  signedIn: [
    async ({ browser }, use) => {
      const known = new Map<0 | 1, Promise<Cookies>>()
      await use((which) => {
        const cookies = known.get(which) ?? signInByForm(browser, editors()[which])
        known.set(which, cookies)
        return cookies
      })
    },
    { scope: 'worker' },
  ],
  signInAsEditor: async ({ context, signedIn }, use) => {
    await use(async (which = 0) => context.addCookies(await signedIn(which)))
  },
})

export function editors(): [E2eEditor, E2eEditor] {
  return JSON.parse(readFileSync(e2eEditorsFile, 'utf8'))
}

async function signInByForm(browser: Browser, { email, password }: E2eEditor) {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/en/desk/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  const cookies = await context.cookies()
  await context.close()
  return cookies
}
