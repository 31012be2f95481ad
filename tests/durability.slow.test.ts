import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { closePublishers, publishPending } from '#db/publisher'
import { rebuildPublic } from '#db/rebuild-public'
import { openRecord } from '#db/record'
import { invariant } from '#lib/invariant'
import { contentOf } from '#tests/content'
import { aFolder } from '#tests/database'
import { brokenRevisions } from '#tests/history'

type Save = { personId: number; version: number; level: string }

const kills = 50
const thoroughEvery = 10
const folder = aFolder()
openRecord(join(folder, 'record.db')).$client.close()
// Made one file: fifty processes then start in a third of the time. It lies where it finds
// the packages that are not in it.
const program = 'node_modules/.cache/durability-writer.mjs'
const writers: ReturnType<typeof writer>[] = []

beforeAll(async () => {
  await build({
    ...{ input: 'tests/durability-writer.ts', platform: 'node', logLevel: 'warn' },
    external: ['better-sqlite3', 'sharp'],
    output: { file: program, format: 'esm', codeSplitting: false },
  })
  writers.push(writer())
}, 600_000)

afterAll(() => {
  for (const { child } of writers) child.kill('SIGKILL')
})

test('whenever it is killed, the record opens whole and holds every acknowledged save', async () => {
  const saves: Save[] = []
  for (let kill = 1; kill <= kills; kill++) {
    const next = writers.shift()
    invariant(next, 'a writer is ready')
    // The next one starts up meanwhile, and waits for its turn.
    if (kill < kills) writers.push(writer())
    saves.push(...(await savesUntilKilled(next)))
    const db = openRecord(join(folder, 'record.db'))
    expectWhole(db)
    expectHeld(db, saves)
    const isThorough = kill % thoroughEvery === 0
    if (isThorough) expect(brokenRevisions(db)).toEqual([])
    db.$client.close()
    publishPending(folder)
    if (isThorough) await expectRebuilt()
  }
  expect(saves.length).toBeGreaterThan(kills)
}, 600_000)

function writer() {
  const child = spawn(process.execPath, [program, folder])
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(`${chunk}`))
  return { child, said, lines: createInterface(child.stdout) }
}

/** Lets it save a few times, and kills it at whatever it is doing a moment later. */
async function savesUntilKilled({ child, said, lines }: ReturnType<typeof writer>) {
  const saves: Save[] = []
  const ended = once(child, 'close')
  const enough = 1 + Math.floor(Math.random() * 10)
  lines.on('line', (line) => {
    saves.push(JSON.parse(line))
    if (saves.length === enough)
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
  })
  child.stdin.write('go\n')
  const [, signal] = await ended
  expect(said.join('')).toBe('')
  expect(signal).toBe('SIGKILL')
  return saves
}

function expectWhole(db: RecordDb) {
  expect(db.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(db.$client.pragma('foreign_key_check')).toEqual([])
}

function expectHeld(db: RecordDb, saves: readonly Save[]) {
  const find = db.$client.prepare(
    'SELECT version, publication_level AS level FROM people WHERE id = ?',
  )
  const parts = db.$client
    .prepare(
      `SELECT count(*) FROM names n JOIN events e ON e.person_id = n.person_id
       WHERE n.person_id = ?`,
    )
    .pluck()
  const lost = saves.filter(({ personId, version, level }) => {
    const row = find.get(personId) as Omit<Save, 'personId'> | undefined
    if (!row || row.version < version) return true
    return row.version === version && row.level !== level
  })
  expect(lost).toEqual([])
  expect(saves.filter(({ personId }) => parts.get(personId) !== 2)).toEqual([])
}

/** What the publisher caught up with is what it would make from nothing. */
async function expectRebuilt() {
  const file = join(folder, 'public.db')
  const caughtUp = contentOf(file)
  await rebuildPublic(folder)
  closePublishers()
  expect(contentOf(file)).toEqual(caughtUp)
  expect(caughtUp.people?.length).toBeGreaterThan(0)
}
