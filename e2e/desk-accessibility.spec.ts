import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { aMassRelease, anArrest, aRelease, aRollEntry } from '#tests/builders'
import { aPersonInTheRecord, inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const locale of locales)
  test(`axe finds nothing at the desk in ${locale}`, { tag: ['@js', '@phone'] }, async ({
    page,
    signInAsEditor,
  }) => {
    test.setTimeout(240_000)
    await page.goto(paths.desk.signIn(locale))
    expect.soft(await violations(page), 'signed out').toEqual([])
    await signInAsEditor()
    for (const path of addresses(locale)) {
      await page.goto(path)
      for (const folded of await page.locator('main details:not([open]) > summary').all())
        await folded.click()
      expect.soft(await violations(page), path).toEqual([])
      expect.soft(await overflow(page), path).toBeLessThanOrEqual(0)
    }
    await page.getByRole('button', { name: /\S/ }).last().click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    expect.soft(await violations(page), 'with errors').toEqual([])
  })

/** Every page of the desk; the last is a form that cannot be saved as it is. */
function addresses(locale: string) {
  const at = { eventId: 0, massReleaseId: 0, entryId: 0 }
  const { id } = aPersonInTheRecord((tx, personId) => {
    at.eventId = anArrest(tx, personId, { on: '2020' })
    at.massReleaseId = aMassRelease(tx, { on: '2021' })
    at.entryId = aRollEntry(tx, at.massReleaseId, {
      person_id: personId,
      match_state: 'matched',
    })
    aRelease(tx, personId, { on: '2019?', text: { en: 'A sentence.' } })
  })
  const nameId = inRecord(
    (tx) =>
      tx.$client
        .prepare('SELECT id FROM names WHERE person_id = ?')
        .pluck()
        .get(id) as number,
  )
  const desk = paths.desk
  return [
    desk.home(locale),
    desk.people(locale),
    desk.people(locale, 'q=testperson'),
    desk.people(locale, 'q=nobody'),
    desk.changes(locale),
    desk.account(locale),
    desk.newPerson(locale),
    desk.person(locale, id, at.eventId),
    desk.editPerson(locale, id),
    desk.history(locale, id),
    desk.newName(locale, id),
    desk.editName(locale, id, nameId),
    desk.newDesignation(locale, id),
    desk.newEvent(locale, id, 'decision'),
    desk.newEvent(locale, id, 'charge'),
    desk.editEvent(locale, id, at.eventId),
    desk.newClaim(locale, id, at.eventId),
    desk.massReleases(locale),
    desk.newMassRelease(locale),
    desk.massRelease(locale, at.massReleaseId),
    desk.editMassRelease(locale, at.massReleaseId),
    desk.newFigure(locale, at.massReleaseId),
    desk.newRoll(locale, at.massReleaseId),
    desk.rollEntry(locale, at.massReleaseId, at.entryId),
    desk.newRelease(locale, id, at.massReleaseId),
  ]
}

async function violations(page: Page) {
  const found = await new AxeBuilder({ page })
    .withTags(rules)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  return found.violations.map(({ id, nodes }) => ({
    id,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${target} ${failureSummary}`),
  }))
}

function overflow(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
