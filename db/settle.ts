import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicDb } from '#db/client'
import { pagesInLog, scrubPages } from '#db/scrub'

/** One a process and folder. */
export type Publisher = {
  db: PublicDb
  folder: string
  /** Which files these are: others may have taken their place. */
  files: string
  /** Pages that may hold copies of rows that are no longer there. */
  unclean: Set<number> | 'all'
  /** Something was taken back, or may have been by a process that died: settle at once. */
  owes: boolean
  /** The published file again, for scrubbing; closing it would drop SQLite's own locks. */
  file: number
}

const longLogBytes = 4_000_000

/**
 * Empties the write-ahead log and scrubs every page that was in it, so that nothing taken
 * back lingers in either. At once after a hide, else when the log is long. What a reader
 * still needs is left for the next time. In turn (`publishing-lock.ts`).
 */
export function settle(publisher: Publisher) {
  const log = join(publisher.folder, 'public.db-wal')
  if (!publisher.owes && sizeOf(log) < longLogBytes) return
  if (publisher.unclean !== 'all')
    for (const page of pagesInLog(log)) publisher.unclean.add(page)
  if (!truncateLog(publisher)) return
  scrubPages(publisher.file, publisher.unclean)
  publisher.unclean = new Set()
  publisher.owes = false
  rmSync(mark(publisher.folder), { force: true })
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function truncateLog({ db }: Publisher): boolean {
  db.$client.pragma('busy_timeout = 250')
  const [row] = db.$client.pragma('main.wal_checkpoint(TRUNCATE)') as { busy: number }[]
  db.$client.pragma('busy_timeout = 5000')
  return row?.busy === 0
}

const mark = (folder: string) => join(folder, 'public.db-unsettled')

/** Stays if this process dies before `settle`: the next one then scrubs the whole file. */
export function markUnsettled(folder: string) {
  if (!existsSync(mark(folder))) writeFileSync(mark(folder), '')
}

export const isMarkedUnsettled = (folder: string) => existsSync(mark(folder))
