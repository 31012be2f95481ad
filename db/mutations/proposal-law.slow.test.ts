import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { rebuildAll } from '#db/derived'
import { rejectProposal } from '#db/mutations/proposals'
import { Proposed } from '#db/review'
import { keyColumn, tableNames } from '#db/tables'
import { rebuildTexts } from '#db/texts'
import { verifyHistory } from '#db/verify'
import { inRevision } from '#db/write'
import type { Channel, Editor } from '#domain/editor'
import { ok } from '#lib/result'
import { write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { everything, perform, type Write, writeKinds } from '#tests/random-writes'
import { derivedContent } from '#tests/record-content'
import { acceptWhole, aReviewer, partsNow, proposed } from '#tests/reviewed'

const contributor: Editor = { id: 'editor-3', name: 'New One', role: 'contributor' }

const someWrites = fc.array(
  fc.record<Write>({
    kind: fc.constantFrom(...writeKinds),
    which: fc.nat(30),
    other: fc.nat(30),
    how: fc.nat(100),
  }),
  { minLength: 1, maxLength: 6 },
)

function aStart(): RecordDb {
  const db = aRecord()
  write(db, everything)
  return db
}

function performAll(db: RecordDb, writes: readonly Write[], channel: Channel) {
  const note = { action: 'test.written', channel }
  return inRevision(db, contributor, note, (tx) => {
    for (const one of writes) perform(tx, one)
    return ok(null)
  })
}

/**
 * Every row of the record, versions included; but not what `commit` limits by itself, which
 * a write that goes round it does not.
 */
function rowsOf({ $client }: RecordDb) {
  return Object.fromEntries(
    tableNames('record').map((table) => [
      table,
      $client
        .prepare(
          `SELECT * FROM ${table} ${table === 'field_limits' ? "WHERE kind <> 'default'" : ''}
           ORDER BY ${keyColumn(table)}`,
        )
        .all(),
    ]),
  )
}

/** The proposal that the writes become; undefined where they change nothing, or only hide. */
function proposalOf(db: RecordDb, writes: readonly Write[]): number | undefined {
  try {
    performAll(db, writes, 'form')
  } catch (error) {
    if (error instanceof Proposed) return error.proposalId
    throw error
  }
  return undefined
}

/** What the direct write leaves of each row, by the rows that the proposal kept. */
function expected(db: RecordDb, id: number) {
  const rows = rowsOf(db) as Record<string, Record<string, unknown>[]>
  for (const { change } of partsNow(db, id)) {
    const key = keyColumn(change.table)
    const others = (rows[change.table] ?? []).filter((row) => row[key] !== change.key)
    // One that becomes so by a write is passed over in `rowsOf` from then on.
    const isDefault = change.table === 'field_limits' && change.after?.kind === 'default'
    const next = change.after && !isDefault ? [...others, { ...change.after }] : others
    rows[change.table] = next.sort((one, other) => Number(one[key]) - Number(other[key]))
  }
  return rows
}

test('accepted whole upon a record that nobody touched, it is what the direct write is', () => {
  fc.assert(
    fc.property(someWrites, (writes) => {
      const db = aStart()
      const before = rowsOf(db)
      const id = proposalOf(db, writes)
      fc.pre(id !== undefined)
      expect(rowsOf(db)).toEqual(before)
      const wanted = expected(db, id)
      expect(acceptWhole(db, id)).toMatchObject({ ok: true })
      expect(rowsOf(db)).toEqual(wanted)
      expect(verifyHistory(db).ok).toBe(true)
      const derived = derivedContent(db)
      rebuildAll(db)
      rebuildTexts(db)
      expect(derivedContent(db)).toEqual(derived)
    }),
    { numRuns: 80 },
  )
}, 300_000)

test('rejected, the record is byte for byte what it was', () => {
  fc.assert(
    fc.property(someWrites, (writes) => {
      const db = aStart()
      const before = rowsOf(db)
      const derived = derivedContent(db)
      const history = db.$client.prepare('SELECT * FROM revision_rows').all()
      const id = proposalOf(db, writes)
      fc.pre(id !== undefined)
      expect(rejectProposal(db, aReviewer, { id, why: 'No' }).ok).toBe(true)
      expect(rowsOf(db)).toEqual(before)
      expect(derivedContent(db)).toEqual(derived)
      expect(db.$client.prepare('SELECT * FROM revision_rows').all()).toEqual(history)
    }),
    { numRuns: 40 },
  )
}, 300_000)

const columns = ['birth_place', 'sex', 'country', 'summary'] as const
const values = {
  birth_place: 'Minsk',
  sex: 'other',
  country: 'RU',
  summary: '{"en":"x"}',
}
const theirs = { birth_place: 'Brest', sex: 'male', country: 'UA', summary: '{"en":"y"}' }
const some = fc.subarray([...columns], { minLength: 1 })

test('upon a record that moved, other fields merge and nothing is overwritten unasked', () => {
  fc.assert(
    fc.property(some, some, (mine, moved) => {
      const db = aStart()
      const person = db.$client.prepare('SELECT * FROM people ORDER BY id').get() as {
        id: number
      }
      const set = (given: Record<string, unknown>, names: readonly string[]) => {
        const sets = names.map((name) => `${name} = ?`).join(', ')
        return db.$client
          .prepare(`UPDATE people SET ${sets}, version = version + 1 WHERE id = ?`)
          .run(...names.map((name) => given[name]), person.id)
      }
      const note = { action: 'test.written', channel: 'form' } as const
      const id = proposed(() =>
        inRevision(db, contributor, note, () => ok(set(values, mine))),
      )
      write(db, () => set(theirs, moved))
      const before = rowsOf(db)
      const done = acceptWhole(db, id)
      const isDisjoint = mine.every((name) => !moved.includes(name))
      expect(done.ok).toBe(isDisjoint)
      if (!isDisjoint) {
        expect(rowsOf(db)).toEqual(before)
        return
      }
      const now = db.$client.prepare('SELECT * FROM people WHERE id = ?').get(person.id)
      const merged = (names: readonly string[], from: Record<string, string>) =>
        Object.fromEntries(names.map((name) => [name, from[name]]))
      expect(now).toEqual({
        ...person,
        ...merged(moved, theirs),
        ...merged(mine, values),
        version: 3,
      })
      const { people: _, ...others } = rowsOf(db)
      expect(before).toMatchObject(others)
    }),
    { numRuns: 60 },
  )
}, 300_000)
