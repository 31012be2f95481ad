import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asRecord, openSqlite, type RecordDb } from '#db/client'
import { migrate } from '#db/migrate'
import { openRecord } from '#db/record'
import { lentRecord } from '#tests/lent-record'

/**
 * An empty record, until the test is done, or the file where none is running; `aPlace()`
 * for one that a publisher can read.
 */
export function aRecord(): RecordDb {
  return asRecord(lentRecord(emptyRecord()))
}

// Migrating costs 20 ms, opening a copy of the migrated bytes one.
let [record, published]: (Buffer | undefined)[] = []

/** The bytes of an empty record. */
export function emptyRecord(): Buffer {
  record ??= openRecord(':memory:').$client.serialize()
  return record
}

/** The bytes of a published database in which nothing has been published yet. */
export function emptyPublic(): Buffer {
  if (published) return published
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, ['shared', 'public'])
  published = sqlite.serialize()
  return published
}

const folders: string[] = []

/** A folder of its own for database files, removed when the test file is done. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-test-'))
  folders.push(folder)
  return folder
}

/** Called by `tests/setup.ts` when a test file is done. */
export function removeFolders() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
