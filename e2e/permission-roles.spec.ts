import type { RecordDb } from '#db/client'
import { newId } from '#db/ids'
import { receiveCorrection } from '#db/mutations/corrections'
import type { NewCorrection } from '#domain/correction'
import { invariant } from '#lib/invariant'
import { e2eFolder } from '#scripts/e2e-place'
import { type Asker, askers, mayAct } from '#tests/access-answers'
import { remove, slugOf } from '#tests/erasures'
import { answered, type Call, caller, everyAction } from './action-calls.ts'
import { aPersonInTheRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'
import { guardedFields, stateOf, type Things } from './guarded-actions.ts'
import { absent } from './permission-asks.ts'
import {
  anAccount,
  cookiesOf,
  newSession,
  openE2eRecord,
  type PermissionRecord,
  writeEveryLevel,
} from './permission-record.ts'

// Ways around the table by who is signed in: actions that take a right one has not, and
// what belongs to somebody else.

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

const signedIn = askers.filter((asker) => asker !== 'stranger')

/** A name for a person, that waits because a contributor gave it. */
async function aProposal(person: number, cookie = cookies.contributor): Promise<number> {
  const name = { text: `Alias ${newId()}`, lang: 'en', kind: 'alias', locale: 'en' }
  const fields = { ...name, personId: String(person) }
  const answer = await call('people/[id]/names/new addNameAction', cookie, fields)
  const to = String(answer.headers['x-action-redirect'])
  const id = Number(/\/proposals\/(\d+)/.exec(to)?.[1])
  invariant(id > 0, `it waits: ${answered(answer)}`)
  return id
}

async function theThings(): Promise<Things> {
  const { person } = record.people.public
  const said = {
    about: null,
    wrong: 'Not so',
    right: null,
    evidence: null,
    contact: null,
  }
  const asked: NewCorrection = {
    ...said,
    kind: 'other',
    subject: null,
    parts: [],
    asker: null,
    lang: 'en',
  }
  const link = { token: `${newId()}`, at: Date.now(), shown: db }
  const received = receiveCorrection(db, asked, link)
  const { id } = aPersonInTheRecord()
  remove(db, id)
  return {
    ...{ person, removed: { id, slug: slugOf(db, id) }, correction: received.id },
    ...{ accepted: await aProposal(person), rejected: await aProposal(person) },
    ...{ account: anAccount(db, 'contributor'), left: anAccount(db, 'editor') },
    email: `${newId().toString(36)}@example.org`,
  }
}

test('an action that takes a right does nothing for who has it not, and is there for who has', async () => {
  const things = await theThings()
  for (const [action, fieldsOf] of Object.entries(guardedFields)) {
    const who = everyAction.find((one) => one.action === action)?.who
    invariant(who, 'the action has its row')
    const lacking = signedIn.filter((asker) => !mayAct(asker, who))
    const fields = { ...fieldsOf(things, db), locale: 'en' }
    const nobodys = withAbsent(fields)
    const before = stateOf(db, things)
    expect(lacking.length, action).toBeGreaterThan(0)
    for (const asker of lacking) {
      const [refused, none] = await Promise.all(
        [fields, nobodys].map((given) => call(action, cookies[asker], given)),
      )
      expect(refused?.status, `${action} by ${asker}`).toBe(404)
      expect(refused && answered(refused)).toBe(none && answered(none))
    }
    expect(stateOf(db, things), action).toEqual(before)
    const entitled = signedIn.find((asker) => mayAct(asker, who))
    invariant(entitled, 'somebody may')
    await call(action, cookies[entitled], fields)
    expect(stateOf(db, things), `${action} by ${entitled}`).not.toEqual(before)
  }
})

const withAbsent = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      /^id$|Id$/.test(name) ? String(absent.person) : value,
    ]),
  )

test('what a contributor sends to any action by itself waits, and only hides at once', async () => {
  const { person, name, event, claim, entry, revision } = record.people.counted_only
  const fields = {
    ...{ personId: person, nameId: name, eventId: event, revisionId: revision },
    ...{ subject: 'event', subjectId: event, about: `event:${event}`, field: 'place' },
    ...{ version: 1, why: 'Because', locale: 'en', level: 'public', state: 'draft' },
    ...{ text: `Alias ${newId()}`, lang: 'en', kind: 'alias', sex: 'female' },
    ...{ country: 'BY', slug: `by-itself-${newId()}`, value: 'Minsk', place: 'Minsk' },
    ...{ question: 'publication', answer: 'given', saidBy: 'person', on: '2025' },
  }
  const calls = everyAction
    .filter(({ who, action }) => who === 'propose' && !action.startsWith('account'))
    .flatMap(({ action }) =>
      [person, name, event, claim, entry].map((id) => ({ action, id })),
    )
  for (const { action, id } of calls) {
    const given = Object.entries({ ...fields, id })
    const texts = Object.fromEntries(given.map(([key, value]) => [key, String(value)]))
    await call(action, cookies.contributor, texts)
  }
  const made = `SELECT DISTINCT r.action FROM revisions r JOIN revision_rows w ON w.revision_id = r.id
    WHERE w.person_id = ? AND r.editor_name = 'Some contributor'`
  const atOnce = db.$client.prepare(made).pluck().all(person)
  const hiding = ['person.hidden', 'event.withdrawn', 'field.limited']
  expect(atOnce.filter((action) => !hiding.includes(String(action)))).toEqual([])
  const waiting = `SELECT DISTINCT p.action FROM proposals p JOIN proposal_rows w ON w.proposal_id = p.id
    WHERE w.person_id = ? AND p.author_name = 'Some contributor'`
  expect(db.$client.prepare(waiting).pluck().all(person).length).toBeGreaterThan(2)
})

test('what somebody else began stays theirs: proposals, sessions, passkeys', async () => {
  const proposal = await aProposal(record.people.public.person)
  const other = await newSession(db, anAccount(db, 'contributor'))
  const others = [...signedIn.slice(1).map((asker) => cookies[asker]), other]
  const withdraw = (cookie: string, id: number) =>
    call('proposals/[id] withdrawAction', cookie, { id: `${id}`, locale: 'en' })
  const state = db.$client.prepare('SELECT state FROM proposals WHERE id = ?').pluck()
  for (const cookie of others) {
    const [theirs, nobodys] = [
      await withdraw(cookie, proposal),
      await withdraw(cookie, 4711),
    ]
    expect(answered(theirs)).toBe(answered(nobodys))
  }
  expect(state.get(proposal)).toBe('open')
  await withdraw(cookies.contributor, proposal)
  expect(state.get(proposal)).toBe('withdrawn')

  const admin = anAccount(db, 'admin')
  await newSession(db, admin)
  const sessions = db.$client
    .prepare('SELECT id FROM sessions WHERE editor_id = ?')
    .pluck()
  const [session] = sessions.all(admin)
  db.$client
    .prepare(
      `INSERT INTO passkeys (id, editor_id, public_key, counter, transports, created_at)
       VALUES (?, ?, 'key', 0, '', 1)`,
    )
    .run(`key of ${admin}`, admin)
  for (const cookie of [...others, cookies.contributor]) {
    await call('account endSessionAction', cookie, { sessionId: String(session) })
    const named = { passkeyId: `key of ${admin}`, locale: 'en' }
    await call('account/factors removePasskeyAction', cookie, named)
  }
  expect(sessions.all(admin)).toEqual([session])
  const keys = db.$client.prepare('SELECT id FROM passkeys WHERE editor_id = ?').pluck()
  expect(keys.all(admin)).toEqual([`key of ${admin}`])
})
