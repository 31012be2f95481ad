import { resolve } from 'node:path'

/** Where the browser tests' own server is, and its data: a port of one's own keeps runs apart. */
export const e2ePort = Number(process.env.HABEAS_E2E_PORT ?? 3100)
export const e2eOrigin = `http://localhost:${e2ePort}`
export const e2eFolder = resolve('data', `e2e-${e2ePort}`)

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
