import type { Browser, BrowserContext, Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { aPerson, dated } from '#tests/builders'
import { aBoard, asLines, asNumbered, type E2eBoard, list } from './board-record.ts'
import { inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

type Cookies = Parameters<BrowserContext['addCookies']>[0]

test('three lists in three alphabets are pasted, and decided by keys alone', {
  tag: '@js',
}, async ({ page, signInAsEditor }) => {
  const board = aBoard(2, ['belarusian', 'persian'])
  const [belarusians, persians] = [board.people.slice(0, 2), board.people.slice(2)]
  await signInAsEditor()
  await paste(page, board, { text: asNumbered(belarusians), source: 0 })
  await expect(
    page.getByRole('heading', { name: 'Entries cut from it: 2' }),
  ).toBeVisible()
  await paste(page, board, { text: asLines(belarusians, 2), source: 1 })
  await paste(page, board, { text: asLines(persians, 0), source: 2 })
  await page.goto(paths.desk.board('en', board.massReleaseId))
  await expect(page.getByRole('article')).toHaveCount(6)

  await keysAreHeard(page)
  await page.keyboard.press('j')
  for (let left = 6; left > 0; left -= 1) {
    await expect(page.locator('[data-entry]:focus')).toHaveCount(1)
    await page.keyboard.press('1')
    await expect(page.getByRole('article')).toHaveCount(left - 1)
  }
  const matched = page.getByRole('table', { name: 'matched', exact: true })
  await expect(matched.getByRole('row')).toHaveCount(7)
  await expect(matched.getByText('Also on: Alpha News')).toHaveCount(2)
  await page.keyboard.press('z')
  await expect(page.getByRole('article')).toHaveCount(1)
})

test('a key in a text field is a letter, and keys can be turned off', {
  tag: '@js',
}, async ({ page, signInAsEditor }) => {
  const board = aPasted(2)
  await signInAsEditor()
  await page.goto(paths.desk.board('en', board.massReleaseId))
  await keysAreHeard(page)
  await page.getByLabel('Why you change it').fill('')
  await page.getByLabel('Why you change it').press('n')
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.getByRole('button', { name: 'Keys are on' }).click()
  await page.getByRole('article').first().focus()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Keys are off' }).click()
  await page.getByRole('article').first().focus()
  await page.keyboard.press('u')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('table', { name: 'not in this record' })).toBeVisible()
})

test('two editors see each other decide, and lose neither focus nor words', {
  tag: '@js',
}, async ({ page, browser, signInAsEditor, signedIn }) => {
  const board = aPasted(3)
  const address = paths.desk.board('en', board.massReleaseId)
  await signInAsEditor(0)
  await page.goto(address)
  const why = page.getByLabel('Why you change it')
  await why.fill('Half a sentence')
  const other = await another(browser, await signedIn(1))
  await other.goto(address)
  await other.getByRole('article').first().getByRole('button').first().click()
  await expect(other.getByRole('article')).toHaveCount(2)

  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: 'Editor Two' })).toBeVisible()
  await expect(why).toHaveValue('Half a sentence')
  await expect(why).toBeFocused()
})

test('without JavaScript one decides, confirms what is ticked, and takes back', async ({
  page,
  signInAsEditor,
}) => {
  // As the record has them: of other spellings one or another is not clear, and has no tick.
  const board = aPasted(4, { which: 0 })
  await signInAsEditor()
  await page.goto(paths.desk.board('en', board.massReleaseId))
  const entries = page.getByRole('article')
  await entries.nth(3).getByRole('checkbox').uncheck()
  await entries.first().getByRole('button', { name: 'Not in this record' }).click()
  await expect(entries).toHaveCount(3)
  await expect(entries.nth(2).getByRole('checkbox')).not.toBeChecked()
  await page.getByRole('button', { name: 'Confirm the selected' }).click()
  await expect(entries).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo my last decision' }).click()
  await expect(entries).toHaveCount(3)
})

