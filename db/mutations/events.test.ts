import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { amendEvent, recordEvent, withdrawEvent } from '#db/mutations/events'
import { findDeskEvent } from '#db/queries/desk-event'
import { newEvent } from '#domain/new-event'
import { invariant } from '#lib/invariant'
import {
  aClaim,
  aDecision,
  anArrest,
  anArticle,
  anEditor,
  aPerson,
  aSentence,
  aSource,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let personId: number
let sourceId: number

beforeEach(() => {
  db = aRecord()
  write(db, (tx) => {
    personId = aPerson(tx)
    sourceId = aSource(tx)
  })
})

const event = (fields: Record<string, unknown>) =>
  newEvent.parse({ personId, sourceId, ...fields })

function recorded(fields: Record<string, unknown>): number {
  const result = write(db, (tx) => recordEvent(tx, anEditor, event(fields)))
  invariant(result.ok, 'the event is recorded')
  return result.value.eventId
}

const valuesOf = (id: number) => findDeskEvent(db, id)?.values
const versionOf = (id: number) => findDeskEvent(db, id)?.version

test.each([
  { kind: 'arrest', on: '2020-09-07', status: 'pretrial_detention' },
  { kind: 'charge', stage: 'charged', newArticles: '361(3) 130' },
  { kind: 'decision', on: '2021-09-06', type: 'verdict', outcome: 'convicted' },
  { kind: 'transfer', on: '2022-01' },
  { kind: 'release', on: '2025-12-13', type: 'pardon', destination: 'UA' },
  { kind: 'death', on: '2023', inCustody: 'on', reportedCause: 'illness' },
  { kind: 'hunger_strike', on: 'Feb 2023', place: 'Minsk' },
])('an event of kind $kind is recorded, and its form shows it again', (fields) => {
  const id = recorded(fields)
  const given: Record<string, string | undefined> = fields
  const { kind, on, newArticles, inCustody, ...same } = given
  expect(findDeskEvent(db, id)).toMatchObject({ kind, version: 1, values: same })
})

test('a charge points at articles, those that were unknown among them', () => {
  const known = write(db, (tx) => anArticle(tx, { article: '361', part: '3' }))
  const id = recorded({ kind: 'charge', newArticles: '361(3) 130' })
  const articles = db.$client
    .prepare(
      `SELECT a.id, a.article, a.part, a.jurisdiction FROM charge_articles c
       JOIN articles a ON a.id = c.article_id WHERE c.event_id = ? ORDER BY a.article`,
    )
    .all(id)
  expect(articles).toMatchObject([
    { article: '130', part: '', jurisdiction: 'BY' },
    { id: known, article: '361', part: '3' },
  ])
})

test('an amendment upon the version that is there changes the event', () => {
  const id = recorded({ kind: 'arrest', on: '2020' })
  const amended = amendEvent(
    db,
    anEditor,
    { id, version: 1, why: 'The court says so' },
    event({ kind: 'arrest', on: '2020-09-07' }),
  )
  expect(amended.ok).toBe(true)
  expect(valuesOf(id)).toMatchObject({ on: '2020-09-07' })
  expect(versionOf(id)).toBe(2)
})

test('a stale amendment changes nothing, not even what hangs on the event', () => {
  const id = recorded({ kind: 'decision', type: 'verdict', on: '2021' })
  const sentences = [{ kind: 'imprisonment', term: '11 years' }]
  const mine = event({ kind: 'decision', type: 'verdict', on: '2021-09', sentences })
  expect(amendEvent(db, anEditor, { id, version: 1, why: null }, mine).ok).toBe(true)
  const before = valuesOf(id)
  const theirs = event({ kind: 'decision', type: 'appeal', on: '2022' })
  const stale = amendEvent(db, anEditor, { id, version: 1, why: null }, theirs)
  expect(stale).toMatchObject({ ok: false, problem: { code: 'stale' } })
  expect(valuesOf(id)).toEqual(before)
})

test('a change of nothing but the sentence is a new version of the event', () => {
  const id = recorded({ kind: 'decision', type: 'verdict', on: '2021' })
  const sentences = [{ kind: 'imprisonment', term: 'P11Y' }]
  const change = event({ kind: 'decision', type: 'verdict', on: '2021', sentences })
  amendEvent(db, anEditor, { id, version: 1, why: null }, change)
  expect(versionOf(id)).toBe(2)
})

test('a corrected sentence keeps what sources say of it', () => {
  const { id, sentenceId } = write(db, (tx) => {
    const decision = aDecision(tx, personId, { on: '2021', sourceId })
    const sentence = aSentence(tx, decision, { term: 'P10Y' })
    aClaim(tx, 'sentence', sentence, { value: '11 years' })
    return { id: decision, sentenceId: sentence }
  })
  const sentences = [{ kind: 'imprisonment', term: 'P11Y' }]
  const change = { kind: 'decision', type: 'verdict', outcome: 'convicted', on: '2021' }
  amendEvent(db, anEditor, { id, version: 1, why: null }, event({ ...change, sentences }))
  const claims = `SELECT count(*) FROM claims WHERE subject = 'sentence' AND subject_id = ?`
  expect(db.$client.prepare(claims).pluck().get(sentenceId)).toBe(1)
  expect(valuesOf(id)).toMatchObject({ 'sentences.0.term': 'P11Y' })
})

test('what the source wrote stays while the date is left alone', () => {
  const id = recorded({ kind: 'hearing', on: 'early May 2021' })
  const verbatim = () =>
    db.$client
      .prepare('SELECT happened_on_verbatim FROM events WHERE id = ?')
      .pluck()
      .get(id)
  const same = event({ kind: 'hearing', on: '2021-05', place: 'Minsk' })
  amendEvent(db, anEditor, { id, version: 1, why: null }, same)
  expect(verbatim()).toBe('early May 2021')
  const other = event({ kind: 'hearing', on: '2021-06' })
  amendEvent(db, anEditor, { id, version: 2, why: null }, other)
  expect(verbatim()).toBeNull()
})

test('a release cannot be moved to before the arrest, nor a death before it', () => {
  recorded({ kind: 'arrest', on: '2020' })
  const id = recorded({ kind: 'release', on: '2021', type: 'amnesty' })
  const moved = event({ kind: 'release', on: '2019', type: 'amnesty' })
  expect(amendEvent(db, anEditor, { id, version: 1, why: null }, moved)).toMatchObject({
    ok: false,
    problem: { code: 'before-arrest', on: { text: '2020' } },
  })
  expect(versionOf(id)).toBe(1)
  const death = event({ kind: 'death', on: '2019' })
  expect(recordEvent(db, anEditor, death)).toMatchObject({
    ok: false,
    problem: { code: 'after-death' },
  })
})

test('a withdrawn event is kept as refuted and counts for nothing', () => {
  const id = recorded({ kind: 'arrest', on: '2020' })
  withdrawEvent(db, anEditor, { id, version: 1, why: 'Another person', state: 'refuted' })
  const status = db.$client
    .prepare('SELECT status FROM standings WHERE person_id = ?')
    .pluck()
  expect(status.get(personId)).toBe('unknown')
  expect(valuesOf(id)).toMatchObject({ state: 'refuted' })
})

test('an event that is published needs a source, a draft does not', () => {
  expect(newEvent.safeParse({ personId, kind: 'visit' }).success).toBe(false)
  expect(newEvent.safeParse({ personId, kind: 'visit', state: 'draft' }).success).toBe(
    true,
  )
})

test('an arrest of someone who is held is kept, for it may be right', () => {
  write(db, (tx) => anArrest(tx, personId, { on: '2020', status: 'pretrial_detention' }))
  expect(recorded({ kind: 'arrest', on: '2021' })).toBeGreaterThan(0)
})
