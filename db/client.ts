import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'

export type Sqlite = Database.Database
export type Db = BetterSQLite3Database & { $client: Sqlite }
/** The whole truth; only the desk and scripts can get one (`db/record.ts`). */
export type RecordDb = Db & { readonly holds: 'record' }
/** What anyone may know; read-only (`db/public.ts`). */
export type PublicDb = Db & { readonly holds: 'public' }

/** Opens a SQLite file, or the bytes of one, with the pragmas our connections have. */
export function openSqlite(
  path: string | Buffer,
  options: { readonly?: boolean } = {},
): Sqlite {
  if (typeof path === 'string' && path !== ':memory:') {
    if (!options.readonly) mkdirSync(dirname(path), { recursive: true })
    // What SQLite writes aside, of the record too, is to stay on the disk of the record.
    process.env.SQLITE_TMPDIR ??= dirname(resolve(path))
  }
  const sqlite = new Database(path, { readonly: options.readonly ?? false })
  sqlite.pragma('busy_timeout = 5000')
  if (!options.readonly) sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('cache_size = -65536')
  return sqlite
}

export function asRecord(sqlite: Sqlite): RecordDb {
  return Object.assign(drizzle(sqlite), { holds: 'record' as const })
}

export function asPublic(sqlite: Sqlite): PublicDb {
  return Object.assign(drizzle(sqlite), { holds: 'public' as const })
}

// On the connection itself, so that what is made of it with `Object.create` has them too.
const statements = Symbol('statements')
type Preparing = Sqlite & { [statements]?: Map<string, Database.Statement> }

/** A prepared statement, made once a connection: the way hot paths speak SQL. */
export function statement(db: Db | Sqlite, sql: string): Database.Statement {
  const sqlite: Preparing = '$client' in db ? db.$client : db
  sqlite[statements] ??= new Map()
  const known = sqlite[statements]
  const prepared = known.get(sql) ?? sqlite.prepare(toTheTable(sqlite, sql))
  known.set(sql, prepared)
  return prepared
}

const viewed = new WeakMap<Sqlite, ReadonlySet<string>>()

/** On this connection temporary views stand in the place of these tables. */
export function standIn(sqlite: Sqlite, tables: ReadonlySet<string>) {
  viewed.set(sqlite, tables)
}

const write =
  /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(?=(?<table>\w+)\b(?!\.))/i

/** Where a view stands in the place of a table, a write still goes to the table. */
function toTheTable(sqlite: Sqlite, sql: string): string {
  const tables = viewed.get(sqlite)
  const table = tables && write.exec(sql)?.groups?.table
  return table && tables.has(table) ? sql.replace(write, '$&main.') : sql
}
