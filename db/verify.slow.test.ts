import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDigest } from '#db/chain'
import type { RecordDb } from '#db/client'
import { piecesDigest, readErasedPieces } from '#db/erased-pieces'
import { verifyHistory } from '#db/verify'
import { aPerson, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { erased, remove } from '#tests/erasures'
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
  leaveSomething(db)
  return unguarded(db)
}

/** Of a last revision that changed nothing only the published head tells that it is gone. */
const leaveSomething = (db: RecordDb) => write(db, (tx) => aPerson(tx))

function unguarded(db: RecordDb): RecordDb {
  for (const table of ['revisions', 'revision_rows', 'erased_pieces', 'erasures'])
    for (const verb of ['update', 'delete'])
      db.$client.exec(`DROP TRIGGER ${table}_no_${verb}`)
  return db
}

/** Somebody of that history was removed and erased, and then it went on. */
function anErasedHistory(writes: readonly Write[], which: number): RecordDb {
  const db = aRecord()
  write(db, everything)
  for (const one of writes) write(db, (tx) => perform(tx, one))
  const known = db.$client.prepare(
    'SELECT id FROM people WHERE merged_into IS NULL ORDER BY id',
  )
  const id = pick(known.pluck().all() as number[], which)
  remove(db, id, 'They asked for it')
  erased(db, id)
  for (const one of writes) write(db, (tx) => perform(tx, one))
  leaveSomething(db)
  return unguarded(db)
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

test('after an erasure the history verifies, and whatever is done to it is found', () => {
  const damage = fc.constantFrom(...Object.keys(damages))
  fc.assert(
    fc.property(someWrites, fc.nat(1000), damage, (writes, which, name) => {
      const db = anErasedHistory(writes, which)
      expect(verifyHistory(db)).toMatchObject({ ok: true })
      damages[name]?.(db, which)
      expect(verifyHistory(db).ok).toBe(false)
      db.$client.close()
    }),
    { numRuns: 24 },
  )
})

const untouched = `SELECT id FROM revision_rows r WHERE ("before" IS NOT NULL OR "after" IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM erased_pieces WHERE kind = 'row' AND "key" = r.id) ORDER BY id`

const emptying: Damage = (db, which) => {
  const ids = db.$client.prepare(untouched).pluck().all() as number[]
  db.$client
    .prepare('UPDATE revision_rows SET "before" = NULL, "after" = NULL WHERE id = ?')
    .run(pick(ids, which))
}

/** Emptied, and put down among the pieces of an erasure that never was about it. */
const emptyingWithPiece: Damage = (db, which) => {
  const id = pick(db.$client.prepare(untouched).pluck().all() as number[], which)
  const row = db.$client.prepare('SELECT * FROM revision_rows WHERE id = ?').get(id) as
    | { salt: string; before: string | null; after: string | null }
    | undefined
  db.$client
    .prepare(
      `INSERT INTO erased_pieces (erasure_id, kind, "key", was)
       VALUES ((SELECT max(id) FROM erasures), 'row', ?, ?)`,
    )
    .run(id, textDigest(row?.salt ?? '', row?.before ?? null, row?.after ?? null))
  db.$client
    .prepare('UPDATE revision_rows SET "before" = NULL, "after" = NULL WHERE id = ?')
    .run(id)
}

/** The same, and the erasure says that it was about that too. */
const emptyingWithErasure: Damage = (db, which) => {
  emptyingWithPiece(db, which)
  const pieces = readErasedPieces(db).all
  const id = db.$client.prepare('SELECT max(id) FROM erasures').pluck().get() as number
  const own = pieces.filter(({ erasureId }) => erasureId === id)
  db.$client
    .prepare('UPDATE erasures SET pieces = ?, digest = ? WHERE id = ?')
    .run(own.length, piecesDigest(own), id)
}

const fakes: Record<string, Damage> = {
  'a row was emptied by hand': emptying,
  'a row was emptied by hand and called erased': emptyingWithPiece,
  'a row was emptied by hand and an erasure made to say so': emptyingWithErasure,
  'something else stands where something was erased': (db, which) => {
    const sql = `SELECT "key" FROM erased_pieces WHERE kind = 'row' ORDER BY id`
    const ids = db.$client.prepare(sql).pluck().all() as number[]
    db.$client
      .prepare(`UPDATE revision_rows SET "after" = '{"id":7}' WHERE id = ?`)
      .run(pick(ids, which))
  },
  'a piece is of another row': setting('erased_pieces', 'key', '"key" + 1'),
  'a piece is of another erasure': setting('erased_pieces', 'erasure_id', '77'),
  'what a piece was is another': setting('erased_pieces', 'was', `was || 'x'`),
  'a piece is removed': removing('erased_pieces'),
  'an erasure is removed': removing('erasures'),
  'an erasure is of somebody else': setting('erasures', 'basis', `'court_order'`),
}

test.each(Object.keys(fakes))('verifying finds that %s', (name) => {
  fc.assert(
    fc.property(someWrites, fc.nat(1000), (writes, which) => {
      const db = anErasedHistory(writes, which)
      db.$client.pragma('foreign_keys = OFF')
      for (const verb of ['update', 'delete'])
        db.$client.exec(`DROP TRIGGER erasures_revise_${verb}`)
      fakes[name]?.(db, which)
      expect(verifyHistory(db).ok).toBe(false)
      db.$client.close()
    }),
    { numRuns: 3 },
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
  expect(faultAfter((db) => removing('revisions')(db, 4))).toEqual({
    what: 'extra-rows',
    revisionId: 5,
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
