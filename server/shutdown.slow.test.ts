import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { stopServer } from '#server/shutdown'
import { ask } from '#tests/http-client'

test('a request under way is finished, a later one is not taken', async () => {
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const server = createServer(async (_req, res) => {
    begun.resolve()
    await held.promise
    res.end('whole')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const answer = ask(port, '/')
  await begun.promise
  const stopped = stopServer(server)
  await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED')
  held.resolve()
  expect((await answer).text).toBe('whole')
  await stopped
})

test('a request that does not end is cut off after the time of grace', async () => {
  const server = createServer(() => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const answer = ask((server.address() as AddressInfo).port, '/')
  const asked = new Promise<void>((asking) => server.on('request', () => asking()))
  await asked
  await Promise.all([
    stopServer(server, 10),
    expect(answer).rejects.toThrow('socket hang up'),
  ])
})

test('a wrong environment is said plainly and nothing starts', () => {
  const { status, stderr } = spawnSync(process.execPath, ['server/main.ts'], {
    env: { ...process.env, HABEAS_ROLE: 'desk' },
    encoding: 'utf8',
  })
  expect(stderr).toBe('HABEAS_ROLE is "desk": it must be all or public.\n')
  expect(status).toBe(1)
}, 30_000)
