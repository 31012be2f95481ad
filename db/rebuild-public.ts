import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite, type PublicDb, statement } from '#db/client'
import { dataFolder } from '#db/data-folder'
import type { Entry } from '#db/outbox'
import { publishEntries, publishEverything } from '#db/publish'
import {
  forgetApplied,
  lastEntry,
  type Published,
  publisherIn,
  publishPending,
} from '#db/publisher'
import { openPublisher } from '#db/publisher-connection'
import { takeTurn } from '#db/publishing-lock'
import { markUnsettled } from '#db/settle'
import { invariant } from '#lib/invariant'

/**
 * Makes the published database anew and puts it in the place of the old one. It is built
 * beside it while publishing goes on; then, in turn, what changed meanwhile is applied and
 * the pages are copied over in one transaction, so that no hide is undone for a moment. It
 * is not renamed into place, because a connection still open to the old file would delete
 * the new one's log when it closes. To be run in a process of its own: while the pages are
 * copied, `publishPending` in this one would wait for itself.
 */
export async function rebuildPublic(folder = dataFolder()): Promise<Published> {
  removeFile(join(folder, buildFile))
  const fresh = openPublisher(folder, buildFile)
  try {
    const since = buildBeside(fresh)
    await putInPlace(fresh, since, folder)
  } finally {
    fresh.$client.close()
    removeFile(join(folder, buildFile))
  }
  publisherIn(folder).owes = true
  return { ...publishPending(folder), changed: true, hid: true }
}

const buildFile = 'rebuild.db'

/**
 * Returns the last row of history that is in it. A crash may ruin the file, which nobody
 * reads and the next rebuild removes; sorts go to the disk, for there may be a million people.
 */
function buildBeside(db: PublicDb): number {
  const set = (...pragmas: string[]) => pragmas.map((one) => db.$client.pragma(one))
  // Without this SQLite, which is defensive, leaves the journal as it is and does not say
  // so; without `main` it would turn off the record's as well.
  db.$client.unsafeMode(true)
  set(
    'main.journal_mode = OFF',
    'main.synchronous = OFF',
    'foreign_keys = OFF',
    'temp_store = FILE',
  )
  const since = db.$client.transaction(() => {
    const last = lastChange(db)
    publishEverything(db)
    return last
  })()
  set('main.journal_mode = WAL', 'foreign_keys = ON', 'temp_store = MEMORY')
  db.$client.unsafeMode(false)
  return since
}

const lastChange = (db: PublicDb) =>
  statement(db, 'SELECT coalesce(max(id), 0) FROM record.revision_rows')
    .pluck()
    .get() as number

async function putInPlace(db: PublicDb, since: number, folder: string) {
  const file = join(folder, 'public.db')
  const endTurn = takeTurn(folder)
  invariant(endTurn, 'the turn to publish comes')
  try {
    markUnsettled(folder)
    const last = catchUp(db, since)
    if (existsSync(file)) followVersions(db, file)
    await db.$client.backup(file, { progress: () => allPages })
    if (last !== null) forgetApplied(db, last)
  } finally {
    endTurn()
  }
}

/** More than any database has. */
const allPages = 0x7fffffff

/** By history, because the outbox may have been applied to the old file and emptied. */
function catchUp(db: PublicDb, since: number) {
  const changed = statement(
    db,
    'SELECT table_name, row_id, person_id FROM record.revision_rows WHERE id > ?',
  )
  return db.$client.transaction(() => {
    publishEntries(db, changed.all(since) as Entry[])
    return lastEntry(db)
  })()
}

/** A version once published is never given to anything else,, even by a crash. */
function followVersions(db: PublicDb, file: string) {
  const old = openSqlite(file, { readonly: true })
  const sql = `SELECT 1 FROM sqlite_schema WHERE name = 'publications'`
  const last = old.prepare(sql).get()
    ? old.prepare('SELECT max(version) FROM publications').pluck().get()
    : 0
  old.close()
  statement(db, 'UPDATE main.publications SET version = version + ?').run(
    Number(last) + 1000,
  )
}

function removeFile(file: string) {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${suffix}`, { force: true })
}
