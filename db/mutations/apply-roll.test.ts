import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll, recordReleases } from '#db/mutations/apply-roll'
import { decideEntries } from '#db/mutations/roll-decisions'
import { newReleases } from '#domain/roll-application'
import {
  aDeath,
  anArrest,
  anEditor,
  aPerson,
  aRelease,
  aSource,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'
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
  entries = paste(db, roll, 'Знак Максим\nБабарико Виктор\nБяляцкий Алесь')
  people = [0, 1, 2].map(() => aPrisoner(db))
})

const person = (which: number) => people[which] as number
const entry = (which: number) => versioned(db, entries[which] as number)
const line = (which: number, given = {}) => ({
  personId: person(which),
  entries: [entry(which)],
  ...given,
})
const apply = (lines: Record<string, unknown>[], given = {}) =>
  applyRoll(db, anEditor, applying(roll.massReleaseId, lines, given))
const countOf = (sql: string, ...values: unknown[]) =>
  db.$client
    .prepare(`SELECT count(*) FROM ${sql}`)
    .pluck()
    .get(...values)
const claimsOn = (eventId: number | undefined) =>
  db.$client
    .prepare(
      `SELECT source_id, locator, stance FROM claims WHERE subject = 'event' AND subject_id = ?`,
    )
    .all(eventId)
const reasons = (result: ReturnType<typeof apply>) =>
  !result.ok && result.problem.code === 'refused'
    ? result.problem.refusals.map(({ code }) => code)
    : []

test('everybody confirmed is released in one revision, as reported, by the list', () => {
  const before = revisions(db)
  const applied = apply([line(0), line(1)])
  expect(revisions(db)).toBe(before + 1)
  expect(lastAction(db)).toBe('roll.applied')
  expect(people.map((id) => statusNow(db, id))).toEqual([
    'released',
    'released',
    'held_unspecified',
  ])
  expect(entryRow(db, entries[0] as number)).toMatchObject({ match_state: 'matched' })
  const second = applied.ok ? applied.value.lines[1] : undefined
  expect(second).toMatchObject({ isNew: true, sourceIds: [roll.sourceId], warnings: [] })
  expect(claimsOn(second?.eventId)).toEqual([
    { source_id: roll.sourceId, locator: '#2', stance: 'supports' },
  ])
  expect(countOf(`events WHERE kind = 'release' AND state = 'reported'`)).toBe(2)
})

test('what is different for one person is so for that one only', () => {
  const exiled = { conditionality: 'forced_exile', destination: 'UA' }
  const applied = apply(
    [line(0), line(1, { outcome: 'stayed', destination: 'LT', on: '2025-12-14' })],
    exiled,
  )
  expect(applied.ok).toBe(true)
  const rows = db.$client
    .prepare(
      `SELECT r.conditionality, r.outcome, r.destination, e.happened_on AS "on"
       FROM releases r JOIN events e ON e.id = r.event_id ORDER BY e.happened_on`,
    )
    .all()
  expect(rows).toEqual([
    {
      conditionality: 'forced_exile',
      outcome: 'unknown',
      destination: 'UA',
      on: '2025-12-13',
    },
    {
      conditionality: 'forced_exile',
      outcome: 'stayed',
      destination: 'LT',
      on: '2025-12-14',
    },
  ])
  expect(statusNow(db, person(0))).toBe('released_exiled')
})

test('on a second list a person gets a second source, and no second release', () => {
  const first = apply([line(0)])
  const sourceId = write(db, (tx) => aSource(tx))
  const again = paste(db, { ...roll, sourceId }, 'Maksim Znak')[0] as number
  const second = apply([{ personId: person(0), entries: [versioned(db, again)] }])
  const eventId = first.ok ? first.value.lines[0]?.eventId : 0
  expect(second.ok && second.value.lines[0]).toMatchObject({
    ...{ eventId, isNew: false, sourceIds: [sourceId] },
  })
  expect(countOf(`events WHERE kind = 'release'`)).toBe(1)
  expect(claimsOn(eventId)).toHaveLength(2)
})

test('applied again, nothing is added', () => {
  apply([line(0)])
  const before = countOf('claims')
  expect(apply([line(0)])).toMatchObject({
    ok: true,
    value: { lines: [{ sourceIds: [] }] },
  })
  expect([countOf('claims'), countOf('releases')]).toEqual([before, 1])
})

test('any refusal stops all, and all are told', () => {
  const dead = write(db, (tx) => {
    const id = aPerson(tx)
    anArrest(tx, id, { on: '2021' })
    aDeath(tx, id, { on: '2024', in_custody: 1 })
    return id
  })
  const free = write(db, (tx) => {
    const id = aPerson(tx)
    anArrest(tx, id, { on: '2021' })
    aRelease(tx, id, { on: '2023-05-01' })
    return id
  })
  people = [person(0), dead, free]
  const before = revisions(db)
  const refused = apply([line(0), line(1), line(2)])
  expect(reasons(refused)).toEqual(['after-death', 'already-released'])
  expect(revisions(db)).toBe(before)
  expect(entryRow(db, entries[0] as number)).toMatchObject({ match_state: 'unmatched' })
  expect(statusNow(db, person(0))).toBe('held_unspecified')
})

