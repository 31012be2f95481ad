import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { onCoreZero, origin, start } from './http.ts'
import { megabytes, percentiles, printTable, type Row } from './measure.ts'

const plainPort = 3197
const connections = 10
/** `LIKE` over every name takes so long that fewer of them tell enough. */
const fewer = 10

/** Suggestions of the real server, none from its cache, beside `LIKE` on a bare one. */
export async function benchSearchHttp(folder: string, queries: readonly string[]) {
  const ours = await oursOver(folder, queries)
  const plain = await plainOver(
    folder,
    queries.slice(0, Math.ceil(queries.length / fewer)),
  )
  console.log(
    `over HTTP: ${ours.toFixed(0)} name searches/s (suggestions, uncached), ${plain.toFixed(0)}/s by LIKE on bare Node: ${(ours / plain).toFixed(1)} times as many`,
  )
}

const pagesEach = 150

/** How long whole pages take one at a time, none from the cache; and the server's memory. */
export async function benchPagesHttp(folder: string, queries: readonly string[]) {
  const server = await start(folder)
  const query = (n: number) => queries[n % queries.length] ?? ''
  const day = (n: number) =>
    new Date(Date.UTC(2018, 0, 1 + 13 * n)).toISOString().slice(0, 10)
  const pages: Record<string, (n: number) => string> = {
    'suggestions for a name': (n) =>
      `/api/suggestions?${new URLSearchParams({ locale: 'be', q: query(n) })}`,
    'people page, a name': (n) => `/en/people?${new URLSearchParams({ q: query(n) })}`,
    'people page, all facets, filtered by two': (n) =>
      `/en/people?sex=female&arrested_from=${day(n)}`,
    'people page, held on a day': (n) => `/en/people?held=behind_bars&on=${day(n)}`,
    'facets as JSON, held on a day': (n) =>
      `/api/v1/facets?held=behind_bars&on=${day(n)}`,
    'list as JSON, filtered by two': (n) =>
      `/api/v1/people?status=released&sex=female&arrested_from=${day(n)}`,
  }
  try {
    const rows: Row[] = []
    for (const [what, path] of Object.entries(pages))
      rows.push({ what, ...percentiles(await timesOf(path)) })
    printTable('Over HTTP, one at a time, uncached', rows)
    console.log(`memory of the server ${memoryOf(server.pid)}`)
  } finally {
    server.kill('SIGTERM')
  }
}

async function timesOf(path: (n: number) => string): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < pagesEach; n += 1) {
    const started = performance.now()
    const answer = await fetch(origin + path(n))
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path(n)} answers ${answer.status}`)
    // The first builds what the process keeps.
    if (n > 0) times.push(performance.now() - started)
  }
  return times
}

/** At its most, as Linux tells it. */
function memoryOf(pid = 0): string {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 'unknown'
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
  return `${megabytes(Number(kilobytes) * 1024)} MB at most`
}

async function oursOver(folder: string, queries: readonly string[]): Promise<number> {
  const server = await start(folder)
  try {
    await rate(origin, ['/api/suggestions?locale=en&q=warm'])
    return await rate(
      origin,
      queries.map((q) => `/api/suggestions?${new URLSearchParams({ locale: 'en', q })}`),
    )
  } finally {
    server.kill('SIGTERM')
  }
}

async function plainOver(folder: string, queries: readonly string[]): Promise<number> {
  const script = `const sqlite = new (require('better-sqlite3'))(${JSON.stringify(join(folder, 'public.db'))}, { readonly: true })
    const like = sqlite.prepare("SELECT DISTINCT person_id FROM names WHERE text LIKE '%' || ? || '%' LIMIT 8")
    require('node:http').createServer((req, res) => {
      const q = new URL(req.url, 'http://localhost').searchParams.get('q')
      res.end(JSON.stringify(like.all(q)))
    }).listen(${plainPort}, () => console.log('ready'))`
  const plain = spawn(...onCoreZero([process.execPath, '-e', script]))
  await new Promise((ready) => plain.stdout?.once('data', ready))
  try {
    const paths = queries.map((q) => `/?${new URLSearchParams({ q })}`)
    return await rate(`http://localhost:${plainPort}`, paths)
  } finally {
    plain.kill()
  }
}

/** Requests a second, each path asked once. */
async function rate(url: string, paths: readonly string[]): Promise<number> {
  const started = performance.now()
  const { non2xx } = await autocannon({
    url,
    connections: Math.min(connections, paths.length),
    amount: paths.length,
    requests: paths.map((path) => ({ path })),
  })
  if (non2xx > 0) throw new Error(`${non2xx} of ${paths.length} answers were no answers`)
  return paths.length / ((performance.now() - started) / 1000)
}
