import { type RecordDb, type Sqlite, statement } from '#db/client'
import { listTargets } from '#db/references'
import { openRowsSql } from '#db/sealed'
import { keyColumn, type RecordTable, type TableName } from '#db/tables'

/** Something that was to be written about is not there, or is kept from who writes. */
export class NotThere extends Error {}

/** A row that a revision touched: table, key, person, before, after. */
export type TouchedRow = readonly [
  string,
  number,
  number | null,
  string | null,
  string | null,
]

type Row = Record<string, unknown>
type Ref = { table: TableName; key: number }

/**
 * True where a revision touched a row that is kept from editors without the right, was so
 * before, or now points at one.
 */
export function touchesSealed(
  db: RecordDb | Sqlite,
  rows: readonly TouchedRow[],
): boolean {
  const seen = new Set<string>()
  const isNew = ({ table, key }: Ref) => {
    const known = seen.size
    return seen.add(`${table} ${key}`).size > known
  }
  return rows.some((row) => wasSealed(row) || refsOf(row).some(isKept))

  function isKept(ref: Ref) {
    return isNew(ref) && isKeptBack(db, ref)
  }
}

function refsOf([table, key, personId, before, after]: TouchedRow): Ref[] {
  const former = before && (JSON.parse(before) as Row).person_id
  const people = [personId, former].filter((id) => typeof id === 'number')
  return [
    { table: table as RecordTable, key },
    ...people.map((id) => ({ table: 'people' as const, key: id })),
    ...(after ? listTargets(table as RecordTable, JSON.parse(after) as Row) : []),
  ]
}

const wasSealed = ([table, , , before]: TouchedRow) =>
  table === 'people' &&
  before !== null &&
  (JSON.parse(before) as Row).publication_level === 'sealed'

function isKeptBack(db: RecordDb | Sqlite, { table, key }: Ref): boolean {
  const open = openRowsSql(table)
  if (!open) return false
  const sql = `SELECT 1 FROM main.${table} r WHERE r.${keyColumn(table)} = ? AND NOT (${open})`
  return statement(db, sql).get(key) !== undefined
}

/** What SQLite says where a row that is written points at none. */
export const pointsAtNothing = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER'].includes(
    String(error.code),
  )