test('in part, the refused lines change nothing and the others go through', () => {
  const dead = write(db, (tx) => {
    const id = aPerson(tx)
    aDeath(tx, id, { on: '2024' })
    return id
  })
  people = [person(0), dead]
  const applied = apply([line(0), line(1)], { partly: true })
  expect(applied).toMatchObject({
    ok: true,
    value: {
      lines: [{ personId: person(0) }],
      refusals: [{ personId: dead, code: 'after-death' }],
    },
  })
  expect(entryRow(db, entries[1] as number)).toMatchObject({ match_state: 'unmatched' })
  expect(statusNow(db, dead)).toBe('died_after_release')
})

test('where every line is refused, in part is nothing, not even a new source', () => {
  const before = [revisions(db), countOf('sources')]
  const asked = applying(roll.massReleaseId, [{ personId: 1 }], {
    ...{ partly: true, sourceId: 4711 },
  })
  expect(applyRoll(db, anEditor, { ...asked, newSource: aNewSource })).toMatchObject({
    value: { revisionId: null, lines: [], refusals: [{ code: 'missing' }] },
  })
  expect([revisions(db), countOf('sources')]).toEqual(before)
})

test('whose arrest nobody recorded is released, and the editor is warned', () => {
  const unknown = write(db, (tx) => aPerson(tx))
  people = [unknown]
  expect(apply([line(0)])).toMatchObject({
    value: { lines: [{ warnings: ['custody-unknown'] }] },
  })
  expect(statusNow(db, unknown)).toBe('released')
})

test('being arrested again later takes nothing from a release', () => {
  write(db, (tx) => anArrest(tx, person(0), { on: '2026-02' }))
  expect(apply([line(0)])).toMatchObject({
    value: { lines: [{ warnings: ['arrested-later'] }] },
  })
  expect(statusNow(db, person(0))).toBe('held_unspecified')
})

test('nobody is released before the only arrest that is known', () => {
  expect(reasons(apply([line(0)], { on: '2020' }))).toEqual([])
  expect(reasons(apply([line(1)], { on: '2019' }))).toEqual(['before-arrest'])
  expect(reasons(apply([line(1)], { on: '2999' }))).toEqual(['in-the-future'])
})

test('a stale entry is refused, and one that somebody decided otherwise', () => {
  const seen = line(0)
  decideEntries(db, anEditor, [matching(db, entries[0] as number, person(1))])
  expect(reasons(apply([seen]))).toEqual(['stale'])
  expect(reasons(apply([line(0)]))).toEqual(['decided-otherwise'])
  expect(entryRow(db, entries[0] as number)).toMatchObject({ person_id: person(1) })
})

test('an entry without a name releases nobody', () => {
  const withheld = { ...entry(0), matchState: 'withheld', personId: null } as const
  decideEntries(db, anEditor, [withheld])
  expect(reasons(apply([line(0)]))).toEqual(['withheld'])
})

test('two entries of one list are applied to one person only knowingly', () => {
  const both = (matchState?: string) => [
    { personId: person(0), entries: [entry(0), { ...entry(1), matchState }] },
  ]
  expect(reasons(apply(both()))).toEqual(['same-person-twice'])
  expect(apply(both('duplicate_of_other_entry')).ok).toBe(true)
  expect(entryRow(db, entries[1] as number)).toMatchObject({
    match_state: 'duplicate_of_other_entry',
    person_id: person(0),
  })
})

test('entries of another mass release are not applied to this one', () => {
  const other = aRoll(db)
  expect(applyRoll(db, anEditor, applying(other.massReleaseId, [line(0)]))).toMatchObject(
    { problem: { refusals: [{ code: 'missing' }] } },
  )
})

test('a release without a list needs a source', () => {
  const bare = [{ personId: person(0) }]
  expect(reasons(apply(bare))).toEqual(['no-source'])
  expect(apply(bare, { sourceId: roll.sourceId }).ok).toBe(true)
})

test('several people are released at once without a roll, by one source', () => {
  const releases = newReleases.parse({
    ...{ on: '2025-11', type: 'amnesty', sourceId: roll.sourceId },
    people: people.map((personId) => ({ personId })),
  })
  const recorded = recordReleases(db, anEditor, releases)
  expect(recorded.ok && recorded.value.lines).toHaveLength(3)
  expect(lastAction(db)).toBe('releases.recorded')
  expect(recordReleases(db, anEditor, releases)).toMatchObject({
    problem: { refusals: [{ code: 'already-released' }, {}, {}] },
  })
})

test('a release under a vaguer date may be the same one: the editor is warned', () => {
  write(db, (tx) => aRelease(tx, person(0), { on: '2025-12' }))
  expect(apply([line(0)])).toMatchObject({
    value: { lines: [{ warnings: ['released-about-then'] }] },
  })
})

test('a draft of the same release is in the way, and the entry stays undecided', () => {
  write(db, (tx) => aRelease(tx, person(0), { on: '2025-12-13', state: 'draft' }))
  const applied = apply([line(0), line(1)], { partly: true })
  expect(applied).toMatchObject({ value: { refusals: [{ code: 'already-released' }] } })
  expect(entryRow(db, entries[0] as number)).toMatchObject({ match_state: 'unmatched' })
})
