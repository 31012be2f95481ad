import { type Db, statement } from '#db/client'
import { type Kind, ownedRows } from '#db/publication-owners'
import type { Passage } from '#db/publication-sql'
import type { PassingTable } from '#db/tables'

type Value = string | number | Buffer | null
type Row = Value[]
/** Rows by key, each with the owner it belongs to. */
type Held = Map<Value, { owner: number; row: Row }>
type Rows = { before: Held; after: Held }

/** What one publication has done so far. */
export type Changes = {
  any: boolean
  /** A row vanished, or a value was emptied or replaced: what was shown is no longer so. */
  tookBack: boolean
  /** Rows that something pointed at, before or after: they may come or go. */
  touched: Map<PassingTable, Set<number>>
}

export const noChanges = (): Changes => ({
  any: false,
  tookBack: false,
  touched: new Map(),
})

/**
 * Makes the published rows of these owners what they should be now, in all their tables
 * or only in one, and returns the owners that differ. All of them at once, because rows
 * move and unique values are exchanged between them. Writes only what differs: a change
 * that nobody may see leaves no byte changed.
 */
export function syncOwners(
  db: Db,
  { kind, only }: { kind: Kind; only?: PassingTable },
  owners: Iterable<number>,
  changes: Changes,
): Set<number> {
  const ids = [...owners]
  const differing = new Set<number>()
  const synced = ownedRows[kind]
    .filter(({ passage }) => !only || passage.table === only)
    .map((rows) => ({ ...rows, before: read(db, rows.published, ids) }))
    .map(({ passage, passing, before }) => {
      const rows = { before, after: read(db, passing, ids) }
      for (const owner of writeDifference(db, passage, rows, changes))
        differing.add(owner)
      return { passage, rows }
    })
  for (const { passage, rows } of synced) touch(passage, rows, differing, changes)
  return differing
}

function read(db: Db, sql: string, owners: readonly number[]): Held {
  const rowsOf = statement(db, sql).raw()
  const held: Held = new Map()
  for (const owner of owners)
    for (const row of rowsOf.all({ owner }) as Row[])
      held.set(row[0] ?? null, { owner, row })
  return held
}

/** Everything that goes or changes is deleted first, so that unique values are free. */
function writeDifference(
  db: Db,
  passage: Passage,
  rows: Rows,
  changes: Changes,
): number[] {
  const different = [...rows.after].filter(
    ([key, held]) => !isSame(rows.before.get(key), held),
  )
  for (const [key, { owner }] of different)
    adopt(db, passage, rows.before, { key, owner })
  const changed = new Set(different.map(([key]) => key))
  const stale = [...rows.before].filter(
    ([key]) => changed.has(key) || !rows.after.has(key),
  )
  for (const [key] of stale) remove(db, passage, key)
  for (const [, { row }] of different) add(db, passage, row)
  changes.any ||= stale.length + different.length > 0
  changes.tookBack ||= stale.some(([key, { row }]) =>
    isLost(row, rows.after.get(key)?.row),
  )
  return [...stale, ...different].map(([, { owner }]) => owner)
}

type One = { owner: number; row: Row }

const isSame = (old: One | undefined, { owner, row }: One) =>
  old?.owner === owner && old.row.every((value, index) => isEqual(value, row[index]))

const isEqual = (value: Value, other: Value | undefined) =>
  Buffer.isBuffer(value) && Buffer.isBuffer(other) ? value.equals(other) : value === other

const isLost = (old: Row, row: Row | undefined) =>
  !row || old.some((value, index) => value !== null && !isEqual(value, row[index]))

/** A claim may come from an owner of the other kind, and is then there already. */
function adopt(
  db: Db,
  { table, columns }: Passage,
  before: Held,
  { key, owner }: { key: Value; owner: number },
) {
  if (before.has(key)) return
  const names = columns.map((column) => `"${column}"`).join(', ')
  const sql = `SELECT ${names} FROM main.${table} WHERE "${columns[0]}" = ?`
  const row = statement(db, sql).raw().get(key) as Row | undefined
  if (row) before.set(key, { owner, row })
}

function add(db: Db, { table, columns }: Passage, row: Row) {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  statement(db, `INSERT INTO main.${table} (${names}) VALUES (${places})`).run(row)
}

function remove(db: Db, { table, columns }: Passage, key: Value) {
  statement(db, `DELETE FROM main.${table} WHERE "${columns[0]}" = ?`).run(key)
}

function touch(
  { references }: Passage,
  { before, after }: Rows,
  owners: ReadonlySet<number>,
  { touched }: Changes,
) {
  for (const { position, table } of references) {
    const ids = touched.get(table) ?? new Set<number>()
    touched.set(table, ids)
    for (const { owner, row } of [...before.values(), ...after.values()]) {
      const id = row[position]
      if (owners.has(owner) && typeof id === 'number') ids.add(id)
    }
  }
}
