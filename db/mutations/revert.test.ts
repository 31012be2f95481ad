import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { addClaim } from '#db/mutations/claims'
import { amendEvent } from '#db/mutations/events'
import { createPerson } from '#db/mutations/people'
import { previewRevert, revertRevision } from '#db/mutations/revert'
import { decideEntries } from '#db/mutations/roll-decisions'
import { addList } from '#db/mutations/roll-lists'
import { refuteEntry, verifyRelease } from '#db/mutations/roll-refutations'
import { newClaim } from '#domain/claim'
import { newEvent } from '#domain/new-event'
import { newPerson } from '#domain/person'
import { reversion } from '#domain/reversion'
import { entryRefutation, newList, releaseVerification } from '#domain/roll'
import { invariant } from '#lib/invariant'
import { anEditor, aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { brokenRevisions } from '#tests/history'
import { recordContent } from '#tests/record-content'
import { reviewed } from '#tests/reviewed'
import {
  aNewSource,
  aPrisoner,
  applying,
  aRoll,
  entryRow,
  lastAction,
  matching,
  paste,
  type Roll,
  revisions,
  statusNow,
  versioned,
} from '#tests/rolls'

let db: RecordDb
let roll: Roll
let entries: number[]
let people: number[]

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  entries = paste(db, roll, 'Знак Максим\nБабарико Виктор')
  people = [aPrisoner(db), aPrisoner(db)]
})

const person = (which: number) => people[which] as number
const entry = (which: number) => entries[which] as number

function apply() {
  const lines = people.map((personId, which) => ({
    personId,
    entries: [versioned(db, entry(which))],
  }))
  const applied = applyRoll(db, anEditor, applying(roll.massReleaseId, lines))
  invariant(applied.ok && applied.value.revisionId !== null, 'the roll is applied')
  return { revisionId: applied.value.revisionId, lines: applied.value.lines }
}

const revert = (revisionId: number, given: Record<string, unknown> = {}) =>
  revertRevision(
    db,
    anEditor,
    reversion.parse({ revisionId, why: 'Wrong list', ...given }),
  )

test('an application taken back leaves the record as it was, but for versions', () => {
  const before = recordContent(db)
  const { revisionId } = apply()
  expect(recordContent(db)).not.toEqual(before)
  expect(revert(revisionId)).toMatchObject({ ok: true, value: { kept: [] } })
  expect(recordContent(db)).toEqual(before)
  expect(people.map((id) => statusNow(db, id))).toEqual([
    'held_unspecified',
    'held_unspecified',
  ])
  const last = db.$client
    .prepare('SELECT action, why, reverts_id FROM revisions ORDER BY id DESC')
    .get()
  expect(last).toEqual({
    ...{ action: 'revision.reverted', why: 'Wrong list', reverts_id: revisionId },
  })
  expect(brokenRevisions(db)).toEqual([])
})

test('versions go on rising: nobody who saw a row before can save over what is back', () => {
  const seen = matching(db, entry(0), person(0))
  revert(apply().revisionId)
  expect(entryRow(db, entry(0))).toMatchObject({ match_state: 'unmatched', version: 3 })
  const another = { ...anEditor, id: 'editor-2' }
  expect(decideEntries(db, another, [seen])).toMatchObject({
    problem: { code: 'stale' },
  })
})

test('one person is taken back and the others stay', () => {
  const { revisionId } = apply()
  expect(revert(revisionId, { personIds: [person(0)] }).ok).toBe(true)
  expect(people.map((id) => statusNow(db, id))).toEqual(['held_unspecified', 'released'])
  expect(entryRow(db, entry(0))).toMatchObject({ match_state: 'unmatched' })
  expect(entryRow(db, entry(1))).toMatchObject({ match_state: 'matched' })
  expect(revert(revisionId, { personIds: [person(0)] })).toMatchObject({
    problem: { code: 'already-reverted' },
  })
  expect(revert(revisionId).ok).toBe(true)
  expect(statusNow(db, person(1))).toBe('held_unspecified')
})

test('a decision about nobody is taken back by its entry', () => {
  const strangers = [0, 1].map((which) => ({
    ...versioned(db, entry(which)),
    ...({ matchState: 'not_on_our_list', personId: null } as const),
  }))
  decideEntries(db, anEditor, strangers)
  revert(revisions(db), { entryIds: [entry(1)] })
  expect(entryRow(db, entry(0))).toMatchObject({ match_state: 'not_on_our_list' })
  expect(entryRow(db, entry(1))).toMatchObject({ match_state: 'unmatched' })
})

test('a revision taken back is refused; taking that back does it again', () => {
  const { revisionId } = apply()
  const after = recordContent(db)
  const reverted = revert(revisionId)
  expect(revert(revisionId)).toMatchObject({ problem: { code: 'already-reverted' } })
  expect(revert(reverted.ok ? reverted.value.revisionId : 0).ok).toBe(true)
  expect(recordContent(db)).toEqual(after)
  expect(revert(revisionId).ok).toBe(true)
})

