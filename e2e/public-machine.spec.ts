import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/client'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { e2eFolder, e2eOrigin } from '#scripts/e2e-place'
import { firstPage } from '#scripts/run-script'
import { ask, textOf } from './ask.ts'
import { expectDocument, expectSafeHeaders } from './document.ts'
import { expect, test } from './fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'habeas-public-machine-'))
const file = join(folder, 'public.db')

test.describe.configure({ mode: 'serial' })

let machine: ChildProcess
let origin: string
test.beforeAll(async () => {
  const port = await aFreePort()
  origin = `http://localhost:${port}`
  copyPublished(file)
  machine = spawn(process.execPath, ['server/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HABEAS_ROLE: 'public',
      HABEAS_ORIGIN: e2eOrigin,
      HABEAS_DATA: folder,
      HABEAS_LOG: 'silent',
    },
  })
  await firstPage(`${origin}/api/health`)
})

test.afterAll(() => {
  machine.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

test('a second machine serves the same pages from public.db alone', async () => {
  for (const path of ['/en/people/ales-bialiatski', '/ru/releases/release-2025-12-13']) {
    const answer = await ask(path, { origin })
    expect(answer.status).toBe(200)
    expect(textOf(answer)).toBe(textOf(await ask(path)))
  }
  expect(readdirSync(folder).filter((name) => !name.startsWith('public.db'))).toEqual([])
})

test('it has no desk: its addresses are like any that is not there', async () => {
  const missing = await ask('/en/no-such-page', { origin })
  for (const path of [
    '/en/desk',
    '/en/desk/sign-in',
    '/en/desk/people/1',
    '/api/auth/session',
  ]) {
    const answer = await ask(path, { origin })
    expect(answer.status).toBe(404)
    expectDocument(answer)
    if (path.startsWith('/en')) expect(textOf(answer)).toBe(textOf(missing))
  }
  const headers = {
    origin: e2eOrigin,
    'content-type': 'application/x-www-form-urlencoded',
  }
  const written = await ask('/en/desk/sign-in', {
    origin,
    headers,
    method: 'POST',
    body: 'email=a',
  })
  expect(written.status).toBe(405)
})

test('a newer public.db put in the place of the old one is read', async () => {
  const path = paths.home('en')
  const before = textOf(await ask(path, { origin }))
  copyPublished(`${file}-next`, 'DELETE FROM mass_releases WHERE fictional = 0')
  renameSync(`${file}-next`, file)
  await expect.poll(async () => textOf(await ask(path, { origin }))).not.toBe(before)
})

test('without public.db every page is an error that says so, and runs nothing', async () => {
  renameSync(file, `${file}-away`)
  await expect.poll(async () => (await ask('/api/health', { origin })).status).toBe(503)
  for (const locale of locales) {
    const answer = await ask(paths.people(locale), { origin })
    expect(answer.status).toBe(503)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(textOf(answer)).toContain(`<html lang="${locale}"`)
    expectDocument(answer)
  }
  expectSafeHeaders(await ask('/api/health', { origin }))
  renameSync(`${file}-away`, file)
  await expect.poll(async () => (await ask('/en', { origin })).status).toBe(200)
})

test('asked to stop, it finishes and ends well', async () => {
  const ended = once(machine, 'exit')
  machine.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

async function aFreePort() {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? address?.port : undefined
}

/** A copy of what is published, as replication makes one. */
function copyPublished(to: string, change = '') {
  const published = openSqlite(join(e2eFolder, 'public.db'), { readonly: true })
  published.prepare('VACUUM INTO ?').run(to)
  published.close()
  const copy = openSqlite(to)
  copy.pragma('foreign_keys = OFF')
  if (change) copy.exec(change)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}
