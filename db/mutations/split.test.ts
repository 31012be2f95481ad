import { beforeEach, expect, test } from 'vitest'
import { acceptProposal } from '#db/mutations/proposals'
import { revertRevision } from '#db/mutations/revert'
import { splitPerson } from '#db/mutations/split'
import { lastTouch } from '#db/queries/merged-people'
import { takes } from '#domain/proposal'
import type { Split } from '#domain/split'
import * as a from '#tests/builders'
import { aMergePlace } from '#tests/merge-place'
import { recordContent } from '#tests/record-content'
import {
  acceptWhole,
  aReviewer,
  partsNow,
  proposed,
  reviewed,
  seenNow,
} from '#tests/reviewed'

let place: ReturnType<typeof aMergePlace>
beforeEach(() => {
  place = aMergePlace()
})

function aMixedRecord() {
  return a.write(place.record, (tx) => {
    const person = a.aPerson(tx, { name: 'Ada Example' })
    a.aClaim(tx, 'person', person)
    return {
      person,
      name: a.aName(tx, person, { text: 'Eva Example' }),
      event: a.anArrest(tx, person, { on: '2020' }),
      claim: a.aClaim(tx, 'person', person, { field: 'birth_place', value: 'Minsk' }),
    }
  })
}

function splitOff(personId: number, given: Partial<Split>) {
  const nothing = { events: [], designations: [], entries: [], parties: [], claims: [] }
  const split: Split = {
    ...{ personId, version: lastTouch(place.record, [personId]), why: 'Two people' },
    ...{ sex: 'unknown', names: [], ...nothing, ...given },
  }
  return reviewed(place.record, () => splitPerson(place.record, a.anEditor, split))
}

test('what is named goes to a new record, both keep their sources, and both are different for good', () => {
  const { person, name, event, claim } = aMixedRecord()
  const done = splitOff(person, { names: [name], events: [event], claims: [claim] })
  if (!done.ok) throw new Error(done.problem.code)
  const [otherId] = place
    .inRecord('SELECT id FROM people WHERE id <> ?', person)
    .map(({ id }) => Number(id))
  if (otherId === undefined) throw new Error('nobody was split off')
  expect(place.inRecord('SELECT id FROM events WHERE person_id = ?', otherId)).toEqual([
    { id: event },
  ])
  const about = `SELECT field FROM claims WHERE subject = 'person' AND subject_id = ? ORDER BY field`
  expect(place.inRecord(about, otherId)).toEqual([
    { field: null },
    { field: 'birth_place' },
  ])
  expect(place.inRecord(about, person)).toEqual([{ field: null }])
  expect(
    place.inRecord('SELECT slug, publication_level FROM people WHERE id = ?', otherId),
  ).toEqual([{ slug: 'eva-example', publication_level: 'public' }])
  expect(place.inRecord('SELECT verdict FROM judgements')).toEqual([
    { verdict: 'different' },
  ])
  expect(place.merged([person, otherId])).toMatchObject({
    problem: { code: 'judged-different' },
  })
})

test('a split taken back leaves the record as it was', () => {
  const { person, name, event, claim } = aMixedRecord()
  const before = recordContent(place.record)
  const done = splitOff(person, { names: [name], events: [event], claims: [claim] })
  if (!done.ok) throw new Error(done.problem.code)
  expect(place.undone(Number(done.value.revisionId)).ok).toBe(true)
  expect(recordContent(place.record)).toEqual(before)
})

test('a split is taken back by two people as well, and never in part', () => {
  const { person, name, event } = aMixedRecord()
  const done = splitOff(person, { names: [name], events: [event] })
  if (!done.ok) throw new Error(done.problem.code)
  const undo = { revisionId: Number(done.value.revisionId), why: 'One after all' }
  const before = recordContent(place.record)
  // The revision is theirs who accepted it.
  const id = proposed(() => revertRevision(place.record, aReviewer, undo))
  expect(recordContent(place.record)).toEqual(before)
  const parts = partsNow(place.record, id).flatMap((one) => one.parts)
  const choices = parts.map(({ id: part }) => {
    return { part, take: part.startsWith('events') ? takes[1] : takes[0] }
  })
  const partly = { id, seen: seenNow(place.record, id), choices }
  const third = { ...aReviewer, id: 'editor-9' }
  expect(acceptProposal(place.record, third, partly)).toMatchObject({
    problem: { code: 'only-whole' },
  })
  expect(acceptWhole(place.record, id, third).ok).toBe(true)
})

test('each of the two needs a name, and nothing of others can be taken', () => {
  const { person, name } = aMixedRecord()
  const others = aMixedRecord()
  expect(splitOff(person, {})).toMatchObject({ problem: { code: 'nothing-to-split' } })
  expect(splitOff(person, { names: [name], events: [others.event] })).toMatchObject({
    problem: { code: 'missing' },
  })
  expect(splitOff(person, { names: [name], version: 0 })).toMatchObject({
    problem: { code: 'stale' },
  })
})