test('what was changed later is named with who and when, and nothing is undone', () => {
  const { revisionId, lines } = apply()
  const eventId = lines[1]?.eventId ?? 0
  const sourceId = write(db, (tx) => aSource(tx, { kind: 'family' }))
  const verification = releaseVerification.parse({ eventId, version: 1, sourceId })
  reviewed(db, () => verifyRelease(db, anEditor, verification))
  const before = revisions(db)
  const refused = revert(revisionId)
  expect(refused).toMatchObject({ problem: { code: 'changed-later' } })
  const later =
    !refused.ok && refused.problem.code === 'changed-later' ? refused.problem.later : []
  expect(later).toHaveLength(2)
  expect(later).toContainEqual(
    expect.objectContaining({
      ...{ table: 'events', key: eventId, personId: person(1) },
      revision: expect.objectContaining({
        ...{ editorName: 'Editor Two', action: 'release.verified' },
      }),
    }),
  )
  expect(later.map(({ table }) => table)).toContain('claims')
  expect(revisions(db)).toBe(before)
  expect(revert(revisionId, { except: { personIds: [person(1)] } }).ok).toBe(true)
  expect(people.map((id) => statusNow(db, id))).toEqual(['held_unspecified', 'released'])
})

test('a claim added later hangs on what would go', () => {
  const { revisionId, lines } = apply()
  const claim = {
    subject: 'event',
    subjectId: lines[0]?.eventId,
    sourceId: roll.sourceId,
  }
  addClaim(db, anEditor, newClaim.parse(claim))
  expect(revert(revisionId)).toMatchObject({
    problem: {
      code: 'changed-later',
      later: [{ table: 'claims', revision: { action: 'claim.added' } }],
    },
  })
})

test('a change that was made good again stands in nobody’s way', () => {
  const { revisionId } = apply()
  const refutation = entryRefutation.parse({
    ...versioned(db, entry(0)),
    sourceId: write(db, (tx) => aSource(tx)),
  })
  refuteEntry(db, anEditor, refutation)
  const refuting = revisions(db)
  expect(revert(revisionId)).toMatchObject({ problem: { code: 'changed-later' } })
  expect(revert(refuting).ok).toBe(true)
  expect(revert(revisionId).ok).toBe(true)
})

test('an event amended is as it was, with what its kind adds', () => {
  const { lines } = apply()
  const eventId = lines[0]?.eventId ?? 0
  const before = recordContent(db)
  const event = newEvent.parse({
    ...{ kind: 'release', personId: person(0), on: '2025-12-13', type: 'parole' },
    ...{ destination: 'LT', sourceId: roll.sourceId },
  })
  amendEvent(db, anEditor, { id: eventId, version: 1, why: null }, event)
  expect(recordContent(db)).not.toEqual(before)
  expect(revert(revisions(db)).ok).toBe(true)
  expect(recordContent(db)).toEqual(before)
  const version = db.$client.prepare('SELECT version FROM events WHERE id = ?').pluck()
  expect(version.get(eventId)).toBe(3)
})

test('a person who was put in by mistake goes with every trace that is derived', () => {
  const before = recordContent(db)
  const names = [{ text: 'Eva Example', lang: 'en' }]
  const input = newPerson.parse({ names, country: 'BY', sourceId: roll.sourceId })
  const created = createPerson(db, anEditor, input)
  const id = created.ok ? created.value.personId : 0
  expect(statusNow(db, id)).toBe('unknown')
  expect(revert(revisions(db)).ok).toBe(true)
  expect(statusNow(db, id)).toBeUndefined()
  expect(recordContent(db)).toEqual(before)
})

test('a new source that others cite by now stays, and so does a list that is left', () => {
  const list = newList.parse({ ...roll, text: 'Аня\nЕва', lang: 'ru', sourceId: 4711 })
  const added = addList(db, anEditor, { ...list, newSource: aNewSource })
  const [first, second] = added.ok ? added.value.entryIds : []
  const adding = revisions(db)
  const claim = { subject: 'person', subjectId: person(0), sourceId: 4711 }
  addClaim(db, anEditor, newClaim.parse(claim))
  decideEntries(db, anEditor, [matching(db, first as number, person(0))])
  expect(revert(adding)).toMatchObject({
    problem: { code: 'changed-later', later: [{ table: 'roll_entries', key: first }] },
  })
  const reverted = revert(adding, { except: { entryIds: [first] } })
  expect(reverted.ok && reverted.value.kept.map(({ table }) => table).sort()).toEqual([
    'roll_lists',
    'sources',
  ])
  expect(entryRow(db, second as number)).toBeUndefined()
})

test('a reason is needed, and a revision', () => {
  expect(reversion.safeParse({ revisionId: 1, why: ' ' }).success).toBe(false)
  expect(revert(99)).toMatchObject({ problem: { code: 'missing' } })
})

test('a preview says who would stand how, and leaves no byte changed', () => {
  const { revisionId } = apply()
  const before = db.$client.serialize()
  expect(previewRevert(db, revisionId, { personIds: [person(0)] })).toMatchObject({
    revision: { id: revisionId, action: 'roll.applied', editorName: anEditor.name },
    problem: null,
    people: [
      {
        personId: person(0),
        before: { status: 'released' },
        after: { status: 'held_unspecified' },
      },
    ],
  })
  expect(db.$client.serialize().equals(before)).toBe(true)
  expect(lastAction(db)).toBe('roll.applied')
  revert(revisionId)
  expect(previewRevert(db, revisionId)?.problem).toEqual({ code: 'already-reverted' })
  expect(previewRevert(db, 99)).toBeUndefined()
})
