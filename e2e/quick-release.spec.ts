import type { Page } from '@playwright/test'
import { newId } from '#db/ids'
import { insert } from '#db/write'
import { paths } from '#i18n/paths'
import { aCase, aFacility, aTransfer } from '#tests/builders'
import { anOwnAccount, cookiesOfEmail } from './accounts.ts'
import { aSourceOfKind, prisoners } from './apply-record.ts'
import { overflow, unfold, violations } from './axe.ts'
import { inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

/** People of one case, the case's name, and a source. */
function aCaseOf(count: number) {
  const name = `Fictional case ${newId().toString(36).slice(-6)}`
  const source = aSourceOfKind('ngo_list')
  return inRecord((tx) => {
    const caseId = aCase(tx, { names: { en: name } })
    const people = prisoners(tx, {
      count,
      each: (_, id) => {
        insert(tx, 'case_parties', { case_id: caseId, person_id: id, role: 'defendant' })
      },
    })
    return { name, caseId, people, source }
  })
}

const record = (page: Page) => page.getByRole('button', { name: /^Record (it|them):/ })

for (const tag of ['@no-js', '@js']) {
  test(`everyone of a case is released in one go, from a profile ${tag}`, async ({
    page,
    context,
  }) => {
    const { name, people, source } = aCaseOf(10)
    const [first, second] = people
    if (!first || !second) throw new Error('there are ten')
    // Of this test alone: no other one names a source for it.
    const { email } = await anOwnAccount()
    await context.addCookies(await cookiesOfEmail(email))
    await page.goto(paths.desk.person('en', first.id))
    await page
      .getByRole('link', { name: `Release everyone of this case: ${name}` })
      .click()
    await expect(page.getByLabel('Date', { exact: true })).toBeFocused()
    await page.getByLabel('Date', { exact: true }).fill('Dec 2025')
    await page.getByLabel('How', { exact: true }).selectOption('pardon')
    await page.getByLabel('Conditions', { exact: true }).selectOption('forced_exile')
    await page.getByLabel('Source', { exact: true }).fill(source)
    await page.getByLabel('Source', { exact: true }).press('Enter')
    await expect(page.getByText('10 releases would be recorded.')).toBeVisible()
    await record(page).click()
    await expect(page.getByText('10 releases are recorded.')).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(11)
    await page.goto(paths.desk.history('en', second.id))
    await expect(page.getByRole('listitem').getByText('quick form').first()).toBeVisible()

    await page.goto(paths.desk.quickRelease('en', `person=${second.id}`))
    await expect(page.getByLabel('Source', { exact: true })).toHaveValue(source)
  })

  test(`people ticked in the list are released, and it is undone ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const { people, source } = aCaseOf(2)
    const word = people[0]?.name.slice(-7) ?? ''
    await signInAsEditor()
    await page.goto(paths.desk.people('en', `q=Testperson+A${word}`))
    for (const { name } of people.slice(0, 1))
      await page.getByLabel(`Tick: ${name}`, { exact: true }).check()
    await page
      .getByRole('button', { name: 'Record the releases of those ticked' })
      .click()
    await page.getByLabel('Date', { exact: true }).fill('13.12.2025')
    await page.getByLabel('How', { exact: true }).selectOption('amnesty')
    await page.getByLabel('Source', { exact: true }).fill(source)
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await expect(page.getByText('in pre-trial detention → released')).toBeVisible()
    await expect(page.getByText('release · amnesty · conditions not known')).toBeVisible()
    await record(page).click()
    await expect(page.getByText('1 release is recorded.')).toBeVisible()
    await page.getByLabel('Why it is taken back').fill('The wrong person')
    await page.getByRole('button', { name: 'Preview undoing' }).click()
    await page.getByRole('button', { name: 'Undo it for 1 person' }).click()
    await expect(page.getByText('All of it has been taken back.')).toBeVisible()
  })
}

for (const tag of ['@no-js', '@js'])
  test(`people found one after another are chosen together ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const { people } = aCaseOf(3)
    const [first, second, third] = people.map(({ name }) => name)
    if (!first || !second || !third) throw new Error('there are three')
    const box = page.getByRole('searchbox', { name: 'Find a person' })
    const tick = (name: string) => page.getByLabel(`Tick: ${name}`, { exact: true })
    await signInAsEditor()
    await page.goto(paths.desk.people('en'))
    for (const name of [first, second, third]) {
      await box.fill(name)
      await box.press('Enter')
      await tick(name).check()
    }
    const before = page.getByRole('group', { name: 'Ticked before' })
    await box.fill('Bialiatski')
    await box.press('Enter')
    await expect(before.getByRole('checkbox', { checked: true })).toHaveCount(3)
    await before.getByRole('checkbox', { name: second }).uncheck()
    await box.fill('Kalesnikava')
    await box.press('Enter')
    await expect(before.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await expect(before.getByText(second)).toHaveCount(0)
    if (tag === '@js') expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Русский' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    await expect(before.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await box.fill('')
    await box.press('Enter')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText(/Page 2 of/)).toBeVisible()
    await page
      .getByRole('button', { name: 'Record the releases of those ticked' })
      .click()
    await expect(
      page.getByRole('heading', { name: 'Record the releases of 2 people' }),
    ).toBeVisible()
  })

test('by the keyboard alone one release takes no more than eleven inputs', {
  tag: '@js',
}, async ({ page, signInAsEditor }) => {
  const { people, source } = aCaseOf(1)
  await signInAsEditor()
  await page.goto(paths.desk.quickRelease('en', `person=${people[0]?.id}`))
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused()
  await page.keyboard.type('13.12.2025')
  await page.keyboard.press('Tab')
  await page.keyboard.type('pardon')
  for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press('Tab')
  await expect(page.getByLabel('Source', { exact: true })).toBeFocused()
  await page.getByLabel('Source', { exact: true }).fill(source)
  await page.keyboard.press('Enter')
  await expect(
    page.locator(':focus').getByText('1 release would be recorded.'),
  ).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(record(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 release is recorded.')).toBeVisible()
})

test('everyone held in a facility is offered, and nobody who is not', async ({
  page,
  signInAsEditor,
}) => {
  const name = `Fictional prison ${newId().toString(36).slice(-6)}`
  const people = inRecord((tx) => {
    const facilityId = aFacility(tx, { names: { en: name } })
    const [inside, outside] = prisoners(tx, { count: 2 })
    if (!inside || !outside) throw new Error('there are two')
    aTransfer(tx, inside.id, { on: '2022', to_facility_id: facilityId })
    return { inside, outside }
  })
  await signInAsEditor()
  await page.goto(paths.desk.person('en', people.inside.id))
  await page.getByRole('link', { name: `Release everyone held here: ${name}` }).click()
  await expect(page.getByLabel(people.inside.name, { exact: true })).toBeChecked()
  await expect(page.getByLabel(people.outside.name, { exact: true })).toHaveCount(0)
  await page.goto(paths.desk.quickRelease('en'))
  await expect(page.getByText('Nobody is chosen.')).toBeVisible()
})

test('a form that lacks something keeps what was typed', async ({
  page,
  signInAsEditor,
}) => {
  const { people } = aCaseOf(2)
  await signInAsEditor()
  const query = people.map(({ id }) => `person=${id}`).join('&')
  await page.goto(paths.desk.quickRelease('en', query))
  await page.getByLabel('Date', { exact: true }).fill('soon')
  await page.getByLabel(people[0]?.name ?? '', { exact: true }).uncheck()
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert.getByRole('link', { name: 'Date' })).toBeVisible()
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('soon')
  await expect(page.getByLabel(people[0]?.name ?? '', { exact: true })).not.toBeChecked()
  await expect(page.getByLabel(people[1]?.name ?? '', { exact: true })).toBeChecked()
})

test('the quick form is clean, on a phone too', {
  tag: ['@js', '@phone'],
}, async ({ page, signInAsEditor }) => {
  const { caseId } = aCaseOf(3)
  await signInAsEditor()
  await page.goto(paths.desk.quickRelease('en', `case=${caseId}`))
  await unfold(page)
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})
