import type { Locator, Page } from '@playwright/test'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { expect, test } from './fixtures.ts'

// The facts are written out as a reader sees them; only the words around them come from
// the catalogues.
const readers = [
  {
    locale: 'en',
    arrest: '7 September 2020',
    nextDay: '8 September 2020',
    month: 'September 2020',
    verdict: '6 September 2021',
    term: '11 years',
    release: '13 December 2025',
    days: '1,923 days',
    first: '4 August 2011 – 21 June 2014: 1,052 days',
    second: '14 July 2021 – 13 December 2025: 1,613 days',
    refuted: '13 December 2025',
    freed: '19 March 2026',
    onPaper: '11 September 2025',
  },
  {
    locale: 'be',
    arrest: '7 верасня 2020 г.',
    nextDay: '8 верасня 2020 г.',
    month: 'верасень 2020',
    verdict: '6 верасня 2021 г.',
    term: '11 гадоў',
    release: '13 снежня 2025 г.',
    days: '1923 дні',
    first: '4 жніўня 2011 г. – 21 чэрвеня 2014 г.: 1052 дні',
    second: '14 ліпеня 2021 г. – 13 снежня 2025 г.: 1613 дзён',
    refuted: '13 снежня 2025 г.',
    freed: '19 сакавіка 2026 г.',
    onPaper: '11 верасня 2025 г.',
  },
  {
    locale: 'ru',
    arrest: '7 сентября 2020 г.',
    nextDay: '8 сентября 2020 г.',
    month: 'сентябрь 2020 г.',
    verdict: '6 сентября 2021 г.',
    term: '11 лет',
    release: '13 декабря 2025 г.',
    days: '1 923 дня',
    first: '4 августа 2011 г. – 21 июня 2014 г.: 1 052 дня',
    second: '14 июля 2021 г. – 13 декабря 2025 г.: 1 613 дней',
    refuted: '13 декабря 2025 г.',
    freed: '19 марта 2026 г.',
    onPaper: '11 сентября 2025 г.',
  },
]

for (const { locale, ...said } of readers) {
  const t = translator(locale)
  const timeline = (page: Page) =>
    page.getByRole('region', { name: t('person.timeline'), exact: true })
  const event = (page: Page, date: string, ...words: string[]) =>
    words.reduce(
      (items, word) => items.filter({ hasText: word }),
      timeline(page).locator('ol > li').filter({ hasText: date }),
    )

  test(`in ${locale}: the arrest of Kolesnikova, with the day and the month others give`, async ({
    page,
  }) => {
    await page.goto(paths.person(locale, 'maria-kalesnikava'))
    const arrest = event(page, said.arrest, said.nextDay)
    await expect(arrest).toHaveCount(1)
    const versions = arrest.getByRole('listitem')
    await expect(lineOf(versions, said.arrest)).toContainText('Viasna prisoner list')
    await expect(lineOf(versions, said.nextDay)).toContainText('en.wiki.x.io')
    await expect(lineOf(versions, said.month)).toContainText('Fakti.bg')
    for (const version of [said.arrest, said.nextDay, said.month])
      await expect(lineOf(versions, version)).toBeVisible()
  })

  test(`in ${locale}: her sentence, her release and the days between`, async ({
    page,
  }) => {
    await page.goto(paths.person(locale, 'maria-kalesnikava'))
    const cases = page.getByRole('region', { name: t('person.cases'), exact: true })
    const decision = cases.getByRole('listitem').filter({ hasText: said.verdict })
    await expect(
      decision.getByRole('listitem').filter({ hasText: said.term }).first(),
    ).toBeVisible()
    await expect(event(page, said.release, 'Meduza')).toHaveCount(1)
    const head = page.getByRole('article').locator('header')
    await expect(head).toContainText(said.release)
    await expect(head.getByText(said.days, { exact: true }).first()).toBeVisible()
    const otherCount = head.getByRole('paragraph').filter({ hasText: '1808 days' })
    await expect(otherCount).toContainText('Meduza')
    await expect(otherCount).toBeVisible()
  })

  test(`in ${locale}: Bialiatski was imprisoned twice`, async ({ page }) => {
    await page.goto(paths.person(locale, 'ales-bialiatski'))
    const spans = page.getByRole('article').locator('header').getByRole('listitem')
    await expect(spans).toHaveText([said.first, said.second])
  })

  test(`in ${locale}: 123 announced, beside every other figure`, async ({ page }) => {
    await page.goto(paths.release(locale, 'release-2025-12-13'))
    const counts = page.getByRole('article').locator('dl').nth(1)
    await expect(counts).toContainText('123')
    const figures = page.getByRole('region', { name: t('releases.figures'), exact: true })
    const row = (number: string, publisher: string) =>
      figures.getByRole('row').filter({ hasText: number }).filter({ hasText: publisher })
    for (const [number, publisher] of [
      ['123', 'Fakti.bg'],
      ['114', 'RBC'],
      ['9', 'diena.lt'],
      ['109', 'Radio Svoboda'],
      ['109', 'Obozrevatel'],
      ['104', 'wPolityce.pl'],
      ['104', 'Life.ru'],
      ['156', 'vicsun.org'],
      ['430', 'pressai.world'],
    ] as const)
      await expect(row(number, publisher)).not.toHaveCount(0)
  })

  test(`in ${locale}: the release of Stefanovic is refuted, and happened months later`, async ({
    page,
  }) => {
    await page.goto(paths.person(locale, 'valiantsin-stefanovic'))
    const refuted = event(page, said.refuted, 'Human Rights Watch')
    await expect(refuted).toHaveCount(1)
    await expect(refuted).toContainText('Kommersant')
    await expect(page.getByRole('article').locator('header')).toContainText(said.freed)
    await expect(event(page, said.freed, 'Reform.news')).toHaveCount(1)
  })

  test(`in ${locale}: Statkevich was released on paper and is still held`, async ({
    page,
  }) => {
    await page.goto(paths.person(locale, 'mikola-statkevich'))
    const onPaper = event(page, said.onPaper, 'Al Jazeera')
    await expect(onPaper).toContainText('Kyiv Independent')
    const head = page.getByRole('article').locator('header')
    await expect(head).toContainText(said.onPaper)
    await expect(head).toContainText('Al Jazeera')
    await page.goto(paths.people(locale, 'q=Statkevich&status=held_unspecified'))
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mikola Statkevich' }),
    ).toHaveCount(1)
  })
}

/** The line that begins with a text, in which a space may be one that does not break. */
function lineOf(lines: Locator, text: string) {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')
  return lines.filter({ hasText: new RegExp(`^\\s*${literal}`) })
}
