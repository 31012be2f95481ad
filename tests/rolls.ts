import type { RecordDb } from '#db/client'
import { addList } from '#db/mutations/roll-lists'
import { type EntryDecision, newList } from '#domain/roll'
import { rollApplication } from '#domain/roll-application'
import { newSource } from '#domain/source'
import { invariant } from '#lib/invariant'
import * as a from '#tests/builders'

export type Roll = {
  massReleaseId: number
  /** Of the newspaper that the first list stands in. */
  sourceId: number
}

/** A mass release of 13 December 2025 that a newspaper writes of. */
export function aRoll(db: RecordDb): Roll {
  return a.write(db, (tx) => ({
    massReleaseId: a.aMassRelease(tx, { on: '2025-12-13' }),
    sourceId: a.aSource(tx),
  }))
}

/** Somebody held since September 2020. */
export function aPrisoner(db: RecordDb, given: Parameters<typeof a.aPerson>[1] = {}) {
  return a.write(db, (tx) => {
    const personId = a.aPerson(tx, given)
    a.anArrest(tx, personId, { on: '2020-09-07' })
    return personId
  })
}

/** Pastes a list; returns the ids of its entries in their order. */
export function paste(db: RecordDb, roll: Roll, text: string): number[] {
  const list = newList.parse({ ...roll, text, lang: 'ru' })
  const added = addList(db, a.anEditor, list)
  invariant(added.ok, 'the mass release is open')
  return added.value.entryIds
}

/** A source that is not in the record yet. */
export const aNewSource = newSource.parse({
  publisher: 'A channel',
  title: 'A list',
  kind: 'state_medium',
})

type Row = {
  id: number
  version: number
  raw_text: string
  match_state: string
  person_id: number | null
}

export function entryRow(db: RecordDb, id: number): Row | undefined {
  const sql = `SELECT id, version, raw_text, match_state, person_id FROM roll_entries
    WHERE id = ?`
  return db.$client.prepare<[number], Row>(sql).get(id)
}

export function matching(db: RecordDb, id: number, personId: number): EntryDecision {
  return { ...versioned(db, id), matchState: 'matched', personId }
}

export function versioned(db: RecordDb, id: number) {
  return { id, version: entryRow(db, id)?.version ?? 1 }
}

type Given = Record<string, unknown>

/** Everybody pardoned on 13 December 2025; a line each. */
export function applying(massReleaseId: number, lines: Given[], given: Given = {}) {
  return rollApplication.parse({
    massReleaseId,
    on: '2025-12-13',
    type: 'pardon',
    lines,
    ...given,
  })
}

export const statusNow = (db: RecordDb, personId: number) =>
  db.$client
    .prepare('SELECT status FROM standings WHERE person_id = ?')
    .pluck()
    .get(personId)

/** How often the record has been written to. */
export const revisions = (db: RecordDb) =>
  db.$client.prepare('SELECT count(*) FROM revisions').pluck().get() as number

export const lastAction = (db: RecordDb) =>
  db.$client.prepare('SELECT action FROM revisions ORDER BY id DESC').pluck().get()
