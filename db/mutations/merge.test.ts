import { beforeEach, expect, test } from 'vitest'
import { mergePeople } from '#db/mutations/merge'
import { acceptProposal } from '#db/mutations/proposals'
import { insert } from '#db/write'
import * as a from '#tests/builders'
import { aMergePlace } from '#tests/merge-place'
import { aMerge } from '#tests/merges'
import { aReviewer, partsNow, proposed, reviewed, seenNow } from '#tests/reviewed'

let place: ReturnType<typeof aMergePlace>
beforeEach(() => {
  place = aMergePlace()
})

test('names, events, claims, sources and entries of rolls of both are the survivor’s', () => {
  const pair = place.couple()
  a.write(place.record, (tx) => {
    for (const id of pair) {
      a.anArrest(tx, id, { on: '2020-08-09' })
      a.aDesignation(tx, id)
      a.aRollEntry(tx, a.aMassRelease(tx), { person_id: id, match_state: 'matched' })
      a.aClaim(tx, 'person', id, { field: 'birth_on', ...a.dated('value_on', '1990') })
      insert(tx, 'citizenships', { person_id: id, country: 'BY' })
    }
  })
  const claims = place.inRecord('SELECT id FROM claims').length
  place.done(pair)
  const count = (table: string) =>
    place.inRecord(`SELECT * FROM ${table} WHERE person_id = ?`, pair[0]).length
  expect(['names', 'events', 'designations', 'roll_entries'].map(count)).toEqual([
    2, 2, 2, 2,
  ])
  expect(count('citizenships')).toBe(1)
  expect(place.inRecord('SELECT id FROM claims')).toHaveLength(claims)
  expect(
    place.inRecord(
      `SELECT id FROM claims WHERE subject = 'person' AND subject_id = ?`,
      pair[0],
    ),
  ).toHaveLength(2)
  expect(place.inRecord('SELECT * FROM standings WHERE person_id = ?', pair[1])).toEqual(
    [],
  )
})

test('a name that both have is one name, with what is said of either', () => {
  const pair = place.couple({ name: 'Ada Same' }, { name: 'Ada Same' })
  a.write(place.record, (tx) => {
    for (const { id } of place.inRecord('SELECT id FROM names'))
      a.aClaim(tx, 'name', id as number)
  })
  place.done(pair)
  const [name, ...more] = place.inRecord('SELECT id, kind FROM names')
  expect({ name, more }).toMatchObject({ name: { kind: 'primary' }, more: [] })
  expect(place.inRecord('SELECT DISTINCT subject_id FROM claims')).toEqual([
    { subject_id: name?.id },
  ])
})

test('an event of both stays once, with the claims of both and no more to be seen than of either', () => {
  const pair = place.couple()
  const [kept, gone] = place.two((tx) => [
    a.anArrest(tx, pair[0], { on: '2020-08-09' }),
    a.anArrest(tx, pair[1], { on: '2020-08', publication_level: 'internal' }),
  ])
  place.done(pair, { events: [{ survivor: kept, other: gone, keep: 'survivor' }] })
  expect(place.inRecord('SELECT id, publication_level FROM events')).toEqual([
    { id: kept, publication_level: 'internal' },
  ])
  expect(place.inRecord('SELECT subject_id FROM claims')).toEqual([
    { subject_id: kept },
    { subject_id: kept },
  ])
})

test('the editor chooses what the two differ in; what only one knows is kept', () => {
  const pair = place.couple(
    { ...a.dated('birth_on', '1990'), summary: '{"en":"Ours"}', sex: 'unknown' },
    {
      ...a.dated('birth_on', '1991-02-03'),
      ...{ birth_place: 'Minsk', summary: '{"en":"Theirs","be":"Іхні"}' },
    },
  )
  place.done(pair, { birthOn: 'other', slug: 'other', names: 'other' })
  const [person] = place.inRecord('SELECT * FROM people WHERE id = ?', pair[0])
  expect(person).toMatchObject({
    ...{ slug: 'ada-2', sex: 'female', birth_on: '1991-02-03', birth_place: 'Minsk' },
    ...{ birth_on_earliest: '1991-02-03', birth_on_latest: '1991-02-03' },
    summary: '{"en":"Ours","be":"Іхні"}',
  })
  expect(place.inRecord('SELECT text, kind FROM names ORDER BY text')).toEqual([
    { text: 'Ada Exampl', kind: 'primary' },
    { text: 'Ada Example', kind: 'alias' },
  ])
})

