import type { Page } from '@playwright/test'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { aFigure } from '#tests/builders'
import { overflow, unfold, violations } from './axe.ts'
import { aFullBoard, type E2eBoard } from './board-record.ts'
import { inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

for (const locale of locales)
  test(`axe finds nothing on a board of 123 names in ${locale}`, {
    tag: ['@js', '@phone'],
  }, async ({ page, isMobile, signInAsEditor }) => {
    const board = aFullBoard()
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
    await signInAsEditor()
    const listId = withFigures(board)
    const { massReleaseId } = board
    const look = async (state: string) => {
      await unfold(page)
      expect.soft(await violations(page), state).toEqual([])
      expect.soft(await overflow(page), state).toBeLessThanOrEqual(0)
    }
    for (const pile of ['pile=to_decide', 'pile=clear', 'pile=unknown']) {
      await page.goto(paths.desk.board(locale, massReleaseId, pile))
      await look(pile)
    }
    const entries = page.getByRole('article')
    const unknown = await entries.count()
    await entries.first().focus()
    await entries.first().locator('button[data-key=w]').click()
    await expect(entries).toHaveCount(unknown - 1)
    await page.goto(paths.desk.board(locale, massReleaseId, 'pile=decided'))
    await look('decided')
    const entryId = await entryOf(page, locale, { massReleaseId, listId })
    await page.goto(
      paths.desk.rollList(locale, massReleaseId, listId, `entry=${entryId}`),
    )
    await look('list')
    await page.locator('button[value^=split]').click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await look('refused')
  })

/** Numbers that do not add up; the list of the board that is longest. */
function withFigures({ massReleaseId }: E2eBoard): number {
  return inRecord((tx) => {
    for (const value of [123, 114]) aFigure(tx, massReleaseId, { value })
    for (const [country, value] of [
      ['UA', 114],
      ['LT', 9],
    ])
      aFigure(tx, massReleaseId, { counts: 'taken_to', country, value })
    return tx.$client
      .prepare(
        'SELECT id FROM roll_lists WHERE mass_release_id = ? ORDER BY length(text) DESC',
      )
      .pluck()
      .get(massReleaseId) as number
  })
}

type At = { massReleaseId: number; listId: number }

/** The first entry on a list that can still be split. */
async function entryOf(page: Page, locale: string, { massReleaseId, listId }: At) {
  await page.goto(paths.desk.rollList(locale, massReleaseId, listId))
  const id = await page.locator('li[id^=entry-]').first().getAttribute('id')
  return id?.replace('entry-', '') ?? ''
}
