import { statement } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'
import { insert, type Tx } from '#db/write'

export type Row = Record<string, unknown>

/** One row as a revision found and left it; null where there was, or is, none. */
export type Step = {
  table: RecordTable
  key: number
  personId: number | null
  before: Row | null
  after: Row | null
}

/** Every step of a revision, in the order in which it was made. */
export function listSteps(tx: Tx, revisionId: number): Step[] {
  const rows = statement(
    tx,
    `SELECT table_name AS "table", row_id AS "key", person_id AS personId, "before", "after"
     FROM revision_rows WHERE revision_id = ? ORDER BY id`,
  ).all(revisionId) as (Omit<Step, 'before' | 'after'> & Texts)[]
  return rows.map((row) => {
    const [before, after] = [parse(row.before), parse(row.after)]
    const former = (before?.person_id ?? null) as number | null
    return { ...row, before, after, personId: row.personId ?? former }
  })
}

type Texts = { before: string | null; after: string | null }
const parse = (json: string | null): Row | null => (json ? JSON.parse(json) : null)

/**
 * Makes the steps undone, the last first, so that everything in between is as it was too.
 * Versions go on rising: nobody who saw a row before can save over what is back.
 */
export function undoSteps(tx: Tx, steps: readonly Step[]) {
  // A person goes before what was derived of them, which follows when the revision closes.
  statement(tx, 'PRAGMA defer_foreign_keys = ON').run()
  for (const step of steps.toReversed()) undo(tx, step)
}

function undo(tx: Tx, { table, key, before, after }: Step) {
  if (before === null) {
    const sql = `DELETE FROM ${table} WHERE ${keyColumn(table)} = ?`
    statement(tx, sql).run(key)
  } else if (after === null) insert(tx, table, withNextVersion(before))
  else restore(tx, { table, key, before, after })
}

function withNextVersion(row: Row): Row {
  return 'version' in row ? { ...row, version: Number(row.version) + 1 } : row
}

type Change = { table: RecordTable; key: number; before: Row; after: Row }

/** Only what the step changed: of the rest there may be something newer. */
function restore(tx: Tx, { table, key, before, after }: Change) {
  const columns = changedColumns(before, after)
  const sets = columns.map((name) => `${name} = ?`)
  if ('version' in before) sets.push('version = version + 1')
  if (sets.length === 0) return
  const sql = `UPDATE ${table} SET ${sets.join(', ')} WHERE ${keyColumn(table)} = ?`
  statement(tx, sql).run(...columns.map((name) => before[name]), key)
}

/** What differs between two states of a row, but for the version. */
export function changedColumns(before: Row, after: Row): string[] {
  return Object.keys(before).filter(
    (name) => name !== 'version' && (before[name] ?? null) !== (after[name] ?? null),
  )
}

/** The same but for the version, or neither there. */
export function isSameRow(one: Row | null, other: Row | null): boolean {
  if (one === null || other === null) return one === other
  return Object.keys({ ...one, ...other }).every(
    (name) => name === 'version' || (one[name] ?? null) === (other[name] ?? null),
  )
}

export function findRow(tx: Tx, table: RecordTable, key: number): Row | null {
  const sql = `SELECT * FROM ${table} WHERE ${keyColumn(table)} = ?`
  return (statement(tx, sql).get(key) as Row | undefined) ?? null
}
