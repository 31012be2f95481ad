import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { openSqlite, type Sqlite } from '#db/client'
import { derivedVersion } from '#db/derived'
import { migrate } from '#db/migrate'
import { openRecord } from '#db/record'
import { writeWork } from './desk-work.ts'
import { fictionalPeople } from './fictional-people.ts'
import { writeHistory } from './history-rows.ts'
import { placeWith } from './place.ts'
import { type Planted, plantedPeople } from './planted-people.ts'
import { writeFictional } from './write-fictional.ts'

export type DeskPlace = { path: string; planted: readonly Planted[] }

/**
 * A record with so many fictional people and a history of them, and some planted beside
 * them, made once and kept for the next run.
 */
export function deskPlace(people: number): DeskPlace {
  const folder = resolve('data', `bench-desk-${people}`)
  const path = join(folder, 'record.db')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path)) make(folder, path, people)
  const planted = readFileSync(join(folder, 'planted.json'), 'utf8')
  return { path, planted: JSON.parse(planted) }
}

function make(folder: string, path: string, people: number) {
  const started = performance.now()
  const unfinished = join(folder, 'unfinished.db')
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  copyFileSync(join(placeWith(people), 'public.db'), unfinished)
  const sqlite = openSqlite(unfinished)
  becomeRecord(sqlite)
  sqlite.close()
  const planted = plant(unfinished, people)
  writeFileSync(join(folder, 'planted.json'), JSON.stringify(planted))
  renameSync(unfinished, path)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`A record of ${people} people and ${planted.length} pairs in ${seconds} s`)
}

/** What is published has every row that the record has, but for its history and its queue. */
function becomeRecord(sqlite: Sqlite) {
  // A crash may ruin the file: it is made again then.
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('cache_size = -1048576')
  migrate(sqlite, ['shared', 'record'])
  sqlite.transaction(() => writeHistory(sqlite))()
  sqlite.pragma(`user_version = ${derivedVersion}`)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

function plant(path: string, people: number): Planted[] {
  const planted: Planted[] = []
  const db = openRecord(path)
  db.$client.pragma('synchronous = OFF')
  writeFictional(
    db,
    plantedPeople(people, (one) => planted.push(one)),
  )
  writeWork(db, [...fictionalPeople(123)])
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.close()
  return planted
}
