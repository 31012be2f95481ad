import { newId } from '#db/ids'
import { plainEventKinds } from '#domain/event'
import { paths } from '#i18n/paths'
import { aPersonInTheRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

for (const tag of ['@no-js', '@js']) {
  test(`a person is added with names, an event and a source that was not there ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const word = newId().toString(36)
    await signInAsEditor()
    await page.goto(paths.desk.home('en'))
    await page.getByRole('link', { name: 'New person' }).click()
    await page.getByRole('button', { name: 'Add the person' }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('Names: This is needed.')

    const firstName = page.getByRole('group', { name: 'Names 1' })
    await firstName.getByLabel('Name in full').fill(`Fictional ${word}`)
    await firstName.getByLabel('Language of the name').fill('en')
    await page.getByRole('button', { name: 'Check dates, add a row' }).click()
    const secondName = page.getByRole('group', { name: 'Names 2' })
    await secondName.getByLabel('Name in full').fill(`Выдуманы ${word}`)
    await secondName.getByLabel('Language of the name').fill('klingonese')
    await page.getByLabel('Born on').fill('c. 1980')
    await page.getByText('A source that is not in the record yet').click()
    await page.getByLabel('Web address').fill(`https://news.example/${word}`)
    await page.getByLabel('Publisher').fill(`Example News ${word}`)
    await page.getByRole('button', { name: 'Add the person' }).click()
    await expect(alert).toContainText('There is no language of this tag')
    await secondName.getByLabel('Language of the name').fill('be')
    await page.getByRole('button', { name: 'Add the person' }).click()

    await expect(page.getByRole('heading', { name: `Fictional ${word}` })).toBeVisible()
    await expect(page.getByText(`Выдуманы ${word}`)).toBeVisible()
    await expect(page.getByText('internal', { exact: true }).first()).toBeVisible()
    const kinds = page.getByRole('navigation', { name: 'Record an event' })
    await kinds.getByText('Other kinds of event').click()
    await kinds.getByRole('link', { name: 'hunger strike' }).click()
    await page.getByLabel('Date', { exact: true }).fill('Feb 2023')
    await page.getByLabel('Source', { exact: true }).fill(`https://news.example/${word}`)
    await page.getByRole('button', { name: 'Record: hunger strike' }).click()
    await expect(page.getByText('Saved: hunger strike, February 2023')).toBeVisible()
  })
}

test('there is a form for every kind of event', async ({ page, signInAsEditor }) => {
  const person = aPersonInTheRecord()
  await signInAsEditor()
  for (const kind of [
    'arrest',
    'charge',
    'decision',
    'transfer',
    'death',
    ...plainEventKinds,
  ] as const) {
    await page.goto(paths.desk.newEvent('en', person.id, kind))
    await expect(page.getByLabel('Date', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Record:/ })).toBeVisible()
  }
})

test('a release recorded from a mass release has its day and itself in the form', async ({
  page,
  signInAsEditor,
}) => {
  const word = newId().toString(36)
  const person = aPersonInTheRecord()
  await signInAsEditor()
  await page.goto(paths.desk.massReleases('en'))
  await page.getByRole('link', { name: 'New mass release' }).click()
  await page.getByLabel('Date', { exact: true }).fill('1 Nov 2025')
  await page
    .getByLabel('Name of the mass release (English)')
    .fill(`Fictional release ${word}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()

  await page.getByRole('link', { name: 'Add a figure' }).click()
  await page.getByLabel('Number', { exact: true }).fill('12')
  await page.getByLabel('Source', { exact: true }).fill(person.source)
  await page.getByRole('button', { name: 'Add a figure' }).click()
  await expect(page.getByRole('row', { name: /12 announced/ })).toBeVisible()

  await page.getByRole('link', { name: 'Add names from a list' }).click()
  await page.getByLabel('The list, as published').fill(`${person.name}\nSomebody Else`)
  await page.getByLabel('Source', { exact: true }).fill(person.source)
  await page.getByRole('button', { name: 'Add names from a list' }).click()
  await page.getByRole('link', { name: /^To the board/ }).click()

  const entry = page.getByRole('article', { name: person.name })
  await entry.getByRole('link', { name: 'Somebody else …' }).click()
  await page.getByLabel('Match', { exact: true }).selectOption('matched')
  await page.getByLabel('Person', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: `Record release: ${person.name}` }).click()
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2025-11-01')
  await page.getByLabel('How', { exact: true }).selectOption('amnesty')
  await page.getByLabel('Source', { exact: true }).fill(person.source)
  await page.getByRole('button', { name: 'Record: release' }).click()
  await expect(page.getByText(`Fictional release ${word}`).first()).toBeVisible()
})
