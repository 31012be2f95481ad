import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openRecord } from '#db/record'
import { inRevision } from '#db/write'
import { ok } from '#lib/result'
import { type FictionalPerson, fictionalPeople } from './fictional-people.ts'
import { writeFictionalBasics, writeFictionalPerson } from './write-fictional.ts'

const editor = {
  id: 'fictional',
  name: 'Generator of fictional people',
  role: 'editor',
} as const
const note = {
  action: 'fictional.added',
  channel: 'fictional',
  why: 'to try it at size',
} as const

/** A data folder with so many fictional people, made once and kept for the next run. */
export async function placeWith(people: number): Promise<string> {
  const folder = resolve('data', `bench-${people}`)
  process.env.HABEAS_DATA = folder
  if (existsSync(join(folder, 'public.db'))) return folder
  mkdirSync(folder, { recursive: true })
  const started = performance.now()
  const db = openRecord(join(folder, 'record.db'))
  writeFictional(db, fictionalPeople(people))
  db.$client.close()
  const written = performance.now()
  const { rebuildPublic } = await import('#db/rebuild-public')
  await rebuildPublic()
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  console.log(
    `${people} fictional people written in ${seconds(written - started)} s, published in ${seconds(performance.now() - written)} s`,
  )
  return folder
}

/** Writes invented people a thousand a revision; those already there are passed over. */
export function writeFictional(
  db: ReturnType<typeof openRecord>,
  people: Iterable<FictionalPerson>,
) {
  inRevision(db, editor, note, (tx) => ok(writeFictionalBasics(tx)))
  let batch: FictionalPerson[] = []
  const flush = () => {
    inRevision(db, editor, note, (tx) => {
      for (const person of batch) writeFictionalPerson(tx, person)
      return ok(null)
    })
    batch = []
  }
  for (const person of people) {
    batch.push(person)
    if (batch.length === 1000) flush()
  }
  flush()
}
