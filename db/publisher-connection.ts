import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asPublic, openSqlite, type PublicDb } from '#db/client'
import { migrate } from '#db/migrate'
import { initials, tellsName } from '#domain/name'
import { invariant } from '#lib/invariant'

/** The published database, writable, as `main`, with the record attached beside it. */
export function openPublisher(folder: string, file = 'public.db'): PublicDb {
  const recordFile = join(folder, 'record.db')
  invariant(existsSync(recordFile), `there is a record in ${folder}`)
  const sqlite = openSqlite(join(folder, file))
  sqlite.pragma('secure_delete = ON')
  // Only `settle` empties the log: it has to know what was in it.
  sqlite.pragma('wal_autocheckpoint = 0')
  sqlite.function('initials', { deterministic: true }, (text) => initials(String(text)))
  sqlite.function('base36', { deterministic: true }, (id) => Number(id).toString(36))
  sqlite.function('tells_name', { deterministic: true }, (text, hidden, shown) =>
    Number(tellsName(String(text), String(hidden), String(shown ?? ''))),
  )
  migrate(sqlite, ['shared', 'public'])
  sqlite.prepare('ATTACH ? AS record').run(recordFile)
  // All it writes there is that the outbox was applied, and that may be done again.
  sqlite.pragma('record.synchronous = NORMAL')
  return asPublic(sqlite)
}
