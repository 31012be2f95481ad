import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openSqlite } from '#db/client'
import { migrate } from '#db/migrate'
import { aFolder } from '#tests/database'

test('a database is migrated once, set by set, and foreign keys are on again', () => {
  const sqlite = openSqlite(':memory:')
  expect(migrate(sqlite, ['shared', 'record'])[0]).toMatch(/^shared\/0001/)
  expect(migrate(sqlite, ['shared', 'record'])).toEqual([])
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a migration that was edited after it ran is refused', () => {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, ['shared'])
  sqlite.exec(`UPDATE schema_migrations SET hash = 'another'`)
  expect(() => migrate(sqlite, ['shared'])).toThrow(/shared\/0001.* was edited/)
})

test('nothing is committed while a row points at nothing, and the database can still be used', () => {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, ['shared'])
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(`INSERT INTO citizenships (person_id, country) VALUES (1, 'BY')`)
  expect(() => migrate(sqlite, ['shared', 'public'])).toThrow(/Foreign keys broken/)
  const added = `SELECT count(*) FROM schema_migrations WHERE name LIKE 'public/%'`
  expect(sqlite.prepare(added).pluck().get()).toBe(0)
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('processes that start at once do not race', async () => {
  const file = join(aFolder(), 'record.db')
  const script = `import { openRecord } from '#db/record'; openRecord(process.argv[1])`
  const start = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file])
  await Promise.all([start(), start(), start()])
  const sqlite = openSqlite(file)
  expect(migrate(sqlite, ['shared', 'record'])).toEqual([])
  sqlite.close()
})
