import { newId } from '#db/ids'
import { closePublishers } from '#db/publisher'
import type { Tx } from '#db/write'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { e2eOrigin } from '#scripts/e2e-place'
import { ask, textOf } from './ask.ts'
import { overflow, violations } from './axe.ts'
import { aPersonInTheRecord, type E2ePerson, inRecord, publish } from './desk-record.ts'
import { expectDocument } from './document.ts'
import { expect, test } from './fixtures.ts'
import { aReader } from './permission-asks.ts'
import { acceptProposal } from './second-person.ts'

test.use({ viewport: { width: 390, height: 844 } })
// One address may send ten requests in an hour, and these tests send nearly as many.
test.beforeEach(({ context }) => context.setExtraHTTPHeaders(aReader()))
test.afterAll(closePublishers)

type Page = Parameters<typeof violations>[0]

test('a family asks to hide: less is shown at once, an editor answers, the link tells', async ({
  page,
  signInAsEditor,
}) => {
  const { slug, name } = aPublicPerson()
  await page.goto(paths.person('en', slug))
  await page.getByRole('link', { name: 'Something wrong?' }).click()
  await expect(page.getByText(name)).toBeVisible()
  await page.getByRole('button', { name: 'Look it over' }).click()
  await expect(page.getByRole('alert')).toContainText('What do you ask for? Choose one.')
  await page.getByLabel('Please take this person’s page down').check()
  await page.getByRole('radio', { name: 'family' }).check()
  await page.getByLabel('How can we answer you safely?').fill('Through my aunt')
  await page.getByRole('button', { name: 'Look it over' }).click()
  await expect(page.getByText('Nothing is sent yet.')).toBeVisible()
  await expect(page.getByText('Through my aunt')).toBeVisible()
  await sendIt(page)
  const link = page.url()
  expect(link).toMatch(/\/en\/corrections\/status\/[\w-]{32}$/)
  await expect(page.getByText(link)).toBeVisible()
  await expect(page.getByText('shows initials and dates only for now')).toBeVisible()
  const limited = await ask(paths.person('en', slug))
  expect(limited.status).toBe(404)
  expect(textOf(await ask(paths.people('en', `q=${name.split(' ')[1]}`)))).not.toContain(
    `>${name}<`,
  )

  await page.getByLabel('What do you want to add?').fill('She is a child.')
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(page.getByText('She is a child.')).toBeVisible()

  await signInAsEditor()
  await page.goto(paths.desk.home('en'))
  await page.getByRole('link', { name: /^Requests \(\d+\)$/ }).click()
  await page.getByRole('link', { name: `Open: ${name}` }).click()
  await expect(page.getByText('Through my aunt')).toBeVisible()
  await page.getByLabel('State').selectOption('Declined')
  await page.getByLabel('Show again what was hidden because of the request').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('needs an answer')
  await page.getByLabel('Answer to the asker').fill('The family asked to be public.')
  await page.getByRole('button', { name: 'Save' }).click()
  // To show more than now, a second person is asked.
  await page.waitForURL(/\/desk\/proposals\//)
  await page.goto(new URL(page.url()).pathname)
  await acceptProposal(page)
  await page.goto(paths.desk.corrections('en', 'list=closed'))
  await page.getByRole('link', { name: `Open: ${name}` }).click()
  await expect(page.getByText(/Editor One · Declined/)).toBeVisible()

  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByText('The family asked to be public.')).toBeVisible()
  await expect(page.getByRole('definition').getByText('Declined')).toBeVisible()
  await expect(page.getByText('Editor One')).toBeHidden()
  await expect(page.getByLabel('What do you want to add?')).toBeHidden()
  await expect(async () => {
    expect((await ask(paths.person('en', slug))).status).toBe(200)
  }).toPass()
})

