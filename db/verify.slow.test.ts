import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { verifyHistory } from '#db/verify'
import { write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'

const someWrites = fc.array(
  fc.record<Write>({
    kind: fc.constantFrom(...writeKinds),
    which: fc.nat(30),
    other: fc.nat(30),
    how: fc.nat(100),
  }),
  { minLength: 3, maxLength: 8 },
)

function aHistory(writes: readonly Write[]): RecordDb {
  const db = aRecord()
  write(db, everything)
  for (const one of writes) write(db, (tx) => perform(tx, one))
  for (const table of ['revisions', 'revision_rows'])
    for (const verb of ['update', 'delete'])
      db.$client.exec(`DROP TRIGGER ${table}_no_${verb}`)
  return db
}

const idsOf = (db: RecordDb, table: string) =>
  db.$client.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[]

type Damage = (db: RecordDb, which: number) => void

const pick = (ids: number[], which: number) => ids[which % ids.length] ?? 0

const setting =
  (table: string, column: string, value: string): Damage =>
  (db, which) => {
    const sql = `UPDATE ${table} SET "${column}" = ${value} WHERE id = ?`
    db.$client.prepare(sql).run(pick(idsOf(db, table), which))
  }

const removing =
  (table: string): Damage =>
  (db, which) => {
    const id = pick(idsOf(db, table), which)
    db.$client.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
  }

/** Two neighbours change places; of rows, two of the same revision that differ. */
const swapping =
  (table: string): Damage =>
  (db, which) => {
    const ids = idsOf(db, table)
    const at = which % (ids.length - 1)
    const move = db.$client.prepare(`UPDATE ${table} SET id = ? WHERE id = ?`)
    move.run(-1, ids[at])
    move.run(ids[at], ids[at + 1])
    move.run(ids[at + 1], -1)
  }

const damages: Record<string, Damage> = {
  'the time of one is another': setting('revisions', 'at', `at || 'x'`),
  'the editor of one is another': setting('revisions', 'editor_name', `'Somebody'`),
  'the reason of one is another': setting('revisions', 'why', `coalesce(why, '') || 'x'`),
  'one takes back another': setting('revisions', 'reverts_id', '77'),
  'one accepts another proposal': setting('revisions', 'proposal_id', '77'),
  'the hash of one is another': setting('revisions', 'hash', `hash || 'x'`),
  'what one comes after is another': setting('revisions', 'previous_hash', `'x'`),
  'a row says something else': setting(
    ...(['revision_rows', 'after', `'{"id":1}'`] as const),
  ),
  'a row is of another table': setting('revision_rows', 'table_name', `'elsewhere'`),
  'a row is of another person': setting('revision_rows', 'person_id', '77'),
  'a row is of a revision that is not there': setting(
    ...(['revision_rows', 'revision_id', '77777'] as const),
  ),
  'one is removed': removing('revisions'),
  'a row is removed': removing('revision_rows'),
  'two change places': swapping('revisions'),
  'a row is added': (db, which) => {
    const id = pick(idsOf(db, 'revisions'), which)
    db.$client
      .prepare(
        `INSERT INTO revision_rows (revision_id, table_name, row_id, "after")
         VALUES (?, 'people', 1, '{}')`,
      )
      .run(id)
  },
  'one is removed with all its rows': (db, which) => {
    const id = pick(idsOf(db, 'revisions'), which)
    db.$client.prepare('DELETE FROM revision_rows WHERE revision_id = ?').run(id)
    db.$client.prepare('DELETE FROM revisions WHERE id = ?').run(id)
  },
}

test.each(Object.keys(damages))('verifying finds that %s', (name) => {
  fc.assert(
    fc.property(someWrites, fc.nat(1000), (writes, which) => {
      const db = aHistory(writes)
      expect(verifyHistory(db).ok).toBe(true)
      damages[name]?.(db, which)
      expect(verifyHistory(db).ok).toBe(false)
      db.$client.close()
    }),
    { numRuns: 8 },
  )
})

test('verifying names what is wrong, and where', () => {
  const faultAfter = (work: (db: RecordDb) => void) => {
    const db = aHistory([])
    for (const how of [1, 2, 3])
      write(db, (tx) => perform(tx, { kind: 'title', which: 0, other: 0, how }))
    work(db)
    const verified = verifyHistory(db)
    return verified.ok ? undefined : verified.problem
  }
  expect(faultAfter((db) => swapping('revisions')(db, 1))).toEqual({
    what: 'reordered',
    revisionId: 2,
  })
  expect(faultAfter((db) => removing('revisions')(db, 1))).toEqual({
    what: 'removed',
    revisionId: 3,
  })
  expect(faultAfter((db) => setting('revisions', 'why', `'x'`)(db, 2))).toEqual({
    what: 'altered',
    revisionId: 3,
  })
  expect(faultAfter((db) => removing('revisions')(db, 3))).toEqual({
    what: 'extra-rows',
    revisionId: 4,
  })
})

test('verifying finds what the record says and its history does not', () => {
  const db = aHistory([])
  for (const { name } of db.$client
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string }[])
    db.$client.exec(`DROP TRIGGER "${name}"`)
  db.$client.exec(
    `UPDATE people SET country = 'RU' WHERE id = (SELECT min(id) FROM people)`,
  )
  expect(verifyHistory(db)).toMatchObject({
    problem: { what: 'record-differs', table: 'people' },
  })
})
