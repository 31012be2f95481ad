import { expect, test } from 'vitest'
import { openSqlite, type Sqlite } from '#db/client'
import { draftMigrations } from '#db/ddl'
import { type MigrationSet, migrate } from '#db/migrate'

test('the migrations of the record make exactly what db/schema means', () => {
  expect(schemaOf(migrated('shared', 'record'))).toEqual(drafted('shared', 'record'))
})

test('the published database has the same tables, and four of its own', () => {
  const { publications, withheld_counts, withheld_names, history_head, ...shared } =
    schemaOf(migrated('shared', 'public'))
  expect(shared).toEqual(drafted('shared'))
  expect([publications, withheld_counts, withheld_names, history_head]).not.toContain(
    undefined,
  )
})

test('every table is strict', () => {
  for (const set of ['record', 'public'] as const) {
    const loose = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND NOT strict AND name NOT LIKE 'sqlite_%'`
    expect(migrated('shared', set).prepare(loose).pluck().all()).toEqual([])
  }
})

function migrated(...sets: MigrationSet[]) {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, sets)
  return sqlite
}

function drafted(...sets: ('shared' | 'record')[]) {
  const sqlite = openSqlite(':memory:')
  const drafts = draftMigrations()
  for (const set of sets) sqlite.exec(drafts[set])
  return schemaOf(sqlite)
}

function schemaOf(sqlite: Sqlite): Record<string, string> {
  const sql = `SELECT name, sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT IN ('schema_migrations', 'sqlite_sequence')`
  return Object.fromEntries(sqlite.prepare(sql).raw().all() as [string, string][])
}
