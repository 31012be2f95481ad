import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { addName, removeName } from '#db/mutations/names'
import { editPerson } from '#db/mutations/people'
import { previewRevert, revertRevision } from '#db/mutations/revert'
import { inTheWay, previewSet, revertSet } from '#db/mutations/revert-set'
import { decideEntries } from '#db/mutations/roll-decisions'
import { findDeskPerson, personValues } from '#db/queries/desk-person'
import { findLastDecision } from '#db/queries/roll-changes'
import { newName } from '#domain/new-name'
import { personChange } from '#domain/person'
import { readWhy, setReversion } from '#domain/reversion'
import { nested } from '#lib/form'
import { invariant } from '#lib/invariant'
import { anEditor } from '#tests/builders'
import { aRecord } from '#tests/database'
import { brokenRevisions } from '#tests/history'
import { recordContent } from '#tests/record-content'
import { acceptWhole, aReviewer, proposed } from '#tests/reviewed'
import { aPrisoner, aRoll, matching, paste, type Roll, revisions } from '#tests/rolls'

let db: RecordDb
let roll: Roll
let personId: number
let before: ReturnType<typeof recordContent>

beforeEach(() => {
  db = aRecord()
  roll = aRoll(db)
  personId = aPrisoner(db)
  before = recordContent(db)
})

/** Says something of the person; returns the revision. */
function edit(summary: string, editor = anEditor): number {
  const person = findDeskPerson(db, personId)
  invariant(person, 'the person is there')
  const change = personChange.parse(
    nested({ ...personValues(person), 'summary.en': summary }),
  )
  const { id, version } = person
  const evidence = { ...change, sourceId: null }
  expect(editPerson(db, editor, { id, version, why: null }, evidence).ok).toBe(true)
  return revisions(db)
}

function name(text: string): { revisionId: number; nameId: number } {
  const given = { text, lang: 'en', kind: 'alias', sourceId: roll.sourceId, personId }
  const added = addName(db, anEditor, newName.parse(given))
  invariant(added.ok, 'the name is new')
  return { revisionId: revisions(db), nameId: added.value.nameId }
}

const takeBack = (revisionIds: number[], editor = anEditor) =>
  revertSet(db, editor, setReversion.parse({ revisionIds, why: 'A mix-up' }))

const last = () =>
  db.$client
    .prepare('SELECT action, why, reverts_id FROM revisions ORDER BY id DESC')
    .get() as { action: string; why: string; reverts_id: number }

test('changes upon each other go together, in one revision that names them all', () => {
  const one = edit('Minsk')
  const two = edit('Brest')
  const { revisionId: three } = name('Ada')
  const count = revisions(db)
  expect(revertRevision(db, anEditor, { revisionId: one, why: 'Wrong' })).toMatchObject({
    problem: { code: 'changed-later' },
  })
  expect(takeBack([one, three, two]).ok).toBe(true)
  expect(recordContent(db)).toEqual(before)
  expect(revisions(db)).toBe(count + 1)
  const { action, why, reverts_id } = last()
  expect({ action, reverts_id }).toEqual({
    action: 'revisions.reverted',
    reverts_id: three,
  })
  expect(readWhy(action, why)).toEqual({ why: 'A mix-up', ids: [three, two, one] })
  expect(brokenRevisions(db)).toEqual([])
})

test('taking the set back does all of it again', () => {
  const ids = [edit('Minsk'), edit('Brest'), name('Ada').revisionId]
  const after = recordContent(db)
  takeBack(ids)
  expect(takeBack([revisions(db)]).ok).toBe(true)
  expect(recordContent(db)).toEqual(after)
})

test('what is left out and stands in the way is named, and nothing is written', () => {
  const [one, two, three] = [edit('Minsk'), edit('Brest'), name('Ada').revisionId]
  const bytes = db.$client.serialize()
  expect(takeBack([one, three])).toMatchObject({
    problem: {
      code: 'changed-later',
      revisionId: one,
      later: [{ revision: { id: two } }],
    },
  })
  const preview = previewSet(db, [one, three])
  expect(preview).toMatchObject({
    each: [
      { revisionId: three, problem: null },
      { revisionId: one, problem: { code: 'changed-later' } },
    ],
    people: [],
  })
  expect(inTheWay(preview)).toEqual([two])
  expect(previewSet(db, [one, two, three])).toMatchObject({
    each: [three, two, one].map((revisionId) => ({ revisionId, problem: null })),
    people: [{ personId }],
  })
  expect(db.$client.serialize().equals(bytes)).toBe(true)
})

test('what is written between the preview and its button is looked at first', () => {
  const added = name('Ada').revisionId
  const set = { revisionIds: [edit('Minsk'), added], why: 'A mix-up' }
  const { shownAs } = previewSet(db, set.revisionIds)
  const alone = previewRevert(db, added)?.shownAs
  edit('Brest')
  const bytes = db.$client.serialize()
  const moved = { problem: { code: 'moved' } }
  expect(revertSet(db, anEditor, { ...set, shownAs })).toMatchObject(moved)
  const one = { revisionId: added, why: 'A mix-up' }
  expect(revertRevision(db, anEditor, { ...one, shownAs: alone })).toMatchObject(moved)
  expect(db.$client.serialize().equals(bytes)).toBe(true)
  const now = previewRevert(db, added)?.shownAs
  expect(revertRevision(db, anEditor, { ...one, shownAs: now }).ok).toBe(true)
})

test('a change taken back already, and one that never was, stop the set', () => {
  const one = edit('Minsk')
  const two = name('Ada').revisionId
  takeBack([two])
  expect(takeBack([one, two])).toMatchObject({
    problem: { code: 'already-reverted', revisionId: two },
  })
  expect(takeBack([one, 4711])).toMatchObject({ problem: { code: 'missing' } })
})

test('a set needs a second person as each of its changes would', () => {
  const { nameId } = name('Ada')
  const added = revisions(db)
  const contributor = { ...anEditor, id: 'editor-3', role: 'contributor' as const }
  const edited = edit('Minsk')
  const here = recordContent(db)
  const id = proposed(() => takeBack([edited, added], contributor))
  expect(recordContent(db)).toEqual(here)
  expect(acceptWhole(db, id).ok).toBe(true)
  expect(recordContent(db)).toEqual(before)
  expect(readWhy(last().action, last().why).ids).toEqual([edited, added])
  expect(removeName(db, anEditor, { id: nameId, version: 1, why: null }).ok).toBe(false)
})

test('who adds a person may take it back; with a change of somebody else it waits', () => {
  const other = { ...aReviewer, id: 'editor-9' }
  const added = db.$client
    .prepare(`SELECT max(revision_id) FROM revision_rows WHERE table_name = 'people'`)
    .pluck()
    .get() as number
  const mine = edit('Minsk')
  const theirs = edit('Brest', other)
  expect(proposed(() => takeBack([theirs, mine, added]))).toBeGreaterThan(0)
  expect(proposed(() => takeBack([theirs, mine, added], other))).toBeGreaterThan(0)
})

test('a decision taken back with others is no longer the last one of its roll', () => {
  const [first = 0] = paste(db, roll, 'Знак Максим')
  decideEntries(db, anEditor, [matching(db, first, personId)])
  const decided = revisions(db)
  const lastDecision = () => findLastDecision(db, roll.massReleaseId, anEditor.id)
  expect(lastDecision()).toBe(decided)
  expect(takeBack([decided, name('Ada').revisionId]).ok).toBe(true)
  expect(lastDecision()).toBeUndefined()
})
