import { join } from 'node:path'
import { openRecord } from '#db/record'
import { paths } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import { anotherAdmin, remove, request } from '#tests/erasures'
import { proposed } from '#tests/reviewed'
import { aPersonInTheRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

function inTheRecord<Value>(work: (db: ReturnType<typeof openRecord>) => Value): Value {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const value = work(db)
  db.$client.close()
  return value
}

test('an admin proposes to erase a removed person, and confirms what another proposed', async ({
  page,
  signInAs,
}) => {
  const [mine, theirs] = [aPersonInTheRecord(), aPersonInTheRecord()]
  const proposalId = inTheRecord((db) => {
    remove(db, mine.id)
    remove(db, theirs.id)
    return proposed(() => request(db, theirs.id, anotherAdmin))
  })
  await signInAs('admin')
  await page.goto(paths.desk.publication('en', mine.id))
  await page.getByRole('link', { name: 'Erase every text' }).click()
  await expect(page.getByText('Backups, and what anybody has downloaded')).toBeVisible()
  const address = page.getByLabel('To make sure, type:')
  await page.getByLabel('On what ground').selectOption('The person asked for it')
  await address.fill('somebody-else')
  await page.getByRole('button', { name: 'Propose to erase it' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'This is not what was to be typed.',
  )
  await address.fill(mine.name.toLowerCase().replace(' ', '-'))
  await page.getByRole('button', { name: 'Propose to erase it' }).click()
  await page.waitForURL(/\/desk\/proposals\/\d+/)
  await expect(page.getByText('A second admin has to confirm it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept all of it' })).toHaveCount(0)

  await page.goto(paths.desk.proposal('en', proposalId))
  await page.getByRole('button', { name: 'Accept all of it' }).click()
  await expect(page.getByText('Accepted', { exact: true }).first()).toBeVisible()
  await page.goto(paths.desk.publication('en', theirs.id))
  await expect(page.getByText(/Every text was erased on .* by Admin Two/)).toBeVisible()
  await expect(page.getByText(theirs.name)).toHaveCount(0)
  await page.goto(paths.desk.history('en', theirs.id))
  await expect(page.getByText(/Name: erased on .* by Admin One/).first()).toBeVisible()
  await page.getByRole('link', { name: 'by this decision' }).first().click()
  await expect(page).toHaveURL(new RegExp(paths.desk.proposal('en', proposalId)))
})
