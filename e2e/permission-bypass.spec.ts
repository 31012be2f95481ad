import type { RecordDb } from '#db/client'
import { e2eFolder, e2eOrigin } from '#scripts/e2e-place'
import { type Asker, mayAct } from '#tests/access-answers'
import { answered, type Call, caller, everyAction } from './action-calls.ts'
import { ask, textOf } from './ask.ts'
import { expect, test } from './fixtures.ts'
import {
  absent,
  addressOf,
  aReader,
  get,
  inTurns,
  withoutIds,
} from './permission-asks.ts'
import {
  anAccount,
  cookiesOf,
  newSession,
  openE2eRecord,
  type PermissionRecord,
  type Someone,
  writeEveryLevel,
} from './permission-record.ts'

// Ways around the table of tests/access.ts: every action called by itself, sessions that
// have ended, guessed ids, other spellings of an address.

process.env.HABEAS_DATA = e2eFolder
test.describe.configure({ mode: 'serial' })

let db: RecordDb
let record: PermissionRecord
let cookies: Record<Asker, string>
let call: Call

test.beforeAll(async () => {
  db = openE2eRecord()
  record = writeEveryLevel(db)
  cookies = await cookiesOf(db)
  call = caller(record)
})

test.afterAll(() => {
  db.$client.close()
})

