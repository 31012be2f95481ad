import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { revertRevision } from '#db/mutations/revert'
import { decideEntries } from '#db/mutations/roll-decisions'
import { previewRefutation, refuteEntry } from '#db/mutations/roll-refutations'
import { insert } from '#db/write'
import { entryRefutation } from '#domain/roll'
import { invariant } from '#lib/invariant'
import {
  aCase,
  aFacility,
  anArrest,
  anEditor,
  aPerson,
  aSource,
  write,
} from '#tests/builders'
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
import { findApplication } from './application.ts'
import { listGroup, listGroupsOf, listRollLines } from './release-lines.ts'

let db: RecordDb
let roll: Roll
let entries: number[]
let znak: number

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  entries = paste(db, roll, 'Знак Максим\nБабарико Виктор')
  znak = aPrisoner(db, { name: 'Maksim Znak' })
  decideEntries(db, anEditor, [matching(db, first(), znak)])
})

const first = () => entries[0] as number
const lines = () => listRollLines(db, roll.massReleaseId)

function apply() {
  const line = { personId: znak, entries: [versioned(db, first())] }
  const applied = applyRoll(db, anEditor, applying(roll.massReleaseId, [line]))
  invariant(applied.ok && applied.value.revisionId !== null, 'the roll is applied')
  return applied.value.revisionId
}

test('whoever is matched and not recorded is a line, with the entries as they are', () => {
  expect(lines()).toMatchObject([
    {
      personId: znak,
      names: { en: 'Maksim Znak' },
      status: 'held_unspecified',
      isHeld: true,
      eventId: null,
      entries: [{ ...versioned(db, first()), rawText: 'Знак Максим' }],
    },
  ])
})

test('once recorded, only a list that is no source of it makes a line again', () => {
  apply()
  expect(lines()).toEqual([])
  const other = { ...roll, sourceId: write(db, (tx) => aSource(tx)) }
  const [again] = paste(db, other, 'Максім Знак')
  decideEntries(db, anEditor, [matching(db, again as number, znak)])
  expect(lines()).toMatchObject([
    {
      personId: znak,
      eventId: expect.any(Number),
      entries: [{ rawText: 'Максім Знак' }],
    },
  ])
})

test('what was recorded together is there line by line, taken back or not', () => {
  const revisionId = apply()
  expect(findApplication(db, revisionId)).toMatchObject({
    massReleaseId: roll.massReleaseId,
    editorName: 'Editor One',
    lines: [{ personId: znak, status: 'released', isNew: true, state: 'reported' }],
  })
  revertRevision(db, anEditor, { revisionId, why: 'A mistake' })
  expect(findApplication(db, revisionId)).toMatchObject({
    massReleaseId: roll.massReleaseId,
    lines: [{ status: 'held_unspecified', state: null }],
  })
  expect(findApplication(db, 1)).toBeUndefined()
})

test('a refutation rehearsed is what it then does, and leaves nothing behind', () => {
  apply()
  const before = db.$client.serialize()
  const preview = previewRefutation(db, anEditor, versioned(db, first()))
  expect(preview).toMatchObject({
    value: {
      eventId: expect.any(Number),
      before: { status: 'released' },
      after: { status: 'held_unspecified' },
    },
  })
  expect(db.$client.serialize().equals(before)).toBe(true)
  const sourceId = write(db, (tx) => aSource(tx))
  const refuted = refuteEntry(
    db,
    anEditor,
    entryRefutation.parse({ ...versioned(db, first()), sourceId }),
  )
  expect(refuted.ok && refuted.value.eventId).toBe(preview.ok && preview.value.eventId)
})

test('a case and a facility are groups of people, with who is held', () => {
  const at = write(db, (tx) => {
    const [caseId, facilityId] = [aCase(tx), aFacility(tx)]
    insert(tx, 'case_parties', { case_id: caseId, person_id: znak, role: 'defendant' })
    return { caseId, facilityId }
  })
  const other = write(db, (tx) => {
    const personId = aPerson(tx, { name: 'Ales Bialiatski' })
    const where = { facility_id: at.facilityId, case_id: at.caseId }
    anArrest(tx, personId, { on: '2021', ...where })
    return personId
  })
  const ids = (group: Partial<Parameters<typeof listGroup>[1]>) =>
    listGroup(db, { personIds: [], ...group }).people.map(({ personId }) => personId)
  expect(ids({ caseId: at.caseId })).toEqual([other, znak])
  expect(ids({ facilityId: at.facilityId })).toEqual([other])
  expect(ids({ massReleaseId: roll.massReleaseId })).toEqual([znak])
  expect(ids({ personIds: [znak], massReleaseId: roll.massReleaseId })).toEqual([znak])
  expect(listGroupsOf(db, other)).toMatchObject({
    cases: [{ id: at.caseId }],
    facilities: [{ id: at.facilityId }],
  })
})
