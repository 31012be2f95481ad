import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { openRecord } from '#db/record'
import { firstPage } from '#scripts/run-script'
import { write } from '#tests/builders'
import { ask } from './ask.ts'

/** A server of one test's own, with the real record in a folder of its own. */
export type OwnPlace = {
  origin: string
  folder: string
  stop: () => Promise<void>
}

export async function anOwnPlace(): Promise<OwnPlace> {
  const port = await aFreePort()
  const folder = resolve('data', `e2e-${port}`)
  const origin = `http://localhost:${port}`
  const server = spawn(process.execPath, ['scripts/e2e-server.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HABEAS_E2E_PORT: String(port),
      HABEAS_ORIGIN: origin,
      HABEAS_DATA: folder,
      HABEAS_LOG: 'silent',
    },
  })
  await firstPage(`${origin}/api/health`)
  const stop = async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    // Until then it writes there.
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, folder, stop }
}

async function aFreePort(): Promise<number> {
  const { promise, resolve: found } = Promise.withResolvers<number>()
  const server = createServer().listen(0, () => {
    const address = server.address()
    server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0))
  })
  return promise
}

/**
 * The record as it was on the eve of 13 December 2025, as far as that release goes: what
 * is known of it is out of sight and counts for nothing.
 */
export function onTheEve({ folder }: OwnPlace) {
  const db = openRecord(join(folder, 'record.db'))
  write(db, (tx) => {
    tx.$client
      .prepare(
        `UPDATE events SET state = 'refuted', publication_level = 'internal',
           version = version + 1 WHERE id IN (
           SELECT r.event_id FROM releases r JOIN mass_releases m ON m.id = r.mass_release_id
           WHERE m.slug = 'release-2025-12-13')`,
      )
      .run()
    tx.$client
      .prepare(
        `UPDATE mass_releases SET publication_level = 'internal', version = version + 1
         WHERE slug = 'release-2025-12-13'`,
      )
      .run()
  })
  db.$client.close()
}

/** The changes made since one of them, the newest first, but for those that took back. */
export function changesSince({ folder }: OwnPlace, revisionId: number): number[] {
  const db = openRecord(join(folder, 'record.db'))
  const ids = db.$client
    .prepare(
      'SELECT id FROM revisions WHERE id > ? AND reverts_id IS NULL ORDER BY id DESC',
    )
    .pluck()
    .all(revisionId) as number[]
  db.$client.close()
  return ids
}

export function lastChange(place: OwnPlace): number {
  return changesSince(place, 0)[0] ?? 0
}

/** Everything that can be downloaded, byte for byte. */
export async function everyExport({ origin }: OwnPlace, slug: string) {
  const addresses = [
    '/api/v1/people.csv',
    '/api/v1/events.csv',
    '/api/v1/releases.csv',
    `/api/v1/releases/${slug}`,
    `/api/v1/releases/${slug}.csv`,
    '/api/v1/people?limit=100',
  ]
  const answers = await Promise.all(addresses.map((path) => ask(path, { origin })))
  return answers.map(({ status, body }, index) => ({
    path: addresses[index],
    status,
    body: body.toString(),
  }))
}