test('a merge shows nobody more than before', () => {
  const pair = place.couple({}, { publication_level: 'internal' })
  expect(place.merged(pair, { level: 'public' })).toMatchObject({
    problem: { code: 'raises-level' },
  })
})

test('of two editors who merge the same two at once, one is told that it is stale', () => {
  const pair = place.couple()
  const asked = aMerge(place.record, pair)
  const crossed = aMerge(place.record, [pair[1], pair[0]])
  const first = reviewed(place.record, () => mergePeople(place.record, a.anEditor, asked))
  expect(first.ok).toBe(true)
  for (const again of [asked, crossed])
    expect(mergePeople(place.record, a.anEditor, again)).toMatchObject({
      problem: { code: 'stale' },
    })
  expect(place.merged(pair)).toMatchObject({ problem: { code: 'merged-already' } })
})

test('what was added since stays with the survivor, and edits of other fields stand in nobody’s way', () => {
  const pair = place.couple({}, { birth_place: 'Minsk' })
  const revisionId = place.done(pair)
  const event = a.write(place.record, (tx) => {
    tx.$client
      .prepare(
        `UPDATE people SET summary = '{"en":"Later"}', version = version + 1 WHERE id = ?`,
      )
      .run(pair[0])
    return a.anArrest(tx, pair[0], { on: '2021' })
  })
  expect(place.undone(revisionId).ok).toBe(true)
  expect(place.inRecord('SELECT person_id FROM events WHERE id = ?', event)).toEqual([
    { person_id: pair[0] },
  ])
  expect(
    place.inRecord('SELECT summary, birth_place FROM people WHERE id = ?', pair[0]),
  ).toEqual([{ summary: '{"en":"Later"}', birth_place: null }])
})

test('what was changed since of what the merge changed is named, and nothing is undone', () => {
  const pair = place.couple({}, { birth_place: 'Minsk' })
  const revisionId = place.done(pair)
  a.write(place.record, (tx) =>
    tx.$client
      .prepare(`UPDATE people SET birth_place = 'Brest' WHERE id = ?`)
      .run(pair[0]),
  )
  expect(place.undone(revisionId)).toMatchObject({
    problem: { code: 'changed-later', later: [{ table: 'people', key: pair[0] }] },
  })
})

test('a merge and its undoing can be told by their names', () => {
  const revisionId = place.done(place.couple())
  place.undone(revisionId)
  expect(
    place.inRecord('SELECT action, reverts_id FROM revisions ORDER BY id DESC LIMIT 2'),
  ).toEqual([
    { action: 'person.unmerged', reverts_id: revisionId },
    { action: 'person.merged', reverts_id: null },
  ])
})

test('a made-up person and a real one are never one', () => {
  expect(place.merged(place.couple({}, { fictional: 1 }))).toMatchObject({
    problem: { code: 'fictional-and-real' },
  })
})

test('what was recorded before of the one that went is not undone past the merge, and it says so', () => {
  const pair = place.couple()
  const recorded = a.write(place.record, (tx) => {
    a.aRelease(tx, pair[1], { mass_release_id: a.aMassRelease(tx) })
    return tx.revisionId
  })
  const revisionId = place.done(pair)
  expect(place.undone(recorded)).toMatchObject({
    problem: {
      code: 'changed-later',
      later: [{ table: 'events', revision: { id: revisionId, action: 'person.merged' } }],
    },
  })
  expect(place.undone(revisionId).ok).toBe(true)
  expect(place.undone(recorded).ok).toBe(true)
})

test('half a merge is not accepted', () => {
  const pair = place.couple({}, { birth_place: 'Minsk' })
  const id = proposed(() =>
    mergePeople(place.record, a.anEditor, aMerge(place.record, pair)),
  )
  const [first, ...rest] = partsNow(place.record, id).flatMap(({ parts }) => parts)
  const choices = [
    ...rest.map(({ id }) => ({ part: id, take: 'proposed' as const })),
    { part: first?.id ?? '', take: 'now' as const },
  ]
  expect(
    acceptProposal(place.record, aReviewer, {
      id,
      seen: seenNow(place.record, id),
      choices,
    }),
  ).toMatchObject({ problem: { code: 'only-whole' } })
})
