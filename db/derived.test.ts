import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { rebuildAll } from '#db/derived'
import { idFor } from '#db/ids'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'

const aWrite = record<Write>({
  kind: constantFrom(...writeKinds),
  which: nat(11),
  other: nat(11),
  how: nat(59),
})

test('what the writes left of derived rows is what a rebuild makes', () => {
  assert(
    property(array(aWrite, { minLength: 10, maxLength: 60 }), (writes) => {
      const db = aRecord()
      a.write(db, everything)
      for (const one of writes) a.write(db, (tx) => perform(tx, one))
      const left = derivedRows(db)
      rebuildAll(db)
      expect(left).toEqual(derivedRows(db))
      expect(left.standings?.length).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('a person is found by every word of every name, and by none that was taken away', () => {
  const db = aRecord()
  const [person, other] = a.write(db, (tx) => [
    a.aPerson(tx),
    a.aPerson(tx, { name: 'Eva' }),
  ])
  const name = a.write(db, (tx) =>
    a.aName(tx, Number(person), {
      text: 'Марыя Калеснікава',
      lang: 'be',
      script: 'Cyrl',
    }),
  )
  expect(found(db, 'example')).toEqual([person])
  expect(found(db, 'maryya kalesn*')).toEqual([person])
  expect(found(db, 'eva')).toEqual([other])
  a.write(db, (tx) => tx.$client.prepare('DELETE FROM names WHERE id = ?').run(name))
  expect(found(db, 'maryya')).toEqual([])
  expect(found(db, 'example')).toEqual([person])
})

test('of words that were taken away not even a beginning is left in the index', () => {
  const db = aRecord()
  const word = (index: number) => idFor('word', `${index}`).toString(36)
  a.write(db, (tx) => {
    for (let index = 0; index < 1500; index++) a.aPerson(tx, { name: word(index) })
  })
  a.write(db, (tx) => tx.$client.exec('DELETE FROM names WHERE rowid % 2'))
  const words = all<string>(db, 'SELECT words FROM names_fts')
  expect(words.length).toBeGreaterThan(500)
  const beginnings = all<string>(
    db,
    'SELECT DISTINCT substr(CAST(term AS TEXT), 2) FROM names_fts_idx',
  )
  expect(beginnings.length).toBeGreaterThan(5)
  expect(
    beginnings.filter((beginning) => !words.some((one) => one.startsWith(beginning))),
  ).toEqual([])
  expect(() =>
    db.$client.exec(`INSERT INTO names_fts (names_fts) VALUES ('integrity-check')`),
  ).not.toThrow()
})

const all = <Value>(db: RecordDb, sql: string) =>
  db.$client.prepare(sql).pluck().all() as Value[]

function found(db: RecordDb, words: string) {
  const sql = 'SELECT rowid FROM names_fts WHERE names_fts MATCH ?'
  return db.$client.prepare(sql).pluck().all(words)
}

function derivedRows(db: RecordDb): Record<string, unknown[]> {
  const all = (sql: string) => db.$client.prepare(sql).all()
  return {
    spans: all('SELECT * FROM custody_spans ORDER BY person_id, position'),
    standings: all('SELECT * FROM standings ORDER BY person_id'),
    facets: all('SELECT * FROM facet_chunks ORDER BY chunk'),
    words: all('SELECT rowid, words FROM names_fts ORDER BY rowid'),
  }
}
