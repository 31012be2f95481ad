import { join } from 'node:path'
import { recordJudgement } from '#db/mutations/judgements'
import { openRecord } from '#db/record'
import type { Editor } from '#domain/editor'
import { newJudgement, pairOf } from '#domain/judgement'
import { paths } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import { aName } from '#tests/builders'
import { aCorrection, aPersonInTheRecord, inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

// Decisions about all that was seen: whoever makes one upon what somebody has changed since
// is shown so, nothing is saved, and every word stays.

const other: Editor = { id: 'another', name: 'Another Editor', role: 'editor' }

test('a merge, a judgement and a split upon what has changed ask to look again', async ({
  page,
  signInAsEditor,
}) => {
  const [first, second] = [aPersonInTheRecord(), aPersonInTheRecord()]
  inRecord((tx) => aName(tx, first.id, { text: 'Second Name', kind: 'alias' }))
  const change = (text: string) =>
    inRecord((tx) => aName(tx, first.id, { text, kind: 'alias' }))
  const alert = page.getByRole('main').getByRole('alert')
  await signInAsEditor()

  await page.goto(paths.desk.mergePeople('en', first.id, second.id))
  const merge = page.getByRole('region', { name: 'Make one record of both' })
  await merge.getByLabel('Why you change it').fill('The same day')
  change('Third Name')
  await merge.getByRole('button').last().click()
  await expect(alert).toContainText('saved a newer version')
  await expect(merge.getByLabel('Why you change it')).toHaveValue('The same day')

  await page.goto(paths.desk.mergePeople('en', first.id, second.id))
  const decide = page.getByRole('region', { name: 'Decide' })
  await decide.getByLabel('different people').check()
  await decide.getByLabel('Why you change it').fill('Two cousins')
  judgedByAnother(first.id, second.id)
  await decide.getByRole('button', { name: 'Keep this decision' }).click()
  await expect(alert).toContainText('Another Editor saved a newer version')
  await expect(decide.getByLabel('Why you change it')).toHaveValue('Two cousins')

  await page.goto(paths.desk.splitPerson('en', first.id))
  await page.getByLabel('Second Name').check()
  await page.getByLabel('Why you change it').fill('Two people')
  change('Fourth Name')
  await page.getByRole('main').getByRole('button').last().click()
  await expect(alert).toContainText('saved a newer version')
  await expect(page.getByLabel('Why you change it')).toHaveValue('Two people')
})

test('an answer to a request that somebody answered meanwhile asks to look again', async ({
  page,
  context,
  signInAsEditor,
  browser,
  signedIn,
}) => {
  const address = paths.desk.correction('en', aCorrection(aPersonInTheRecord().id))
  await signInAsEditor()
  const { baseURL, javaScriptEnabled } = test.info().project.use
  const elsewhere = await browser.newContext({ baseURL, javaScriptEnabled })
  await elsewhere.addCookies(await signedIn(1))
  const [theirs, tab] = [await elsewhere.newPage(), await context.newPage()]
  for (const one of [page, theirs, tab]) await one.goto(address)
  const note = 'Note for editors'
  const answer = async (one: typeof page, words: string) => {
    await one.getByLabel(note).fill(words)
    await one.getByRole('button', { name: 'Save', exact: true }).click()
  }
  await answer(page, 'First')
  await page.waitForURL(/done=1/)
  // One's own other tab is nobody else.
  await answer(tab, 'Second')
  await tab.waitForURL(/done=1/)
  await answer(theirs, 'Third')
  const alert = theirs.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Editor One saved a newer version')
  await expect(theirs.getByLabel(note)).toHaveValue('Third')
})

function judgedByAnother(one: number, two: number) {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const said = { ...pairOf(one, two), verdict: 'unsure', why: 'Not seen', version: 0 }
  const judged = recordJudgement(db, other, newJudgement.parse(said), null)
  db.$client.close()
  expect(judged.ok).toBe(true)
}
