import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { applyRoll } from '#db/mutations/apply-roll'
import { previewApplication, previewReleases } from '#db/mutations/release-preview'
import { newReleases } from '#domain/roll-application'
import { invariant } from '#lib/invariant'
import { anEditor } from '#tests/builders'
import { aRecord } from '#tests/database'
import {
  aPrisoner,
  applying,
  aRoll,
  paste,
  type Roll,
  statusNow,
  versioned,
} from '#tests/rolls'

let db: RecordDb
let roll: Roll
let person: number
let lines: Record<string, unknown>[]

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  person = aPrisoner(db, { name: 'Maksim Znak' })
  const [entry] = paste(db, roll, 'Знак Максим')
  lines = [
    { personId: person, entries: [versioned(db, entry as number)] },
    { personId: 1, entries: [] },
  ]
})

const bytes = () => db.$client.serialize()

test('a preview says who changes, who is refused and which counts move', () => {
  const preview = previewApplication(db, anEditor, applying(roll.massReleaseId, lines))
  expect(preview).toMatchObject({
    value: {
      people: [
        {
          personId: person,
          before: { names: { en: 'Maksim Znak' }, status: 'held_unspecified' },
          after: {
            status: 'released',
            since: { text: '2025-12-13' },
            onDay: { status: 'released' },
          },
          sourceIds: [roll.sourceId],
        },
      ],
      refusals: [{ personId: 1, code: 'missing' }],
      counts: {
        behindBars: { before: { certainly: 1 }, after: { certainly: 0 } },
        deprivedWide: { before: { certainly: 1 }, after: { certainly: 0 } },
        releasedIn: { before: { matched: 0 }, after: { matched: 1 } },
      },
    },
  })
})

test('a preview leaves no byte changed', () => {
  const before = bytes()
  previewApplication(db, anEditor, applying(roll.massReleaseId, lines))
  expect(bytes().equals(before)).toBe(true)
})

test('what was previewed is what happens', () => {
  const application = applying(roll.massReleaseId, lines, { partly: true })
  const preview = previewApplication(db, anEditor, application)
  applyRoll(db, anEditor, application)
  const after = preview.ok ? preview.value.people[0]?.after.status : undefined
  expect(statusNow(db, person)).toBe(after)
})

test('what is written between the preview and its button is looked at first', () => {
  const application = applying(roll.massReleaseId, lines, { partly: true })
  const shown = () => {
    const preview = previewApplication(db, anEditor, application)
    invariant(preview.ok, 'it can be previewed')
    return { ...application, shownAs: preview.value.shownAs }
  }
  const stale = shown()
  aPrisoner(db)
  const before = bytes()
  expect(applyRoll(db, anEditor, stale)).toMatchObject({ problem: { code: 'moved' } })
  expect(bytes().equals(before)).toBe(true)
  expect(applyRoll(db, anEditor, shown()).ok).toBe(true)
})

test('releases without a roll are previewed by the same code', () => {
  const releases = newReleases.parse({
    ...{ on: '2025-12', type: 'pardon', sourceId: roll.sourceId },
    people: [{ personId: person }],
  })
  expect(previewReleases(db, anEditor, releases)).toMatchObject({
    value: { people: [{ after: { status: 'released' } }], counts: { releasedIn: null } },
  })
  expect(statusNow(db, person)).toBe('held_unspecified')
})

test('of no mass release there is no preview', () => {
  expect(previewApplication(db, anEditor, applying(1, lines))).toMatchObject({
    problem: { code: 'missing' },
  })
})
