import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { dropEntry, joinEntries, readEntry, splitEntry } from '#db/mutations/roll-cuts'
import { decideEntries } from '#db/mutations/roll-decisions'
import { addList, entryFrom } from '#db/mutations/roll-lists'
import { findRollBoard } from '#db/queries/roll-board'
import { bury } from '#db/tombstones'
import { insert } from '#db/write'
import { entryReading, newList } from '#domain/roll'
import { anEditor, aPerson, aRollEntry, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import {
  aNewSource,
  aRoll,
  entryRow,
  lastAction,
  paste,
  type Roll,
  revisions,
  versioned,
} from '#tests/rolls'

let db: RecordDb
let roll: Roll

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
})

const text = 'Колесникова Мария\nЗнак Максим, Бабарико Виктор\nБяляцкий Алесь\n'
const listId = () =>
  db.$client.prepare('SELECT id FROM roll_lists').pluck().get() as number
const rawTexts = () =>
  db.$client.prepare('SELECT raw_text FROM roll_entries ORDER BY starts_at').pluck().all()
const decide = (id: number) => {
  const decision = {
    ...versioned(db, id),
    matchState: 'withheld',
    personId: null,
  } as const
  return decideEntries(db, anEditor, [decision])
}

test('a list is kept to the letter, and its entries are slices of it', () => {
  const untidy = `  ${text}\r\n\t`
  paste(db, roll, untidy)
  expect(db.$client.prepare('SELECT text FROM roll_lists').pluck().get()).toBe(untidy)
  const slices = db.$client.prepare(
    `SELECT e.raw_text AS raw, e.starts_at AS start, e.ends_at AS "end", l.text
     FROM roll_entries e JOIN roll_lists l ON l.id = e.list_id`,
  )
  const rows = slices.all() as { raw: string; start: number; end: number; text: string }[]
  expect(rows.length).toBeGreaterThan(2)
  for (const row of rows) expect(row.text.slice(row.start, row.end)).toBe(row.raw)
})

test('who was removed on request does not come back by a list', () => {
  const names = ['Знак Максим', 'Иванов Иван']
  write(db, (tx) =>
    insert(tx, 'tombstones', {
      person_id: aPerson(tx, { publication_level: 'removed' }),
      ...{ removed_on: '2026-01-02', ...bury({ names, birthOn: null }) },
    }),
  )
  paste(db, roll, `${text}2) Иван Петрович ИВАНОВ, 1980 г.р.\n`)
  const withheld = findRollBoard(db, roll.massReleaseId)?.entries.filter(
    ({ matchState }) => matchState === 'withheld',
  )
  expect(withheld?.map(({ rawText, removedOn }) => [rawText, removedOn])).toEqual([
    ['Знак Максим', '2026-01-02'],
    ['2) Иван Петрович ИВАНОВ, 1980 г.р.', '2026-01-02'],
  ])
})

test('a list names its source, old or new, and so does its revision', () => {
  const list = newList.parse({ ...roll, text, lang: 'ru', sourceId: 4711 })
  expect(addList(db, anEditor, { ...list, newSource: aNewSource }).ok).toBe(true)
  const sources = db.$client.prepare('SELECT source_id FROM roll_entries').pluck()
  expect(new Set(sources.all())).toEqual(new Set([4711]))
  expect(lastAction(db)).toBe('roll.added')
})

test('a list of nothing is refused, and so is one of no mass release', () => {
  const list = { ...roll, lang: 'ru', text }
  expect(newList.safeParse({ ...list, text: ' \n ' }).success).toBe(false)
  const unknown = newList.parse({ ...list, massReleaseId: 1 })
  expect(addList(db, anEditor, unknown)).toMatchObject({ problem: { code: 'missing' } })
})

test('an entry is split where the editor says, without the blanks there', () => {
  const id = paste(db, roll, 'Знак Максим Бабарико Виктор')[0] as number
  const at = 'Знак Максим'.length
  const split = splitEntry(db, anEditor, { id, version: 1, at })
  expect(split.ok).toBe(true)
  expect(rawTexts()).toEqual(['Знак Максим', 'Бабарико Виктор'])
  expect(entryRow(db, id)).toMatchObject({ version: 2, raw_text: 'Знак Максим' })
  expect(lastAction(db)).toBe('roll.entry-split')
})

test.each([0, 27, 400])('nothing is split at %i, where one half would be empty', (at) => {
  const id = paste(db, roll, 'Знак Максим Бабарико Виктор')[0] as number
  const refused = splitEntry(db, anEditor, { id, version: 1, at })
  expect(refused).toMatchObject({ problem: { code: 'no-such-place' } })
})

test('no character is cut in two', () => {
  const id = paste(db, roll, 'Ада 𐌰𐌳𐌰')[0] as number
  const refused = splitEntry(db, anEditor, { id, version: 1, at: 5 })
  expect(refused).toMatchObject({ problem: { code: 'no-such-place' } })
})

