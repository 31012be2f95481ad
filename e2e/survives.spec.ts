import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openRecord } from '#db/record'
import { paths } from '#i18n/paths'
import { e2eFolder } from '#scripts/e2e-place'
import { aDecision } from '#tests/builders'
import { aPersonInTheRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

// Whatever happens to the tab, the session, the server or the line, all of a large form is
// as it was: text, dates, choices, ticks, rows of a list and a new source.

test('a killed tab, Back and a line that fails cost nothing @js', async ({
  context,
  signInAsEditor,
}) => {
  const address = anEventToWriteAbout()
  await signInAsEditor()
  const killed = await context.newPage()
  const typed = await filled(killed, address)
  await killed.close()

  const page = await context.newPage()
  await page.goto(address)
  await expectRestored(page, typed)

  await page.goto(paths.desk.home('en'))
  await page.goBack()
  await expectRestored(page, typed)

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'could not be sent',
  )
  expect(await valuesOf(page)).toEqual(typed)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved: decision')).toBeVisible()

  await page.goto(address)
  await expect(page.getByLabel('Place')).toHaveValue('Hrodna prison')
  await expect(page.getByText('did not save stands in the form again')).toHaveCount(0)
})

test('what is typed before the page is alive is kept as well @js', async ({
  page,
  signInAsEditor,
}) => {
  const address = anEventToWriteAbout()
  await signInAsEditor()
  const held = Promise.withResolvers<void>()
  await page.route(/\.js(?:\?|$)/, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible()
  await fill(page)
  const typed = await valuesOf(page)
  held.resolve()
  await expectKept(page)
  expect(await valuesOf(page)).toEqual(typed)
  await page.reload()
  await expectRestored(page, typed)
})

for (const tag of ['@js', '@no-js']) {
  test(`an ended session and a failing server cost nothing ${tag}`, async ({
    page,
    context,
    signInAsEditor,
  }) => {
    const address = anEventToWriteAbout()
    await signInAsEditor()
    const typed = await filled(page, address)
    const cookies = await context.cookies()
    await context.clearCookies()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('You are signed out')
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Sign in' }),
    ).toHaveAttribute('href', paths.desk.signIn('en', address))

    await context.addCookies(cookies)
    const heal = brokenRecord(address)
    if (tag === '@js') {
      expect(await valuesOf(page)).toEqual(typed)
      await page.goto(address)
      await expectRestored(page, typed)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
    } else {
      await expect(page.getByText('Hrodna prison')).toBeVisible()
      await page.getByRole('button', { name: 'Send again' }).click()
    }
    await expect(alert).toContainText('Something went wrong on our side')
    heal()
    expect(await valuesOf(page)).toEqual(typed)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved: decision')).toBeVisible()
  })
}

test('nothing typed stands in the browser in the open @js', async ({
  page,
  signInAsEditor,
}) => {
  const address = anEventToWriteAbout()
  await signInAsEditor()
  await filled(page, address)
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  await expect.poll(stored).toContain('habeas-draft-')
  expect(await stored()).not.toMatch(/Hrodna|prison|\/desk|people|newSource/)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved: decision')).toBeVisible()
  await expect.poll(stored).toBe('{}')
})

function anEventToWriteAbout(): string {
  let eventId = 0
  const person = aPersonInTheRecord((tx, id) => {
    eventId = aDecision(tx, id, { on: '2021' })
  })
  return paths.desk.editEvent('en', person.id, eventId)
}

/** Something in every field of the form that can be typed into, chosen or ticked. */
async function filled(page: Page, address: string) {
  await page.goto(address)
  await fill(page)
  if (test.info().project.name !== 'no-js') await expectKept(page)
  const values = await valuesOf(page)
  expect(Object.values(values).length).toBeGreaterThan(15)
  return values
}

const expectKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0)

async function fill(page: Page) {
  await form(page).evaluate((form: HTMLFormElement) => {
    const texts: Record<string, string> = {
      on: '8 Sep 2021',
      knownOn: '2021-09',
      place: 'Hrodna prison',
      position: '3',
      'newSource.publisher': 'Example News',
      'newSource.title': 'A verdict',
      'newSource.url': `https://news.example/${Math.random()}`,
      'newSource.lang': 'ru',
      'sentences.0.term': '4 years 6 months',
      'sentences.0.suspendedTerm': '1 year',
      'sentences.0.expectedEndOn': '2026',
      locator: 'p. 3',
      why: 'A better source',
    }
    const fixed = /^(?:state|kind|publicationLevel)$/
    const setInput = (one: HTMLInputElement) => {
      if (one.type === 'checkbox') one.checked = true
      else if (one.type !== 'hidden') one.value = texts[one.name] ?? ''
    }
    const set = (one: Element) => {
      if (one instanceof HTMLTextAreaElement) one.value = `${one.name}: “як было” ё`
      else if (one instanceof HTMLInputElement) setInput(one)
      else if (one instanceof HTMLSelectElement && !fixed.test(one.name))
        one.selectedIndex = 1
    }
    for (const one of form.elements) {
      set(one)
      one.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
}

async function expectRestored(page: Page, typed: Record<string, string>) {
  await expect(page.getByText('did not save stands in the form again')).toBeVisible()
  expect(await valuesOf(page)).toEqual(typed)
}

/** Everything that a person can see of the form of the event. */
function valuesOf(page: Page): Promise<Record<string, string>> {
  return form(page).evaluate((form: HTMLFormElement) => {
    const hidden = ['base', 'version', 'locale']
    const entries = [...new FormData(form)].filter(
      ([name, value]) => value !== '' && !name.startsWith('$') && !hidden.includes(name),
    )
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
  })
}

const form = (page: Page) => page.locator('main form').first()

/** The server really fails for this one event, until it is healed. */
function brokenRecord(address: string): () => void {
  const [, eventId] = /events\/(\d+)/.exec(address) ?? []
  const db = openRecord(join(e2eFolder, 'record.db'))
  const name = `broken_${Math.random().toString(36).slice(2)}`
  db.$client.exec(
    `CREATE TRIGGER ${name} BEFORE UPDATE ON events WHEN new.id = ${eventId}
     BEGIN SELECT json('the disk is on fire'); END`,
  )
  return () => {
    db.$client.exec(`DROP TRIGGER ${name}`)
    db.$client.close()
  }
}
