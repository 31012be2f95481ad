import { beforeEach, expect, test } from 'vitest'
import { newId } from '#db/ids'
import { rejectProposal, withdrawProposal } from '#db/mutations/proposals'
import * as a from '#tests/builders'
import { aFile, aPhotoPlace, mark } from '#tests/photo-place'
import { acceptWhole, aReviewer, proposed } from '#tests/reviewed'
import { keepPhotoFile, sweepPhotoFiles } from './photo-files.ts'
import { addPhoto, removePhoto } from './photos.ts'

let place: ReturnType<typeof aPhotoPlace>
beforeEach(() => {
  place = aPhotoPlace()
})

const kept = () => place.inRecord('SELECT id FROM photo_files').length
const sweep = () => sweepPhotoFiles(place.record)

test('a form that breaks leaves no bytes behind', () => {
  const nowhere = { ...place.said(), sourceId: newId() }
  expect(() => addPhoto(place.record, a.anEditor, nowhere, aFile())).toThrow()
  const nobody = { ...place.said(), personId: newId() }
  expect(addPhoto(place.record, a.anEditor, nobody, aFile()).ok).toBe(false)
  expect(kept()).toBe(0)
})

test('bytes that a killed process left are swept, to the last trace', () => {
  keepPhotoFile(place.record, aFile())
  expect(sweep()).toBe(1)
  expect(kept()).toBe(0)
  expect(place.bytesInRecord()).toBe(0)
  expect(sweep()).toBe(0)
})

test('what waits for a second person is kept until it is decided', () => {
  const id = proposed(() => place.add())
  expect([sweep(), kept()]).toEqual([0, 1])
  expect(acceptWhole(place.record, id).ok).toBe(true)
  expect([sweep(), kept()]).toEqual([0, 1])
})

test.each(['rejected', 'withdrawn'])('what was %s is swept', (how) => {
  const id = proposed(() => place.add())
  const why = 'Not her'
  const done =
    how === 'rejected'
      ? rejectProposal(place.record, aReviewer, { id, why })
      : withdrawProposal(place.record, a.anEditor, { id })
  expect(done.ok).toBe(true)
  expect([sweep(), kept(), place.bytesInRecord()]).toEqual([1, 0, 0])
})

test('what history names stays, for who undoes the removal', () => {
  const { id } = place.shownPhoto()
  removePhoto(place.record, a.anEditor, { id, version: 1, why: null })
  expect([sweep(), kept()]).toEqual([0, 1])
})

test('bytes that two photos share stay with the second', () => {
  expect(place.add({ publicationLevel: 'internal' }).ok).toBe(true)
  const id = proposed(() => place.add())
  withdrawProposal(place.record, a.anEditor, { id })
  expect([sweep(), kept()]).toEqual([0, 1])
  expect(place.photos()[0]?.small.toString()).toContain(mark)
})
