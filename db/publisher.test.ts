import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '#db/client'
import { applyPending, publisherIn } from '#db/publisher'
import type { Tx } from '#db/write'
import * as a from '#tests/builders'
import { aPlace, type Place, publishedTwice } from '#tests/place'

const version = ({ rows }: Place) =>
  rows<{ version: number }>('SELECT max(version) AS version FROM publications')[0]
    ?.version

/** A place with a public person who has an arrest, published. */
function aPublishedPlace() {
  const place = aPlace()
  const ids = a.write(place.record, (tx) => {
    const person = a.aPerson(tx, { birth_place: 'Minsk' })
    const source = a.aSource(tx)
    const event = a.anArrest(tx, person, { on: '2020', sourceId: source })
    return { person, source, event }
  })
  place.publish()
  return { ...place, ...ids }
}

type Ids = ReturnType<typeof aPublishedPlace>
const run = (tx: Tx, sql: string, ...values: unknown[]) =>
  tx.$client.prepare(sql).run(...values)

test.each<[string, (tx: Tx, ids: Ids) => unknown]>([
  ['another person', (tx) => a.aPerson(tx)],
  ['another event', (tx, { person }) => a.anArrest(tx, person, { on: '2021' })],
  [
    'another name',
    (tx, { person }) => a.aName(tx, person, { text: 'A. E.', kind: 'alias' }),
  ],
  [
    'a value where none was',
    (tx) => run(tx, `UPDATE people SET summary = '{"en":"A teacher."}'`),
  ],
])('%s takes nothing back', (_, work) => {
  const place = aPublishedPlace()
  a.write(place.record, (tx) => void work(tx, place))
  expect(place.publish()).toMatchObject({ changed: true, hid: false })
  const [newest] = place.rows('SELECT kind FROM publications ORDER BY version DESC')
  expect(newest).toEqual({ kind: 'ordinary' })
})

test.each<[string, (tx: Tx, ids: Ids) => unknown]>([
  ['a person hidden', (tx) => run(tx, `UPDATE people SET publication_level = 'sealed'`)],
  [
    'a person limited',
    (tx) => run(tx, `UPDATE people SET publication_level = 'public_limited'`),
  ],
  [
    'an event that is a draft again',
    (tx) => run(tx, `UPDATE events SET state = 'draft'`),
  ],
  [
    'a source that is confidential',
    (tx) => run(tx, 'UPDATE sources SET confidential = 1'),
  ],
  ['a name deleted', (tx) => run(tx, 'DELETE FROM names')],
  ['a value emptied', (tx) => run(tx, 'UPDATE people SET birth_place = NULL')],
  ['a value replaced', (tx) => run(tx, `UPDATE people SET birth_place = 'Brest'`)],
  [
    'an event moved to somebody else',
    (tx, { event }) =>
      run(tx, 'UPDATE events SET person_id = ? WHERE id = ?', a.aPerson(tx), event),
  ],
])('%s is a hide, and empties the log', (_, work) => {
  const place = aPublishedPlace()
  a.write(place.record, (tx) => void work(tx, place))
  expect(place.publish()).toMatchObject({ changed: true, hid: true, unfinished: false })
  const [newest] = place.rows('SELECT kind FROM publications ORDER BY version DESC')
  expect(newest).toEqual({ kind: 'hide' })
  expect(readFileSync(join(place.folder, 'public.db-wal')).length).toBe(0)
})

test.each<[string, (tx: Tx, ids: Ids) => unknown]>([
  ['a draft', (tx, { person }) => a.anArrest(tx, person, { state: 'draft' })],
  [
    'a hidden person',
    (tx) => a.anArrest(tx, a.aPerson(tx, { publication_level: 'sealed' })),
  ],
  ['a confidential source', (tx) => a.aSource(tx, { confidential: true })],
  ['a version', (tx) => run(tx, 'UPDATE people SET version = version + 1')],
])('%s changes no byte of what is published', (_, work) => {
  const place = aPublishedPlace()
  const before = bytes(place)
  a.write(place.record, (tx) => void work(tx, place))
  expect(place.publish()).toMatchObject({ changed: false, hid: false })
  expect(bytes(place).equals(before)).toBe(true)
  expect(place.publish().applied).toBe(0)
})

function bytes({ folder }: Place) {
  return Buffer.concat(
    ['public.db', 'public.db-wal'].map((file) => readFileSync(join(folder, file))),
  )
}

test('a death between the commit and the outbox publishes nothing twice', () => {
  const place = aPublishedPlace()
  a.write(place.record, (tx) => a.anArrest(tx, place.person, { on: '2021' }))
  expect(applyPending(publisherIn(place.folder).db)).toMatchObject({ changed: true })
  const published = version(place)
  expect(place.publish()).toMatchObject({ applied: expect.any(Number), changed: false })
  expect(version(place)).toBe(published)
  const outbox = place.record.$client.prepare('SELECT count(*) FROM outbox').pluck()
  expect(outbox.get()).toBe(0)
})

test('an outbox id is never given again, so that a late deletion takes nothing new with it', () => {
  const place = aPublishedPlace()
  const last = () =>
    place.record.$client.prepare('SELECT max(id) FROM outbox').pluck().get()
  a.write(place.record, a.aPerson)
  const before = Number(last())
  place.publish()
  expect(last()).toBe(null)
  a.write(place.record, a.aPerson)
  expect(last()).toBeGreaterThan(before)
})

test('while a reader still needs what was taken back, the publisher says that it is not done', () => {
  const place = aPublishedPlace()
  const reader = openSqlite(join(place.folder, 'public.db'), { readonly: true })
  reader.exec('BEGIN')
  const people = reader.prepare('SELECT count(*) FROM people').pluck()
  expect(people.get()).toBe(1)
  a.write(place.record, (tx) => run(tx, `UPDATE people SET publication_level = 'sealed'`))
  expect(place.publish()).toMatchObject({ hid: true, unfinished: true })
  expect(place.rows('SELECT id FROM people')).toEqual([])
  expect(people.get()).toBe(1)
  reader.exec('COMMIT')
  expect(place.publish()).toMatchObject({ applied: 0, unfinished: false })
  expect(readFileSync(join(place.folder, 'public.db-wal')).length).toBe(0)
  reader.close()
})

test('a database that other rules published is made anew at once', () => {
  const place = aPublishedPlace()
  const { $client } = publisherIn(place.folder).db
  $client.exec(`UPDATE people SET birth_place = 'as other rules had it'`)
  $client.pragma('user_version = 1')
  expect(place.publish()).toMatchObject({ changed: true, hid: true })
  const { published, rebuilt } = publishedTwice(place)
  expect(published).toEqual(rebuilt)
})

test('of earlier publications only the last hide is remembered', () => {
  const place = aPublishedPlace()
  const before = version(place)
  const hides = `SELECT version, kind FROM publications WHERE kind = 'hide'`
  const [lastHide] = place.rows(hides)
  for (const on of ['2021', '2022', '2023']) {
    a.write(place.record, (tx) => a.anArrest(tx, place.person, { on }))
    publisherIn(place.folder).db.$client.exec(
      `UPDATE publications SET at = '2020-01-01T00:00:00.000Z'`,
    )
    place.publish()
  }
  const kept = place.rows('SELECT version, kind FROM publications ORDER BY version')
  expect(kept).toEqual([lastHide, { version: Number(before) + 3, kind: 'ordinary' }])
})
