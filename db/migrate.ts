import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sqlite } from '#db/client'

export type MigrationSet = 'shared' | 'record' | 'public'

/**
 * Applies what is missing of `migrations/<set>/*.sql`, sets in the order given. Foreign
 * keys are off and checked before commit, because a table rebuild would otherwise delete
 * cascade children; the lock is taken before the state is read, so that two processes
 * starting at once do not race. Throws when an applied file was edited.
 */
export function migrate(sqlite: Sqlite, sets: readonly MigrationSet[]): string[] {
  sqlite.pragma('foreign_keys = OFF')
  try {
    return sqlite.transaction(() => applyMissing(sqlite, sets)).immediate()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function applyMissing(sqlite: Sqlite, sets: readonly MigrationSet[]) {
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT',
  )
  const applied = new Map(
    sqlite.prepare('SELECT name, hash FROM schema_migrations').raw().all() as [
      string,
      string,
    ][],
  )
  const added = sets.flatMap(filesOf).filter(({ name, hash }) => {
    const known = applied.get(name)
    if (known && known !== hash)
      throw new Error(`Migration ${name} was edited after it ran`)
    return !known
  })
  for (const { name, hash, sql } of added) {
    sqlite.exec(sql)
    sqlite
      .prepare('INSERT INTO schema_migrations (name, hash) VALUES (?, ?)')
      .run(name, hash)
  }
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0)
    throw new Error(`Foreign keys broken: ${JSON.stringify(broken[0])}`)
  return added.map(({ name }) => name)
}

function filesOf(set: MigrationSet) {
  const folder = join(process.cwd(), 'migrations', set)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return {
        name: `${set}/${file}`,
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      }
    })
}
