import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { refuteEntry, verifyRelease } from '#db/mutations/roll-refutations'
import { countReleasedIn } from '#db/queries/released-in'
import { entryRefutation, releaseVerification } from '#domain/roll'
import { type SourceKind, sourceKinds } from '#domain/source'
import { anEditor, aRelease, aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { reviewed } from '#tests/reviewed'
import {
  aPrisoner,
  applying,
  aRoll,
  entryRow,
  paste,
  type Roll,
  revisions,
  statusNow,
  versioned,
} from '#tests/rolls'

let db: RecordDb
let roll: Roll
let entry: number
let person: number
let eventId: number

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  entry = paste(db, roll, 'Стефанович Валентин')[0] as number
  person = aPrisoner(db)
  const lines = [{ personId: person, entries: [versioned(db, entry)] }]
  const applied = applyRoll(db, anEditor, applying(roll.massReleaseId, lines))
  eventId = applied.ok ? (applied.value.lines[0]?.eventId ?? 0) : 0
})

const refuting = (given: Record<string, unknown> = {}) =>
  entryRefutation.parse({
    ...versioned(db, entry),
    sourceId: write(db, (tx) => aSource(tx)),
    ...{ value: 'is still in prison', lang: 'en', on: '2025-12-15', locator: 'p. 2' },
    ...given,
  })
const stances = (subject: string, id: number) =>
  db.$client
    .prepare(
      'SELECT stance, value FROM claims WHERE subject = ? AND subject_id = ? ORDER BY stance',
    )
    .all(subject, id)
const stateNow = () =>
  db.$client.prepare('SELECT state FROM events WHERE id = ?').pluck().get(eventId)

test('a source that says "still in prison" refutes the entry and the release, and both are kept', () => {
  expect(statusNow(db, person)).toBe('released')
  const refuted = refuteEntry(db, anEditor, refuting())
  expect(refuted).toMatchObject({ ok: true, value: { eventId } })
  expect(entryRow(db, entry)).toMatchObject({ match_state: 'refuted', person_id: person })
  expect(stateNow()).toBe('refuted')
  expect(stances('event', eventId)).toEqual([
    { stance: 'contradicts', value: 'is still in prison' },
    { stance: 'supports', value: null },
  ])
  expect(stances('roll_entry', entry)).toHaveLength(1)
  expect(statusNow(db, person)).toBe('held_unspecified')
  expect(countReleasedIn(db, roll.massReleaseId)).toMatchObject({ named: 1, refuted: 1 })
})

test('who was refuted is not released by the next list that says so', () => {
  refuteEntry(db, anEditor, refuting())
  const sourceId = write(db, (tx) => aSource(tx))
  const again = paste(db, { ...roll, sourceId }, 'Валентин Стефанович')[0] as number
  const apply = (id: number) =>
    applyRoll(
      db,
      anEditor,
      applying(roll.massReleaseId, [{ personId: person, entries: [versioned(db, id)] }]),
    )
  for (const id of [entry, again])
    expect(apply(id)).toMatchObject({ problem: { refusals: [{ code: 'refuted' }] } })
})

test('a name of nobody we know is refuted too, and counted', () => {
  const stranger = paste(db, roll, 'Иванов Иван\nПетров Пётр')
  for (const id of stranger) refuteEntry(db, anEditor, refuting({ id, version: 1 }))
  expect(countReleasedIn(db, roll.massReleaseId).refuted).toBe(2)
})

test('a stale refutation changes nothing', () => {
  const refutation = refuting({ version: 1 })
  const before = revisions(db)
  expect(refuteEntry(db, anEditor, refutation)).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(revisions(db)).toBe(before)
  expect(stateNow()).toBe('reported')
})

const verify = (kind: SourceKind, version = 1) =>
  reviewed(db, () =>
    verifyRelease(
      db,
      anEditor,
      releaseVerification.parse({
        ...{ eventId, version },
        sourceId: write(db, (tx) => aSource(tx, { kind })),
      }),
    ),
  )

const who = [
  'the_person',
  'social_media_of_person',
  'family',
  'lawyer',
  'receiving_state',
]

test.each([...who, 'ngo_statement'] as SourceKind[])(
  'a release is verified by %s',
  (kind) => {
    expect(verify(kind)).toMatchObject({ ok: true })
    expect(stateNow()).toBe('verified')
    expect(stances('event', eventId)).toHaveLength(2)
    expect(countReleasedIn(db, roll.massReleaseId).verified).toBe(1)
  },
)

test.each(sourceKinds.filter((kind) => ![...who, 'ngo_statement'].includes(kind)))(
  '%s reports a release, and cannot verify it',
  (kind) => {
    const before = stances('event', eventId)
    expect(verify(kind)).toMatchObject({ problem: { code: 'source-cannot-verify' } })
    expect(stateNow()).toBe('reported')
    expect(stances('event', eventId)).toEqual(before)
  },
)

test('a source that supports the release already can verify it', () => {
  const sourceId = write(db, (tx) => aSource(tx, { kind: 'family' }))
  const id = write(db, (tx) => aRelease(tx, person, { on: '2026', sourceId }))
  const verification = releaseVerification.parse({ eventId: id, version: 1 })
  expect(reviewed(db, () => verifyRelease(db, anEditor, verification)).ok).toBe(true)
})

test('what was refuted is not verified, and nothing upon a stale version', () => {
  expect(verify('family', 7)).toMatchObject({ problem: { code: 'stale' } })
  refuteEntry(db, anEditor, refuting())
  expect(verify('family', 2)).toMatchObject({ problem: { code: 'not-reported' } })
})
