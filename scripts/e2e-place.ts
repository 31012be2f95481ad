import { resolve } from 'node:path'
import { invariant } from '#lib/invariant'

const firstPort = Number(process.env.HABEAS_E2E_PORT ?? 3100)

/**
 * Where the servers of the browser tests are, and their data: each of the tests that run
 * at once has a record of its own, so that none writes between the looks of another.
 */
export const e2ePlaces = [firstPort, firstPort + 1].map((port) => ({
  port,
  origin: `http://localhost:${port}`,
  folder: resolve('data', `e2e-${port}`),
}))

const own = e2ePlaces[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
invariant(own, 'there is a place for each test that runs at once')
export const { origin: e2eOrigin, folder: e2eFolder } = own

/**
 * Who has an account in the browser tests, made anew with the database. Tests open their
 * sessions in the record itself: a code that was taken is not taken again, so that many
 * tests could not sign in at once by the form.
 */
export const e2eAccounts = {
  contributor: { name: 'Contributor One', role: 'contributor' },
  editor: { name: 'Editor One', role: 'editor' },
  'other-editor': { name: 'Editor Two', role: 'editor' },
  reviewer: { name: 'Reviewer One', role: 'reviewer' },
  admin: { name: 'Admin One', role: 'admin' },
} as const
export type E2eAccount = keyof typeof e2eAccounts

export const e2eEmail = (account: E2eAccount) => `${account}@example.org`
