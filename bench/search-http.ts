import { spawn } from 'node:child_process'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { onCoreZero, origin, start } from './http.ts'

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
