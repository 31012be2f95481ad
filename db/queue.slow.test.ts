import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { fillQueueSql } from '#db/queue'
import { insert, type Tx } from '#db/write'
import { aClaim, anEvent, aPerson, aSource, dated, write } from '#tests/builders'
import { aRecord } from '#tests/database'

const said = fc.record({
  field: fc.constantFrom(null, 'existence', 'happened_on', 'place'),
  value: fc.constantFrom(null, 'a'),
  on: fc.constantFrom(null, '2020', '2020-05', '2021'),
  stance: fc.constantFrom('supports', 'contradicts'),
  state: fc.constantFrom('proposed', 'accepted', 'disputed', 'superseded', 'retracted'),
  isSourced: fc.boolean(),
})
type Said = typeof said extends fc.Arbitrary<infer Value> ? Value : never

/** `at` picks the event, or the claim or decision, among those there are. */
const steps = fc.array(
  fc.record({
    act: fc.constantFrom('claim', 'claim', 'amend', 'remove', 'decide', 'reopen'),
    at: fc.nat(20),
    said,
  }),
  { maxLength: 25 },
)
type Step = { act: keyof typeof acts; at: number; said: Said }

const acts = {
  claim: (tx: Tx, { at, said: { on, isSourced, ...given } }: Step) => {
    const source_id = isSourced ? pick(tx, 'sources', at) : null
    const columns = { ...given, ...dated('value_on', on), source_id }
    aClaim(tx, 'event', pick(tx, 'events', at), columns)
  },
  amend: (tx: Tx, { at, said: { stance, state } }: Step) =>
    statement(
      tx,
      'UPDATE claims SET stance = ?, state = ?, version = version + 1 WHERE id = ?',
    ).run(stance, state, pick(tx, 'claims', at)),
  remove: (tx: Tx, { at }: Step) =>
    statement(tx, 'DELETE FROM claims WHERE id = ?').run(pick(tx, 'claims', at)),
  decide: (tx: Tx, { at, said: { field } }: Step) => {
    const about = { subject_id: pick(tx, 'events', at), field: field ?? 'existence' }
    const sql =
      'SELECT 1 FROM adjudications WHERE subject_id = @subject_id AND field = @field'
    if (!statement(tx, sql).get(about))
      insert(tx, 'adjudications', { subject: 'event', outcome: 'disputed', ...about })
  },
  reopen: (tx: Tx, { at }: Step) =>
    statement(tx, 'DELETE FROM adjudications WHERE id = ?').run(
      pick(tx, 'adjudications', at),
    ),
}

function pick(tx: Tx, table: string, at: number): number {
  const ids = statement(tx, `SELECT id FROM ${table} ORDER BY id`)
    .pluck()
    .all() as number[]
  return ids[at % ids.length] ?? 0
}

function queued(db: RecordDb) {
  return [
    'SELECT subject_id, field FROM open_conflicts ORDER BY 1, 2',
    'SELECT subject, subject_id FROM unsourced_facts ORDER BY 1, 2',
  ].map((sql) => statement(db, sql).all())
}

test('what the triggers keep is what is found from nothing, whatever is written', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const db = aRecord()
      write(db, (tx) => {
        const personId = aPerson(tx)
        aSource(tx)
        for (let count = 0; count < 3; count += 1)
          anEvent(tx, personId, { sourceId: null })
      })
      for (const step of given) write(db, (tx) => acts[step.act](tx, step))
      const kept = queued(db)
      for (const table of ['open_conflicts', 'unsourced_facts'])
        statement(db, `DELETE FROM ${table}`).run()
      for (const sql of fillQueueSql()) statement(db, sql).run()
      expect(kept).toEqual(queued(db))
    }),
    { numRuns: 100 },
  )
})
