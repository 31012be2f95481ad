import { expect, test } from 'vitest'
import { headOn, lastWholeDay, type PublishedHead } from '#db/history-head'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { aPlace } from '#tests/place'

const today = new Date().toISOString().slice(0, 10)

test('the seal of a day stands for all that was written until its end', () => {
  const db = aRecord()
  const empty = headOn(db, today)
  a.write(db, (tx) => a.aPerson(tx))
  expect(headOn(db, today)).not.toBe(empty)
  db.$client.exec('DROP TRIGGER revisions_no_update')
  const before = headOn(db, today)
  db.$client.exec(`UPDATE revisions SET hash = 'another'`)
  expect(headOn(db, today)).not.toBe(before)
})

test('the seal is another one every day, whether anything was written or not', () => {
  const db = aRecord()
  a.write(db, (tx) => a.aPerson(tx))
  const later = ['2090-01-01', '2090-01-02', '2090-01-03'].map((day) => headOn(db, day))
  expect(new Set(later).size).toBe(3)
})

test('what is written today does not change what is published of the history', () => {
  const { record, publish, rows } = aPlace()
  publish()
  const published = () => rows<PublishedHead>('SELECT day, hash FROM history_head')
  const first = published()
  expect(first.map(({ day }) => day)).toEqual([lastWholeDay()])
  a.write(record, (tx) => a.aPerson(tx, { publication_level: 'internal' }))
  publish()
  expect(published()).toEqual(first)
})
