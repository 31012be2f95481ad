import type { Page } from '@playwright/test'
import { paths } from '#i18n/paths'
import { cookiesOf } from './accounts.ts'
import { expect, test } from './fixtures.ts'
import {
  anOwnPlace,
  changesSince,
  everyExport,
  lastChange,
  type OwnPlace,
  onTheEve,
} from './rebuild-record.ts'
import { acceptProposal } from './second-person.ts'

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
Masatoshi Nakanishi, citizen of Japan
Marija Batalionok, citizen of Lithuania
Vydumanenko Oleksandr, citizen of Ukraine
Pryklad Oksana, citizen of Ukraine
Testovych Ihor, citizen of Ukraine`

test.describe.configure({ mode: 'serial' })

let place: OwnPlace
test.beforeAll(async () => {
  // A whole site of its own, with the seed in it.
  place = await anOwnPlace()
  onTheEve(place)
})
test.afterAll(() => place?.stop())

test('the release of 13 December 2025 is rebuilt from three lists, then undone to the byte', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: place.origin,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await context.addCookies(await cookiesOf('editor', place))
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

  const counts = await page.request.get(`/api/v1/releases/${slug}`)
  expect((await counts.json()).data.counts).toMatchObject({
    ...{ named: 16, matched: 13, verified: 0, refuted: 1, withheld: 1 },
  })
  await page.goto(paths.release('en', slug))
  await expect(
    page.getByRole('row').filter({ hasText: 'Valiantsin Stefanovic' }).first(),
  ).toContainText('refuted')
  await page.goto(paths.desk.board('en', id))
  await expect(page.getByText(/^Foreigners/).first()).toBeVisible()
  await page.goto(paths.person('en', 'maksim-znak'))
  await expect(page.getByText('Released, in forced exile').first()).toBeVisible()

  for (const revisionId of changesSince(place, start))
    await undo(page, revisionId, place.folder)
  expect(await everyExport(place, slug)).toEqual(before)
  await context.close()
})

async function aMassRelease(page: Page) {
  await page.goto(paths.desk.newMassRelease('en'))
  await page.getByLabel('Date', { exact: true }).fill('13.12.2025')
  await page.getByLabel('Name of the mass release (English)').fill('Rebuilt release')
  await page.getByLabel('Who may see it').selectOption('public')
  await page.getByLabel('Source', { exact: true }).fill('seed-fakti')
  await page.getByLabel('How', { exact: true }).selectOption('pardon')
  await page.getByLabel('Conditions', { exact: true }).selectOption('forced_exile')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await acceptProposal(page, place.folder)
  await page.goto(paths.desk.massReleases('en'))
  await page.getByRole('link', { name: 'Rebuilt release' }).click()
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
  await page.waitForURL(/\/releases\/\d+(?:\?done=1)?$/)
}

type Pasted = { text: string; lang: string; source: string }

async function paste(page: Page, id: number, { text, lang, source }: Pasted) {
  await page.goto(paths.desk.newRoll('en', id))
  await page.getByLabel('The list, as published').fill(text)
  await page.getByRole('textbox', { name: 'Language', exact: true }).first().fill(lang)
  await page.getByLabel('Source', { exact: true }).fill(source)
  await page.getByRole('button', { name: 'Add names from a list' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/roll/new'))
}

/** What a machine is clear about is confirmed; an editor decides the rest one by one. */
async function decide(page: Page, id: number) {
  await page.goto(paths.desk.board('en', id))
  const entries = page.getByRole('article')
  const left = async (count: number) => expect(entries).toHaveCount(count)
  const press = (text: string, name?: string) => {
    const entry = entries.filter({ hasText: text }).first()
    const buttons = entry.getByRole('button', name ? { name } : {})
    return buttons.first().click()
  }
  await left(23)
  await page.getByRole('button', { name: 'Confirm the selected' }).click()
  await left(9)
  await press('Имя не называется', 'Name withheld')
  await left(8)
  for (const [index, stranger] of ['Vydumanenko', 'Pryklad', 'Testovych'].entries()) {
    await press(stranger, 'Not in this record')
    await left(7 - index)
  }
  for (const [index, name] of ['Калеснікава Марыя', 'Бяляцкі Алесь'].entries()) {
    await press(name)
    await left(4 - 2 * index)
    const again = ['Марыя Аляксандраўна Калеснікава', 'Алесь Бяляцкі'][index] ?? ''
    await press(again, 'The same person twice on this list')
    await left(3 - 2 * index)
  }
  await press('Valiantsin Stefanovic')
  await left(0)
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

/** A name that was withheld is shown again by two people; all else goes by itself. */
async function undo(page: Page, revisionId: number, folder: string) {
  await page.goto(paths.desk.change('en', revisionId))
  await page.getByLabel('Why it is taken back').fill('To the byte')
  await page.getByRole('button', { name: 'Preview undoing' }).click()
  await page.getByRole('button', { name: /^Undo it for/ }).click()
  const waits = page.getByText(
    'It is not in the record yet. It waits for a second person, because:',
  )
  await expect(page.getByText('It is taken back.').or(waits)).toBeVisible()
  if (await waits.isVisible()) await acceptProposal(page, folder)
}
