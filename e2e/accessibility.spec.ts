import type { Page } from '@playwright/test'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { overflow, unfold, violations, violationsOfColour } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pageStates, publicPages } from './pages.ts'

for (const locale of locales)
  test(`axe finds nothing on any page in ${locale}, light or dark`, {
    tag: ['@js', '@phone'],
  }, async ({ page }) => {
    for (const path of addresses(locale)) {
      await page.goto(path)
      await unfold(page)
      await page.emulateMedia({ colorScheme: 'light' })
      expect.soft(await violations(page), path).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await violationsOfColour(page), `${path} dark`).toEqual([])
    }
  })

/** Every route in the locale, and the states that its plain addresses do not show. */
function addresses(locale: string) {
  const routes: string[] = []
  for (const page of publicPages) if (page.locale === locale) routes.push(page.path)
  return [...routes, ...pageStates(locale)]
}

// The narrowest phone, a screen of 1280 zoomed to 200 %, tablets, and the narrowest desk.
const widths = [320, 640, 700, 820, 1024]

for (const locale of locales)
  test(`nothing scrolls sideways in ${locale}, from phone to desk`, {
    tag: '@js',
  }, async ({ page }) => {
    for (const path of addresses(locale)) {
      await page.goto(path)
      await unfold(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 })
        expect.soft(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })

test('with letters twice as large nothing scrolls sideways', { tag: '@js' }, async ({
  page,
  context,
}) => {
  const settings = await context.newCDPSession(page)
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  for (const path of locales.flatMap(addresses)) {
    await page.goto(path)
    await unfold(page)
    expect.soft(await overflow(page), path).toBeLessThanOrEqual(0)
  }
  const size = page.locator('html').evaluate((html) => getComputedStyle(html).fontSize)
  expect(await size).toBe('32px')
})

const walked = [
  paths.home('en'),
  paths.people('be', 'status=released_abroad'),
  paths.person('ru', 'maria-kalesnikava'),
  paths.release('en', 'release-2025-12-13'),
]

for (const path of walked)
  test(`the keyboard reaches everything on ${path}, and shows where it is`, {
    tag: '@js',
  }, async ({ page }) => {
    await page.goto(path)
    await page.keyboard.press('Tab')
    const skip = page.locator('a:focus')
    await expect(skip).toHaveAttribute('href', '#main')
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${path}#main`)
    await page.keyboard.press('Tab')
    await expect(page.locator('main :focus')).toBeVisible()
    await page.goto(path)
    const invisible: string[] = []
    for (let left = await focusable(page); left > 0; left--) {
      await page.keyboard.press('Tab')
      const lost = await hiddenFocus(page)
      if (lost) invisible.push(lost)
    }
    expect(invisible).toEqual([])
  })

function focusable(page: Page) {
  return page
    .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
    .filter({ visible: true })
    .count()
}

/** What has the focus without a ring around it, or out of sight; undefined if all is well. */
function hiddenFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
    const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    return hasRing && isSeen && width * height > 1
      ? undefined
      : element.outerHTML.slice(0, 200)
  })
}