/** All that is written, or proposed, about the people of this file: other tests run too. */
function contentOf() {
  const ids = JSON.stringify(Object.values(record.people).map(({ person }) => person))
  const rows = (table: string) =>
    db.$client
      .prepare(
        `SELECT count(*) FROM ${table} WHERE person_id IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .get(ids)
  return [rows('revision_rows'), rows('proposal_rows')]
}

test('an action called by itself does nothing for who may not, however the session ended', async () => {
  const guarded = everyAction.filter(({ who }) => who !== 'visitor')
  const [left, late] = [anAccount(db, 'admin'), anAccount(db, 'admin')]
  const [revoked, expired] = [await newSession(db, left), await newSession(db, late)]
  db.$client.prepare('DELETE FROM sessions WHERE editor_id = ?').run(left)
  db.$client.prepare('UPDATE sessions SET expires_at = 1 WHERE editor_id = ?').run(late)
  const before = contentOf()
  const { person } = record.people.public
  const fields = {
    id: String(person),
    personId: String(person),
    version: '1',
    why: 'x',
    locale: 'en',
  }
  const wrong: unknown[] = []
  const signedOut: string[] = []
  const forged = cookies.admin.replace(/=.{8}/, '=AAAAAAAA')
  await inTurns(guarded, async ({ action }) => {
    const answers = await Promise.all(
      ['', revoked, expired, forged].map((cookie) => call(action, cookie, fields)),
    )
    const seen = new Set(answers.map(answered))
    for (const text of seen) if (text.includes('signed-out')) signedOut.push(action)
    if (seen.size !== 1) wrong.push([action, [...seen]])
    if (answers.some(({ status }) => status >= 500))
      wrong.push([action, answers[0]?.status])
  })
  expect(wrong).toEqual([])
  // They did run: nothing else answers so.
  expect(signedOut.length).toBeGreaterThan(40)
  expect(contentOf()).toEqual(before)
})

test('an action about somebody who is sealed answers as about nobody', async () => {
  const { sealed } = record.people
  const fields = (of: Someone) => ({
    ...{
      personId: String(of.person),
      nameId: String(of.name),
      eventId: String(of.event),
    },
    ...{ revisionId: String(of.revision), version: '1', why: 'Because', locale: 'en' },
    ...{
      level: 'public',
      state: 'refuted',
      slug: 'a-slug',
      sex: 'female',
      country: 'BY',
    },
    ...{
      subject: 'event',
      subjectId: String(of.event),
      about: `event:${of.event}`,
      field: 'place',
    },
    ...{ text: 'A name', lang: 'en', kind: 'alias', previewed: '', intent: 'apply' },
  })
  const before = contentOf()
  const wrong: unknown[] = []
  const absentOnes: string[] = []
  const keysOf = {
    admin: ['person', 'name', 'event', 'claim', 'entry', 'proposal'],
    contributor: ['person', 'event'],
  } as const
  // Who may do all else; and who only proposes, whose changes take another way.
  const calls = (['admin', 'contributor'] as const).flatMap((asker) =>
    everyAction
      .filter(({ who }) => mayAct(asker, who) && who !== 'visitor')
      // One's own account is about nobody in the record.
      .filter(({ action }) => !action.startsWith('account'))
      .flatMap(({ action }) => keysOf[asker].map((key) => ({ asker, action, key }))),
  )
  await inTurns(calls, async ({ asker, action, key }) => {
    const [kept, none] = await Promise.all(
      [sealed, absent].map(async (of) => {
        const answer = await call(action, cookies[asker], {
          ...fields(of),
          id: String(of[key]),
        })
        if (answer.status >= 500) wrong.push([asker, action, key, answer.status])
        return withoutIds(answered(answer), [sealed, absent])
      }),
    )
    absentOnes.push(none ?? '')
    if (kept !== none)
      wrong.push([asker, action, key, kept?.slice(0, 300), none?.slice(0, 300)])
  })
  expect(wrong).toEqual([])
  expect(new Set(absentOnes).size).toBeGreaterThan(20)
  expect(contentOf()).toEqual(before)
})

test('there is no way around: methods, spellings of an address, headers of the framework', async () => {
  const { sealed, internal } = record.people
  const path = addressOf(record, '/[locale]/desk/people/[id]', internal)
  const none = await get('/en/no-such-page', '')
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await ask(path, {
      method,
      headers: { cookie: cookies.admin, origin: e2eOrigin, ...aReader() },
    })
    expect([403, 404, 405]).toContain(answer.status)
  }
  const head = await ask(path, { method: 'HEAD', headers: aReader() })
  expect([303, 307]).toContain(head.status)
  const rsc = { rsc: '1', 'next-router-prefetch': '1', 'next-url': path }
  for (const headers of [
    {},
    { rsc: '1' },
    rsc,
    { 'x-middleware-subrequest': 'middleware' },
  ]) {
    const stranger = await get(path, '', headers)
    expect(textOf(stranger)).not.toContain(internal.token)
    const editor = await get(
      addressOf(record, '/[locale]/desk/people/[id]', sealed),
      cookies.admin,
      headers,
    )
    expect(textOf(editor)).not.toContain(sealed.token)
  }
  const spellings = [
    ...[`${path}/`, path.replace('/en/', '/EN/'), path.replace('/desk/', '/Desk/')],
    ...[
      `/en/people/../desk/people/${internal.person}`,
      `/en//desk/people/${internal.person}`,
    ],
    ...[
      `/en/%64esk/people/${internal.person}`,
      `${path}.rsc`,
      `${path}.txt`,
      `${path}?_rsc=1`,
    ],
    ...[`/_next/data/x${path}.json`, `/api/desk/people/${internal.person}`],
  ]
  for (const spelling of spellings) {
    const answer = await get(spelling, '')
    expect([303, 307, 308, 400, 404], spelling).toContain(answer.status)
    expect(textOf(answer), spelling).not.toContain(internal.token)
  }
  for (const id of [
    sealed.event,
    sealed.name,
    sealed.claim,
    sealed.person + 1,
    0,
    -1,
    '1e99',
    '%00',
  ])
    for (const page of ['people', 'claims', 'changes', 'releases']) {
      const answer = await get(`/en/desk/${page}/${id}`, cookies.editor)
      expect([400, 404], `${page} ${id}`).toContain(answer.status)
      expect(textOf(answer)).not.toContain(sealed.token)
    }
  expect(none.status).toBe(404)
})
