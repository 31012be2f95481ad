import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/client'
import { migrate } from '#db/migrate'

type Kind = 'ordinary' | 'hide'

/** A real published database that tests publish to, in a folder of its own. */
export function aPublicFile() {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-public-'))
  const path = join(folder, 'public.db')
  copyFileSync(template(), path)
  let sqlite = opened(path)
  const read = <Value>(sql: string) => sqlite.prepare<[], Value>(sql).pluck().get()

  return {
    path,
    folder,
    version: () =>
      read<number>('SELECT coalesce(max(version), 0) FROM publications') ?? 0,
    publish(kind: Kind, at = new Date()) {
      sqlite
        .prepare('INSERT INTO publications (at, kind) VALUES (?, ?)')
        .run(at.toISOString(), kind)
    },
    execute: (sql: string) => sqlite.exec(sql),
    /** Another file with the same content takes its place, as on a public machine. */
    replace() {
      sqlite.exec(`VACUUM INTO '${path}-next'`)
      sqlite.close()
      for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true })
      renameSync(`${path}-next`, path)
      sqlite = opened(path)
    },
    remove() {
      sqlite.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function opened(path: string) {
  const sqlite = openSqlite(path)
  sqlite.pragma('synchronous = OFF')
  return sqlite
}

let made: string | undefined

/** Migrating takes longer than most tests, so it is done once. */
function template() {
  if (made) return made
  made = join(mkdtempSync(join(tmpdir(), 'habeas-template-')), 'public.db')
  const sqlite = opened(made)
  migrate(sqlite, ['shared', 'public'])
  sqlite.close()
  return made
}
