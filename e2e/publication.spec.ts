import type { Page } from '@playwright/test'
import { bury } from '#db/tombstones'
import { insert } from '#db/write'
import { paths } from '#i18n/paths'
import { anArrest } from '#tests/builders'
import { ask, textOf } from './ask.ts'
import { overflow, unfold, violations } from './axe.ts'
import { aPersonInTheRecord, inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

/** Somebody with a place of birth that nothing else has. */
function aBornPerson() {
  const person = aPersonInTheRecord()
  const word = person.source.replace('source-', '')
  const place = `Born${word}`
  const event = inRecord((tx) => {
    const sql = 'UPDATE people SET birth_place = ?, version = version + 1 WHERE id = ?'
    tx.$client.prepare(sql).run(place, person.id)
    return anArrest(tx, person.id, { on: '2020-09', place: `At${word}` })
  })
  const slug = `testperson-${word}`
  return { ...person, word, place, event, slug }
}

/** Whether the word is on the page of the person and in their data. */
async function isShown(slug: string, word: string) {
  const pages = [paths.person('en', slug), paths.data.person(slug)]
  const texts = await Promise.all(pages.map(async (path) => textOf(await ask(path))))
  return texts.some((text) => text.includes(word))
}

test('a field is kept back by one form, is gone from page, data and search, and shown again', async ({
  page,
  signInAsEditor,
}) => {
  const { id, slug, place } = aBornPerson()
  await signInAsEditor()
  await publish(page, id)
  expect(await isShown(slug, place)).toBe(true)

  await page.goto(paths.desk.person('en', id))
  await page.getByRole('link', { name: 'Keep single fields back, consent' }).click()
  await page.getByLabel('Which field').selectOption('place of birth')
  await page.locator('#limit-reason').selectOption('the person asked for it')
  await page.locator('#limit-reviewBy').fill('2026-01-31')
  await page.getByLabel('In plain words, for the desk').fill('By letter')
  await page.getByRole('button', { name: 'Keep it back now' }).click()
  const row = page.getByRole('row', { name: /place of birth/ })
  await expect(row).toContainText('the person asked for it. By letter')
  expect(await isShown(slug, place)).toBe(false)
  expect(textOf(await ask(paths.data.people(`q=${place}`)))).not.toContain(slug)

  await page.goto(paths.desk.queue('en', 'list=reviews'))
  const due = page.getByRole('row', { name: new RegExp(slug.slice(11), 'i') })
  await expect(due).toContainText('place of birth')
  await due.getByRole('link', { name: /Decide/ }).click()
  await page.getByRole('button', { name: 'Show again: place of birth' }).click()
  // Showing waits for a second person; hiding did not.
  await expect(page).toHaveURL(/desk\/proposals\//)
  expect(await isShown(slug, place)).toBe(false)
})

test('consent is kept apart: its withdrawal asks for a level and changes none', async ({
  page,
  signInAsEditor,
}) => {
  const { id, slug, name } = aBornPerson()
  await signInAsEditor()
  await publish(page, id)
  await page.goto(paths.desk.publication('en', id))
  await page.getByLabel('Answer').selectOption('withdrawn')
  await page.getByLabel('When it was said').fill('2026-01-02')
  await page.getByLabel('How it was made sure').fill('By voice')
  await page.getByRole('button', { name: 'Record what was said' }).click()
  await expect(page.getByRole('row', { name: /withdrawn/ })).toContainText('By voice')
  await expect(page.getByText('decide who may see the person')).toBeVisible()
  expect(await isShown(slug, name)).toBe(true)
})

test('on a phone a person is hidden by one touch, and a removed one does not come back unseen', {
  tag: '@phone',
}, async ({ page, signInAsEditor }) => {
  const { id, slug, name, word, source } = aBornPerson()
  await signInAsEditor()
  await publish(page, id)
  await page.goto(paths.desk.publication('en', id))
  await page.emulateMedia({ colorScheme: 'dark' })
  await unfold(page)
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Hide this person now' }).tap()
  await expect(
    page.getByText('Readers are told that there is no such page.'),
  ).toBeVisible()
  const [hidden, unknown] = await Promise.all(
    [slug, 'nobody-of-this-name'].map((one) => ask(paths.person('en', one))),
  )
  expect(hidden?.status).toBe(404)
  expect(hidden?.body.equals(unknown?.body ?? Buffer.of())).toBe(true)

  inRecord((tx) => {
    const buried = bury({ names: [name], birthOn: null })
    insert(tx, 'tombstones', { person_id: id, removed_on: '2026-01-02', ...buried })
  })
  await page.goto(paths.desk.newPerson('en'))
  await page.getByRole('button', { name: /add a row/ }).tap()
  // Before the page is alive the answer is another page, in which nothing is typed yet.
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
  await page.getByLabel('Name in full').first().fill(`${word} Testperson`)
  await page.getByLabel('Language of the name').first().fill('en')
  await page.getByLabel('Source', { exact: true }).fill(source)
  await page.getByRole('button', { name: 'Add the person' }).tap()
  // First whoever is like it in the record: the hidden one, of the same name.
  const likely = page.getByRole('region', { name: 'Is this person already here?' }).last()
  await page.getByLabel('I have looked: it is none of these').check()
  await likely.getByRole('button', { name: 'Add the person' }).tap()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Somebody of this name was removed on request',
  )
})

async function publish(page: Page, id: number) {
  await page.goto(paths.desk.person('en', id))
  await page.getByLabel('Who may see it').selectOption('public')
  await page.getByRole('button', { name: 'Set who may see it' }).click()
}
