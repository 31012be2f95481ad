import type { Sqlite } from '#db/client'
import { invariant } from '#lib/invariant'
import type { FictionalRow } from './fictional-rows.ts'

type Waiting = {
  columns: string[]
  values: unknown[]
  insertMany: (values: unknown[]) => unknown
}

/** A dozen rows a statement: half of the time of one each, and more gain nothing. */
const rowsAtOnce = 12

/**
 * Prepared inserts, several rows each, of tables whose rows always have the same columns in
 * the same order. Rows of different tables are not written in the order they come in.
 */
export function rowWriter(sqlite: Sqlite) {
  const tables = new Map<string, Waiting>()
  return {
    write([table, row]: FictionalRow) {
      const waiting = tables.get(table) ?? opened(sqlite, tables, table, Object.keys(row))
      const { values, columns, insertMany } = waiting
      const before = values.length
      for (const column in row) values.push(stored(row[column]))
      invariant(values.length - before === columns.length, 'rows of a table are alike')
      if (values.length < columns.length * rowsAtOnce) return
      insertMany(values)
      values.length = 0
    },
    flush() {
      for (const [table, { columns, values }] of tables) {
        const rows = values.length / columns.length
        if (rows > 0) sqlite.prepare(insertOf(table, columns, rows)).run(values)
        values.length = 0
      }
    },
  }
}

function opened(
  sqlite: Sqlite,
  tables: Map<string, Waiting>,
  table: string,
  columns: string[],
): Waiting {
  const prepared = sqlite.prepare(insertOf(table, columns, rowsAtOnce))
  const insertMany = (values: unknown[]) => prepared.run(values)
  const waiting: Waiting = { columns, values: [], insertMany }
  tables.set(table, waiting)
  return waiting
}

function insertOf(table: string, columns: string[], rows: number) {
  const marks = `(${columns.map(() => '?').join(', ')})`
  const all = Array.from({ length: rows }, () => marks).join(', ')
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${all}`
}

function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value
}
