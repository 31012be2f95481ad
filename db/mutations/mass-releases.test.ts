import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import {
  addFigure,
  createMassRelease,
  editMassRelease,
} from '#db/mutations/mass-releases'
import {
  findDeskMassRelease,
  listDeskFigures,
  massReleaseValues,
  releaseValues,
} from '#db/queries/desk-releases'
import { newFigure, newMassRelease } from '#domain/mass-release'
import { invariant } from '#lib/invariant'
import { anEditor, aSource, write } from '#tests/builders'
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
  expect(editMassRelease(db, anEditor, target, input({ country: 'RU' })).ok).toBe(true)
  expect(
    editMassRelease(db, anEditor, target, input({ happenedOn: '2026' })),
  ).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(findDeskMassRelease(db, massReleaseId)).toMatchObject({
    on: { text: '2025-12-13' },
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
