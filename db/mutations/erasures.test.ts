import { beforeEach, expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { requestErasure } from '#db/mutations/erasures'
import { setPublicationLevel } from '#db/mutations/levels'
import { rejectProposal } from '#db/mutations/proposals'
import { revertRevision } from '#db/mutations/revert'
import { listHistory } from '#db/queries/desk-history'
import { countErasable, findErasure, whyNotErasable } from '#db/queries/erasures'
import { findProposal } from '#db/queries/proposals'
import { findTombstones } from '#db/tombstones'
import { verifyHistory } from '#db/verify'
import { verifyProposals } from '#db/verify-proposals'
import type { Editor } from '#domain/editor'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { anAdmin, anotherAdmin, erased, remove, request, slugOf } from '#tests/erasures'
import { recordContent } from '#tests/record-content'
import { acceptWhole, aReviewer, proposed } from '#tests/reviewed'

let db: RecordDb
let id: number
let event: number

beforeEach(() => {
  db = aRecord()
  id = a.write(db, (tx) => a.aPerson(tx, { name: 'Ada Example', birth_place: 'Brest' }))
  event = a.write(db, (tx) => a.anArrest(tx, id, { on: '2020' }))
})

test('nothing is erased of somebody who is not removed', () => {
  expect(request(db, id)).toEqual({ ok: false, problem: { code: 'not-removed' } })
})

test('nothing is erased of a record that is part of another, or not there', () => {
  a.write(db, (tx) => {
    const other = a.aPerson(tx)
    tx.$client.exec(`UPDATE people SET publication_level = 'removed', merged_into = ${other}
      WHERE id = ${id}`)
  })
  expect(request(db, id)).toMatchObject({ problem: { code: 'became-another' } })
  expect(whyNotErasable(db, 1)).toEqual({ code: 'missing' })
})

test('who is not an admin may neither propose it nor confirm it', () => {
  remove(db, id)
  expect(request(db, id, aReviewer)).toMatchObject({ problem: { code: 'no-right' } })
  const proposalId = proposed(() => request(db, id))
  expect(acceptWhole(db, proposalId)).toMatchObject({ problem: { code: 'no-right' } })
})

test('nobody confirms their own, and it is proposed once', () => {
  remove(db, id)
  const proposalId = proposed(() => request(db, id))
  expect(acceptWhole(db, proposalId, anAdmin)).toMatchObject({
    problem: { code: 'own-proposal' },
  })
  expect(request(db, id, anotherAdmin)).toMatchObject({
    problem: { code: 'proposed-already' },
  })
})

test('it has to be typed whom it is about', () => {
  remove(db, id)
  const slip = { personId: id, basis: 'minor', confirm: 'somebody-else' } as const
  expect(requestErasure(db, anAdmin, slip)).toMatchObject({
    problem: { code: 'not-confirmed' },
  })
})

test('proposed or rejected, it changes nothing', () => {
  remove(db, id)
  const before = recordContent(db)
  const proposalId = proposed(() => request(db, id))
  rejectProposal(db, anotherAdmin, { id: proposalId, why: 'Not yet' })
  expect(recordContent(db)).toEqual(before)
  expect(findErasure(db, id)).toBeUndefined()
})

test('who was shown again since it was proposed is not erased', () => {
  remove(db, id)
  const proposalId = proposed(() => request(db, id))
  const sql = 'SELECT version FROM people WHERE id = ?'
  const version = statement(db, sql).pluck().get(id) as number
  const shown: Editor = { ...anAdmin, id: 'editor-9' }
  acceptWhole(
    db,
    proposed(() =>
      setPublicationLevel(db, shown, { id, version, why: null, level: 'internal' }),
    ),
  )
  expect(acceptWhole(db, proposalId, anotherAdmin)).toMatchObject({
    problem: { code: 'not-removed' },
  })
})

test('while a reader waits for an answer about them nothing is erased', () => {
  remove(db, id)
  db.$client.exec(`INSERT INTO corrections (id, kind, subject, subject_id, lang, received_at)
    VALUES (1, 'other', 'event', ${event}, 'en', 0)`)
  expect(request(db, id)).toMatchObject({ problem: { code: 'requests-open' } })
})

test('erased, the history says so of every row, and whose decision it was', () => {
  remove(db, id, 'Ada asked for it')
  expect(countErasable(db, id)).toMatchObject({ photos: 0, proposals: 0, requests: 0 })
  const { proposalId, revisionId } = erased(db, id)
  expect(findErasure(db, id)).toMatchObject({
    ...{ basis: 'request_of_person', revisionId, proposalId },
    ...{ editorName: 'Admin Two', authorName: 'Admin One' },
  })
  const { entries } = listHistory(db, { personId: id })
  const earlier = entries.filter((entry) => entry.id !== revisionId)
  expect(earlier.map(({ why }) => why)).toEqual([null, null, null])
  const rows = earlier.flatMap(({ changes }) => changes)
  const marks = rows.filter(({ table }) => table !== 'tombstones')
  expect(marks.length).toBeGreaterThan(4)
  for (const { before, after, erased } of marks)
    expect({ before, after, erased }).toMatchObject({
      ...{ before: null, after: null, erased: { proposalId, editorName: 'Admin Two' } },
    })
})

test('what is erased can be taken back by nothing, and neither can the erasure', () => {
  remove(db, id)
  const { revisionId } = erased(db, id)
  for (const one of [1, 2, Number(revisionId)])
    expect(revertRevision(db, anAdmin, { revisionId: one, why: 'Wrong' })).toEqual({
      ...{ ok: false, problem: { code: 'erased' } },
    })
})

test('what others did in the same change can still be taken back', () => {
  const other = a.write(db, (tx) => {
    a.aName(tx, id, { text: 'Ada E.', kind: 'alias' })
    return a.aPerson(tx, { name: 'Grace Example', publication_level: 'internal' })
  })
  remove(db, id)
  erased(db, id)
  const undo = (personIds: number[]) =>
    revertRevision(db, a.anEditor, { revisionId: 3, why: 'Wrong', personIds })
  expect(undo([id])).toMatchObject({ problem: { code: 'erased' } })
  expect(undo([other])).toMatchObject({ ok: true })
  expect(verifyHistory(db).ok).toBe(true)
})

test('a new record of the same name is still met with a question, and nothing is done twice', () => {
  remove(db, id)
  erased(db, id)
  expect(findTombstones(db, { names: ['Ada Example'], birthOn: null })).toHaveLength(1)
  expect(slugOf(db, id)).toBe(`p-${id.toString(36)}`)
  expect(request(db, id)).toMatchObject({ problem: { code: 'erased-already' } })
})

test('what is written of them afterwards can be erased in its turn', () => {
  remove(db, id)
  erased(db, id)
  a.write(db, (tx) => a.aName(tx, id, { text: 'Ada Again' }))
  erased(db, id)
  expect(verifyHistory(db)).toMatchObject({ value: { erasures: [{}, {}] } })
  const said = `SELECT count(*) FROM revision_rows WHERE coalesce("before", '') || coalesce("after", '') GLOB '*Ada*'`
  expect(statement(db, said).pluck().get()).toBe(0)
  expect(request(db, id)).toMatchObject({ problem: { code: 'erased-already' } })
})

test('what moved to somebody else before stays theirs', () => {
  const other = a.write(db, (tx) => {
    const other = a.aPerson(tx, { name: 'Grace Example' })
    tx.$client.exec(`UPDATE events SET person_id = ${other} WHERE id = ${event}`)
    return other
  })
  const rows = () =>
    statement(
      db,
      `SELECT * FROM revision_rows WHERE row_id = ${event} OR person_id = ${other}`,
    ).all()
  const before = rows()
  remove(db, id)
  erased(db, id)
  expect(rows()).toEqual(before)
})

test('an open proposal about nobody else falls, and its words go', () => {
  a.write(db, (tx) => {
    tx.$client.exec(`UPDATE people SET publication_level = 'internal', version = 2`)
  })
  const contributor: Editor = { id: 'editor-3', name: 'New One', role: 'contributor' }
  const waiting = proposed(() =>
    setPublicationLevel(db, contributor, { id, version: 2, why: 'Ada', level: 'public' }),
  )
  remove(db, id)
  erased(db, id)
  expect(findProposal(db, waiting, { maySeeSealed: true })).toMatchObject({
    ...{ state: 'rejected', why: null, decidedByName: 'Admin Two' },
  })
  expect(verifyProposals(db)).toHaveProperty('events')
})
