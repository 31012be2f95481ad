import { openSqlite } from '#db/client'

/** Every row of a database file, by table; how it came to be so is left out. */
export function contentOf(file: string): Record<string, unknown[]> {
  const sqlite = openSqlite(file, { readonly: true })
  const tables = sqlite
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT GLOB 'texts_fts_*'
         AND name NOT IN ('publications', 'schema_migrations', 'texts_vocabulary')
       ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  const rowsOf = (table: string) =>
    sqlite
      .prepare(`SELECT * ${table === 'texts_fts' ? ', rowid' : ''} FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  const content = Object.fromEntries(tables.map((table) => [table, rowsOf(table)]))
  sqlite.close()
  return content
}
