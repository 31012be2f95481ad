import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { revertRevision } from '#db/mutations/revert'
import { readEntry } from '#db/mutations/roll-cuts'
import { decideEntries } from '#db/mutations/roll-decisions'
import { listApplications } from '#db/queries/roll-applications'
import { findRollBoard } from '#db/queries/roll-board'
import { countRoll } from '#db/queries/roll-counts'
import { insert } from '#db/write'
import { entryReading } from '#domain/roll'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import {
  aPrisoner,
  applying,
  aRoll,
  matching,
  paste,
  type Roll,
  versioned,
} from '#tests/rolls'

let db: RecordDb
let roll: Roll
let entries: number[]
let person: number

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  entries = paste(db, roll, 'Знак Максим\nБабарико Виктор\nІваноў Іван')
  person = aPrisoner(db, { name: 'Maksim Znak' })
})

const entry = (which: number) => entries[which] as number
const board = () => findRollBoard(db, roll.massReleaseId)
const count = (bodyId?: number) => countRoll(db, roll.massReleaseId, { bodyId })
const apply = () =>
  applyRoll(
    db,
    a.anEditor,
    applying(roll.massReleaseId, [
      { personId: person, entries: [versioned(db, entry(0))] },
    ]),
  )
const outside = (which: number) =>
  ({
    ...versioned(db, entry(which)),
    matchState: 'not_on_our_list',
    personId: null,
  }) as const

test('the board has lists, entries in their order, and what is understood of each', () => {
  expect(board()).toMatchObject({
    release: { id: roll.massReleaseId, status: 'announced' },
    lists: [
      {
        publisher: 'A newspaper',
        lang: 'ru',
        text: 'Знак Максим\nБабарико Виктор\nІваноў Іван',
      },
    ],
    entries: [
      { id: entry(0), rawText: 'Знак Максим', isReadByEditor: false, decided: null },
      { id: entry(1), matchState: 'unmatched', personId: null },
      { id: entry(2) },
    ],
    lines: [],
  })
  expect(board()?.entries[0]?.understood.name).toContain('Знак')
  expect(findRollBoard(db, 1)).toBeUndefined()
})

test('what the editor read goes before what the machine read', () => {
  const reading = { ...versioned(db, entry(1)), name: 'Віктар Бабарыка', age: 61 }
  readEntry(db, a.anEditor, entryReading.parse(reading))
  expect(board()?.entries[1]).toMatchObject({
    understood: { name: 'Віктар Бабарыка', age: 61 },
    isReadByEditor: true,
    decided: null,
  })
})

test('a line is a person, with every entry, who decided, and the release recorded', () => {
  decideEntries(db, { ...a.anEditor, name: 'Editor Two' }, [
    matching(db, entry(0), person),
  ])
  expect(board()?.entries[0]?.decided).toMatchObject({ editorName: 'Editor Two' })
  const again = paste(db, roll, 'Maksim Znak')[0] as number
  decideEntries(db, a.anEditor, [matching(db, again, person)])
  expect(board()?.lines).toMatchObject([
    {
      ...{ personId: person, names: { en: 'Maksim Znak' }, status: 'held_unspecified' },
      ...{ release: null, entryIds: [entry(0), again] },
    },
  ])
  apply()
  expect(board()?.lines).toMatchObject([
    { status: 'released', release: { state: 'reported', version: 1 } },
  ])
})

test('figures count lines: named, matched, reported, undecided, and what has no name', () => {
  a.write(db, (tx) => {
    for (const value of [8, 12]) a.aFigure(tx, roll.massReleaseId, { value })
    a.aRollEntry(tx, roll.massReleaseId, { match_state: 'withheld' })
  })
  apply()
  const again = paste(db, roll, 'Maksim Znak')[0] as number
  decideEntries(db, a.anEditor, [matching(db, again, person), outside(1)])
  expect(count()).toMatchObject({
    ...{ announcedLeast: 8, announcedMost: 12, named: 3, matched: 1, withheld: 1 },
    ...{ reported: 1, verified: 0, refuted: 0, undecided: 1, collisions: 0 },
    ...{ unnamedLeast: 4, unnamedMost: 8, onBodyList: null },
  })
  expect(count().announced.map(({ value }) => value)).toEqual([8, 12])
})

test.each([
  ['on the list that day', { on: '2021' }, 1],
  ['on it until the release', { on: '2021', ...a.dated('ended_on', '2025-12-13') }, 1],
  ['taken off before', { on: '2021', ...a.dated('ended_on', '2025-01') }, 0],
  ['put on it later', { on: '2026-01' }, 0],
  ['refused', { on: '2021', status: 'refused' }, 0],
])('a person %s', (_, given, listed) => {
  const bodyId = a.write(db, (tx) => {
    const organisation_id = a.anOrganisation(tx)
    a.aDesignation(tx, person, { organisation_id, ...given })
    return organisation_id
  })
  decideEntries(db, a.anEditor, [matching(db, entry(0), person)])
  expect(count(bodyId)).toMatchObject({ onBodyList: listed, notOnBodyList: 1 - listed })
})

test('foreigners are citizens of other countries only, and strangers the list says are', () => {
  a.write(db, (tx) => insert(tx, 'citizenships', { person_id: person, country: 'UA' }))
  decideEntries(db, a.anEditor, [matching(db, entry(0), person), outside(1), outside(2)])
  expect(count().foreigners).toBe(1)
  const reading = { ...versioned(db, entry(1)), name: 'Ivan', country: 'UA' }
  readEntry(db, a.anEditor, entryReading.parse(reading))
  expect(count().foreigners).toBe(2)
  a.write(db, (tx) => insert(tx, 'citizenships', { person_id: person, country: 'BY' }))
  expect(count().foreigners).toBe(1)
})

test('applications are listed with what has been taken back of them', () => {
  const applied = apply()
  const revisionId = applied.ok ? (applied.value.revisionId ?? 0) : 0
  const [before] = listApplications(db, roll.massReleaseId)
  expect(before).toMatchObject({ revisionId, recorded: 1, remaining: 1, reverts: [] })
  revertRevision(db, a.anEditor, { revisionId, why: 'Wrong list' })
  const [after] = listApplications(db, roll.massReleaseId)
  expect(after).toMatchObject({
    recorded: 1,
    remaining: 0,
    reverts: [{ why: 'Wrong list' }],
  })
})
