import { paths } from '#i18n/paths'
import { aMatchedRoll, aSourceOfKind, entryOf } from './apply-record.ts'
import { applyAll, person, verify } from './apply-steps.ts'
import { expect, test } from './fixtures.ts'
import { acceptProposal } from './second-person.ts'

for (const tag of ['@no-js', '@js']) {
  test(`a state medium cannot verify a release, and the family can ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({ count: 1 })
    await signInAsEditor()
    await applyAll(page, roll)
    await verify(page, { roll, source: aSourceOfKind('state_medium') })
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'This source reports, but cannot verify',
    )
    await verify(page, { roll, source: aSourceOfKind('family') })
    await acceptProposal(page)
    await page.goto(paths.desk.person('en', person(roll, 0).id))
    await expect(page.getByText('verified', { exact: true }).first()).toBeVisible()
  })

  test(`a refutation shows what it does, corrects the status and keeps both ${tag}`, async ({
    page,
    signInAsEditor,
  }) => {
    const roll = aMatchedRoll({ count: 1 })
    const { id, name, slug } = person(roll, 0)
    await signInAsEditor()
    await applyAll(page, roll)
    const entryId = entryOf(roll.massReleaseId, id)
    await page.goto(paths.desk.refuteEntry('en', roll.massReleaseId, entryId))
    await expect(page.getByText('released, in forced exile → in pre-trial')).toBeVisible()
    await page.getByLabel('Source', { exact: true }).fill(aSourceOfKind('ngo_statement'))
    await page.getByLabel('What the source says').fill('He is still in prison.')
    await page.getByLabel('For which day it says so').fill('20.12.2025')
    await page.getByRole('button', { name: 'Refute it, by this source' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/refute'))
    expect(page.url()).toContain(`/releases/${roll.massReleaseId}`)
    await page.goto(paths.release('en', roll.slug))
    const row = page.getByRole('row').filter({ hasText: name }).first()
    await expect(row).toContainText('refuted')
    await page.goto(paths.person('en', slug))
    await expect(page.getByText('In pre-trial detention').first()).toBeVisible()
    await expect(page.getByText('He is still in prison.').first()).toBeVisible()
  })
}
