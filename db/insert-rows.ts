import { type Db, statement } from '#db/client'

/** A list in a CHECK is made into an index once a statement, and not for every row. */
const rowsAtOnce = 25

/** Inserts rows of values; `into` is a table with its columns in brackets. */
export function insertRows(db: Db, into: string, rows: readonly (readonly unknown[])[]) {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    statement(db, insertOf(into, some.length, some[0]?.length ?? 0)).run(some.flat())
  }
}

function insertOf(into: string, rows: number, columns: number): string {
  const marks = `(${Array.from({ length: columns }, () => '?').join(', ')})`
  return `INSERT INTO ${into} VALUES ${Array.from({ length: rows }, () => marks).join(', ')}`
}
