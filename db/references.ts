import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client'
import { statement } from '#db/client'
import { subjectTables } from '#db/subjects'
import { keyColumn, type RecordTable, tableNamed, tableNames } from '#db/tables'

export type RowRef = { table: RecordTable; key: number }

/** `column` of `table` holds keys of `target`; `where` says of which rows that is true. */
type Reference = {
  table: RecordTable
  column: string
  target: RecordTable
  where: string
}

let known: Reference[] | undefined

/** Every column of the record that points at a row of the record. */
function references(): Reference[] {
  known ??= [...foreignKeys(), ...subjects()]
  return known
}

function foreignKeys(): Reference[] {
  const tables = tableNames('record') as RecordTable[]
  return tables.flatMap((table) =>
    getTableConfig(tableNamed(table)).foreignKeys.map((key) => {
      const { columns, foreignTable } = key.reference()
      const target = getTableConfig(foreignTable).name as RecordTable
      return { table, column: columns[0]?.name ?? '', where: '', target }
    }),
  )
}

function subjects(): Reference[] {
  return (['claims', 'adjudications'] as const).flatMap((table) =>
    Object.entries(subjectTables).map(([subject, target]) => ({
      ...{ table, target, column: 'subject_id' },
      where: `AND subject = '${subject}'`,
    })),
  )
}

/** The rows that could not be there without this one. */
export function listDependents(db: Db, { table, key }: RowRef): RowRef[] {
  return references()
    .filter(({ target }) => target === table)
    .flatMap((reference) => {
      const { table: from, column, where } = reference
      const sql = `SELECT ${keyColumn(from)} FROM ${from} WHERE ${column} = ? ${where}`
      const keys = statement(db, sql).pluck().all(key) as number[]
      return keys.map((other) => ({ table: from, key: other }))
    })
    .filter((other) => other.table !== table || other.key !== key)
}

/** Which rows a row points at. */
export function listTargets(table: RecordTable, row: Record<string, unknown>): RowRef[] {
  const subject = subjectTables[row.subject as keyof typeof subjectTables]
  return references().flatMap(({ table: from, column, where, target }) => {
    const key = row[column]
    if (from !== table || typeof key !== 'number') return []
    return where === '' || target === subject ? [{ table: target, key }] : []
  })
}

export function isThere(db: Db, { table, key }: RowRef): boolean {
  const sql = `SELECT 1 FROM ${table} WHERE ${keyColumn(table)} = ?`
  return statement(db, sql).get(key) !== undefined
}

/** Other rows that hold what may be held once only, and that this one would hold. */
export function listRivals(
  db: Db,
  { table, key }: RowRef,
  row: Record<string, unknown>,
): RowRef[] {
  return uniqueColumns(table).flatMap((columns) => {
    const values = columns.map((column) => row[column] ?? null)
    if (values.includes(null)) return []
    const own = keyColumn(table)
    const isSame = columns.map((column) => `${column} = ?`).join(' AND ')
    const sql = `SELECT ${own} FROM ${table} WHERE ${isSame} AND ${own} <> ?`
    const keys = statement(db, sql)
      .pluck()
      .all(...values, key) as number[]
    return keys.map((other) => ({ table, key: other }))
  })
}

function uniqueColumns(table: RecordTable): string[][] {
  const unique = getTableConfig(tableNamed(table)).indexes.filter(
    ({ config }) => config.unique,
  )
  return unique.map(({ config }) =>
    config.columns.flatMap((column) => ('name' in column ? (column.name ?? []) : [])),
  )
}
