import { statement } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'
import { insert, type Tx } from '#db/write'
import type { ClaimSubject } from '#domain/claim'

export type Row = Record<string, unknown>

/** Writes a row under its own key, new or over the old one; false where it was the same. */
export function keepRow(tx: Tx, table: RecordTable, row: Row): boolean {
  const key = keyColumn(table)
  const current = statement(tx, `SELECT * FROM ${table} WHERE ${key} = ?`).get(row[key])
  if (current) return change(tx, table, current as Row, row)
  insert(tx, table, row)
  return true
}

/**
 * Makes the rows of an event what they should be. Equal rows stay; a changed one keeps its
 * id, and so what sources say of it; only what is left over comes or goes.
 */
export function keepList(
  tx: Tx,
  table: 'charge_articles' | 'sentences',
  eventId: number,
  wanted: readonly Row[],
): boolean {
  const sql = `SELECT * FROM ${table} WHERE event_id = ? ORDER BY id`
  const missing = [...wanted]
  const differing = (statement(tx, sql).all(eventId) as Row[]).filter((row) => {
    const place = missing.findIndex((one) => isSameRow(row, one))
    if (place >= 0) missing.splice(place, 1)
    return place < 0
  })
  for (const [index, row] of differing.entries()) {
    const next = missing[index]
    if (next) change(tx, table, row, next)
    else remove(tx, table, 'sentence', row.id as number)
  }
  for (const row of missing.slice(differing.length))
    insert(tx, table, { event_id: eventId, ...row })
  return differing.length > 0 || missing.length > 0
}

/** Takes a row away, and first what sources say of it: that stays in the history. */
export function remove(tx: Tx, table: RecordTable, subject: ClaimSubject, id: number) {
  for (const about of ['adjudications', 'claims'])
    statement(tx, `DELETE FROM ${about} WHERE subject = ? AND subject_id = ?`).run(
      subject,
      id,
    )
  statement(tx, `DELETE FROM ${table} WHERE id = ?`).run(id)
}

function change(tx: Tx, table: RecordTable, current: Row, row: Row): boolean {
  const key = keyColumn(table)
  const columns = Object.keys(row).filter((name) => !isSame(current[name], row[name]))
  if (columns.length === 0) return false
  const sets = columns.map((name) => `${name} = ?`)
  if ('version' in current) sets.push('version = version + 1')
  statement(tx, `UPDATE ${table} SET ${sets.join(', ')} WHERE ${key} = ?`).run(
    ...columns.map((name) => plain(row[name])),
    current[key],
  )
  return true
}

const isSameRow = (current: Row, row: Row) =>
  Object.keys(row).every((name) => isSame(current[name], row[name]))
const isSame = (current: unknown, value: unknown) => current === plain(value)
const plain = (value: unknown) =>
  typeof value === 'boolean' ? Number(value) : (value ?? null)
