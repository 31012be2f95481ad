import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { aDeath } from '#tests/builders'
import { aMatchedRoll, aSourceOfKind, entryOf, releaseOf } from './apply-record.ts'
import { applyAll, person, preview, report, verify } from './apply-steps.ts'
import { overflow, unfold, violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { acceptProposal } from './second-person.ts'

for (const tag of ['@no-js', '@js']) {
  test(`a roll is applied after a preview, and the public page follows ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({ count: 3 })
    const [first, second] = [person(roll, 0), person(roll, 1)]
    await signInAsEditor()
    await page.goto(paths.desk.massRelease('en', roll.massReleaseId))
    await page.getByRole('link', { name: 'Record the releases of those matched' }).click()
    await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2025-12-13')
    await expect(page.getByLabel('Conditions', { exact: true })).toHaveValue(
      'forced_exile',
    )
    await page.getByLabel(person(roll, 2).name, { exact: true }).uncheck()
    await page.getByText(`Otherwise for ${second.name}`).click()
    await page
      .getByLabel(`What became of the person: ${second.name}`)
      .selectOption('refused_and_returned_to_prison')
    await preview(page)

    const shown = report(page)
    await expect(shown).toContainText('2 releases would be recorded.')
    await expect(
      shown.getByRole('listitem').filter({ hasText: first.name }),
    ).toContainText(
      'in pre-trial detention → released, in forced exilerelease into exile · pardon · forced exile · expelled',
    )
    await expect(
      shown.getByRole('listitem').filter({ hasText: second.name }),
    ).toContainText('in pre-trial detention → in pre-trial detention')
    await expect(shown).toContainText('Behind bars')
    await page.getByRole('button', { name: 'Record them: 2 people' }).click()

    await expect(page.getByText('2 releases are recorded.')).toBeVisible()
    const row = page.getByRole('row').filter({ hasText: first.name })
    await expect(row).toContainText('release recorded · reported')
    await page.goto(paths.person('en', first.slug))
    await expect(page.getByText('Released, in forced exile').first()).toBeVisible()
    await page.goto(paths.person('en', second.slug))
    await expect(page.getByRole('main')).toContainText(
      'release refused, returned to prison',
    )
    await page.goto(paths.release('en', roll.slug))
    await expect(
      page.getByRole('row').filter({ hasText: first.name }).first(),
    ).toContainText('release into exile')
  })

  test(`who died before is refused with the reason, and the others wait for a tick ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({
      count: 2,
      each: (tx, id, which) => {
        if (which === 0) aDeath(tx, id, { on: '2024-05-01', in_custody: 1 })
      },
    })
    await signInAsEditor()
    await page.goto(paths.desk.applyRoll('en', roll.massReleaseId))
    await preview(page)
    const shown = report(page)
    await expect(shown).toContainText('1 release would be recorded, 1 is refused.')
    const refused = shown.getByRole('listitem').filter({ hasText: person(roll, 0).name })
    await expect(refused).toContainText('The person had died: 1 May 2024')
    await expect(
      refused.getByRole('link', { name: /In the way: death/ }),
    ).toHaveAttribute('href', /\/events\/\d+$/)
    const record = page.getByRole('button', { name: 'Record it: 1 person' })
    await record.click()
    await expect(shown).toContainText('Nothing is written: some are refused.')
    await page.getByLabel('Record the others').check()
    await record.click()
    await expect(page.getByText('1 release is recorded.')).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
  })

  test(`a form changed after the preview is shown again, and not applied ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({ count: 2 })
    await signInAsEditor()
    await page.goto(paths.desk.applyRoll('en', roll.massReleaseId))
    await preview(page)
    await page.getByLabel('Date', { exact: true }).fill('14.12.2025')
    await page.getByRole('button', { name: 'Record them: 2 people' }).click()
    await expect(report(page)).toContainText('changed after the preview')
    await expect(page.getByLabel('Date', { exact: true })).toHaveValue('14.12.2025')
    await page.getByRole('button', { name: 'Record them: 2 people' }).click()
    await expect(page.getByText('2 releases are recorded.')).toBeVisible()
  })

  test(`one line is undone, then the rest, each with a reason ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({ count: 3 })
    const first = person(roll, 0)
    await signInAsEditor()
    await applyAll(page, roll)
    await page.getByRole('link', { name: `Undo this one: ${first.name}` }).click()
    await expect(page.getByLabel(first.name, { exact: true })).toBeChecked()
    await expect(page.getByLabel(person(roll, 1).name, { exact: true })).not.toBeChecked()
    await page.getByLabel('Why it is taken back').fill('Not on the second list')
    await page.getByRole('button', { name: 'Preview undoing' }).click()
    await expect(report(page)).toContainText(
      `${first.name}: released, in forced exile → in pre-trial detention`,
    )
    await page.getByRole('button', { name: 'Undo it for 1 person' }).click()
    await expect(page.getByText('It is taken back.')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: first.name })).toContainText(
      'Taken back',
    )

    await page.getByLabel('Why it is taken back').fill('All of it was a mistake')
    await page.getByRole('button', { name: 'Preview undoing' }).click()
    await page.getByRole('button', { name: 'Undo it for 2 people' }).click()
    await expect(page.getByText('All of it has been taken back.')).toBeVisible()
    await page.goto(paths.desk.rollApplications('en', roll.massReleaseId))
    const row = page.getByRole('row').filter({ hasText: '0 of 3 left' })
    await expect(row).toContainText('Editor One · Not on the second list')
    await expect(row).toContainText('Editor One · All of it was a mistake')
    await page.goto(paths.person('en', first.slug))
    await expect(page.getByText('In pre-trial detention').first()).toBeVisible()
  })

  test(`a later edit on top is said before anything is undone ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({ count: 2 })
    const [first, second] = [person(roll, 0), person(roll, 1)]
    await signInAsEditor()
    await applyAll(page, roll)
    const notice = page.url()
    await verify(page, { roll, source: aSourceOfKind('family') })
    await acceptProposal(page)
    await page.goto(notice)
    await expect(page.getByText('Changed or built upon since.')).toBeVisible()
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Release verified, by Editor Two' }),
    ).not.toHaveCount(0)
    await expect(page.getByLabel(first.name, { exact: true })).not.toBeChecked()
    await page.getByLabel(first.name, { exact: true }).check()
    await page.getByLabel('Why it is taken back').fill('A mistake')
    await page.getByRole('button', { name: 'Preview undoing' }).click()
    await expect(page.getByText('Nothing is taken back: untick whoever')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Undo it/ })).toHaveCount(0)
    await page.getByLabel(first.name, { exact: true }).uncheck()
    await page.getByRole('button', { name: 'Preview undoing' }).click()
    await page.getByRole('button', { name: 'Undo it for 1 person' }).click()
    await expect(page.getByRole('row').filter({ hasText: second.name })).toContainText(
      'Taken back',
    )
    await expect(page.getByRole('row').filter({ hasText: first.name })).toContainText(
      'verified',
    )
  })
}

test('a line that somebody changed meanwhile is named, and nothing typed is lost', async ({
  page,
  context,
  signInAsEditor,
  signedIn,
}) => {
  const roll = aMatchedRoll({ count: 2 })
  const { id, name } = person(roll, 0)
  await signInAsEditor(0)
  await page.goto(paths.desk.applyRoll('en', roll.massReleaseId))
  await page.getByLabel('Date', { exact: true }).fill('Dec 2025')
  const other = await context.newPage()
  await context.clearCookies()
  await context.addCookies(await signedIn(1))
  await other.goto(
    paths.desk.rollEntry('en', roll.massReleaseId, entryOf(roll.massReleaseId, id)),
  )
  await other.getByLabel('Match', { exact: true }).selectOption('matched_uncertain')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other).toHaveURL(new RegExp(`/releases/${roll.massReleaseId}`))

  await preview(page)
  const refused = report(page).getByRole('listitem').filter({ hasText: name })
  await expect(refused).toContainText('Somebody changed this line')
  await expect(refused).toContainText('changed by Editor Two, now matched, uncertain')
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('Dec 2025')
  await preview(page)
  await expect(report(page)).toContainText('2 releases would be recorded.')
  await expect(report(page)).toContainText('the match on the list is uncertain')
})

test('the pages of an application are clean, on a phone too', {
  tag: ['@js', '@phone'],
}, async ({ page, signInAsEditor }) => {
  const roll = aMatchedRoll({ count: 3 })
  const { massReleaseId } = roll
  await signInAsEditor()
  await page.goto(paths.desk.applyRoll('en', massReleaseId))
  await check(page)
  await preview(page)
  await expect(report(page)).toBeVisible()
  await check(page)
  await page.getByRole('button', { name: 'Record them: 3 people' }).click()
  await expect(page.getByText(/(is|are) recorded\./)).toBeVisible()
  await check(page)
  const { id } = person(roll, 0)
  for (const address of [
    paths.desk.rollApplications('en', massReleaseId),
    paths.desk.refuteEntry('en', massReleaseId, entryOf(massReleaseId, id)),
    paths.desk.editEvent('en', id, releaseOf(id)),
  ]) {
    await page.goto(address)
    await check(page)
  }
})

async function check(page: Page) {
  await unfold(page)
  expect.soft(await violations(page), page.url()).toEqual([])
  expect.soft(await overflow(page), page.url()).toBeLessThanOrEqual(0)
}
