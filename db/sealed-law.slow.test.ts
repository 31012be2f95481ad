import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { keyColumn, tableNames } from '#db/tables'
import { write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { deskAnswers, type Ids } from '#tests/desk-answers'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'
import { discreetCopy, withoutSealed } from '#tests/without-sealed'

const someWrites = array(
  record<Write>({
    kind: constantFrom(...writeKinds, 'level', 'person'),
    which: nat(11),
    other: nat(11),
    how: nat(59),
  }),
  { minLength: 1, maxLength: 25 },
)

const tables = tableNames('record', 'files', 'derived', 'desk').filter(
  // Read by nothing that the desk draws.
  (table) => !['facet_chunks', 'outbox'].includes(table),
)

/** A record of random rows, and some of its people sealed. */
function aRandomRecord(writes: readonly Write[], sealed: readonly number[]): RecordDb {
  const db = aRecord()
  write(db, everything)
  for (const one of writes) write(db, (tx) => perform(tx, one))
  write(db, (tx) => {
    const ids = tx.$client.prepare('SELECT id FROM people ORDER BY id').pluck().all()
    const seal = tx.$client.prepare(
      `UPDATE people SET publication_level = 'sealed' WHERE id = ?`,
    )
    for (const which of sealed) seal.run(ids[which % ids.length])
  })
  return db
}

const rowsOf = (db: RecordDb, table: string) =>
  (db.$client.prepare(`SELECT * FROM ${table}`).all() as object[])
    .map((row) => JSON.stringify(row))
    .sort()

const idsIn = (db: RecordDb): Ids =>
  Object.fromEntries(
    [...tableNames('record'), 'revisions' as const].map((table) => [
      table,
      db.$client
        .prepare(`SELECT ${keyColumn(table)} FROM ${table}`)
        .pluck()
        .all(),
    ]),
  ) as Ids

test('who has no right sees what there would be if sealed people were not there', () => {
  assert(
    property(
      someWrites,
      array(nat(11), { minLength: 1, maxLength: 3 }),
      (writes, sealed) => {
        const whole = aRandomRecord(writes, sealed)
        const [given, expected] = [discreetCopy(whole), withoutSealed(whole)]
        for (const table of tables)
          expect(rowsOf(given, table), table).toEqual(rowsOf(expected, table))
        const ids = idsIn(whole)
        const words = ['Ada Example', 'Eva', 'Ada word3', 'https://news.example/article']
        expect(deskAnswers(given, ids, words)).toEqual(deskAnswers(expected, ids, words))
      },
    ),
    { numRuns: 20, endOnFailure: true },
  )
}, 300_000)
