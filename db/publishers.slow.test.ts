import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import * as a from '#tests/builders'
import { aPlace, type Place, publishedTwice } from '#tests/place'

test('two processes that publish at once publish everything, and each change once', async () => {
  const place = aPlace()
  a.write(place.record, a.aPerson)
  place.publish()
  const first = newest(place)
  const workers = [worker(place.folder), worker(place.folder)]
  await Promise.all(workers.map(({ child }) => untilItPublishes(place, child)))
  for (let number = 0; number < 100; number++) {
    a.write(place.record, (tx) => a.anArrest(tx, a.aPerson(tx), { on: '2021' }))
    await new Promise(setImmediate)
  }
  const changes = await Promise.all(workers.map(({ stop }) => stop()))
  const own = place.publish().changed ? 1 : 0
  const { published, rebuilt } = publishedTwice(place)
  expect(published).toEqual(rebuilt)
  expect(changes.reduce((sum, count) => sum + count, own)).toBe(newest(place) - first)
  expect(published?.people?.length).toBe(103)
}, 120_000)

test('no hide is undone by a rebuild that goes on meanwhile, and nothing is lost', async () => {
  const place = aPlace()
  a.write(place.record, (tx) => {
    for (let number = 0; number < 200; number++)
      a.anArrest(tx, a.aPerson(tx), { on: '2021' })
  })
  place.publish()
  const first = newest(place)
  const rebuilder = worker(place.folder, 'rebuild')
  const hidden: number[] = []
  while (hidden.length < 40 || newest(place) - first < 2000) {
    const person = a.write(place.record, (tx) => a.aPerson(tx))
    place.publish()
    a.write(place.record, (tx) =>
      tx.$client
        .prepare(`UPDATE people SET publication_level = 'sealed' WHERE id = ?`)
        .run(person),
    )
    place.publish()
    hidden.push(person)
    expect(place.rows(`SELECT id FROM people WHERE id IN (${hidden})`)).toEqual([])
    await new Promise(setImmediate)
  }
  await rebuilder.stop()
  place.publish()
  const { published, rebuilt } = publishedTwice(place)
  expect(published).toEqual(rebuilt)
  expect(published?.people?.length).toBe(200)
}, 120_000)

function newest({ rows }: Place) {
  return Number(rows<{ v: number }>('SELECT max(version) AS v FROM publications')[0]?.v)
}

function worker(folder: string, work = 'publish') {
  const child = spawn(process.execPath, ['tests/publishing-worker.ts', folder, work])
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(`${chunk}`))
  child.stderr.on('data', (chunk: Buffer) => said.push(`${chunk}`))
  async function stop(): Promise<number> {
    const closed = once(child, 'close')
    child.stdin.write('stop\n')
    await closed
    return JSON.parse(said.join('')).changes
  }
  return { child, stop }
}

/** Writes until a worker has begun to publish. */
async function untilItPublishes(place: Place, child: ChildProcessWithoutNullStreams) {
  const outbox = place.record.$client.prepare('SELECT count(*) FROM outbox').pluck()
  a.write(place.record, a.aPerson)
  while (child.exitCode === null && outbox.get() !== 0) await new Promise(setImmediate)
}
