import { beforeEach, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { recordRelease } from '#db/mutations/releases'
import { newRelease } from '#domain/release'
import { anArrest, anEditor, aPerson, aRelease, aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let personId: number
let sourceId: number

beforeEach(() => {
  db = aRecord()
  write(db, (tx) => {
    personId = aPerson(tx)
    sourceId = aSource(tx)
    anArrest(tx, personId, { on: '2019' })
  })
})

const release = (on: string) =>
  newRelease.parse({ personId, sourceId, on, type: 'pardon' })

const count = (table: string) =>
  db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

const statusNow = () =>
  db.$client
    .prepare('SELECT status FROM standings WHERE person_id = ?')
    .pluck()
    .get(personId)

test.each(['2019', '2019-01-01', 'Dec 2025'])('a release on %s is recorded', (on) => {
  expect(recordRelease(db, anEditor, release(on)).ok).toBe(true)
  expect(statusNow()).toBe('released')
})

test.each(['2018', '31.12.2018'])(
  'a release on %s is refused, and changes nothing',
  (on) => {
    const before = count('revision_rows')
    const refused = recordRelease(db, anEditor, release(on))
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'before-arrest', on: { text: '2019' } },
    })
    expect(count('releases')).toBe(0)
    expect(count('revision_rows')).toBe(before)
  },
)

test('a release that may be before the arrest is kept', () => {
  write(db, (tx) => anArrest(tx, personId, { on: '2020-06-01' }))
  expect(recordRelease(db, anEditor, release('2020')).ok).toBe(true)
})

test('the same release is not recorded twice, and the second editor is told of the first', () => {
  const first = recordRelease(db, anEditor, release('2025-12-13'))
  const second = recordRelease(db, { ...anEditor, id: 'other' }, release('13.12.2025'))
  expect(second).toMatchObject({
    ok: false,
    problem: { code: 'already-released', otherId: first.ok && first.value.eventId },
  })
  expect(count('releases')).toBe(1)
})

test('a refuted release of the same day does not stand in the way', () => {
  write(db, (tx) => aRelease(tx, personId, { on: '2025-12-13', state: 'refuted' }))
  expect(recordRelease(db, anEditor, release('2025-12-13')).ok).toBe(true)
})

test('a release of the day on which the person was arrested again is another release', () => {
  write(db, (tx) => aRelease(tx, personId, { on: '2021-02-01' }))
  expect(recordRelease(db, anEditor, release('2025-12-13')).ok).toBe(true)
  expect(count('releases')).toBe(2)
})

test('a release names its source, and so does its revision', () => {
  const recorded = recordRelease(db, anEditor, release('2025-12-13'))
  const eventId = recorded.ok && recorded.value.eventId
  const claim = db.$client
    .prepare(`SELECT source_id FROM claims WHERE subject = 'event' AND subject_id = ?`)
    .pluck()
  expect(claim.get(eventId)).toBe(sourceId)
  const last =
    'SELECT action, source_id, editor_name, channel FROM revisions ORDER BY id DESC'
  expect(db.$client.prepare(last).get()).toEqual({
    action: 'release.recorded',
    source_id: sourceId,
    editor_name: anEditor.name,
    channel: 'form',
  })
})

test('a new source is written with the release, or not at all', () => {
  const newSource = {
    publisher: 'Example News',
    title: 'Freed',
    url: 'https://news.example/freed',
    archivedUrl: null,
    publishedOn: null,
    retrievedOn: null,
    lang: 'en',
    kind: 'independent_medium',
    reliability: 'unknown',
    note: null,
    confidential: false,
  } as const
  const sources = count('sources')
  recordRelease(db, anEditor, { ...release('2018'), sourceId: 4711, newSource })
  expect(count('sources')).toBe(sources)
  recordRelease(db, anEditor, { ...release('2021'), sourceId: 4711, newSource })
  expect(
    db.$client.prepare('SELECT slug FROM sources WHERE id = 4711').pluck().get(),
  ).toBe('example-news-freed')
})

test('nobody is released who is not in the record', () => {
  const unknown = { ...release('2021'), personId: 1 }
  expect(recordRelease(db, anEditor, unknown)).toEqual({
    ok: false,
    problem: { code: 'missing' },
  })
})
