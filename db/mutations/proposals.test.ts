import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { recordEvent } from '#db/mutations/events'
import { hidePerson, setPublicationLevel } from '#db/mutations/levels'
import { createPerson, editPerson } from '#db/mutations/people'
import {
  acceptProposal,
  addComment,
  rejectProposal,
  withdrawProposal,
} from '#db/mutations/proposals'
import { previewRevert, revertRevision } from '#db/mutations/revert'
import { remove } from '#db/mutations/rows'
import { findDeskPerson } from '#db/queries/desk-person'
import {
  countOpenProposals,
  findProposal,
  listProposals,
  proposalPageSize,
} from '#db/queries/proposals'
import { amend, inRevision } from '#db/write'
import type { Editor } from '#domain/editor'
import { newEvent } from '#domain/new-event'
import { newPerson, personChange } from '#domain/person'
import type { Take } from '#domain/proposal'
import { invariant } from '#lib/invariant'
import { ok } from '#lib/result'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { brokenRevisions } from '#tests/history'
import { recordContent } from '#tests/record-content'
import { acceptWhole, aReviewer, partsNow, proposed, seenNow } from '#tests/reviewed'

let db: RecordDb
let id: number

const contributor: Editor = { id: 'editor-3', name: 'New One', role: 'contributor' }
const seeing = { maySeeSealed: true }

beforeEach(() => {
  db = aRecord()
  id = a.write(db, (tx) => a.aPerson(tx, { birth_place: 'Brest' }))
})

const person = () => {
  const found = findDeskPerson(db, id)
  invariant(found, 'the person is there')
  return found
}

function edit(editor: Editor, fields: Record<string, unknown>) {
  const { slug, country, version, sex, birthPlace } = person()
  const change = personChange.parse({ slug, country, sex, birthPlace, ...fields })
  return editPerson(db, editor, { id, version, why: null }, change)
}

const propose = (fields: Record<string, unknown>) =>
  proposed(() => edit(contributor, fields))

/** Every part as it is told, by the end of its name. */
function accept(proposalId: number, takes: Record<string, Take | null>) {
  const parts = partsNow(db, proposalId).flatMap((one) => one.parts)
  const choices = parts.map((part) => ({
    part: part.id,
    take: takes[part.column ?? part.change.table],
  }))
  return acceptProposal(db, aReviewer, {
    ...{ id: proposalId, seen: seenNow(db, proposalId) },
    choices,
  })
}

test('what a contributor writes waits, and the record stays as it was', () => {
  const before = recordContent(db)
  const proposalId = propose({ birthPlace: 'Minsk' })
  expect(recordContent(db)).toEqual(before)
  expect(findProposal(db, proposalId, seeing)).toMatchObject({
    ...{ state: 'open', authorName: 'New One', action: 'person.edited' },
    ...{ reasons: ['contributor'], personIds: [id] },
  })
})

test('accepted, it is a revision of the reviewer that names it, and is not reviewed again', () => {
  const proposalId = propose({ birthPlace: 'Minsk' })
  expect(acceptWhole(db, proposalId).ok).toBe(true)
  expect(person()).toMatchObject({ birthPlace: 'Minsk', version: 2 })
  const last = db.$client.prepare('SELECT * FROM revisions ORDER BY id DESC').get()
  expect(last).toMatchObject({
    ...{ editor_name: 'Editor Two', proposal_id: proposalId, action: 'person.edited' },
  })
  expect(brokenRevisions(db)).toEqual([])
  expect(acceptWhole(db, proposalId)).toMatchObject({
    problem: { code: 'decided-already' },
  })
})

test('nobody accepts or rejects their own, whatever their role, nor without the right', () => {
  const admin: Editor = { id: 'admin', name: 'Admin', role: 'admin' }
  const level = { id, version: 1, why: null, level: 'internal' } as const
  setPublicationLevel(db, admin, level)
  const proposalId = proposed(() =>
    setPublicationLevel(db, admin, { ...level, version: 2, level: 'public' }),
  )
  expect(acceptWhole(db, proposalId, admin)).toMatchObject({
    problem: { code: 'own-proposal' },
  })
  const rejection = { id: proposalId, why: 'No' }
  expect(rejectProposal(db, admin, rejection)).toMatchObject({
    problem: { code: 'own-proposal' },
  })
  for (const editor of [contributor, { ...a.anEditor, id: 'another' }])
    expect(acceptWhole(db, proposalId, editor)).toMatchObject({
      problem: { code: 'no-right' },
    })
  expect(person().publicationLevel).toBe('internal')
})

