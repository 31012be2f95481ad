import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

// WCAG 2.2 AA, which axe names by the version that brought each rule, and more.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const options = {
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations' as const],
}

/** What axe finds wrong on a page, nothing left out, and where. */
export const violations = (page: Page) => found(axeOf(page).withTags(rules))

/** The rules in which colours have a part: all that another colour scheme can change. */
export const violationsOfColour = (page: Page) =>
  found(axeOf(page).withRules(['color-contrast', 'link-in-text-block']))

// Several times as fast as axe's other way, which is for frames of other hosts: there are none.
const axeOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options(options)

async function found(axe: AxeBuilder) {
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => ({
    id,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${target} ${failureSummary}`),
  }))
}

/** What is folded away is part of the page too. */
export function unfold(page: Page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** By how many pixels the page is wider than the window. */
export function overflow(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
