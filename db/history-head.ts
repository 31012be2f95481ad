import { createHash } from 'node:crypto'
import { type Db, type PublicDb, statement } from '#db/client'

export type PublishedHead = { day: string; hash: string }

/**
 * The seal of the history as it stood at the end of a day, UTC. Whoever kept it can show
 * later that nothing before was altered. It is another one every day, so that nobody can
 * tell by it whether anything was written.
 */
export function headOn(db: Db, day: string, schema: 'main' | 'record' = 'main'): string {
  const last = statement(
    db,
    `SELECT id, hash FROM ${schema}.revisions WHERE at < ? ORDER BY id DESC LIMIT 1`,
  ).get(`${dayAfter(day)}T`) as { id: number; hash: string } | undefined
  return createHash('sha256')
    .update(JSON.stringify([day, last?.id ?? 0, last?.hash ?? '']))
    .digest('hex')
}

function dayAfter(day: string) {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** The last day that is over, UTC. */
export function lastWholeDay(now = Date.now()): string {
  return new Date(now - 86_400_000).toISOString().slice(0, 10)
}

/** None where nothing was ever published, or by a release before there were seals. */
export function findHead(db: Db): PublishedHead | undefined {
  const isKept = `SELECT 1 FROM main.sqlite_schema WHERE name = 'history_head'`
  if (!statement(db, isKept).get()) return undefined
  const sql = 'SELECT day, hash FROM main.history_head'
  return statement(db, sql).get() as PublishedHead | undefined
}

export const isHeadNow = (db: Db) => findHead(db)?.day === lastWholeDay()

/** Puts the seal of yesterday in the place of the one before; true where it was another. */
export function publishHead(db: PublicDb): boolean {
  if (isHeadNow(db)) return false
  const day = lastWholeDay()
  statement(db, 'DELETE FROM main.history_head').run()
  statement(db, 'INSERT INTO main.history_head (day, hash) VALUES (?, ?)').run(
    day,
    headOn(db, day, 'record'),
  )
  return true
}
