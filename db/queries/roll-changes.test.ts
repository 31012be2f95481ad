import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { revertRevision } from '#db/mutations/revert'
import { dropEntry, splitEntry } from '#db/mutations/roll-cuts'
import { decideEntries } from '#db/mutations/roll-decisions'
import { findRollBoard } from '#db/queries/roll-board'
import { pileRoll } from '#db/queries/roll-piles'
import { anEditor } from '#tests/builders'
import { aRecord } from '#tests/database'
import { aPrisoner, aRoll, matching, paste, type Roll, versioned } from '#tests/rolls'
import {
  findLastCut,
  findLastDecision,
  findRollRevision,
  listRollChanges,
} from './roll-changes.ts'

let db: RecordDb
let roll: Roll
let entries: number[]
let person: number

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  entries = paste(db, roll, 'Знак Максим, 1981 г.р.\nИванов Иван Иванович')
  person = aPrisoner(db, { name: 'Maksim Znak' })
})

const entry = (which: number) => entries[which] as number
const decide = () => decideEntries(db, anEditor, [matching(db, entry(0), person)])
const asked = (after: number) => findRollRevision(db, roll.massReleaseId, after)
const lastDecision = () => findLastDecision(db, roll.massReleaseId, anEditor.id)

test('a board that is open is told of what touched its mass release, and of no other', () => {
  const { seen } = asked(0)
  expect(asked(seen)).toEqual({ seen, revision: seen })
  const other = aRoll(db)
  paste(db, other, 'Пяткевіч Алесь')
  expect(asked(seen).revision).toBe(seen)
  decide()
  expect(asked(seen).revision).toBeGreaterThan(seen)
  expect(asked(asked(seen).seen).revision).toBe(asked(seen).seen)
})

test('who changed the roll last is known, and of one entry which', () => {
  decide()
  const [last] = listRollChanges(db, roll.massReleaseId, 1)
  expect(last).toMatchObject({
    editorName: anEditor.name,
    action: 'roll.decided',
    entries: 1,
    entryId: entry(0),
  })
})

test('the last decision is taken back once, and then nothing is left to take back', () => {
  expect(lastDecision()).toBeUndefined()
  decide()
  const revisionId = lastDecision() ?? 0
  expect(revertRevision(db, anEditor, { revisionId, why: 'A slip' }).ok).toBe(true)
  expect(lastDecision()).toBeUndefined()
})

test('another editor has nothing to take back', () => {
  decide()
  expect(findLastDecision(db, roll.massReleaseId, 'editor-2')).toBeUndefined()
})

test('the last cut of a list is known, of an entry that is gone too', () => {
  const listId = findRollBoard(db, roll.massReleaseId)?.lists[0]?.id ?? 0
  expect(findLastCut(db, listId)).toBeUndefined()
  splitEntry(db, anEditor, { ...versioned(db, entry(1)), at: 7 })
  expect(findLastCut(db, listId)?.action).toBe('roll.entry-split')
  dropEntry(db, anEditor, versioned(db, entry(0)))
  expect(findLastCut(db, listId)?.action).toBe('roll.entry-dropped')
})

test('a board has who is clear, who is unknown, and who is decided', () => {
  const piles = () => {
    const board = findRollBoard(db, roll.massReleaseId)
    return board && pileRoll(db, board)
  }
  const before = piles()
  expect(before?.clear.map(({ id }) => id)).toEqual([entry(0)])
  expect(before?.unknown.map(({ id }) => id)).toEqual([entry(1)])
  expect(before?.people.get(person)?.names).toEqual({ en: 'Maksim Znak' })
  decide()
  expect(piles()?.decided.map(({ id }) => id)).toEqual([entry(0)])
})

test('two entries of one list that mean one person are decided together', () => {
  const twice = paste(db, roll, 'Знак Максим\nМаксим Знак')
  const board = findRollBoard(db, roll.massReleaseId)
  const groups = board ? pileRoll(db, board).collisions : []
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([twice])
})
