import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { RecordDb } from '#db/client'
import { openRecord } from '#db/record'

/** An empty record in memory; `aFolder()` for one that a publisher can read. */
export function aRecord(): RecordDb {
  return openRecord(':memory:')
}

const folders: string[] = []

/** A folder of its own for database files, removed when the test file is done. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-test-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
