import { statSync } from 'node:fs'
import { openSqlite, type Sqlite } from '#db/client'
import {
  dataVersion,
  firstPublicationAfter,
  hasMigrations,
  latestPublication,
} from '#db/queries/publications'

/** What the front knows of `public.db`. */
export type Published = {
  /** Grows when nothing rendered before may be shown again: a hide, or a cause unknown. */
  readonly epoch: number
  /** The newest publication. */
  readonly version: number
  readonly available: boolean
  /** `thorough` also looks whether another file has taken the place of this one. */
  refresh(thorough?: boolean): void
  /** When a page of that version ceased to be the newest, in milliseconds. */
  supersededAt(version: number): number
  answers(): boolean
  close(): void
}

const fileCheckMs = 1000

type Opened = { sqlite: Sqlite; file: string; dataVersion: () => number }

/**
 * Watches the published database for change: `PRAGMA data_version` at each call, 2 µs,
 * and the file itself once a second. Whatever it cannot explain it treats as a hide.
 */
export function watchPublished(path: string, now: () => number = Date.now): Published {
  const state = { epoch: 0, version: 0, available: false }
  let opened: Opened | undefined
  let seen: number | undefined
  let checkedAt = Number.NEGATIVE_INFINITY

  function refresh(thorough = false) {
    try {
      if (thorough || now() - checkedAt >= fileCheckMs) checkFile()
      if (!opened) return
      const current = opened.dataVersion()
      if (current === seen) return
      readPublications(opened.sqlite)
      seen = current
    } catch {
      close()
    }
  }

  function checkFile() {
    checkedAt = now()
    const stat = statSync(path, { throwIfNoEntry: false })
    const file = stat && `${stat.dev}:${stat.ino}`
    if (opened?.file === file) return
    close()
    if (!file) return
    const sqlite = openSqlite(path, { readonly: true })
    opened = { sqlite, file, dataVersion: dataVersion(sqlite) }
    state.available = true
  }

  function readPublications(sqlite: Sqlite) {
    const latest = latestPublication(sqlite)
    const explained = seen !== undefined && latest && latest.version > state.version
    if (!explained || latest.hiddenAt > state.version) state.epoch++
    state.version = latest?.version ?? 0
  }

  function close() {
    opened?.sqlite.close()
    opened = undefined
    seen = undefined
    state.available = false
    state.epoch++
  }

  refresh()
  return {
    get epoch() {
      return state.epoch
    },
    get version() {
      return state.version
    },
    get available() {
      return state.available
    },
    refresh,
    supersededAt(version) {
      const at = opened && firstPublicationAfter(opened.sqlite, version)
      return at ? Date.parse(at) || 0 : 0
    },
    answers() {
      refresh(true)
      return opened !== undefined && hasMigrations(opened.sqlite)
    },
    close,
  }
}
