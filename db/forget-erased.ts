import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { openSqlite, type RecordDb, type Sqlite } from '#db/client'

/**
 * Takes what was erased out of the bytes of the file as well. What history held for years
 * has left copies wherever pages were balanced or freed, so the whole file is written anew,
 * and the log emptied. Where somebody is in the way a mark stays, and the next who opens
 * the record tries again; so it does where the file is large, for readers would wait as
 * long in this process: `npm run erasures:forget` does it in one of its own.
 */
export function forgetErased(db: RecordDb) {
  // Again, for whoever opened the record meanwhile has found nothing to forget yet.
  markErased(db)
  settleIfSmall(db)
}

/** Called before it is committed as well: this process may die the moment after. */
export function markErased(db: RecordDb) {
  const { memory, name } = db.$client
  if (!memory) writeFileSync(markOf(name), '')
}

/** Five seconds' work on a slow machine for each 100 MB. */
const mostBytesAtOnce = 200_000_000

/** What an erasure could not finish, where nobody notices that it is done. */
export function settleIfSmall(db: RecordDb) {
  const { memory, name } = db.$client
  if (!memory && statSync(name).size < mostBytesAtOnce) settleErased(db)
}

/** Whether the file still holds what was erased. */
export const holdsErased = (db: RecordDb) => existsSync(markOf(db.$client.name))

/** The same, however long it takes; true where nothing is left to do. */
export function settleErased(db: RecordDb): boolean {
  if (!holdsErased(db)) return true
  // A connection of its own: the setting takes every temporary view off one, and with them
  // all that the desk keeps from who may not see it (`db/discreet.ts`).
  const sqlite = openSqlite(db.$client.name)
  // The copy that is made meanwhile is as long as the record.
  sqlite.pragma('temp_store = FILE')
  try {
    const isDone = rewrite(sqlite)
    if (isDone) rmSync(markOf(db.$client.name), { force: true })
    return isDone
  } finally {
    sqlite.close()
  }
}

const markOf = (file: string) => `${file}-unforgotten`

/** A disk without room must keep nobody from opening the record. */
const inTheWay: readonly unknown[] = ['SQLITE_BUSY', 'SQLITE_FULL']

function rewrite(sqlite: Sqlite): boolean {
  try {
    sqlite.exec('VACUUM')
  } catch (error) {
    if (error instanceof Error && 'code' in error && inTheWay.includes(error.code))
      return false
    throw error
  }
  const [row] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return row?.busy === 0
}