test('who asks for less of one thing, by a pasted address, has that alone taken away', async ({
  page,
}) => {
  const place = `Born${newId().toString(36)}`
  const { slug, name } = aPublicPerson((tx, id) => {
    tx.$client.prepare('UPDATE people SET birth_place = ? WHERE id = ?').run(place, id)
  })
  const profile = paths.person('en', slug)
  expect(textOf(await ask(profile))).toContain(place)
  await page.goto(paths.corrections('en'))
  await page.getByLabel('Whom or what is it about?').fill(`${e2eOrigin}${profile}#names`)
  await page.getByLabel('Please show less about this person').check()
  await page.getByLabel('place of birth').check()
  await page.getByRole('button', { name: 'Look it over' }).click()
  await expect(page.getByText(name)).toBeVisible()
  await expect(page.getByText('the rest of the page stays')).toBeVisible()
  await sendIt(page)
  await expect(page.getByText('what it names is not shown for now')).toBeVisible()
  const shown = await ask(profile)
  expect([shown.status, textOf(shown).includes(name)]).toEqual([200, true])
  expect(textOf(shown)).not.toContain(place)
})

test('programs are refused by name, and everything typed stays', async () => {
  const fields = { kind: 'other', about: 'Ada <b>', wrong: 'It is "so"', lang: 'be' }
  const blind = await post({ ...fields, intent: 'send', check: 'guessed' })
  expect(textOf(blind)).toContain('had grown old')
  const filled = await post({ ...fields, website: 'https://spam.example' })
  expect(filled.status).toBe(422)
  expect(textOf(filled)).toContain('a field that nobody sees was filled')
  const long = await post({ ...fields, contact: 'x'.repeat(501) })
  expect(long.status).toBe(422)
  expect(textOf(long)).toContain('It has 501 signs; at most 500 fit.')
  for (const answer of [blind, filled, long]) {
    expectDocument(answer)
    expect(textOf(answer)).toContain('Ada &lt;b&gt;')
    expect(textOf(answer)).toContain('It is &quot;so&quot;')
  }
  expect((await post(fields, 'https://evil.example')).status).toBe(403)
})

for (const locale of locales)
  test(`axe finds nothing on what one reader sees in ${locale}`, {
    tag: ['@js', '@phone'],
  }, async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
    const { slug } = aPublicPerson()
    await page.goto(paths.corrections(locale, { kind: 'person', key: slug }))
    const intent = (name: string) => page.locator(`button[value="${name}"]`)
    await intent('check').click()
    await expectGood(page, 'form with problems')
    await page.locator('input[value="danger"]').check()
    await intent('check').press('Enter')
    await expectGood(page, 'looked over')
    await untilSent(page, () => intent('send').press('Enter'))
    await expectGood(page, 'status')
  })

async function expectGood(page: Page, state: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect.soft(await violations(page), state).toEqual([])
  expect.soft(await overflow(page), state).toBeLessThanOrEqual(0)
}

async function sendIt(page: Page) {
  await untilSent(page, () => page.getByRole('button', { name: 'Send it' }).click())
  await expect(page.getByRole('heading', { name: 'Your request' })).toBeVisible()
}

/** At first it is too quick for a person, and the page says so. */
async function untilSent(page: Page, send: () => Promise<void>) {
  await expect(async () => {
    // What was sent late, and has arrived since: the page it led to has such a button too.
    if (!isSent(page)) await send()
    await expect.poll(() => isSent(page), { timeout: 1000 }).toBe(true)
  }).toPass()
}

const isSent = (page: Page) => /\/status\//.test(page.url())

function post(fields: Record<string, string>, origin = e2eOrigin) {
  const body = `${new URLSearchParams(fields)}`
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  return ask('/en/corrections/send', { method: 'POST', headers, body })
}

function aPublicPerson(
  work?: (tx: Tx, id: number) => void,
): E2ePerson & { slug: string } {
  const person = aPersonInTheRecord(work)
  publish()
  const slug = inRecord(
    (tx) =>
      tx.$client
        .prepare('SELECT slug FROM people WHERE id = ?')
        .pluck()
        .get(person.id) as string,
  )
  return { ...person, slug }
}