test('a rejected or withdrawn proposal leaves the record and its history as they are', () => {
  const [first, second] = [propose({ birthPlace: 'Minsk' }), propose({ sex: 'male' })]
  const before = recordContent(db)
  expect(rejectProposal(db, aReviewer, { id: first, why: 'No source' }).ok).toBe(true)
  expect(withdrawProposal(db, aReviewer, { id: second })).toMatchObject({
    problem: { code: 'missing' },
  })
  expect(withdrawProposal(db, contributor, { id: second }).ok).toBe(true)
  expect(recordContent(db)).toEqual(before)
  expect(acceptWhole(db, first)).toMatchObject({ problem: { code: 'decided-already' } })
  expect(countOpenProposals(db, seeing)).toBe(0)
})

test('one field is taken, another left', () => {
  const proposalId = propose({ birthPlace: 'Minsk', sex: 'male' })
  expect(accept(proposalId, { birth_place: 'proposed', sex: 'now' }).ok).toBe(true)
  expect(person()).toMatchObject({ birthPlace: 'Minsk', sex: 'female', version: 2 })
  expect(findProposal(db, proposalId, seeing)?.state).toBe('partly')
})

test('a field that moved meanwhile has to be decided, and the others merge', () => {
  const proposalId = propose({ birthPlace: 'Minsk', sex: 'male' })
  edit(a.anEditor, { birthPlace: 'Grodno', birthOn: '1980' })
  expect(acceptWhole(db, proposalId)).toMatchObject({
    problem: { code: 'undecided-parts' },
  })
  expect(accept(proposalId, { sex: 'proposed' })).toMatchObject({
    problem: { code: 'undecided-parts' },
  })
  expect(accept(proposalId, { sex: 'proposed', birth_place: 'now' }).ok).toBe(true)
  expect(person()).toMatchObject({ birthPlace: 'Grodno', sex: 'male', version: 3 })
  expect(person().birthOn?.text).toBe('1980')
})

test('a decision upon what the reviewer did not see is refused', () => {
  const proposalId = propose({ birthPlace: 'Minsk' })
  const seen = seenNow(db, proposalId)
  edit(a.anEditor, { birthPlace: 'Grodno' })
  expect(acceptProposal(db, aReviewer, { id: proposalId, seen })).toMatchObject({
    problem: { code: 'moved-since' },
  })
  expect(person().birthPlace).toBe('Grodno')
})

const death = newEvent.parse

test('a new person comes with all that belongs to them, or not at all', () => {
  const names = [{ text: 'Eva Example', lang: 'en' }]
  const given = newPerson.parse({ names, country: 'BY', citizenships: 'BY' })
  const [first, second] = [1, 2].map(() =>
    proposed(() => createPerson(db, contributor, given)),
  ) as [number, number]
  expect(accept(first, { people: 'now' })).toMatchObject({
    problem: { code: 'nothing-taken' },
  })
  expect(accept(second, { people: 'proposed' }).ok).toBe(true)
  const rows = (table: string) => db.$client.prepare(`SELECT * FROM ${table}`).all()
  expect(rows('citizenships')).toHaveLength(1)
  expect(rows('names')).toHaveLength(2)
  expect(acceptWhole(db, first)).toMatchObject({ problem: { code: 'parts-clash' } })
})

test('an event of a person who is no longer there is refused', () => {
  const event = death({ kind: 'death', personId: id, on: '2023', sourceId: aSource() })
  const proposalId = proposed(() => recordEvent(db, a.anEditor, event))
  a.write(db, (tx) => {
    tx.$client.pragma('defer_foreign_keys = ON')
    for (const table of ['names', 'people'])
      tx.$client.prepare(`DELETE FROM ${table}`).run()
  })
  expect(acceptWhole(db, proposalId)).toMatchObject({ problem: { code: 'parts-gone' } })
})

test('an event that what was recorded since contradicts is refused', () => {
  const at = { personId: id, sourceId: aSource() }
  const dies = death({ kind: 'death', ...at, on: '2023-05-05' })
  const proposalId = proposed(() => recordEvent(db, a.anEditor, dies))
  const later = death({ kind: 'arrest', ...at, on: '2024-05-05' })
  expect(recordEvent(db, a.anEditor, later).ok).toBe(true)
  const before = recordContent(db)
  expect(acceptWhole(db, proposalId).ok).toBe(false)
  expect(recordContent(db)).toEqual(before)
})

