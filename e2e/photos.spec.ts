import { deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { aPhotoOf, aPng } from '#tests/photos'
import { ask, textOf } from './ask.ts'
import { overflow, unfold, violations } from './axe.ts'
import { aPersonInTheRecord, type E2ePerson } from './desk-record.ts'
import { expect, test } from './fixtures.ts'
import { acceptProposal } from './second-person.ts'

const formOf = (page: Page) => page.getByRole('region', { name: 'Add a photo' })

/** All that a public photo needs, but the photo. */
async function fillIn(page: Page, person: E2ePerson) {
  const form = formOf(page)
  await form.getByLabel('Source', { exact: true }).fill(person.source)
  await form.getByLabel('Right to show it').selectOption('permission')
  await form.getByLabel('Whose photo it is').fill('Family archive')
  await form.getByLabel('Consent to show it').selectOption('given')
  await form.getByLabel('How it was given').fill('By letter')
  await form.getByLabel('How it was made sure').selectOption('family')
  await form.getByLabel('Who made sure').fill('Her sister')
  await form.getByLabel('Who may see it').selectOption('public')
}

async function choose(page: Page, buffer: Buffer, name = 'photo.jpg') {
  const file = { name, mimeType: 'image/jpeg', buffer }
  await formOf(page).getByLabel('Photo', { exact: true }).setInputFiles(file)
}

const send = (page: Page) =>
  formOf(page).getByRole('button', { name: 'Add a photo' }).click()

const slugOf = (person: E2ePerson) => person.source.replace('source-', 'testperson-')

for (const tag of ['@no-js', '@js'])
  test(`a photo is added, looked at by a second person, shown with its credit, and gone at once ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonInTheRecord()
    const profile = paths.person('en', slugOf(person))
    const hash = /\/api\/photos\/([0-9a-f]{64})-small\.webp/
    await signInAsEditor()
    await page.goto(paths.desk.person('en', person.id))
    await page.getByRole('link', { name: 'Photos' }).click()
    await fillIn(page, person)
    await choose(page, await aPhotoOf({ kind: 'jpeg', width: 900, height: 1200 }))
    await send(page)
    await page.waitForURL(/\/desk\/proposals\/\d+/)
    await expect(page.getByRole('img')).toBeVisible()
    expect(textOf(await ask(profile))).not.toMatch(hash)
    await acceptProposal(page)

    await expect.poll(async () => textOf(await ask(profile))).toMatch(hash)
    await page.goto(profile)
    const picture = page.getByRole('img', { name: `Photo of ${person.name}` })
    await picture.scrollIntoViewIfNeeded()
    await expect(picture).toBeVisible()
    await expect(page.getByText('Family archive')).toBeVisible()
    const [, found = ''] = hash.exec(textOf(await ask(profile))) ?? []
    const addresses = [paths.photo(found), paths.smallPhoto(found)]
    for (const address of addresses) expect((await ask(address)).status).toBe(200)
    const data = paths.data.person(slugOf(person))
    expect(textOf(await ask(data))).toContain(found)

    await page.goto(paths.desk.photos('en', person.id))
    await page.getByText('Change what is said of it').click()
    const known = page.getByRole('listitem').filter({ has: page.getByRole('img') })
    await known.getByLabel('Who may see it').selectOption('internal')
    await known.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/done=1/)
    for (const address of addresses) expect((await ask(address)).status).toBe(404)
    for (const address of [profile, paths.person('be', slugOf(person)), data])
      expect(textOf(await ask(address)), address).not.toContain(found)
  })

for (const tag of ['@no-js', '@js'])
  test(`what is no photo is refused in words, and everything typed stays ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const person = aPersonInTheRecord()
    await signInAsEditor()
    await page.goto(paths.desk.photos('en', person.id))
    await fillIn(page, person)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const bomb = aPng(60_000, 60_000, deflateSync(Buffer.alloc(100)))
    const large = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(9_000_000)])
    const refused: [Buffer, string][] = [
      [Buffer.from('<html><script>alert(1)</script></html>'), 'This is not a JPEG'],
      [Buffer.from(svg), 'This is not a JPEG'],
      [bomb, 'far more pixels'],
      [large, 'too large for a photo'],
    ]
    for (const [bytes, words] of refused) {
      await choose(page, bytes)
      await send(page)
      await expect(formOf(page).getByRole('alert')).toContainText(words)
      const form = formOf(page)
      await expect(form.getByLabel('Source', { exact: true })).toHaveValue(person.source)
      await expect(form.getByLabel('Whose photo it is')).toHaveValue('Family archive')
      await expect(form.getByLabel('Who may see it')).toHaveValue('public')
    }
    await choose(page, await aPhotoOf({ kind: 'webp', width: 300, height: 400 }))
    await send(page)
    await page.waitForURL(/\/desk\/proposals\/\d+/)
  })

test('the page of photos is good on a phone, with everything unfolded', {
  tag: ['@js', '@phone'],
}, async ({ page, signInAsEditor }) => {
  const person = aPersonInTheRecord()
  await signInAsEditor()
  await page.goto(paths.desk.photos('be', person.id))
  await unfold(page)
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})
