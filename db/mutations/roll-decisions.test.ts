import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { decideEntries } from '#db/mutations/roll-decisions'
import { entryDecision } from '#domain/roll'
import { anEditor, aRollEntry, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { acceptWhole, proposed } from '#tests/reviewed'
import {
  aPrisoner,
  applying,
  aRoll,
  entryRow,
  lastAction,
  matching,
  paste,
  type Roll,
  revisions,
  versioned,
} from '#tests/rolls'

let db: RecordDb
let roll: Roll
let [first, second, third]: number[] = []
let person: number

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  ;[first, second, third] = paste(db, roll, 'Знак Максим\nБабарико Виктор\nЗнак М.')
  person = aPrisoner(db)
})

const id = (entry: number | undefined) => entry as number

test('a name on a list becomes a person only by an editor', () => {
  aPrisoner(db, { name: 'Максим Знак' })
  const namesake = paste(db, roll, 'Максим Знак')[0]
  expect(entryRow(db, id(namesake))).toMatchObject({
    ...{ match_state: 'unmatched', person_id: null },
  })
})

test('many decisions are one revision', () => {
  const before = revisions(db)
  const decided = decideEntries(db, anEditor, [
    matching(db, id(first), person),
    { ...versioned(db, id(second)), matchState: 'withheld', personId: null },
  ])
  expect(decided).toMatchObject({
    ok: true,
    value: { entries: [{ personId: person }, {}] },
  })
  expect(entryRow(db, id(first))).toMatchObject({ match_state: 'matched', version: 2 })
  expect(entryRow(db, id(second))).toMatchObject({ match_state: 'withheld' })
  expect(revisions(db)).toBe(before + 1)
  expect(lastAction(db)).toBe('roll.decided')
})

test('a name is withheld by one person, and shown again by two', () => {
  const decide = (matchState: 'withheld' | 'unmatched') => () =>
    decideEntries(db, anEditor, [
      { ...versioned(db, id(first)), matchState, personId: null },
    ])
  expect(decide('withheld')().ok).toBe(true)
  const before = revisions(db)
  const waiting = proposed(decide('unmatched'))
  expect(revisions(db)).toBe(before)
  expect(entryRow(db, id(first))).toMatchObject({ match_state: 'withheld' })
  expect(acceptWhole(db, waiting).ok).toBe(true)
  expect(entryRow(db, id(first))).toMatchObject({ match_state: 'unmatched' })
})

test('one stale decision stops all, and every stale one is returned as it is now', () => {
  const decisions = [first, second, third].map((one) => ({
    ...versioned(db, id(one)),
    matchState: 'withheld' as const,
    personId: null,
  }))
  decideEntries(db, anEditor, [matching(db, id(first), person)])
  decideEntries(db, anEditor, [
    { ...versioned(db, id(third)), matchState: 'not_on_our_list', personId: null },
  ])
  const before = revisions(db)
  const refused = decideEntries(db, { ...anEditor, id: 'other' }, decisions)
  expect(refused).toMatchObject({
    problem: {
      code: 'stale',
      stale: [
        { id: first, current: { match_state: 'matched', person_id: person } },
        { id: third, current: { match_state: 'not_on_our_list' } },
      ],
    },
  })
  expect(entryRow(db, id(second))).toMatchObject({ match_state: 'unmatched' })
  expect(revisions(db)).toBe(before)
})

test('a new person gets the names, internally, from the source of the list', () => {
  const decision = entryDecision.parse({
    ...versioned(db, id(second)),
    matchState: 'matched',
    newPerson: { names: [{ text: 'Виктор Бабарико', lang: 'ru' }] },
  })
  const decided = decideEntries(db, anEditor, [decision])
  const personId = decided.ok && decided.value.entries[0]?.personId
  const made = db.$client
    .prepare(
      `SELECT p.country, p.publication_level, n.text, k.source_id FROM people p
       JOIN names n ON n.person_id = p.id
       JOIN claims k ON k.subject = 'name' AND k.subject_id = n.id WHERE p.id = ?`,
    )
    .get(personId)
  expect(made).toEqual({
    country: 'BY',
    publication_level: 'internal',
    text: 'Виктор Бабарико',
    source_id: roll.sourceId,
  })
  expect(entryRow(db, id(second))?.person_id).toBe(personId)
})

test('two entries of one list are one person only knowingly', () => {
  const both = [matching(db, id(first), person), matching(db, id(third), person)]
  expect(decideEntries(db, anEditor, both)).toMatchObject({
    problem: {
      code: 'same-person-twice',
      twice: [{ id: first, otherId: third, personId: person }, { id: third }],
    },
  })
  expect(entryRow(db, id(first))).toMatchObject({ match_state: 'unmatched', version: 1 })
  const [one, other] = both as [(typeof both)[0], (typeof both)[0]]
  const knowing = { ...other, matchState: 'duplicate_of_other_entry' as const }
  expect(decideEntries(db, anEditor, [one, knowing]).ok).toBe(true)
})

test('the same person on a second list is a second entry of one line', () => {
  const again = paste(db, roll, 'Максим Знак')[0]
  decideEntries(db, anEditor, [matching(db, id(first), person)])
  expect(decideEntries(db, anEditor, [matching(db, id(again), person)]).ok).toBe(true)
})

test('what one source says without a list of its own is one list', () => {
  const [one, other] = write(db, (tx) =>
    [0, 1].map(() => aRollEntry(tx, roll.massReleaseId, { source_id: roll.sourceId })),
  )
  decideEntries(db, anEditor, [matching(db, id(one), person)])
  expect(decideEntries(db, anEditor, [matching(db, id(other), person)])).toMatchObject({
    problem: { code: 'same-person-twice' },
  })
})

test('that a list is wrong needs a source', () => {
  const decision = {
    ...versioned(db, id(first)),
    matchState: 'refuted',
    personId: null,
  } as const
  expect(decideEntries(db, anEditor, [decision])).toMatchObject({
    problem: { code: 'needs-source', ids: [first] },
  })
})

test('nobody is matched who is not in the record, and no entry that is not there', () => {
  expect(decideEntries(db, anEditor, [matching(db, id(first), 1)])).toMatchObject({
    problem: { code: 'missing', ids: [first] },
  })
  expect(decideEntries(db, anEditor, [matching(db, 77, person)])).toMatchObject({
    problem: { code: 'missing', ids: [77] },
  })
})

test('who is not on our list is nobody of ours', () => {
  const decision = { ...versioned(db, id(first)), matchState: 'not_on_our_list' } as const
  decideEntries(db, anEditor, [{ ...decision, personId: person }])
  expect(entryRow(db, id(first))).toMatchObject({ person_id: null })
})

test('an entry that a recorded release rests on keeps its person, until that is taken back', () => {
  const entries = [versioned(db, id(first))]
  applyRoll(db, anEditor, applying(roll.massReleaseId, [{ personId: person, entries }]))
  const other = aPrisoner(db)
  expect(decideEntries(db, anEditor, [matching(db, id(first), other)])).toMatchObject({
    problem: { code: 'applied', applied: [{ id: first }] },
  })
  const uncertain = {
    ...matching(db, id(first), person),
    matchState: 'matched_uncertain' as const,
  }
  expect(decideEntries(db, anEditor, [uncertain]).ok).toBe(true)
})

test('a match names somebody', () => {
  const decision = { id: 1, version: 1, matchState: 'matched' }
  expect(entryDecision.safeParse(decision).success).toBe(false)
  expect(entryDecision.safeParse({ ...decision, matchState: 'withheld' }).success).toBe(
    true,
  )
})
