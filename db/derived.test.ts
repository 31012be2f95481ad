import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { peopleNamed } from '#db/queries/search'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'

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
  expect(found(db, 'maryya kalesn')).toEqual([person])
  expect(found(db, 'Мария Колесникова')).toEqual([person])
  expect(found(db, 'eva')).toEqual([other])
  a.write(db, (tx) => tx.$client.prepare('DELETE FROM names WHERE id = ?').run(name))
  expect(found(db, 'maryya')).toEqual([])
  expect(found(db, 'example')).toEqual([person])
})

test('of a name that was taken away no word is left', () => {
  const db = aRecord()
  const [person, other] = a.write(db, (tx) => [
    a.aPerson(tx, { name: 'Eva Example' }),
    a.aPerson(tx, { name: 'Ian Example' }),
  ])
  const words = () => [
    all(db, `SELECT key FROM name_keys WHERE key NOT LIKE '%+%' ORDER BY key`),
    all(db, 'SELECT people FROM name_vocabulary ORDER BY key'),
  ]
  expect(words()).toEqual([
    ['eksample', 'eksample', 'eva', 'ian'],
    [2, 1, 1],
  ])
  a.write(db, (tx) =>
    tx.$client.prepare('DELETE FROM names WHERE person_id = ?').run(person),
  )
  expect(words()).toEqual([
    ['eksample', 'ian'],
    [1, 1],
  ])
  expect(found(db, 'example')).toEqual([other])
})

const all = (db: RecordDb, sql: string) => db.$client.prepare(sql).pluck().all()
const found = (db: RecordDb, words: string) => [...peopleNamed(db, words).keys()].sort()
