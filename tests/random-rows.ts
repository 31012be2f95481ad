import { keyColumn, type RecordTable } from '#db/tables'
import type { Tx } from '#db/write'
import * as a from '#tests/builders'

/** The subject that a claim about a row of the table has. */
export const subjects = {
  people: 'person',
  names: 'name',
  events: 'event',
  sentences: 'sentence',
  designations: 'designation',
  mass_releases: 'mass_release',
  figures: 'figure',
  roll_entries: 'roll_entry',
} as const

export function pick<Value>(list: readonly Value[], number: number): Value {
  return list[number % list.length] as Value
}

export const word = (number: number) => `word${number % 7}`

/** The key of one of the table's rows, if it has any. */
export function rowOf(tx: Tx, table: RecordTable, number: number): number | undefined {
  const sql = `SELECT "${keyColumn(table)}" FROM ${table} ORDER BY rowid`
  const keys = tx.$client.prepare(sql).pluck().all() as number[]
  return keys.length > 0 ? pick(keys, number) : undefined
}

export function sourceOf(tx: Tx, number: number): number {
  return rowOf(tx, 'sources', number) ?? a.aSource(tx)
}

export function exists(tx: Tx, table: RecordTable, condition: string): boolean {
  return (
    tx.$client.prepare(`SELECT 1 FROM ${table} WHERE ${condition}`).get() !== undefined
  )
}

export function update(
  tx: Tx,
  table: RecordTable,
  key: number,
  values: Record<string, unknown>,
) {
  const columns = Object.keys(values)
  const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')}
    WHERE "${keyColumn(table)}" = ?`
  tx.$client.prepare(sql).run(...Object.values(values), key)
}

/** Deletes a row with everything that hangs on it. */
export function deleteRow(tx: Tx, table: RecordTable, key: number | undefined) {
  if (key === undefined) return
  const run = (sql: string) => tx.$client.prepare(sql).run({ key })
  if (table === 'claims') run('DELETE FROM adjudications WHERE claim_id = :key')
  if (table === 'events') deleteDetails(tx, key)
  if (table in subjects) deleteClaims(tx, table as keyof typeof subjects, key)
  run(`DELETE FROM ${table} WHERE "${keyColumn(table)}" = :key`)
}

const details = [
  'arrests',
  'charges',
  'decisions',
  'transfers',
  'releases',
  'deaths',
] as const

function deleteDetails(tx: Tx, event: number) {
  for (const table of ['sentences', 'charge_articles'] as const) {
    const keys = tx.$client.prepare(`SELECT id FROM ${table} WHERE event_id = ?`)
    for (const key of keys.pluck().all(event)) deleteRow(tx, table, key as number)
  }
  for (const table of details) deleteRow(tx, table, event)
}

function deleteClaims(tx: Tx, table: keyof typeof subjects, key: number) {
  const about = `subject = '${subjects[table]}' AND subject_id = ?`
  const keys = tx.$client.prepare(`SELECT id FROM claims WHERE ${about}`)
  for (const claim of keys.pluck().all(key)) deleteRow(tx, 'claims', claim as number)
  tx.$client.prepare(`DELETE FROM adjudications WHERE ${about}`).run(key)
}

type Given = Parameters<typeof a.anArrest>[2]

/** An event of one of the kinds that have most to do with other tables. */
export function anyEvent(tx: Tx, number: number, person: number, given: Given) {
  pick([a.anArrest, a.aRelease, a.aTransfer, aVerdict, anAccusation], number)(
    tx,
    person,
    given,
  )
}

function aVerdict(tx: Tx, person: number, given: Given) {
  a.aSentence(tx, a.aDecision(tx, person, { ...given, court_id: a.aCourt(tx) }))
}

function anAccusation(tx: Tx, person: number, given: Given) {
  a.aChargedArticle(tx, a.aCharge(tx, person, given))
}
