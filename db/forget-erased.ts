import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { RecordDb } from '#db/client'

/**
 * Takes what was erased out of the bytes of the file as well. What history held for years
 * has left copies wherever pages were balanced or freed, so the whole file is written anew,
 * and the log emptied. Where somebody is in the way a mark stays, and the next who opens
 * the record tries again (`settleErased`).
 */
export function forgetErased(db: RecordDb) {
  const { memory, name } = db.$client
  if (memory) return
  writeFileSync(markOf(name), '')
  settleErased(db)
}

/** What an erasure could not finish, if one could not; true where nothing is left to do. */
export function settleErased(db: RecordDb): boolean {
  const mark = markOf(db.$client.name)
  if (!existsSync(mark)) return true
  // The copy that is made meanwhile is as long as the record.
  db.$client.pragma('temp_store = FILE')
  const isDone = rewrite(db)
  db.$client.pragma('temp_store = MEMORY')
  if (isDone) rmSync(mark, { force: true })
  return isDone
}

const markOf = (file: string) => `${file}-unforgotten`

function rewrite(db: RecordDb): boolean {
  try {
    db.$client.exec('VACUUM')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      return false
    throw error
  }
  const [row] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return row?.busy === 0
}
