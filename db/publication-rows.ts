import { type Db, statement } from '#db/client'
import {
  type Kind,
  type OwnedRows,
  type OwnerKind,
  ownedRows,
} from '#db/publication-owners'
import type { Passage } from '#db/publication-sql'
import type { RecordTable } from '#db/tables'

type Row = (string | number | null)[]
type Rows = { before: Row[]; after: Row[] }

/** What one publication has done so far. */
export type Changes = {
  any: boolean
  /** A row vanished, or a value was emptied or replaced: what was shown is no longer so. */
  tookBack: boolean
  /** Rows that something pointed at, before or after: they may come or go. */
  touched: Map<RecordTable, Set<number>>
}

export const noChanges = (): Changes => ({
  any: false,
  tookBack: false,
  touched: new Map(),
})

/**
 * Makes the published rows of one person or mass release what they should be now, writing
 * only what differs: a change that nobody may see leaves no byte changed. True if any did.
 */
export function syncOwner(
  db: Db,
  kind: OwnerKind,
  owner: number,
  changes: Changes,
): boolean {
  const tables = ownedRows[kind].map((rows) => ({
    rows,
    before: statement(db, rows.published).raw().all({ owner }) as Row[],
  }))
  const synced = tables.map(({ rows, before }) =>
    sync(db, rows, { owner, before }, changes),
  )
  if (!synced.some(({ differs }) => differs)) return false
  for (const { passage, found } of synced) touch(passage, found, changes)
  return true
}

/** The same for one table only of an owner, or for a row that is its own whole. */
export function syncTable(
  db: Db,
  table: RecordTable,
  { kind, owner }: { kind: Kind; owner: number },
  changes: Changes,
): boolean {
  return ownedRows[kind]
    .filter(({ passage }) => passage.table === table)
    .map((rows) => {
      const before = statement(db, rows.published).raw().all({ owner }) as Row[]
      const { passage, found, differs } = sync(db, rows, { owner, before }, changes)
      if (differs) touch(passage, found, changes)
      return differs
    })
    .some(Boolean)
}

function sync(
  db: Db,
  { passage, passing }: OwnedRows,
  { owner, before }: { owner: number; before: Row[] },
  changes: Changes,
) {
  const found = { before, after: statement(db, passing).raw().all({ owner }) as Row[] }
  return { passage, found, differs: writeDifference(db, passage, found, changes) }
}

/** What is gone is deleted first, so that unique values are free. */
function writeDifference(
  db: Db,
  passage: Passage,
  rows: Rows,
  changes: Changes,
): boolean {
  const known = new Map(rows.before.map((row) => [row[0], row]))
  const wanted = new Set(rows.after.map(([key]) => key))
  const gone = rows.before.filter(([key]) => !wanted.has(key ?? null))
  const different = rows.after.filter((row) => !isSame(known.get(row[0]), row))
  for (const [key] of gone) remove(db, passage, key)
  let lost = gone.length > 0
  for (const row of different) lost = put(db, passage, row, known.get(row[0])) || lost
  changes.any ||= gone.length + different.length > 0
  changes.tookBack ||= lost
  return gone.length + different.length > 0
}

const isSame = (old: Row | undefined, row: Row) =>
  old?.every((value, index) => value === row[index]) ?? false

/**
 * Writes one row; true if something shown is lost by it. A unique value is taken from the
 * row that gives it up in this same publication, and a row from the owner it leaves.
 */
function put(db: Db, passage: Passage, row: Row, old: Row | undefined): boolean {
  const [key = '', ...others] = passage.columns.map((column) => `"${column}"`)
  if (!old) {
    const moved = remove(db, passage, row[0])
    const places = row.map(() => '?').join(', ')
    const sql = `INSERT OR REPLACE INTO main.${passage.table} (${key}, ${others.join(', ')})
      VALUES (${places})`
    statement(db, sql).run(row)
    return moved
  }
  const set = others.map((column) => `${column} = ?`).join(', ')
  const sql = `UPDATE OR REPLACE main.${passage.table} SET ${set} WHERE ${key} = ?`
  statement(db, sql).run([...row.slice(1), row[0]])
  return old.some((value, index) => value !== null && value !== row[index])
}

function remove(
  db: Db,
  { table, columns }: Passage,
  key: Row[number] | undefined,
): boolean {
  const sql = `DELETE FROM main.${table} WHERE "${columns[0]}" = ?`
  return statement(db, sql).run(key).changes > 0
}

function touch({ references }: Passage, { before, after }: Rows, { touched }: Changes) {
  for (const { position, table } of references) {
    const ids = touched.get(table) ?? new Set<number>()
    touched.set(table, ids)
    for (const row of [...before, ...after]) {
      const id = row[position]
      if (typeof id === 'number') ids.add(id)
    }
  }
}