test('two neighbours are joined with what stands between them', () => {
  const [first, second] = paste(db, roll, 'Колесникова\nМария\n\nЗнак Максим') as number[]
  const joined = joinEntries(db, anEditor, {
    first: { id: first as number, version: 1 },
    second: { id: second as number, version: 1 },
  })
  expect(joined.ok).toBe(true)
  expect(rawTexts()).toEqual(['Колесникова\nМария', 'Знак Максим'])
  expect(entryRow(db, second as number)).toBeUndefined()
})

test('splitting and joining again leaves what was there', () => {
  const ids = paste(db, roll, text)
  const before = rawTexts()
  const id = ids[0] as number
  const split = splitEntry(db, anEditor, { id, version: 1, at: 11 })
  const second = { id: split.ok ? split.value.secondId : 0, version: 1 }
  joinEntries(db, anEditor, { first: { id, version: 2 }, second })
  expect(rawTexts()).toEqual(before)
})

test.each([
  ['with another between', 0, 2],
  ['in the wrong order', 1, 0],
  ['with itself', 0, 0],
])('no entry is joined %s', (_, one, other) => {
  const ids = paste(db, roll, 'Знак Максим\nБабарико Виктор\nБяляцкий Алесь')
  const refused = joinEntries(db, anEditor, {
    first: { id: ids[one] as number, version: 1 },
    second: { id: ids[other] as number, version: 1 },
  })
  expect(refused).toMatchObject({ problem: { code: 'not-neighbours' } })
})

test('entries of two lists are not joined', () => {
  const first = paste(db, roll, 'Знак Максим')[0] as number
  const second = paste(db, roll, 'ещё одна Бабарико Виктор')[0] as number
  const asked = { first: { id: first, version: 1 }, second: { id: second, version: 1 } }
  expect(joinEntries(db, anEditor, asked)).toMatchObject({
    problem: { code: 'not-neighbours' },
  })
})

test('what is dropped stays in the list, and can be taken out of it again', () => {
  const id = paste(db, roll, text)[0] as number
  expect(dropEntry(db, anEditor, { id, version: 1 }).ok).toBe(true)
  expect(db.$client.prepare('SELECT text FROM roll_lists').pluck().get()).toBe(text)
  const passage = { listId: listId(), startsAt: 0, endsAt: 'Колесникова Мария\n'.length }
  expect(entryFrom(db, anEditor, passage).ok).toBe(true)
  expect(rawTexts()[0]).toBe('Колесникова Мария')
})

test('a passage that is an entry already, or no passage, is refused', () => {
  paste(db, roll, text)
  const from = (startsAt: number, endsAt: number) =>
    entryFrom(db, anEditor, { listId: listId(), startsAt, endsAt })
  expect(from(3, 8)).toMatchObject({ problem: { code: 'taken' } })
  for (const [start, end] of [
    [4, 4],
    [9, 4],
    [0, 4000],
    [17, 18],
  ] as const)
    expect(from(start, end)).toMatchObject({ problem: { code: 'no-such-place' } })
})

test('an editor reads an entry otherwise; a new cut is read anew', () => {
  const id = paste(db, roll, text)[0] as number
  const reading = { id, version: 1, name: 'Мария Колесникова', birthYear: '1982' }
  expect(readEntry(db, anEditor, entryReading.parse(reading)).ok).toBe(true)
  const stored = db.$client
    .prepare(`SELECT reading ->> 'birthYear' FROM roll_entries WHERE id = ?`)
    .pluck()
  expect(stored.get(id)).toBe(1982)
  splitEntry(db, anEditor, { id, version: 2, at: 11 })
  expect(stored.get(id)).toBeNull()
})

test('what is decided is not cut anew', () => {
  const [first, second] = paste(db, roll, text) as [number, number]
  decide(second)
  const before = revisions(db)
  const [one, two] = [versioned(db, first), versioned(db, second)]
  const refused = { problem: { code: 'decided' } }
  expect(splitEntry(db, anEditor, { ...two, at: 4 })).toMatchObject(refused)
  expect(dropEntry(db, anEditor, two)).toMatchObject(refused)
  expect(joinEntries(db, anEditor, { first: one, second: two })).toMatchObject(refused)
  expect(revisions(db)).toBe(before)
})

test('a stale cut changes nothing', () => {
  const [first, second] = paste(db, roll, text) as [number, number]
  readEntry(db, anEditor, entryReading.parse({ id: second, version: 1, name: 'Знак' }))
  const before = rawTexts()
  const stale = { problem: { code: 'stale' } }
  const target = { id: second, version: 1 }
  expect(splitEntry(db, anEditor, { ...target, at: 4 })).toMatchObject(stale)
  expect(dropEntry(db, anEditor, target)).toMatchObject(stale)
  expect(
    joinEntries(db, anEditor, { first: { id: first, version: 1 }, second: target }),
  ).toMatchObject(stale)
  expect(
    readEntry(db, anEditor, entryReading.parse({ ...target, name: 'Знак' })),
  ).toMatchObject(stale)
  expect(rawTexts()).toEqual(before)
})

test('a name that was typed by itself has no list to be cut in', () => {
  const id = write(db, (tx) => aRollEntry(tx, roll.massReleaseId))
  expect(dropEntry(db, anEditor, { id, version: 1 })).toMatchObject({
    problem: { code: 'no-list' },
  })
})
