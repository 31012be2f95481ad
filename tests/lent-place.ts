import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { asRecord, openSqlite, type RecordDb, type Sqlite, statement } from '#db/client'
import { publisherIn, publishPending } from '#db/publisher'
import { openRecord } from '#db/record'
import { settle } from '#db/settle'
import { aFolder, emptyPublic, emptyRecord } from '#tests/database'
import { whenDone } from '#tests/lending'

// As `lent-record.ts`, for a folder: its two files are overwritten under the connections,
// and each is then told by another connection that what it remembers is not there.

type Lent = {
  folder: string
  record: Sqlite
  /** The file of the record again: closing it would drop SQLite's own locks. */
  file: number
  inodes: string
  reader?: Sqlite
}

const idle: Lent[] = []
const opened = new Set<Lent>()

export type LentPlace = { folder: string; record: RecordDb; reader: () => Sqlite }

/** A folder with an empty record and what is published of it, which `reader` reads. */
export function lentPlace(): LentPlace {
  const one = idle.pop() ?? made()
  whenDone(() => takeBack(one))
  // Whatever is remembered of a connection is remembered of another one.
  const record = asRecord(Object.create(one.record))
  return { folder: one.folder, record, reader: () => readerOf(one) }
}

function made(): Lent {
  const folder = aFolder()
  const path = join(folder, 'record.db')
  writeFileSync(path, emptyRecord())
  writeFileSync(join(folder, 'public.db'), publishedEmpty())
  const file = openSync(path, 'r+')
  const { $client: record } = openRecord(path)
  // Nothing here outlives the machine.
  record.pragma('synchronous = OFF')
  statement(record, 'SELECT 1')
  const one = { folder, record, file, inodes: inodesIn(folder) }
  opened.add(one)
  return one
}

const inodesIn = (folder: string) =>
  ['record.db', 'public.db']
    .map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.ino)
    .join()

let published: Buffer | undefined

/** Everything was published when there was nothing, so that what follows is what changed. */
function publishedEmpty(): Buffer {
  if (published) return published
  const folder = aFolder()
  writeFileSync(join(folder, 'record.db'), emptyRecord())
  writeFileSync(join(folder, 'public.db'), emptyPublic())
  publishPending(folder)
  published = publisherIn(folder).db.$client.serialize()
  return published
}

function readerOf(one: Lent): Sqlite {
  if (one.inodes !== inodesIn(one.folder)) {
    one.reader?.close()
    one.reader = undefined
    one.inodes = ''
  }
  one.reader ??= openSqlite(join(one.folder, 'public.db'))
  return one.reader
}

function takeBack(one: Lent) {
  if (isAsGoodAsNew(one) && isEmptied(one)) idle.push(one)
}

function isAsGoodAsNew({ record, folder, inodes }: Lent) {
  if (!record.open || record.inTransaction || inodes !== inodesIn(folder)) return false
  return record.prepare('SELECT 1 FROM temp.sqlite_schema').get() === undefined
}

/** False where somebody still reads. */
function isEmptied(one: Lent): boolean {
  const { folder, record, file } = one
  const reader = readerOf(one)
  const publisher = publisherIn(folder)
  publisher.owes = true
  settle(publisher)
  if (publisher.owes || !forget(record)) return false
  overwrite(file, emptyRecord())
  overwrite(publisher.file, publishedEmpty())
  removeOthers(folder)
  const { $client: both } = publisher.db
  return [forget(both, 'record'), forget(record), forget(reader), forget(both)].every(
    Boolean,
  )
}

/** Empties the log, after which all other connections remember nothing. */
function forget(sqlite: Sqlite, schema = 'main'): boolean {
  const [row] = sqlite.pragma(`${schema}.wal_checkpoint(TRUNCATE)`) as { busy: number }[]
  return row?.busy === 0
}

function overwrite(file: number, bytes: Buffer) {
  const copy = Buffer.from(bytes)
  // As SQLite marks a file that has a write-ahead log.
  copy.fill(2, 18, 20)
  // No shorter than its log remembers it: zeroes behind the last page are no part of it.
  const { size } = fstatSync(file)
  for (const length of [copy.length, Math.max(size, copy.length)])
    ftruncateSync(file, length)
  writeSync(file, copy, 0, copy.length, 0)
}

const kept = /^(?:(?:record|public)\.db(?:-wal|-shm)?|publishing\.lock)$/

function removeOthers(folder: string) {
  for (const name of readdirSync(folder))
    if (!kept.test(name)) rmSync(join(folder, name), { recursive: true })
}

/** When a test file is done; the publishers have to be closed as well. */
export function closeLent() {
  idle.splice(0)
  for (const { record, reader, file } of opened) {
    for (const sqlite of [record, reader]) if (sqlite?.open) sqlite.close()
    closeSync(file)
  }
  opened.clear()
}
