import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type PublicDb, statement } from '#db/client'
import { dataFolder } from '#db/data-folder'
import { isHeadNow } from '#db/history-head'
import type { Entry } from '#db/outbox'
import { rulesHash } from '#db/publication-sql'
import { publishEntries, publishEverything } from '#db/publish'
import { openPublisher } from '#db/publisher-connection'
import { closeLocks, isDone, takeTurn } from '#db/publishing-lock'
import { isMarkedUnsettled, markUnsettled, type Publisher, settle } from '#db/settle'

export type Published = {
  /** How many changed rows of the record were looked at. */
  applied: number
  /** The published database is not what it was. */
  changed: boolean
  /** Something shown before is no longer shown, or not as it was. */
  hid: boolean
  /** Somebody else was in the way: another call has to do the rest. */
  unfinished: boolean
}

/**
 * Publishes every committed write that is not published yet. Any number of processes may
 * call it at once, and a crash anywhere in it loses nothing: what is published is always
 * made from the record's present rows, so doing it twice is doing it once.
 */
export function publishPending(folder = dataFolder()): Published {
  const publisher = publisherIn(folder)
  if (!hasWork(publisher)) return { ...nothing, unfinished: false }
  const endTurn = takeTurn(folder)
  if (!endTurn) return { ...nothing, unfinished: true }
  try {
    markUnsettled(folder)
    const { last, ...published } = applyPending(publisher.db)
    publisher.owes ||= published.hid
    settle(publisher)
    if (last !== null) forgetApplied(publisher.db, last)
    return { ...published, unfinished: publisher.owes }
  } finally {
    endTurn()
  }
}

const nothing = { applied: 0, changed: false, hid: false }

const hasWork = ({ db, owes }: Publisher) =>
  owes || !isBuiltByTheseRules(db) || !isHeadNow(db) || lastEntry(db) !== null

/** One transaction of the published database, in turn; the outbox stays as it is. */
export function applyPending(
  db: PublicDb,
): Omit<Published, 'unfinished'> & { last: number | null } {
  if (!isBuiltByTheseRules(db)) return build(db)
  if (lastEntry(db) === null && isHeadNow(db))
    return { applied: 0, changed: false, hid: false, last: null }
  return db.$client.transaction(() => {
    // The write lock first: having read, one cannot wait for it, should a process that
    // starts be migrating just now.
    statement(db, 'DELETE FROM main.withheld_counts WHERE FALSE').run()
    const last = lastEntry(db)
    const entries = statement(
      db,
      'SELECT table_name, row_id, person_id FROM record.outbox',
    )
    const pending = entries.all() as Entry[]
    const { any: changed, tookBack: hid } = publishEntries(db, pending)
    return { applied: pending.length, changed, hid, last }
  })()
}

/** The first time, or after the rules changed. */
function build(db: PublicDb) {
  for (const pragma of ['foreign_keys = OFF', 'temp_store = FILE'])
    db.$client.pragma(pragma)
  try {
    return db.$client.transaction(() => {
      publishEverything(db)
      return { applied: 0, changed: true, hid: true, last: lastEntry(db) }
    })()
  } finally {
    for (const pragma of ['foreign_keys = ON', 'temp_store = MEMORY'])
      db.$client.pragma(pragma)
  }
}

const isBuiltByTheseRules = (db: PublicDb) =>
  db.$client.pragma('main.user_version', { simple: true }) === rulesHash

export const lastEntry = (db: PublicDb) =>
  statement(db, 'SELECT max(id) FROM record.outbox').pluck().get() as number | null

/** What stays, because the record is being written, is looked at again the next time. */
export function forgetApplied(db: PublicDb, last: number) {
  db.$client.pragma('busy_timeout = 0')
  isDone(() => statement(db, 'DELETE FROM record.outbox WHERE id <= ?').run(last))
  db.$client.pragma('busy_timeout = 5000')
}

const publishers = new Map<string, Publisher>()

export function publisherIn(folder: string): Publisher {
  const known = publishers.get(folder)
  if (known?.files === filesIn(folder)) return known
  known?.db.$client.close()
  const isUnsettled = isMarkedUnsettled(folder)
  const db = openPublisher(folder)
  const publisher: Publisher = {
    db,
    folder,
    files: filesIn(folder),
    unclean: isUnsettled ? 'all' : new Set(),
    owes: isUnsettled,
    file: openSync(join(folder, 'public.db'), 'r+'),
  }
  publishers.set(folder, publisher)
  return publisher
}

function filesIn(folder: string) {
  const files = ['record.db', 'public.db'].map((file) => join(folder, file))
  return files.map((file) => (existsSync(file) ? statSync(file).ino : 0)).join(' ')
}

/** Leaves the files clean, so that the next process need not scrub them. */
export function closePublishers() {
  for (const publisher of publishers.values()) {
    settleLast(publisher)
    publisher.db.$client.close()
    closeSync(publisher.file)
  }
  publishers.clear()
  closeLocks()
}

function settleLast(publisher: Publisher) {
  const { folder, files } = publisher
  if (!isMarkedUnsettled(folder) || files !== filesIn(folder)) return
  const endTurn = takeTurn(folder)
  if (!endTurn) return
  publisher.owes = true
  settle(publisher)
  endTurn()
}
