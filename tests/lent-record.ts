import { closeSync, ftruncateSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, type Sqlite, statement } from '#db/client'
import { whenDone } from '#tests/lending'

// Reading a schema of hundreds of triggers, and preparing statements against it, takes
// longer than most tests. A connection is therefore lent again, its file overwritten.

type Lent = { sqlite: Sqlite; file: number }

const mostIdle = 4
const idle: Lent[] = []

/** A connection to a file of these bytes, and to nothing that was in it before. */
export function lentRecord(bytes: Buffer): Sqlite {
  const one = idle.pop() ?? opened(bytes)
  whenDone(() => takeBack(one))
  overwrite(one, bytes)
  // Whatever is remembered of a connection is remembered of another one. To our own code
  // it is in memory: nobody else can open it, and nothing is published of it.
  return Object.create(one.sqlite, { memory: { value: true } }) as Sqlite
}

function opened(bytes: Buffer): Lent {
  const path = join(tmpdir(), `habeas-lent-${process.pid}-${performance.now()}.db`)
  const file = openSync(path, 'w+')
  writeSync(file, bytes)
  const sqlite = openSqlite(path)
  // Nobody else has it, and nothing of it is to last.
  sqlite.pragma('journal_mode = MEMORY')
  sqlite.pragma('synchronous = OFF')
  statement(sqlite, 'SELECT 1')
  unlinkSync(path)
  return { sqlite, file }
}

let changes = 1

function overwrite({ sqlite, file }: Lent, bytes: Buffer) {
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('locking_mode = NORMAL')
  sqlite.prepare('SELECT 1 FROM sqlite_schema').get()
  changes += 1_000_000
  const copy = Buffer.from(bytes)
  // By its counter of changes SQLite knows that the file is not the one it remembers.
  for (const at of [24, 92]) copy.writeUInt32BE(changes % 2 ** 32, at)
  ftruncateSync(file, copy.length)
  writeSync(file, copy, 0, copy.length, 0)
  sqlite.pragma('locking_mode = EXCLUSIVE')
}

function takeBack(one: Lent) {
  if (isAsGoodAsNew(one) && idle.length < mostIdle) idle.push(one)
  else discard(one)
}

/** What a test has left behind on the connection itself, no file takes away. */
function isAsGoodAsNew({ sqlite }: Lent) {
  if (!sqlite.open || sqlite.inTransaction) return false
  return sqlite.prepare('SELECT 1 FROM temp.sqlite_schema').get() === undefined
}

function discard({ sqlite, file }: Lent) {
  if (sqlite.open) sqlite.close()
  closeSync(file)
}
