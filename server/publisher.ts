import { statSync } from 'node:fs'
import { openSqlite, type Sqlite } from '#db/client'
import type { Published } from '#db/publisher'
import { dataVersion, hasMigrations } from '#db/queries/publications'
import { today } from '#lib/today'
import type { Log } from '#server/log'

type Opened = { inode: number; sqlite: Sqlite; dataVersion: () => number }

type Options = {
  recordPath: string
  /** Brings `public.db` up to the record; synchronous. */
  publish: () => Published
  log: Log
  now?: () => number
}

/** A hide must be public within 100 ms, so the record is looked at twice in that time. */
const lookEveryMs = 50
/** After a failure. */
const pauseMs = 1000
/** Until the rest of what somebody was in the way of is tried again. */
const againMs = 250

/**
 * Publishes whatever the desk has written, whichever process or copy of our modules wrote
 * it: the record's `data_version` tells.
 */
export function startPublisher({ recordPath, publish, log, now = Date.now }: Options) {
  let seen: number | undefined
  let seenDay: string | undefined
  let againAt = Number.POSITIVE_INFINITY
  let pausedUntil = 0
  let record: Opened | undefined

  function look() {
    const started = now()
    if (started < pausedUntil) return
    try {
      const current = present()?.dataVersion()
      const day = today(new Date(started))
      const isSame = current === seen && day === seenDay
      if (current === undefined || (isSame && started < againAt)) return
      const { changed, applied, hid, unfinished } = publish()
      if (changed) log.info({ applied, hid, ms: now() - started }, 'published')
      // Read before publishing: what was written meanwhile is seen at the next look.
      seen = current
      seenDay = day
      againAt = unfinished ? now() + againMs : Number.POSITIVE_INFINITY
    } catch (error) {
      pausedUntil = now() + pauseMs
      log.error({ error }, 'nothing published, will try again')
    }
  }

  /** The record as it is now, should another file have taken its place. */
  function present() {
    const inode = statSync(recordPath, { throwIfNoEntry: false })?.ino
    if (record?.inode === inode) return record
    record?.sqlite.close()
    seen = undefined
    record = inode === undefined ? undefined : opened(inode)
    return record
  }

  function opened(inode: number) {
    const sqlite = openSqlite(recordPath, { readonly: true })
    return { inode, sqlite, dataVersion: dataVersion(sqlite) }
  }

  look()
  const timer = setInterval(look, lookEveryMs)
  return {
    answers: () => record !== undefined && hasMigrations(record.sqlite),
    stop() {
      clearInterval(timer)
      record?.sqlite.close()
      record = undefined
    },
  }
}