test('who is made anew from a list is looked for in the record first', async ({
  page,
  signInAsEditor,
}) => {
  const board = aBoard(0, [])
  const personId = inRecord((tx) =>
    aPerson(tx, { name: 'Ada Sameday', ...dated('birth_on', '1931-02-03') }),
  )
  await signInAsEditor()
  await paste(page, board, { text: 'Zvrkp Mnplkt, 03.02.1931 г.р.', source: 0 })
  await page.goto(paths.desk.board('en', board.massReleaseId))
  await page.getByRole('button', { name: 'New person' }).click()
  const likely = page.getByRole('region', { name: 'Is this person already here?' })
  await expect(likely.getByRole('link', { name: 'Ada Sameday' })).toHaveAttribute(
    'href',
    paths.desk.person('en', personId),
  )
  await expect(page.getByRole('article')).toHaveCount(1)
  await likely.getByRole('button', { name: 'it is none of these' }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo my last decision' }).click()
  await page.getByRole('button', { name: 'New person' }).click()
  await likely.getByRole('button', { name: 'It is this person' }).first().click()
  await expect(page.getByRole('table', { name: 'matched', exact: true })).toContainText(
    'Ada Sameday',
  )
})

test('who decides later is told what was decided first, and by whom', async ({
  page,
  browser,
  signInAsEditor,
  signedIn,
}) => {
  const board = aPasted(2)
  const address = paths.desk.board('en', board.massReleaseId)
  await signInAsEditor(0)
  await page.goto(address)
  const other = await another(browser, await signedIn(1))
  await other.goto(address)
  const withheld = { name: 'Name withheld' }
  await other.getByRole('article').first().getByRole('button', withheld).click()
  await expect(other.getByRole('article')).toHaveCount(1)
  await page.getByRole('article').first().getByRole('button').first().click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Nothing is saved.')
  await expect(alert).toContainText('by Editor Two, now name withheld')
  await expect(alert).toContainText('Yours was not saved: matched')
})

test('a list is cut otherwise, and every cut is taken back', async ({
  page,
  signInAsEditor,
}) => {
  const board = aBoard(2)
  await signInAsEditor()
  const text = `Вышли на волю\n${asLines(board.people, 1)}`
  await paste(page, board, { text, source: 0 })
  const cut = (count: number) =>
    expect(
      page.getByRole('heading', { name: `Entries cut from it: ${count}` }),
    ).toBeVisible()
  await cut(2)
  await page.getByRole('button', { name: /^Join with the next/ }).click()
  await cut(1)
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  await cut(2)
  await page.getByRole('button', { name: /^Make it an entry: Вышли/ }).click()
  await cut(3)
  await page.getByRole('button', { name: /^No name: drop: Вышли/ }).click()
  await cut(2)
  await page
    .getByRole('link', { name: /^Edit or split/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Split here' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Choose before')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Split here' }).click()
  await cut(3)
  await page
    .getByRole('link', { name: /^Edit or split/ })
    .first()
    .click()
  await page.getByLabel('Name', { exact: true }).fill('Ада Прыклад')
  await page.getByLabel('Year of birth').fill('19x2')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ада Прыклад')
  await page.getByLabel('Year of birth').fill('1982')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Understood as: Ада Прыклад · born 1982')).toBeVisible()
})

test('a list is dropped as a file, and one that is none is refused', async ({
  page,
  signInAsEditor,
}) => {
  const board = aBoard(2)
  await signInAsEditor()
  await page.goto(paths.desk.newRoll('en', board.massReleaseId))
  await page.getByLabel('Source', { exact: true }).fill(board.sources[0] ?? '')
  await choose(page, { name: 'list.pdf', text: '%PDF-1.7' })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('cannot be read')
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue(
    board.sources[0] ?? '',
  )
  const rows = board.people.map(({ names, year }) => `${names[1]?.text};${year}`)
  await choose(page, { name: 'list.csv', text: ['Имя;Год', ...rows].join('\n') })
  await expect(
    page.getByRole('heading', { name: 'Entries cut from it: 2' }),
  ).toBeVisible()
})

test('a mass release is closed with words only, and opened again with a reason', async ({
  page,
  signInAsEditor,
}) => {
  const board = aPasted(1)
  await signInAsEditor()
  await page.goto(paths.desk.board('en', board.massReleaseId))
  const move = async (to: string) => {
    await page.getByLabel('From now on').selectOption(to)
    await page.getByRole('button', { name: 'Change the state' }).click()
  }
  const alert = page.getByRole('main').getByRole('alert')
  await move('reconciled')
  await expect(alert).toContainText('1 entry is left to decide')
  await page.getByRole('button', { name: 'Not in this record' }).click()
  await move('reconciled')
  await expect(page.getByText('lists reconciled').first()).toBeVisible()
  await move('closed')
  await expect(alert).toContainText('write how the numbers came out')
  await page.getByLabel('How the numbers came out (English)').fill('One was named.')
  await move('closed')
  await expect(page.getByText('This mass release is closed').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back to undecided' })).toHaveCount(0)
  await move('partly_named')
  await expect(alert).toContainText('needs a reason')
  await page.getByLabel('Why you change it').fill('A new list came')
  await move('partly_named')
  await expect(page.getByText('partly named').first()).toBeVisible()
})

/** Before the page is alive a key presses nothing. */
const keysAreHeard = (page: Page) =>
  expect(page.locator('html[data-keys="on"]')).toBeAttached()

/** The browser of another editor, as this test's own is. */
async function another(browser: Browser, cookies: Cookies): Promise<Page> {
  const { baseURL, javaScriptEnabled } = test.info().project.use
  const context = await browser.newContext({ baseURL, javaScriptEnabled })
  await context.addCookies(cookies)
  return context.newPage()
}

/** A board with one list on it, of so many people. */
function aPasted(count: number, { which = 1 } = {}): E2eBoard {
  const board = aBoard(count)
  inRecord((tx) => list(tx, board, { text: asNumbered(board.people, which), source: 0 }))
  return board
}

async function paste(
  page: Page,
  board: E2eBoard,
  { text, source }: { text: string; source: number },
) {
  await page.goto(paths.desk.newRoll('en', board.massReleaseId))
  await page.getByLabel('The list, as published').fill(text)
  await page.getByLabel('Source', { exact: true }).fill(board.sources[source] ?? '')
  await page.getByRole('button', { name: 'Add names from a list' }).click()
  await page.waitForURL(/\/lists\/\d+(?:\?done=1)?$/)
}

async function choose(page: Page, { name, text }: { name: string; text: string }) {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.getByLabel('Or a file').setInputFiles(file)
  await page.getByRole('button', { name: 'Add names from a list' }).click()
}
