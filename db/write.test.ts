import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { amend, inRevision, insert } from '#db/write'
import { fail, ok } from '#lib/result'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { brokenRevisions } from '#tests/history'

const note = { action: 'test.written', channel: 'script' } as const

function all(db: RecordDb, sql: string) {
  return db.$client.prepare(sql).all() as Record<string, unknown>[]
}

const count = (db: RecordDb, table: string) => all(db, `SELECT * FROM ${table}`).length

test('no revision, no write', () => {
  const db = aRecord()
  const id = a.write(db, (tx) => a.aPerson(tx, { name: null }))
  for (const sql of [
    `INSERT INTO people (id, slug, country) VALUES (1, 'ada', 'BY')`,
    'UPDATE people SET version = 2',
    'DELETE FROM people',
  ])
    expect(() => db.$client.exec(sql), sql).toThrow(/revision_id/)
  expect(all(db, 'SELECT id, version FROM people')).toEqual([{ id, version: 1 }])
})

test('a revision says who, why and from which source, and holds each row before and after', () => {
  const db = aRecord()
  const id = a.write(db, (tx) => a.aPerson(tx, { slug: 'ada', name: null }))
  const why = { ...note, why: 'The family says so.', sourceId: 7 }
  inRevision(db, a.anEditor, why, (tx) =>
    amend(tx, 'people', { id, version: 1 }, { slug: 'eva' }),
  )
  const [, second] = all(db, 'SELECT * FROM revisions ORDER BY id')
  expect(second).toMatchObject({ editor_name: 'Editor One', why: why.why, source_id: 7 })
  const [row] = all(db, `SELECT * FROM revision_rows WHERE revision_id = ${second?.id}`)
  expect(row).toMatchObject({ table_name: 'people', row_id: id, person_id: id })
  expect(JSON.parse(String(row?.before))).toMatchObject({ slug: 'ada', version: 1 })
  expect(JSON.parse(String(row?.after))).toMatchObject({ slug: 'eva', version: 2 })
})

test('a change of a row about an event is kept under its person', () => {
  const db = aRecord()
  const person = a.write(db, (tx) => {
    const id = a.aPerson(tx)
    a.aClaim(tx, 'sentence', a.aSentence(tx, a.aDecision(tx, id)))
    return id
  })
  const tables = all(
    db,
    `SELECT table_name AS name FROM revision_rows WHERE person_id = ${person}`,
  )
  expect(new Set(tables.map(({ name }) => name))).toEqual(
    new Set(['people', 'names', 'events', 'decisions', 'sentences', 'claims']),
  )
})

test('a returned problem and a throw leave nothing behind', () => {
  const db = aRecord()
  const refused = inRevision(db, a.anEditor, note, (tx) => {
    a.aPerson(tx)
    return fail('before-arrest')
  })
  expect(refused).toEqual({ ok: false, problem: 'before-arrest' })
  const broken = () =>
    a.write(db, (tx) => {
      a.aPerson(tx)
      throw new Error('a bug')
    })
  expect(broken).toThrow('a bug')
  for (const table of ['people', 'revisions', 'revision_rows', 'outbox', 'open_revision'])
    expect(count(db, table), table).toBe(0)
})

test('a call within a call joins the revision that is open', () => {
  const db = aRecord()
  a.write(db, (tx) => {
    a.aPerson(tx)
    inRevision(tx, a.anEditor, note, (inner) => ok(a.aPerson(inner)))
  })
  expect(count(db, 'revisions')).toBe(1)
  expect(count(db, 'people')).toBe(2)
})

test('a call that changes nothing leaves no revision', () => {
  const db = aRecord()
  inRevision(db, a.anEditor, note, () => ok(null))
  expect(count(db, 'revisions')).toBe(0)
  a.write(db, a.aPerson)
  expect(count(db, 'open_revision')).toBe(0)
})

test('history cannot be changed, and a change made past us is seen', () => {
  const db = aRecord()
  for (const name of ['Ada', 'Eva']) a.write(db, (tx) => a.aPerson(tx, { name }))
  for (const sql of [
    `UPDATE revisions SET why = 'another'`,
    'DELETE FROM revisions',
    `UPDATE revision_rows SET "after" = '{}'`,
    'DELETE FROM revision_rows',
  ])
    expect(() => db.$client.exec(sql), sql).toThrow(/append-only/)
  expect(brokenRevisions(db)).toEqual([])
  db.$client.exec('DROP TRIGGER revision_rows_no_update')
  db.$client.exec(`UPDATE revision_rows SET "after" = '{}' WHERE revision_id = 1`)
  expect(brokenRevisions(db)).toEqual([1])
})

test('a stale change changes nothing and returns the row as it is now', () => {
  const db = aRecord()
  const id = a.write(db, (tx) => a.aPerson(tx, { slug: 'ada' }))
  const change = (slug: string, version: number) =>
    inRevision(db, a.anEditor, note, (tx) =>
      amend(tx, 'people', { id, version }, { slug }),
    )
  expect(change('eva', 1)).toEqual({ ok: true, value: { version: 2 } })
  const stale = change('una', 1)
  expect(stale).toMatchObject({
    ok: false,
    problem: { code: 'stale', current: { slug: 'eva', version: 2 } },
  })
  expect(all(db, 'SELECT slug, version FROM people')).toEqual([
    { slug: 'eva', version: 2 },
  ])
  expect(count(db, 'revisions')).toBe(2)
})

test('a change to what is already so is no change', () => {
  const db = aRecord()
  const id = a.write(db, (tx) => a.aPerson(tx, { slug: 'ada' }))
  const target = { id, version: 1 }
  const same = inRevision(db, a.anEditor, note, (tx) =>
    amend(tx, 'people', target, { slug: 'ada' }),
  )
  expect(same).toEqual({ ok: true, value: { version: 1 } })
  expect(count(db, 'revisions')).toBe(1)
  const missing = inRevision(db, a.anEditor, note, (tx) =>
    amend(tx, 'people', { id: 404, version: 1 }, {}),
  )
  expect(missing).toEqual({ ok: false, problem: { code: 'missing' } })
})

test('every row gets a key that says nothing of the others', () => {
  const db = aRecord()
  const ids = a.write(db, (tx) => {
    const decision = a.aDecision(tx, a.aPerson(tx))
    return [1, 2].map(() => insert(tx, 'sentences', { event_id: decision, kind: 'fine' }))
  })
  expect(
    all(db, 'SELECT id FROM sentences')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids.sort())
  expect(Math.abs(Number(ids[0]) - Number(ids[1]))).toBeGreaterThan(1000)
})
