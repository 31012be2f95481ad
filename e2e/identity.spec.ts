import { join } from 'node:path'
import { lookForDuplicates } from '#db/queries/duplicates'
import { openRecord } from '#db/record'
import { paths } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import { aName, anArrest, aPerson, dated } from '#tests/builders'
import { ask } from './ask.ts'
import { overflow, violations } from './axe.ts'
import { aPersonInTheRecord, inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'
import { acceptProposal } from './second-person.ts'
import { turnTo } from './turn-to.ts'

/** Two records of one person: the same names, one day of birth and another. */
function twoOfOne() {
  const first = aPersonInTheRecord((tx, id) => {
    anArrest(tx, id, { on: '2020-08-09', place: 'First place' })
  })
  const second = inRecord((tx) => {
    const born = dated('birth_on', '1991-02-03')
    tx.$client
      .prepare(
        'UPDATE people SET birth_on = @birth_on, birth_on_earliest = @birth_on_earliest, birth_on_latest = @birth_on_latest WHERE id = @id',
      )
      .run({ ...born, id: first.id })
    const slug = `second-${first.id.toString(36)}`
    const id = aPerson(tx, {
      name: first.name,
      fictional: true,
      slug,
      birth_place: 'Brest',
    })
    tx.$client
      .prepare(
        `UPDATE people SET birth_on = '1991', birth_on_earliest = '1991-01-01', birth_on_latest = '1991-12-31' WHERE id = ?`,
      )
      .run(id)
    aName(tx, id, { text: `${first.name} Second`, kind: 'alias' })
    anArrest(tx, id, { on: '2020-08-09', place: 'Second place' })
    return { id, slug }
  })
  const db = openRecord(join(e2eFolder, 'record.db'))
  while (!lookForDuplicates(db, 10_000));
  db.$client.close()
  return { first, second }
}

const statusOf = async (path: string) => {
  const { status, headers } = await ask(path)
  return `${status} ${headers.location?.replace(/^https?:\/\/[^/]+/, '') ?? ''}`.trim()
}

test('two records of one person are found, become one, redirect, and are two again', {
  tag: '@js',
}, async ({ page, signInAsEditor }) => {
  const { first, second } = twoOfOne()
  await signInAsEditor()

  await page.goto(paths.desk.newPerson('en'))
  await page.getByLabel('Name in full').first().fill(first.name)
  const likely = page.getByRole('region', { name: 'Is this person already here?' })
  await expect(likely.getByRole('link', { name: first.name }).first()).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.goto(paths.desk.duplicates('en'))
  expect(await violations(page)).toEqual([])
  const [low, high] = [first.id, second.id].sort((a, b) => a - b) as [number, number]
  const pair = page.locator(`a[href="${paths.desk.mergePeople('en', low, high)}"]`)
  await turnTo(page, pair)
  await pair.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /one person\?$/ })).toBeVisible()
  await page.goto(paths.desk.mergePeople('en', first.id, second.id))
  expect(await violations(page)).toEqual([])

  const merge = page.getByRole('region', { name: 'Make one record of both' })
  await merge
    .getByRole('group', { name: /^Born on/ })
    .getByRole('radio')
    .first()
    .focus()
  await page.keyboard.press('ArrowDown')
  await merge
    .getByRole('group', { name: /^The same event\?/ })
    .getByRole('radio')
    .first()
    .focus()
  await page.keyboard.press('ArrowDown')
  await merge.getByLabel('Why you change it').focus()
  await page.keyboard.type('The same day, the same place')
  await page.keyboard.press('Enter')

  await acceptProposal(page)
  await page.goto(paths.desk.person('en', first.id))
  await expect(page.getByRole('main')).toContainText('1991')
  await expect(page.getByRole('main')).toContainText('Brest')
  const slug = inRecord(
    (tx) =>
      tx.$client
        .prepare('SELECT slug FROM people WHERE id = ?')
        .pluck()
        .get(first.id) as string,
  )
  const survivor = `308 ${paths.person('en', slug)}`
  // Accepted beside the server, it is published a moment later.
  await expect.poll(() => statusOf(paths.person('en', second.slug))).toBe(survivor)
  expect(await statusOf(paths.data.person(second.slug))).toBe(
    `308 ${paths.data.person(slug)}`,
  )
  expect(await statusOf(paths.data.person(String(second.id)))).toBe(
    `308 ${paths.data.person(slug)}`,
  )

  await page.getByRole('link', { name: /take it apart/ }).click()
  await page.getByLabel('Why it is taken back').fill('They are cousins')
  await page.getByRole('button', { name: 'Preview undoing' }).click()
  await page.getByRole('button', { name: /^Undo it/ }).click()
  await acceptProposal(page)
  const isBack = async () => statusOf(paths.person('en', second.slug))
  await expect.poll(isBack).toBe('200')
  expect(await statusOf(paths.person('en', slug))).toBe('200')
  expect(await statusOf(paths.data.person(String(second.id)))).toBe('200')
})

test('different people are remembered, and nobody is added twice unseen, without JavaScript', async ({
  page,
  signInAsEditor,
}) => {
  const { first, second } = twoOfOne()
  await signInAsEditor()
  await page.goto(paths.desk.newPerson('en'))
  await page.getByLabel('Name in full').first().fill(first.name)
  await page.getByLabel('Language of the name').first().fill('en')
  await page.getByLabel('Source', { exact: true }).fill(first.source)
  await page.getByRole('button', { name: 'Add the person' }).click()
  const report = page.getByRole('region', { name: 'Is this person already here?' })
  await expect(report).toContainText(first.name)
  await page.getByLabel('I have looked: it is none of these').check()
  await report.getByRole('button', { name: 'Add the person' }).click()
  await page.waitForURL(/\/desk\/people\/\d+\?done=1$/)

  await page.goto(paths.desk.mergePeople('en', first.id, second.id))
  const decide = page.getByRole('region', { name: 'Decide' })
  await decide.getByLabel('different people').check()
  await decide.getByLabel('Why you change it').fill('Two cousins')
  await decide.getByRole('button', { name: 'Keep this decision' }).click()
  await page.waitForURL(`**${paths.desk.duplicates('en')}?done=1`)
  await expect(page.getByRole('region', { name: 'What was decided' })).toContainText(
    'Two cousins',
  )
  await page.goto(paths.desk.mergePeople('en', first.id, second.id))
  await expect(page.getByRole('main')).toContainText(
    'an editor judged them different people',
  )
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})
