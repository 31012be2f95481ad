import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { moveMassRelease } from '#db/mutations/mass-release-states'
import { revertRevision } from '#db/mutations/revert'
import { dropEntry, readEntry, splitEntry } from '#db/mutations/roll-cuts'
import { decideEntries } from '#db/mutations/roll-decisions'
import { addList, entryFrom } from '#db/mutations/roll-lists'
import { refuteEntry } from '#db/mutations/roll-refutations'
import { massReleaseMove } from '#domain/mass-release'
import { entryReading, entryRefutation, newList } from '#domain/roll'
import { anEditor, aRollEntry, write } from '#tests/builders'
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

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
})

const row = () =>
  db.$client
    .prepare('SELECT status, reconciliation, version FROM mass_releases WHERE id = ?')
    .get(roll.massReleaseId) as {
    status: string
    reconciliation: string
    version: number
  }
const move = (status: string, given: Record<string, unknown> = {}) =>
  moveMassRelease(
    db,
    anEditor,
    massReleaseMove.parse({
      id: roll.massReleaseId,
      version: row().version,
      status,
      ...given,
    }),
  )
const written = { reconciliation: { ru: '114 + 9 = 123' } }

test('a mass release goes from announced to closed with a written reconciliation', () => {
  for (const status of ['partly_named', 'reconciled']) expect(move(status).ok).toBe(true)
  expect(move('closed')).toMatchObject({ problem: { code: 'no-reconciliation' } })
  expect(move('closed', written).ok).toBe(true)
  expect(row()).toMatchObject({
    status: 'closed',
    reconciliation: '{"ru":"114 + 9 = 123"}',
  })
})

test('what was written before closing is enough', () => {
  move('partly_named', written)
  expect(move('closed').ok).toBe(true)
})

test('nothing is reconciled while entries are undecided or one person is there twice', () => {
  const [first] = paste(db, roll, 'Знак Максим\nБабарико Виктор')
  const person = aPrisoner(db)
  write(db, (tx) => {
    for (const _ of [1, 2])
      aRollEntry(tx, roll.massReleaseId, {
        ...{ source_id: roll.sourceId, person_id: person, match_state: 'matched' },
      })
  })
  decideEntries(db, anEditor, [matching(db, first as number, aPrisoner(db))])
  for (const status of ['reconciled', 'closed'])
    expect(move(status, written)).toMatchObject({
      problem: { code: 'undecided', undecided: 1, collisions: 1 },
    })
  expect(row().status).toBe('announced')
})

test('the way back needs a reason', () => {
  move('closed', written)
  expect(move('partly_named')).toMatchObject({ problem: { code: 'why-required' } })
  expect(move('partly_named', { why: 'A new list' }).ok).toBe(true)
  expect(row().status).toBe('partly_named')
})

test('a stale move changes nothing', () => {
  expect(move('partly_named', { version: 7 })).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(move('partly_named', { id: 5 })).toMatchObject({ problem: { code: 'missing' } })
  expect(row()).toMatchObject({ status: 'announced', version: 1 })
})

test('a closed one takes no list, no cut, no decision, no application and no undoing', () => {
  const person = aPrisoner(db)
  const [first, second] = paste(db, roll, 'Знак Максим\nБабарико Виктор') as [
    number,
    number,
  ]
  const lines = [{ personId: person, entries: [versioned(db, first)] }]
  const applied = applyRoll(db, anEditor, applying(roll.massReleaseId, lines))
  const dropped = {
    ...versioned(db, second),
    matchState: 'not_on_our_list',
    personId: null,
  } as const
  decideEntries(db, anEditor, [dropped])
  move('closed', written)
  const closed = { problem: { code: 'closed' } }
  const target = versioned(db, second)
  const list = newList.parse({ ...roll, text: 'Ещё', lang: 'ru' })
  const refutation = entryRefutation.parse({ ...target, sourceId: roll.sourceId })
  const listId = db.$client.prepare('SELECT id FROM roll_lists').pluck().get() as number
  const revisionId = applied.ok ? (applied.value.revisionId ?? 0) : 0
  for (const refused of [
    addList(db, anEditor, list),
    entryFrom(db, anEditor, { listId, startsAt: 11, endsAt: 12 }),
    splitEntry(db, anEditor, { ...target, at: 4 }),
    dropEntry(db, anEditor, target),
    readEntry(db, anEditor, entryReading.parse({ ...target, name: 'Бабарико' })),
    decideEntries(db, anEditor, [{ ...target, matchState: 'withheld', personId: null }]),
    applyRoll(db, anEditor, applying(roll.massReleaseId, lines)),
    refuteEntry(db, anEditor, refutation),
    revertRevision(db, anEditor, { revisionId, why: 'Wrong list' }),
  ])
    expect(refused).toMatchObject(closed)
})
