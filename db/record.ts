import { join } from 'node:path'
import { asRecord, openSqlite, type RecordDb } from '#db/client'
import { dataFolder } from '#db/data-folder'
import { derivedVersion, rebuildAll } from '#db/derived'
import { asDiscreetRecord, keepsBack } from '#db/discreet'
import { settleIfSmall } from '#db/forget-erased'
import { migrate } from '#db/migrate'
import { rebuildTexts } from '#db/texts'
import { invariant } from '#lib/invariant'

let opened: RecordDb | undefined
let openedDiscreet: RecordDb | undefined

export const recordPath = () => join(dataFolder(), 'record.db')

/** The record, opened once a process. The desk and scripts only: never public code. */
export function recordDb(): RecordDb {
  invariant(process.env.HABEAS_ROLE !== 'public', 'a public machine opens no record')
  opened ??= openRecord(recordPath())
  return opened
}

/** The same as who has no right to see sealed people may know it (`db/discreet.ts`). */
export function discreetRecordDb(): RecordDb {
  recordDb()
  openedDiscreet ??= asDiscreetRecord(openSqlite(recordPath()))
  invariant(keepsBack(openedDiscreet), 'sealed people are kept back')
  return openedDiscreet
}

export function openRecord(path: string): RecordDb {
  const sqlite = openSqlite(path)
  migrate(sqlite, ['shared', 'record'])
  const db = asRecord(sqlite)
  if (!isDerivedNow(db)) deriveAnew(db)
  settleIfSmall(db)
  return db
}

const isDerivedNow = (db: RecordDb) =>
  db.$client.pragma('user_version', { simple: true }) === derivedVersion

/** What the release before this one derived otherwise, or not at all. */
function deriveAnew(db: RecordDb) {
  const attempt = db.$client.transaction(() => {
    if (isDerivedNow(db)) return
    rebuildAll(db)
    rebuildTexts(db)
    db.$client.pragma(`user_version = ${derivedVersion}`)
  })
  // Names of everybody are sorted, and there may be a million.
  db.$client.pragma('temp_store = FILE')
  attempt.immediate()
  db.$client.pragma('temp_store = MEMORY')
}

export function closeRecord() {
  for (const db of [opened, openedDiscreet]) db?.$client.close()
  opened = undefined
  openedDiscreet = undefined
}
