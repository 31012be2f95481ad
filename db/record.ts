import { join } from 'node:path'
import { asRecord, openSqlite, type RecordDb } from '#db/client'
import { dataFolder } from '#db/data-folder'
import { buildFacetsAnew } from '#db/facets/chunks'
import { migrate } from '#db/migrate'
import { invariant } from '#lib/invariant'

let opened: RecordDb | undefined

export const recordPath = () => join(dataFolder(), 'record.db')

/** The record, opened once a process. The desk and scripts only: never public code. */
export function recordDb(): RecordDb {
  invariant(process.env.HABEAS_ROLE !== 'public', 'a public machine opens no record')
  opened ??= openRecord(recordPath())
  return opened
}

export function openRecord(path: string): RecordDb {
  const sqlite = openSqlite(path)
  migrate(sqlite, ['shared', 'record'])
  const db = asRecord(sqlite)
  buildFacetsAnew(db)
  return db
}

export function closeRecord() {
  opened?.$client.close()
  opened = undefined
}
