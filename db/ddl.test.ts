import { expect, test } from 'vitest'
import { tableNames } from '#db/tables'
import { insert, type Tx } from '#db/write'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'

/** Tries one write in a record of its own. */
function writing(work: (tx: Tx) => unknown) {
  return () => a.write(aRecord(), (tx) => void work(tx))
}

test.each<[string, (tx: Tx) => unknown, RegExp]>([
  ['a word outside a closed list', (tx) => a.aPerson(tx, { sex: 'neither' }), /CHECK/],
  ['text where a number belongs', (tx) => a.aPerson(tx, { version: 'one' }), /INTEGER/],
  ['a flag that is neither', (tx) => a.aSource(tx, { confidential: 2 }), /CHECK/],
  ['text that is not JSON', (tx) => a.aPerson(tx, { summary: '{"en":' }), /CHECK/],
  ['a date without its days', (tx) => a.aPerson(tx, { birth_on: '1982' }), /CHECK/],
  [
    'days in the wrong order',
    (tx) =>
      a.aPerson(tx, {
        birth_on: '1982',
        birth_on_earliest: '1982-12-31',
        birth_on_latest: '1982-01-01',
      }),
    /CHECK/,
  ],
  [
    'an address that is taken',
    (tx) => [1, 2].map(() => a.aPerson(tx, { slug: 'ada' })),
    /UNIQUE/,
  ],
  ['an event of nobody', (tx) => a.anEvent(tx, 404), /FOREIGN KEY/],
  ['a claim about nothing', (tx) => a.aClaim(tx, 'name', 404), /no such subject/],
  [
    'a claim moved to nothing',
    (tx) => {
      a.aClaim(tx, 'person', a.aPerson(tx))
      tx.$client.exec('UPDATE claims SET subject_id = 404')
    },
    /no such subject/,
  ],
  [
    'the detail of another kind of event',
    (tx) =>
      insert(tx, 'releases', { event_id: a.anArrest(tx, a.aPerson(tx)), type: 'pardon' }),
    /not a release/,
  ],
  [
    'to delete what claims speak of',
    (tx) => {
      a.anEvent(tx, a.aPerson(tx))
      tx.$client.exec('DELETE FROM events')
    },
    /claims still speak/,
  ],
])('the schema refuses %s', (_, work, problem) => {
  expect(writing(work)).toThrow(problem)
})

test('a word of a closed list, a date with its days and an empty date are accepted', () => {
  expect(writing((tx) => a.aPerson(tx, a.dated('birth_on', '1982-04')))).not.toThrow()
  expect(writing((tx) => a.aPerson(tx, { birth_on: null, sex: 'other' }))).not.toThrow()
})

test('rows can be inserted table by table in the order in which tables are listed', () => {
  const db = aRecord()
  const order = tableNames('record', 'derived', 'files')
  const targets = db.$client
    .prepare('SELECT "table" FROM pragma_foreign_key_list(?)')
    .pluck()
  for (const [index, table] of order.entries())
    for (const target of targets.all(table))
      expect(order.slice(0, index + 1)).toContain(target)
})
