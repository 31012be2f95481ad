import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import {
  correctionPageSize,
  countCorrections,
  findCorrection,
  listCorrections,
  listSteps,
} from '#db/queries/corrections'
import { listHistory } from '#db/queries/desk-history'
import {
  type CorrectionDecision,
  keepMs,
  mostWords,
  type NewCorrection,
  softHideRestMs,
  softHidesADay,
} from '#domain/correction'
import { anEditor, aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import {
  addWords,
  decideCorrection,
  eraseCorrections,
  hashToken,
  receiveCorrection,
} from './corrections.ts'

let db: RecordDb
let personId: number
beforeEach(() => {
  db = aRecord()
  personId = write(db, (tx) => aPerson(tx))
})

const dayMs = 86_400_000
const at = Date.UTC(2026, 0, 10)
let tokens = 0

function ask(given: Partial<NewCorrection> = {}, when = at) {
  const token = `token-${tokens++}`
  const asked: NewCorrection = {
    kind: 'hide',
    subject: { kind: 'person', id: personId },
    parts: [],
    ...{ about: null, wrong: null, right: null, evidence: null, asker: null },
    ...{ contact: 'by my aunt', lang: 'be' },
    ...given,
  }
  return { token, ...receiveCorrection(db, asked, { token, at: when, shown: db }) }
}

function decide(id: number, given: Partial<CorrectionDecision> = {}, when = at) {
  const { version } = findCorrection(db, id) ?? { version: 0 }
  const decision: CorrectionDecision = {
    ...{ id, version, state: 'done', answer: null, verified: 'no', verifiedHow: null },
    ...{ note: null, seen: 0, lift: undefined, ...given },
  }
  return decideCorrection(db, anEditor, { decision, at: when })
}

const levelOf = (id = personId) =>
  db.$client.prepare('SELECT publication_level FROM people WHERE id = ?').pluck().get(id)

test('a sensitive request limits the person at once, in a revision of its own', () => {
  expect(ask().limited).toBe(true)
  expect(levelOf()).toBe('public_limited')
  const [last] = listHistory(db, { limit: 1 }).entries
  expect(last).toMatchObject({
    action: 'correction.limited',
    channel: 'form',
    editorName: "A reader's request",
  })
})

test.each(['wrong_fact', 'not_same_person', 'other'] as const)(
  '%s limits nobody',
  (kind) => {
    expect(ask({ kind, wrong: 'x' }).limited).toBe(false)
    expect(levelOf()).toBe('public')
  },
)

test('nobody is removed, and what is shown less already is left alone', () => {
  for (const level of [
    'public_limited',
    'counted_only',
    'internal',
    'sealed',
    'removed',
  ]) {
    const id = write(db, (tx) => aPerson(tx, { publication_level: level }))
    expect(ask({ subject: { kind: 'person', id } }).limited).toBe(false)
    expect(levelOf(id)).toBe(level)
  }
})

test('what is not in the record is taken like what is', () => {
  const { id } = ask({ subject: { kind: 'person', id: 1 } })
  expect(findCorrection(db, id)?.subject).toEqual({ kind: 'person', id: 1 })
})

test('so many people a day are limited, and not one more', () => {
  const limited = Array.from({ length: softHidesADay + 10 }, () => {
    const id = write(db, (tx) => aPerson(tx))
    return ask({ subject: { kind: 'person', id } }).limited
  })
  expect(limited.filter(Boolean)).toHaveLength(softHidesADay)
  expect(ask({}, at + dayMs + 1).limited).toBe(true)
})

test('a person is limited once, until it is decided and for a while after', () => {
  const first = ask({ wrong: 'first' })
  write(db, (tx) => {
    const show = `UPDATE people SET publication_level = 'public' WHERE id = ?`
    tx.$client.prepare(show).run(personId)
  })
  expect(ask({ wrong: 'second' }, at + 30 * dayMs).limited).toBe(false)
  decide(first.id, { state: 'declined', answer: 'No.' }, at + 31 * dayMs)
  expect(ask({ wrong: 'third' }, at + 32 * dayMs).limited).toBe(false)
  const rested = at + 31 * dayMs + softHideRestMs
  expect(ask({ wrong: 'fourth' }, rested + 1).limited).toBe(true)
})

test('the same request joins the first while that is open, and both links lead there', () => {
  const first = ask()
  const again = ask()
  expect(again).toMatchObject({ id: first.id, joined: true })
  expect(findCorrection(db, first.id)?.joined).toBe(1)
  expect(addWords(db, { token: again.token, words: 'x', at })).toEqual({
    ok: true,
    value: { id: first.id },
  })
  expect(ask({ contact: 'by my uncle' }).joined).toBe(false)
  decide(first.id)
  expect(ask().joined).toBe(false)
})

test('no token is kept, only its hash', () => {
  const { token } = ask()
  const hashes = db.$client.prepare('SELECT hash FROM correction_tokens').pluck().all()
  expect(hashes).toEqual([hashToken(token)])
  expect(JSON.stringify(hashes)).not.toContain(token)
})

test('of two decisions upon the same version the second is stale', () => {
  const { id } = ask()
  const { version } = findCorrection(db, id) ?? {}
  expect(decide(id, { version, state: 'looking' }).ok).toBe(true)
  const second = decide(id, { version, state: 'declined', answer: 'No.' })
  expect(second).toEqual({ ok: false, problem: 'stale' })
  expect(findCorrection(db, id)?.state).toBe('looking')
  expect(listSteps(db, id)).toHaveLength(1)
})

test('an answer on which nothing else changes counts as one too', () => {
  const { id } = ask()
  const { version } = findCorrection(db, id) ?? {}
  expect(decide(id, { version, state: 'received', answer: 'Seen.' }).ok).toBe(true)
  expect(decide(id, { version, state: 'received', answer: 'Other.' }).ok).toBe(false)
})

test('words added by the asker make an open form of the editor stale', () => {
  const { id, token } = ask()
  const { version } = findCorrection(db, id) ?? {}
  addWords(db, { token, words: 'Wait!', at })
  expect(decide(id, { version }).ok).toBe(false)
})

test('an answered question waits for us again', () => {
  const { id, token } = ask()
  decide(id, { state: 'question', answer: 'Which year?' })
  expect(addWords(db, { token, words: '2021', at }).ok).toBe(true)
  expect(findCorrection(db, id)?.state).toBe('looking')
  expect(listSteps(db, id).map(({ side, words }) => [side, words])).toEqual([
    ['desk', 'Which year?'],
    ['asker', '2021'],
  ])
})

test('nothing is added to what is closed, without end, or by an unknown link', () => {
  const { id, token } = ask()
  const add = (by = token) => addWords(db, { token: by, words: 'x', at })
  for (let n = 0; n < mostWords; n++) expect(add().ok).toBe(true)
  expect(add()).toEqual({ ok: false, problem: 'too-many' })
  decide(id)
  expect(add()).toEqual({ ok: false, problem: 'closed' })
  expect(add('unknown')).toEqual({ ok: false, problem: 'missing' })
})

test('overdue first, then what is about safety, then what is due soonest', () => {
  const now = at + 4 * dayMs
  const overdue = ask({ kind: 'other', wrong: 'a' }, at)
  const fact = ask({ kind: 'wrong_fact', wrong: 'b' }, now - 2 * dayMs)
  const danger = ask({ kind: 'danger', wrong: 'c' }, now - dayMs)
  const closed = ask({ kind: 'other', wrong: 'd' }, at)
  decide(closed.id)
  const { corrections, more } = listCorrections(db, { closed: false, now })
  expect(corrections.map(({ id }) => id)).toEqual([overdue.id, danger.id, fact.id])
  expect(more).toBe(false)
  expect(countCorrections(db, now)).toEqual({ waiting: 3, overdue: 1 })
  expect(listCorrections(db, { closed: true, now }).corrections).toHaveLength(1)
})

test('however many wait, what is about safety is on the first page, and each on one', () => {
  const facts = Array.from({ length: correctionPageSize + 2 }, (_, index) =>
    ask({ kind: 'wrong_fact', wrong: `fact ${index}` }, at + index),
  )
  const danger = ask({ kind: 'danger', wrong: 'she is at risk' }, at + dayMs)
  const pages = [1, 2].map((page) =>
    listCorrections(db, { closed: false, now: at + dayMs, page }),
  )
  const ids = pages.map(({ corrections }) => corrections.map(({ id }) => id))
  expect(ids.flat()).toEqual([danger.id, ...facts.map(({ id }) => id)])
  expect(ids.map(({ length }) => length)).toEqual([correctionPageSize, 3])
  expect(pages.map(({ more }) => more)).toEqual([true, false])
  const beyond = listCorrections(db, { closed: false, now: at + dayMs, page: 9 })
  expect(beyond).toEqual(pages[1])
  const none = listCorrections(db, { closed: true, now: at, page: 9 })
  expect(none).toEqual({ corrections: [], page: 1, more: false })
})

test('long after closing, what the asker wrote and the links are gone, and no sooner', () => {
  const words = 'canary of the asker'
  const { id, token } = ask({ about: words, wrong: words, right: words, evidence: words })
  addWords(db, { token, words, at })
  decide(id, { answer: 'Done so.', note: 'Checked.' })
  const open = ask({ wrong: 'still open' })
  expect(eraseCorrections(db, at + keepMs - 1)).toBe(0)
  expect(db.$client.serialize().includes(words)).toBe(true)
  expect(eraseCorrections(db, at + keepMs)).toBe(1)
  expect(addWords(db, { token, words: 'x', at })).toMatchObject({ problem: 'missing' })
  expect(findCorrection(db, id)).toMatchObject({ state: 'done', contact: null })
  expect(listSteps(db, id).at(-1)).toMatchObject({ words: 'Done so.', note: 'Checked.' })
  expect(findCorrection(db, open.id)?.contact).toBe('by my aunt')
  expect(db.$client.serialize().includes(words)).toBe(false)
})
