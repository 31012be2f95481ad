import { test as base } from '@playwright/test'
import { type E2eAccount, e2eAccounts } from '#scripts/e2e-place'
import { type Cookies, cookiesOf } from './accounts.ts'

export const { expect } = base

type Fixtures = {
  /** Signs this test's browser in as one of the accounts that are always there. */
  signInAs: (account: E2eAccount) => Promise<void>
  /** The same as the first editor, or the second. */
  signInAsEditor: (which?: 0 | 1) => Promise<void>
}
type WorkerFixtures = { signedIn: (which: 0 | 1 | E2eAccount) => Promise<Cookies> }

export const test = base.extend<Fixtures, WorkerFixtures>({
  // One session a worker and account, of its own: none waits for another's next code.
  signedIn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const known = new Map<E2eAccount, { at: number; cookies: Promise<Cookies> }>()
      await use((which) => {
        const account = typeof which === 'number' ? editorAccounts[which] : which
        const kept = known.get(account)
        if (kept && Date.now() - kept.at < freshMs) return kept.cookies
        const opened = { at: Date.now(), cookies: cookiesOf(account) }
        known.set(account, opened)
        return opened.cookies
      })
    },
    { scope: 'worker' },
  ],
  signInAs: async ({ context, signedIn }, use) => {
    await use(async (account) => context.addCookies(await signedIn(account)))
  },
  signInAsEditor: async ({ context, signedIn }, use) => {
    await use(async (which = 0) => context.addCookies(await signedIn(which)))
  },
})

/** After half an hour a session has to be confirmed, and a loop may take as long. */
const freshMs = 15 * 60_000

const editorAccounts = ['editor', 'other-editor'] as const

export function editors() {
  return editorAccounts.map((account) => e2eAccounts[account])
}
