import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { editPerson } from '#db/mutations/people'
import { findDeskPerson } from '#db/queries/desk-person'
import { openRecord } from '#db/record'
import type { Editor } from '#domain/editor'
import { personChange } from '#domain/person'
import { invariant } from '#lib/invariant'
import { type E2eAccount, e2eFolder, e2eOrigin } from '#scripts/e2e-place'
import { acceptWhole, proposed } from '#tests/reviewed'
import { cookiesOf } from './accounts.ts'

/**
 * What an editor did waits for a second person: here one accepts it, straight in the
 * record. How people do it is in proposals.spec.ts.
 */
export async function acceptProposal(page: Page, folder = e2eFolder) {
  await page.waitForURL(/\/desk\/proposals\/\d+/)
  const id = Number(new URL(page.url()).pathname.split('/').at(-1))
  const db = openRecord(join(folder, 'record.db'))
  const accepted = acceptWhole(db, id)
  db.$client.close()
  invariant(accepted.ok, 'the proposal is accepted')
}

const contributor: Editor = { id: 'somebody', name: 'Somebody', role: 'contributor' }

/** What a contributor would change of a person: two fields of the form. */
export function aProposal(personId: number): number {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const person = findDeskPerson(db, personId)
  invariant(person, 'the person is in the record')
  const { slug, country, version } = person
  const fields = { slug, country, birthPlace: 'Minsk', birthOn: '1980-05' }
  const id = proposed(() =>
    editPerson(
      db,
      contributor,
      { id: personId, version, why: 'The family says so' },
      personChange.parse(fields),
    ),
  )
  db.$client.close()
  return id
}

/** A page of somebody else, in a browser of their own. */
export async function asSomebody(
  browser: Browser,
  account: E2eAccount,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: e2eOrigin, ...options })
  await context.addCookies(await cookiesOf(account))
  return context.newPage()
}
