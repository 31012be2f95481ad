import type { Sqlite } from '#db/client'

/** Changes whenever another connection has changed the file; 2 µs a call. */
export function dataVersion(sqlite: Sqlite): () => number {
  const statement = sqlite.prepare<[], number>('PRAGMA data_version').pluck()
  return () => statement.get() ?? -1
}

/**
 * The newest publication and the newest that hid something (0: none). Undefined when the
 * file keeps no account of its publications.
 */
export function latestPublication(sqlite: Sqlite) {
  if (!keepsPublications(sqlite)) return undefined
  return sqlite
    .prepare<[], { version: number; hiddenAt: number }>(
      `SELECT coalesce(max(version), 0) AS version,
        coalesce(max(version) FILTER (WHERE kind = 'hide'), 0) AS hiddenAt FROM publications`,
    )
    .get()
}

/** The instant of the first publication newer than `version`. */
export function firstPublicationAfter(sqlite: Sqlite, version: number) {
  if (!keepsPublications(sqlite)) return undefined
  return sqlite
    .prepare<[number], string>(
      'SELECT at FROM publications WHERE version > ? ORDER BY version LIMIT 1',
    )
    .pluck()
    .get(version)
}

/** A database that answers and has been migrated; false is all that is told otherwise. */
export function hasMigrations(sqlite: Sqlite): boolean {
  try {
    return sqlite.prepare('SELECT 1 FROM schema_migrations LIMIT 1').pluck().get() === 1
  } catch {
    return false
  }
}

function keepsPublications(sqlite: Sqlite) {
  return sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'publications'")
    .pluck()
    .get()
}
