import { statement } from '#db/client'
import type { Masks } from '#db/erasure-masks'
import { type Content, nameOf, type RowName } from '#db/erasure-owners'
import type { ErasureScope } from '#db/erasure-scope'
import { freeAddress } from '#db/sealed-address'
import { keyColumn, type RecordTable, tableNames } from '#db/tables'
import type { Tx } from '#db/write'

/**
 * Empties the record of somebody: every row of theirs goes, but for their own, which stays
 * as a shell that addresses of merged records and tombstones point at, and entries of a
 * roll, which stay without the name, for they are counted.
 */
export function eraseRows(tx: Tx, { rows }: ErasureScope, masks: Masks) {
  statement(tx, 'PRAGMA defer_foreign_keys = ON').run()
  const tables = tableNames('record') as RecordTable[]
  const isKept = (name: RowName) => name.table === 'people' || masks.has(nameOf(name))
  const byTable = Map.groupBy(rows.values(), ({ table }) => table)
  for (const table of tables.toReversed())
    for (const name of byTable.get(table) ?? []) if (!isKept(name)) remove(tx, name)
  for (const name of byTable.get('people') ?? []) emptyPerson(tx, name.key)
  for (const [name, mask] of masks) maskNow(tx, name, mask)
}

function remove(tx: Tx, { table, key }: RowName) {
  statement(tx, `DELETE FROM ${table} WHERE ${keyColumn(table)} = ?`).run(key)
}

function emptyPerson(tx: Tx, id: number) {
  statement(
    tx,
    `UPDATE people SET slug = ?, sex = 'unknown', birth_on = NULL, birth_on_earliest = NULL,
       birth_on_latest = NULL, birth_place = NULL, summary = NULL, version = version + 1
     WHERE id = ?`,
  ).run(freeAddress(tx, id), id)
}

function maskNow(tx: Tx, name: string, mask: (content: Content) => Content) {
  const [table, key] = name.split(' ')
  const sql = `SELECT * FROM main.${table} WHERE id = ?`
  const row = statement(tx, sql).get(Number(key)) as Content | undefined
  if (!row) return
  const changed = Object.entries(mask(row)).filter(
    ([column, value]) => value !== row[column],
  )
  if (changed.length === 0) return
  const sets = changed.map(([column]) => `${column} = ?`).join(', ')
  statement(tx, `UPDATE ${table} SET ${sets}, version = version + 1 WHERE id = ?`).run(
    ...changed.map(([, value]) => value),
    Number(key),
  )
}
