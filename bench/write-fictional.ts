import { type RecordDb, statement } from '#db/client'
import { inRevision, insert, type Tx } from '#db/write'
import { ok } from '#lib/result'
import { fictionalId } from './fictional-ids.ts'
import type { FictionalPerson } from './fictional-people.ts'
import { personRows } from './fictional-rows.ts'
import { worldRows } from './world-rows.ts'

const editor = {
  id: 'fictional',
  name: 'Generator of fictional people',
  role: 'editor',
} as const
const note = {
  action: 'fictional.added',
  channel: 'fictional',
  why: 'to try it at size',
} as const

/** Writes invented people a thousand a revision; those already there are passed over. */
export function writeFictional(db: RecordDb, people: Iterable<FictionalPerson>) {
  inRevision(db, editor, note, (tx) => ok(writeWorld(tx)))
  let batch: FictionalPerson[] = []
  const flush = () => {
    inRevision(db, editor, note, (tx) => {
      for (const person of batch) writePerson(tx, person)
      return ok(null)
    })
    batch = []
  }
  for (const person of people) {
    batch.push(person)
    if (batch.length === 1000) flush()
  }
  flush()
}

function writeWorld(tx: Tx) {
  if (isThere(tx, 'sources', fictionalId('sources', 0))) return
  for (const [table, values] of worldRows()) insert(tx, table, values)
}

function writePerson(tx: Tx, person: FictionalPerson) {
  if (isThere(tx, 'people', fictionalId('people', person.number))) return
  for (const [table, values] of personRows(person)) insert(tx, table, values)
}

const isThere = (tx: Tx, table: string, id: number) =>
  statement(tx, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
