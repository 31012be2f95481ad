import { expect, test } from 'vitest'
import { openSqlite } from '#db/client'
import { migrate } from '#db/migrate'

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
