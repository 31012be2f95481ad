import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordDb } from '#db/client'
import { closePublishers } from '#db/publisher'
import { brokenRevisions } from '#tests/history'
import { aBrowser } from './desk-browser.ts'
import { type Line, writeForms } from './desk-writer.ts'
import { openWriters, signedIn, writersPlace } from './writers-place.ts'

/** Editors at two servers of one data folder, sending the forms of the desk; then all is looked for. */
export async function writeOverHttp(seconds: number, writers: number) {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-http-writers-'))
  const ports = [await freePort(), await freePort()] as const
  Object.assign(process.env, { HABEAS_DATA: folder, HABEAS_ORIGIN: originOf(ports[0]) })
  const db = openWriters(folder)
  const place = writersPlace(db, folder)
  closePublishers()
  const servers = await Promise.all(ports.map((port) => serve(folder, port)))
  try {
    const editors = await Promise.all(Array.from({ length: writers }, () => signedIn(db)))
    const until = Date.now() + seconds * 1000
    const written = editors.map(({ editorId, cookie }, nth) => {
      const browser = aBrowser(originOf(ports[nth % 2 === 0 ? 0 : 1]), cookie)
      return writeForms({ editorId, browser, place, nth }, until)
    })
    const lines = (await Promise.all(written)).flat()
    const told = servers.map(({ log }) => log.join('')).join('')
    const busy = told.match(/SQLITE_BUSY|database is locked/g)?.length ?? 0
    return { answers: countedOf(lines), busy, told, ...lookFor(db, lines) }
  } finally {
    await Promise.all(servers.map(({ server }) => stop(server)))
    db.$client.close()
    rmSync(folder, { recursive: true })
  }
}

const originOf = (port: number) => `http://localhost:${port}`

/** Others may measure on this machine too. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function serve(folder: string, port: number) {
  const server = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      ...{ HABEAS_DATA: folder, HABEAS_LIMITS: 'no', HABEAS_LOG: 'warn' },
      ...{ PORT: String(port), HABEAS_ORIGIN: originOf(port), NODE_ENV: 'production' },
    },
  })
  const log: string[] = []
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => log.push(String(chunk)))
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${originOf(port)}/api/health`).catch(() => undefined)
    if (answer?.ok) return { server, log }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  server.kill()
  throw new Error(`No server came up; is there a build? npm run build\n${log.join('')}`)
}

async function stop(server: ChildProcess) {
  server.kill('SIGTERM')
  if (server.exitCode === null) await once(server, 'close')
}

/** By what was sent, how often which answer came. */
function countedOf(lines: readonly Line[]) {
  const answers: Record<string, Record<string, number>> = {}
  for (const { what, answer } of lines) {
    const counts = answers[what] ?? {}
    answers[what] = { ...counts, [answer]: (counts[answer] ?? 0) + 1 }
  }
  return answers
}

type Change = {
  editorId: string
  table: string
  key: number
  before: string | null
  after: string
}

/**
 * `lost`: acknowledged, and not in the history. `unseen`: a save that replaced another value
 * than the form had shown. `broken`: revisions whose hash does not follow from what is kept.
 */
function lookFor(db: RecordDb, lines: readonly Line[]) {
  const sql = `SELECT r.editor_id AS editorId, w.table_name AS "table", w.row_id AS "key",
      w."before", w."after" FROM revision_rows w JOIN revisions r ON r.id = w.revision_id
    WHERE w."after" IS NOT NULL`
  const changes = db.$client.prepare(sql).all() as Change[]
  const byEditor = Map.groupBy(changes, ({ editorId }) => editorId)
  const saved = lines.filter(({ answer }) => answer === 'saved')
  const found = saved.map((line) => ({
    line,
    changes: (byEditor.get(line.editorId) ?? []).filter((change) => isOf(change, line)),
  }))
  const lost = found.filter(({ changes }) => changes.length === 0)
  const unseen = found.filter(
    ({ line, changes }) =>
      changes.length > 0 &&
      !changes.some(({ before }) => valueIn(before, line.column) === line.saw),
  )
  return {
    lost: lost.map(({ line }) => line),
    unseen: unseen.map(({ line }) => line),
    broken: brokenRevisions(db),
  }
}

const isOf = ({ table, key, after }: Change, line: Line) =>
  table === line.table &&
  (line.key === null || key === line.key) &&
  valueIn(after, line.column) === line.value

/** A column of a row as text; of a text in several languages, the English one. */
function valueIn(row: string | null, column: string): string {
  const value: unknown = row && JSON.parse(row)[column]
  if (typeof value !== 'string' || !value.startsWith('{')) return String(value ?? '')
  return String(JSON.parse(value).en ?? '')
}
