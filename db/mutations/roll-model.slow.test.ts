import { array, assert, boolean, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { rebuildAll } from '#db/derived'
import { countHeldOn } from '#db/queries/counts'
import { countRoll } from '#db/queries/roll-counts'
import { rebuildTexts } from '#db/texts'
import { beginAgain, brokenReferences, endStep } from '#tests/begin-again'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { brokenRevisions } from '#tests/history'
import { derivedContent } from '#tests/record-content'
import { countsByHand } from '#tests/roll-counts-by-hand'
import { look, type Step, stepKinds, take } from '#tests/roll-model'
import type { Desk } from '#tests/roll-model-cuts'
import { aPrisoner, aRoll, paste, revisions } from '#tests/rolls'

const weighted = [...stepKinds, 'paste', 'decide', 'apply', 'apply', 'undo'] as const
const aStep = record<Step>({
  kind: constantFrom(...weighted),
  who: constantFrom(0, 1),
  looks: boolean(),
  which: nat(11),
  other: nat(11),
  how: nat(41),
})

test('whatever two editors do to a roll, all figures are what a recomputation makes', () => {
  const seen = new Map<string, number>()
  assert(
    property(array(aStep, { minLength: 6, maxLength: 22 }), (steps) => {
      const desk = aDesk()
      for (const step of steps) takeAndCheck(desk, step, seen)
      expect(brokenReferences(desk.db)).toEqual([])
      expect(brokenRevisions(desk.db)).toEqual([])
      expectRebuilt(desk)
    }),
    { numRuns: 300, endOnFailure: true },
  )
  // A model that never gets anywhere would prove nothing.
  for (const kind of stepKinds) expect(seen.get(`${kind} ok`), kind).toBeGreaterThan(0)
}, 1_800_000)

let made: Omit<Desk, 'editors'> | undefined

function aDesk(): Desk {
  made ??= build()
  const desk = made
  beginAgain(desk.db)
  const editors = ['one', 'two'].map((id) => ({
    editor: { ...a.anEditor, id, name: id },
    board: look(desk),
  }))
  return { ...desk, editors }
}

function build(): Omit<Desk, 'editors'> {
  const db = aRecord()
  const roll = aRoll(db)
  const { massReleaseId, sourceId } = roll
  paste(db, roll, 'Знак Максим\nБабарико Виктор\nБяляцкий Алесь')
  const people = [aPrisoner(db), aPrisoner(db), a.write(db, (tx) => a.aPerson(tx))]
  const family = a.write(db, (tx) => a.aSource(tx, { kind: 'family' }))
  const since = revisions(db)
  return { db, massReleaseId, people, sources: [sourceId, family], since }
}

function takeAndCheck(desk: Desk, step: Step, seen: Map<string, number>) {
  const { db, massReleaseId } = desk
  const before = { decisions: decisionsIn(db), writes: writesTo(db) }
  const done = take(desk, step)
  endStep(db)
  if (!done) return
  const how = `${step.kind} ${done.result.ok ? 'ok' : 'refused'}`
  seen.set(how, (seen.get(how) ?? 0) + 1)
  if (!done.result.ok) expect(writesTo(db), 'refused').toBe(before.writes)
  const after = decisionsIn(db)
  for (const [id, decision] of before.decisions)
    if (!done.decided.includes(id)) expect(after.get(id), step.kind).toBe(decision)
  expect(countRoll(db, massReleaseId)).toMatchObject(countsByHand(db, massReleaseId))
}

/** No row is written that triggers do not count here. */
const writesTo = (db: RecordDb) =>
  db.$client.prepare('SELECT max(id) FROM revision_rows').pluck().get()

/** What has been decided of each entry. */
function decisionsIn(db: RecordDb): Map<number, string> {
  const rows = db.$client
    .prepare(
      `SELECT id, match_state || ' ' || coalesce(person_id, '') AS decision
       FROM roll_entries WHERE match_state NOT IN ('unmatched', 'candidate')`,
    )
    .all() as { id: number; decision: string }[]
  return new Map(rows.map(({ id, decision }) => [id, decision]))
}

/** Spans, standings and counts against those that are derived from nothing. */
function expectRebuilt({ db, massReleaseId }: Desk) {
  const all = () => ({
    derived: derivedContent(db),
    roll: countRoll(db, massReleaseId),
    held: ['2025-12-12', '2025-12-13', '2026-03-01'].map((day) =>
      countHeldOn(db, day, 'behind_bars'),
    ),
  })
  const before = all()
  rebuildAll(db)
  rebuildTexts(db)
  expect(before).toEqual(all())
}
