import type { Sqlite } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'
import { invariant } from '#lib/invariant'
import type { FictionalRow } from './fictional-rows.ts'

type Staged = {
  columns: string[]
  values: unknown[]
  insertMany: (values: unknown[]) => unknown
}

/** A dozen rows a statement: half of the time of one each, and more gain nothing. */
const rowsAtOnce = 12

/**
 * Writes rows as they come to tables without keys in the attached database `staging`, and
 * from there in the order of their ids into their own. Ids are random, and a table larger
 * than the cache takes a page from the disk for each row that does not come in order.
 */
export function rowWriter(sqlite: Sqlite) {
  const tables = new Map<RecordTable, Staged>()
  return {
    write([table, row]: FictionalRow) {
      const { columns, values, insertMany } =
        tables.get(table) ?? stage(sqlite, tables, table, Object.keys(row))
      const before = values.length
      for (const column in row) values.push(stored(row[column]))
      invariant(values.length - before === columns.length, 'rows of a table are alike')
      if (values.length < columns.length * rowsAtOnce) return
      insertMany(values)
      values.length = 0
    },
    /** Puts what was written into the tables it is for; it stays staged as well. */
    place() {
      for (const [table, { columns, values }] of tables) {
        const rows = values.length / columns.length
        if (rows > 0) sqlite.prepare(insertOf(table, columns, rows)).run(values)
        values.length = 0
        sqlite.exec(`INSERT INTO main.${table} (${columns.join(', ')})
          SELECT ${columns.join(', ')} FROM staging.${table} ORDER BY ${keyColumn(table)}`)
      }
    },
    takeBack() {
      for (const table of tables.keys()) sqlite.exec(`DELETE FROM main.${table}`)
    },
  }
}

function stage(
  sqlite: Sqlite,
  tables: Map<RecordTable, Staged>,
  table: RecordTable,
  columns: string[],
): Staged {
  sqlite.exec(`CREATE TABLE staging.${table} (${columns.join(', ')})`)
  const prepared = sqlite.prepare(insertOf(table, columns, rowsAtOnce))
  const insertMany = (values: unknown[]) => prepared.run(values)
  const staged: Staged = { columns, values: [], insertMany }
  tables.set(table, staged)
  return staged
}

function insertOf(table: string, columns: string[], rows: number) {
  const marks = `(${columns.map(() => '?').join(', ')})`
  const all = Array.from({ length: rows }, () => marks).join(', ')
  return `INSERT INTO staging.${table} (${columns.join(', ')}) VALUES ${all}`
}

function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value
}
