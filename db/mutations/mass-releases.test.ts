import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import {
  addFigure,
  addRollEntries,
  createMassRelease,
  editMassRelease,
  matchRollEntry,
} from '#db/mutations/mass-releases'
import {
  findDeskMassRelease,
  listDeskFigures,
  listDeskRoll,
  massReleaseValues,
  releaseValues,
} from '#db/queries/desk-releases'
import {
  newFigure,
  newMassRelease,
  newRollEntries,
  rollDecision,
} from '#domain/mass-release'
import { invariant } from '#lib/invariant'
import { anEditor, aPerson, aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let sourceId: number
let massReleaseId: number

const names = { en: 'Release of 13 December' }
const input = (fields = {}) =>
  newMassRelease.parse({
    names,
    country: 'BY',
    happenedOn: '13.12.2025',
    sourceId,
    ...fields,
  })

beforeEach(() => {
  db = aRecord()
  sourceId = write(db, (tx) => aSource(tx))
  const created = createMassRelease(db, anEditor, input())
  invariant(created.ok, 'a mass release is created')
  massReleaseId = created.value.massReleaseId
})

test('a new mass release is internal, and its form shows what was put in', () => {
  expect(findDeskMassRelease(db, massReleaseId)).toMatchObject({
    slug: '2025-12-13-release-of-13-december',
    publicationLevel: 'internal',
    on: { text: '2025-12-13' },
  })
  expect(massReleaseValues(db, massReleaseId)).toMatchObject({
    'names.en': 'Release of 13 December',
    happenedOn: '2025-12-13',
  })
  expect(releaseValues(db, massReleaseId)).toEqual({
    massReleaseId: String(massReleaseId),
    on: '2025-12-13',
  })
})

test('a stale edit changes nothing', () => {
  const target = { id: massReleaseId, version: 1, why: null }
  expect(editMassRelease(db, anEditor, target, input({ status: 'closed' })).ok).toBe(true)
  expect(
    editMassRelease(db, anEditor, target, input({ happenedOn: '2026' })),
  ).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(findDeskMassRelease(db, massReleaseId)).toMatchObject({
    status: 'closed',
    version: 2,
  })
})

test('figures of several sources stand beside each other', () => {
  for (const value of ['123', '114'])
    addFigure(
      db,
      anEditor,
      newFigure.parse({ massReleaseId, counts: 'announced', value, sourceId }),
    )
  expect(listDeskFigures(db, massReleaseId).map(({ value }) => value)).toEqual([123, 114])
})

test('a name on a list becomes a person only by an editor, and upon the newest version', () => {
  const typed = ' Example A.\n\nPrimer B. '
  addRollEntries(
    db,
    anEditor,
    newRollEntries.parse({ massReleaseId, names: typed, lang: 'ru', sourceId }),
  )
  const [entry, other] = listDeskRoll(db, massReleaseId)
  expect([entry?.rawText, other?.rawText]).toEqual(['Example A.', 'Primer B.'])
  expect(entry).toMatchObject({ matchState: 'unmatched', person: null })
  const personId = write(db, (tx) => aPerson(tx))
  const decision = rollDecision.parse({
    id: entry?.id,
    version: 1,
    matchState: 'matched',
    personId,
  })
  expect(matchRollEntry(db, anEditor, decision).ok).toBe(true)
  expect(matchRollEntry(db, anEditor, decision)).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(listDeskRoll(db, massReleaseId)[0]).toMatchObject({
    matchState: 'matched',
    person: { id: personId },
    releaseId: null,
  })
})

test('a match names somebody', () => {
  const decision = { id: 1, version: 1, matchState: 'matched' }
  expect(rollDecision.safeParse(decision).success).toBe(false)
  expect(rollDecision.safeParse({ ...decision, matchState: 'withheld' }).success).toBe(
    true,
  )
})
