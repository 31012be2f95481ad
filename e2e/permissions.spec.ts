import type { RecordDb } from '#db/client'
import { type PublicationLevel, publicationLevels } from '#domain/person'
import { e2eFolder } from '#scripts/e2e-place'
import { routes } from '#tests/access'
import { type Asker, answerTo, askers } from '#tests/access-answers'
import { textOf } from './ask.ts'
import { expect, test } from './fixtures.ts'
import {
  absent,
  addressOf,
  atDesk,
  bodyOf,
  get,
  inTurns,
  isPersonal,
  kindOf,
} from './permission-asks.ts'
import {
  cookiesOf,
  openE2eRecord,
  type PermissionRecord,
  writeEveryLevel,
} from './permission-record.ts'

// The table of tests/access.ts, asked for on the real server: every route for everybody and
// every level.

process.env.HABEAS_DATA = e2eFolder
test.describe.configure({ mode: 'serial' })

let db: RecordDb
let record: PermissionRecord
let cookies: Record<Asker, string>

test.beforeAll(async () => {
  db = openE2eRecord()
  record = writeEveryLevel(db)
  cookies = await cookiesOf(db)
})

test.afterAll(() => {
  db.$client.close()
})

test('every route of the desk answers everybody as the table says, in every state', async () => {
  const asked = atDesk.flatMap(([route, access]) =>
    askers.flatMap((asker) =>
      (isPersonal(access) ? publicationLevels : (['public'] as const)).map((level) => ({
        ...{ route, access, asker, level },
      })),
    ),
  )
  const wrong: unknown[] = []
  const sealed = record.people.sealed
  await inTurns(asked, async ({ route, access, asker, level }) => {
    const of = record.people[level]
    const path = addressOf(record, route, of)
    const answer = await get(path, cookies[asker])
    const given = answerTo(asker, access, level)
    // Of corrections there is none: e2e/corrections.spec.ts has one.
    const expected = access.names === 'correction' && given === 'there' ? 'absent' : given
    // Who is signed in has no need to sign in.
    const isThere = access.who === 'visitor' && answer.status === 307
    if (!isThere && kindOf(answer) !== expected)
      wrong.push([path, asker, level, kindOf(answer), expected])
    if (
      asker !== 'editor with seal' &&
      textOf(answer).includes(sealed.token) &&
      level !== 'sealed'
    )
      wrong.push([path, asker, level, 'tells of a sealed person'])
    if (expected !== 'absent' || !isPersonal(access)) return
    const none = await get(addressOf(record, route, absent), cookies[asker])
    const both = [of, absent]
    if (bodyOf(none, both) !== bodyOf(answer, both))
      wrong.push([path, asker, level, 'is unlike absent'])
  })
  expect(wrong).toEqual([])
  expect(asked.length).toBeGreaterThan(600)
})

test('lists, searches and downloads of the desk know of nobody who is sealed', async () => {
  const { sealed } = record.people
  const lists = atDesk.filter(
    ([, { names }]) => names === 'list' || names === 'mass_release',
  )
  const isAlike = async (route: (typeof lists)[number][0]) => {
    const [one = '', other = ''] = [sealed, absent].map((of) =>
      addressOf(record, route, of),
    )
    const [kept, none] = await Promise.all([
      get(one, cookies.admin),
      get(other, cookies.admin),
    ])
    if (kept.status !== none.status) return false
    const both = [sealed, absent]
    return bodyOf(kept, both) === bodyOf(none, both)
  }
  await inTurns(lists, async ([route]) => {
    // Others write between the two, at times for a minute: what is never alike is told apart.
    const patience = { message: route, timeout: 120_000 }
    await expect.poll(() => isAlike(route), patience).toBe(true)
  })
  const seen = await get(
    addressOf(record, '/[locale]/desk/people', sealed),
    cookies['editor with seal'],
  )
  expect(textOf(seen)).toContain(`Testperson ${sealed.token}`)
})

test('readers are given what is public, and nothing else is there', async () => {
  const shown = (level: PublicationLevel) => {
    const { slug, person } = record.people[level]
    return level === 'public_limited' ? `p-${person.toString(36)}` : slug
  }
  await expect
    .poll(async () => (await get(`/en/people/${shown('public_limited')}`, '')).status)
    .toBe(200)
  const wrong: unknown[] = []
  const addresses = (slug: string) => [`/en/people/${slug}`, `/api/v1/people/${slug}`]
  for (const level of publicationLevels)
    await inTurns(
      [...addresses(shown(level)), ...addresses(String(record.people[level].person))],
      async (path) => {
        const answer = await get(path, cookies['editor with seal'])
        const none = await get(path.replace(/[^/]+$/, 'zqnobody'), '')
        const isThere = answer.status === 200 || answer.status === 308
        const expected = answerTo('stranger', routes['/[locale]/people/[slug]'], level)
        const isById = /\d{6,}$/.test(path)
        if (!isById && (expected === 'there') !== isThere)
          wrong.push([path, level, answer.status])
        if (expected === 'absent' && answer.status !== none.status)
          wrong.push([path, level, answer.status])
        if (
          expected === 'absent' &&
          textOf(answer).includes(record.people[level].token.slice(2)) &&
          !path.includes(shown(level))
        )
          wrong.push([path, level, 'tells'])
      },
    )
  expect(wrong).toEqual([])
})
