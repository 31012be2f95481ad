import { join } from 'node:path'
import Database from 'better-sqlite3'

const locks = new Map<string, Database.Database>()

/**
 * Waits until no other process publishes, then keeps others waiting until the returned
 * function is called or this process dies; undefined after five seconds in vain. A lock of
 * its own, because publishing is more than one transaction: after the commit the log is
 * emptied and pages are scrubbed.
 */
export function takeTurn(folder: string): (() => void) | undefined {
  const lock = locks.get(folder) ?? new Database(join(folder, 'publishing.lock'))
  locks.set(folder, lock)
  lock.pragma('busy_timeout = 5000')
  if (!isDone(() => lock.exec('BEGIN EXCLUSIVE'))) return undefined
  return () => lock.exec('ROLLBACK')
}

/** False where another connection is in the way. */
export function isDone(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      return false
    throw error
  }
}

export function closeLocks() {
  for (const lock of locks.values()) lock.close()
  locks.clear()
}
