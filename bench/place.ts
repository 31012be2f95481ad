import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openRecord } from '#db/record'
import { fictionalPeople } from './fictional-people.ts'
import { writeFictional } from './write-fictional.ts'
import { writePublic } from './write-public.ts'

/** Where the record of a bench is: not beside what readers get, or it would be published. */
export const benchRecord = (folder: string) => join(folder, 'desk', 'record.db')

const peopleInRecord = 2000

/**
 * A data folder with so many fictional people, made once and kept for the next run: all of
 * them published, and a few of them in a record, for the bench of writes.
 */
export function placeWith(people: number): string {
  const folder = resolve('data', `bench-${people}`)
  process.env.HABEAS_DATA = folder
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'public.db'))) makePublic(folder, people)
  if (!existsSync(benchRecord(folder)))
    makeRecord(folder, Math.min(people, peopleInRecord))
  return folder
}

function makePublic(folder: string, people: number) {
  const unfinished = join(folder, 'unfinished.db')
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  const made = writePublic(unfinished, fictionalPeople(people))
  renameSync(unfinished, join(folder, 'public.db'))
  console.log(
    `${made.people} fictional people: ${made.rows} rows written in ${seconds(made.writtenMs)}, indexed in ${seconds(made.indexedMs)}, derived rows in ${seconds(made.derivedMs)}, checked in ${seconds(made.checkedMs)}`,
  )
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