const aSource = () => a.write(db, (tx) => a.aSource(tx))

test('a call within a call waits as a whole, and a rehearsal keeps nothing', () => {
  const proposalId = proposed(() =>
    inRevision(db, contributor, { action: 'test.written', channel: 'quick' }, (tx) => {
      a.aSource(tx)
      const inner = { action: 'test.inner', channel: 'form' } as const
      inRevision(tx, contributor, inner, (same) =>
        amend(same, 'people', { id, version: 1 }, { birth_place: 'Minsk' }),
      )
      return ok(null)
    }),
  )
  expect(partsNow(db, proposalId)).toHaveLength(2)
  previewRevert(db, 1)
  expect(listProposals(db, seeing).proposals).toHaveLength(1)
  expect(person().birthPlace).toBe('Brest')
})

test('the list is paged, and after its last page there is the last one again', () => {
  const ids = Array.from({ length: proposalPageSize + 1 }, (_, at) =>
    propose({ birthPlace: `Town ${at}` }),
  )
  const [first, second, beyond] = [1, 2, 9].map((page) =>
    listProposals(db, { ...seeing, page }),
  )
  expect(first).toMatchObject({ page: 1, more: true })
  expect(second).toMatchObject({ page: 2, more: false })
  expect(beyond).toEqual(second)
  const listed = [first, second].flatMap((page) => page?.proposals ?? [])
  expect(listed.map((one) => one.id).sort()).toEqual(ids.sort())
  const ofNobody = listProposals(db, { ...seeing, authorId: 'nobody', page: 9 })
  expect(ofNobody).toEqual({ proposals: [], page: 1, more: false })
})

test('what comes and goes within a change may be pointed at meanwhile', () => {
  const claimId = a.write(db, (tx) => a.aClaim(tx, 'person', id))
  const note = { action: 'test.written', channel: 'form' } as const
  const proposalId = proposed(() =>
    inRevision(db, contributor, note, (tx) => {
      const nameId = a.aName(tx, id, { text: 'Eva Example', kind: 'alias' })
      for (const [version, subject, subject_id] of [
        [1, 'name', nameId],
        [2, 'person', id],
      ] as const)
        amend(tx, 'claims', { id: claimId, version }, { subject, subject_id })
      remove(tx, 'names', 'name', nameId)
      return amend(tx, 'people', { id, version: 1 }, { birth_place: 'Minsk' })
    }),
  )
  expect(acceptWhole(db, proposalId).ok).toBe(true)
  expect(person().birthPlace).toBe('Minsk')
})

test('what runs on the machine itself is not reviewed', () => {
  const note = { action: 'test.written', channel: 'import' } as const
  const raised = inRevision(db, a.anEditor, note, (tx) =>
    amend(tx, 'people', { id, version: 1 }, { publication_level: 'internal' }),
  )
  expect(raised.ok).toBe(true)
})

test('hiding waits for nobody', () => {
  expect(hidePerson(db, contributor, { id }).ok).toBe(true)
  expect(person().publicationLevel).toBe('internal')
})

test('taking back what another added is a deletion, and of what is one’s own is none', () => {
  const names = [{ text: 'Eva Example', lang: 'en' }]
  const given = newPerson.parse({ names, country: 'BY' })
  createPerson(db, a.anEditor, given)
  const undoing = { revisionId: 2, why: 'A mistake' }
  const id = proposed(() => revertRevision(db, { ...a.anEditor, id: 'other' }, undoing))
  expect(findProposal(db, id, seeing)?.reasons).toEqual(['deletion'])
  expect(revertRevision(db, a.anEditor, undoing).ok).toBe(true)
  expect(acceptWhole(db, id).ok).toBe(true)
})

test('what is about the sealed is not there for who may not see them', () => {
  const proposalId = propose({ birthPlace: 'Minsk' })
  const level = { id, version: 1, why: null, level: 'sealed' } as const
  setPublicationLevel(db, a.anEditor, level)
  const reviewer: Editor = { ...aReviewer, id: 'editor-4', maySeeSealed: false }
  expect(countOpenProposals(db, { maySeeSealed: false })).toBe(0)
  expect(acceptWhole(db, proposalId, reviewer)).toMatchObject({
    problem: { code: 'missing' },
  })
  expect(addComment(db, reviewer, { id: proposalId, text: 'Hm' })).toMatchObject({
    problem: { code: 'missing' },
  })
  expect(acceptWhole(db, proposalId).ok).toBe(true)
})
