import { asRecord, type RecordDb, type Sqlite, standIn, statement } from '#db/client'
import { discreetViews } from '#db/sealed'

const discreet = new WeakSet<Sqlite>()
const views = discreetViews()

/**
 * The record as an editor may know it who has no right to see sealed people: on this
 * connection a view stands in the place of every table that says anything of anybody, so
 * that no query can forget. Writes go to the tables (`db/client.ts`); `inRevision` refuses
 * those that would touch what is kept back.
 */
export function asDiscreetRecord(sqlite: Sqlite): RecordDb {
  for (const [table, sql] of views) sqlite.exec(`CREATE TEMP VIEW ${table} AS ${sql}`)
  standIn(sqlite, new Set(views.keys()))
  discreet.add(sqlite)
  return asRecord(sqlite)
}

/** Whether every view still stands: without one, its table would be there in its place. */
export function keepsBack(db: RecordDb): boolean {
  const sql = "SELECT count(*) FROM sqlite_temp_schema WHERE type = 'view'"
  return statement(db, sql).pluck().get() === views.size
}

export const isDiscreet = (db: RecordDb) => discreet.has(db.$client)
