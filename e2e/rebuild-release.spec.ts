import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { expect, test } from './fixtures.ts'
import {
  anOwnPlace,
  changesSince,
  everyExport,
  lastChange,
  type OwnPlace,
  onTheEve,
} from './rebuild-record.ts'

// Spellings of facts.json; the order, the capitals and the numbers are those of real lists.
const russian = `Список освобождённых:

1. КОЛЕСНИКОВА Мария Александровна, 1982 г.р.
2. БЯЛЯЦКИЙ Алесь
3. БАБАРИКО Виктор Дмитриевич
4. ЗНАК Максим
5. ЗОЛОТОВА Марина
6. ФЕДУТА Александр
7. СЫРИЦА Александр
8. Имя не называется по просьбе семьи`
const belarusian = `Калеснікава Марыя
Бабарыка Віктар
Бяляцкі Алесь
Марыя Аляксандраўна Калеснікава
Алесь Бяляцкі`
const latin = `Roman Gałuza; Maryja Kalesnikawa; Uladzimir Labkovich; Pavel Seviarynets; Valiantsin Stefanovic
Masatoshi Nakanishi (Japan)
Marija Batalionok (Lithuania)
Vydumanenko Oleksandr (Ukraine)
Pryklad Oksana (Ukraine)
Testovych Ihor (Ukraine)`

test.describe.configure({ mode: 'serial' })

let place: OwnPlace
test.beforeAll(async () => {
  place = await anOwnPlace()
  onTheEve(place)
})
test.afterAll(() => place.stop())

test('the release of 13 December 2025 is rebuilt from three lists, then undone to the byte', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({
    baseURL: place.origin,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await signIn(page)
  const { id, slug } = await aMassRelease(page)
  await aFigure(page, id, { value: '123', source: 'seed-fakti' })
  const start = lastChange(place)
  const before = await everyExport(place, slug)
  expect(before.map(({ status }) => status)).toEqual(before.map(() => 200))

  await paste(page, id, { text: russian, lang: 'ru', source: 'kommersant' })
  await paste(page, id, { text: belarusian, lang: 'be', source: 'viasna-blog' })
  await paste(page, id, { text: latin, lang: 'pl', source: 'wpolityce' })
  await decide(page, id)

  await page.goto(paths.desk.applyRoll('en', id))
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(page.getByText('13 releases would be recorded.')).toBeVisible()
  await page.getByRole('button', { name: 'Record them: 13 people' }).click()
  await expect(page.getByText('13 releases are recorded.')).toBeVisible()
  await refute(page, id)

  await page.goto(paths.release('en', slug))
  const counted = (term: string, count: number) =>
    expect(
      page
        .getByRole('article')
        .getByText(new RegExp(`^${term}\\s*${count}$`))
        .first(),
    ).toBeVisible()
  await counted('Announced', 123)
  await page.goto(paths.person('en', 'maksim-znak'))
  await expect(page.getByText('Released, in forced exile').first()).toBeVisible()

  for (const revisionId of changesSince(place, start)) await undo(page, revisionId)
  expect(await everyExport(place, slug)).toEqual(before)
  await context.close()
})

async function signIn(page: Page) {
  await page.goto(paths.desk.signIn('en'))
  await page.getByLabel('E-mail').fill(place.editor.email)
  await page.getByLabel('Password').fill(place.editor.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

async function aMassRelease(page: Page) {
  await page.goto(paths.desk.newMassRelease('en'))
  await page.getByLabel('Date', { exact: true }).fill('13.12.2025')
  await page.getByLabel('Name of the mass release (English)').fill('Rebuilt release')
  await page.getByLabel('Who may see it').selectOption('public')
  await page.getByLabel('Source', { exact: true }).fill('seed-fakti')
  await page.getByLabel('How', { exact: true }).selectOption('pardon')
  await page.getByLabel('Conditions', { exact: true }).selectOption('forced_exile')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/\/releases\/\d+$/)
  const id = Number(new URL(page.url()).pathname.split('/').at(-1))
  const link = page.getByRole('link', { name: 'Public page' })
  const slug = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  return { id, slug }
}

type Figure = { value: string; source: string }

async function aFigure(page: Page, id: number, { value, source }: Figure) {
  await page.goto(paths.desk.newFigure('en', id))
  await page.getByLabel('Number', { exact: true }).fill(value)
  await page.getByLabel('Source', { exact: true }).fill(source)
  await page.getByRole('button', { name: 'Add a figure' }).click()
  await page.waitForURL(/\/releases\/\d+$/)
}

type Pasted = { text: string; lang: string; source: string }

async function paste(page: Page, id: number, { text, lang, source }: Pasted) {
  await page.goto(paths.desk.newRoll('en', id))
  await page.getByLabel('The list, as published').fill(text)
  await page.getByLabel('Language', { exact: true }).first().fill(lang)
  await page.getByLabel('Source', { exact: true }).fill(source)
  await page.getByRole('button', { name: 'Add names from a list' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/roll/new'))
}

/** What a machine is clear about is confirmed; an editor decides the rest one by one. */
async function decide(page: Page, id: number) {
  await page.goto(paths.desk.board('en', id))
  const entry = (text: string) => page.getByRole('article').filter({ hasText: text })
  const press = async (text: string, name: string) => {
    await entry(text).first().getByRole('button', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await press('Имя не называется', 'Name withheld')
  for (const stranger of ['Vydumanenko', 'Pryklad', 'Testovych'])
    await press(stranger, 'Not in this record')
}

async function refute(page: Page, id: number) {
  await page.goto(paths.desk.board('en', id, 'pile=decided'))
  await page
    .getByRole('row')
    .filter({ hasText: 'Valiantsin Stefanovic' })
    .getByRole('link', { name: /Refuted/ })
    .click()
  await page.getByLabel('Source', { exact: true }).fill('hrw')
  await page.getByLabel('What the source says').fill('no, still imprisoned')
  await page.getByRole('button', { name: 'Refute it, by this source' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/refute'))
}

async function undo(page: Page, revisionId: number) {
  await page.goto(paths.desk.change('en', revisionId))
  await page.getByLabel('Why it is taken back').fill('To the byte')
  await page.getByRole('button', { name: 'Preview undoing' }).click()
  await page.getByRole('button', { name: /^Undo it for/ }).click()
  await expect(page.getByText('It is taken back.')).toBeVisible()
}
