import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { rulesHash } from '#db/publication-sql'
import { openRecord } from '#db/record'
import { fictionalPeople } from './fictional-people.ts'
import { megabytes } from './measure.ts'
import { writeFictional } from './write-fictional.ts'
import { writePublic } from './write-public.ts'

/** Where the record of a bench is: not beside what readers get, or it would be published. */
export const benchRecord = (folder: string) => join(folder, 'desk', 'record.db')

const peopleInRecord = 2000

/**
 * A data folder with so many fictional people, made once and kept for the next run by the
 * same rules: all of them published, and a few in a record, for the bench of writes.
 */
export function placeWith(people: number): string {
  const folder = resolve('data', `bench-${people}-${rulesHash.toString(36)}`)
  process.env.HABEAS_DATA = folder
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'public.db'))) makePublic(folder, people)
  if (!existsSync(benchRecord(folder)))
    makeRecord(folder, Math.min(people, peopleInRecord))
  console.log(readFileSync(join(folder, 'made.txt'), 'utf8'))
  return folder
}

function makePublic(folder: string, people: number) {
  const unfinished = join(folder, 'unfinished.db')
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  const made = writePublic(unfinished, fictionalPeople(people))
  renameSync(unfinished, join(folder, 'public.db'))
  const report = `${made.people} fictional people: ${made.rows} rows written in ${seconds(made.writtenMs)}, indexed in ${seconds(made.indexedMs)}, derived rows in ${seconds(made.derivedMs)}, checked in ${seconds(made.checkedMs)}; at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB of memory`
  writeFileSync(join(folder, 'made.txt'), report)
}

function makeRecord(folder: string, people: number) {
  const started = performance.now()
  const db = openRecord(benchRecord(folder))
  writeFictional(db, fictionalPeople(people))
  db.$client.close()
  console.log(
    `A record of ${people} of them written in ${seconds(performance.now() - started)}`,
  )
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
