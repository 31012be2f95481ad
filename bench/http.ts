import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { get } from 'node:http'
import autocannon from 'autocannon'
import { percentiles } from './measure.ts'

const port = 3199
const barePort = 3198
export const origin = `http://localhost:${port}`

/** Starts the real server on a data folder and measures it over HTTP. */
export async function benchHttp(folder: string, people: number) {
  const server = await start(folder)
  try {
    const cached = `/en/people/fictional-1`
    const { bytes } = await weigh(cached)
    console.log(
      `\nOver HTTP at ${people} people${pinned() ? ' (server on core 0, load on core 1)' : ''}`,
    )
    const ours = await load(`${origin}${cached}`)
    const bare = await loadBareNode(bytes)
    console.log(
      `cached profile: ${Math.round(ours)} requests/s by ${hasWrk() ? 'wrk' : 'autocannon'}; bare Node with the same bytes ready: ${Math.round(bare)}; ours is ${(ours / bare).toFixed(2)} of it`,
    )
    await uncached('profile', (n) => `/en/people/fictional-${1 + ((n * 7919) % people)}`)
    await uncached('people list', (n) => `/en/people?on=${dayNumbered(n)}`)
    for (const path of [
      '/en',
      '/en/people',
      cached,
      '/be/people/fictional-1',
      '/en/releases/fictional-release-3',
      '/en/about/methodology',
    ]) {
      const { status, bytes } = await weigh(path)
      console.log(`${path.padEnd(40)} ${status} ${(bytes / 1024).toFixed(1)} KB gzip`)
    }
    const css = await stylesheet(cached)
    console.log(
      `stylesheet (${css.path.split('/').at(-1)}) ${(css.bytes / 1024).toFixed(1)} KB gzip, cached for ever`,
    )
  } finally {
    server.kill('SIGTERM')
  }
}

const dayNumbered = (n: number) =>
  new Date(Date.UTC(2018, 0, n)).toISOString().slice(0, 10)

/** Requests a second: the middle of three rounds, after one that warms up. */
async function load(url: string): Promise<number> {
  await loadRound(url)
  const rounds = [await loadRound(url), await loadRound(url), await loadRound(url)]
  return rounds.sort((a, b) => a - b)[1] ?? 0
}

const hasWrk = () => spawnSync('wrk', ['-v']).error === undefined

/** By wrk where it is installed: autocannon is at its own limit before our front is. */
async function loadRound(url: string): Promise<number> {
  const gzip = 'accept-encoding: gzip'
  if (!hasWrk()) {
    const headers = { 'accept-encoding': 'gzip' }
    const { requests } = await autocannon({ url, connections: 20, duration: 4, headers })
    return requests.average
  }
  const { stdout } = spawnSync('wrk', ['-t1', '-c20', '-d4', '-H', gzip, url])
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout.toString())?.[1])
}

/** The most that Node's own server can do here, whatever stands on top of it. */
async function loadBareNode(bytes: number): Promise<number> {
  const script = `const body = Buffer.alloc(${bytes}, 'a')
    require('node:http').createServer((_req, res) => {
      res.writeHead(200, { 'content-type': 'text/html', 'content-length': ${bytes} })
      res.end(body)
    }).listen(${barePort}, () => console.log('ready'))`
  const bare = spawn(...onCoreZero([process.execPath, '-e', script]))
  await new Promise((ready) => bare.stdout?.once('data', ready))
  try {
    return await load(`http://localhost:${barePort}/`)
  } finally {
    bare.kill()
  }
}

async function uncached(what: string, pathOf: (n: number) => string) {
  const times: number[] = []
  for (let n = 1; n <= 150; n += 1) {
    const started = performance.now()
    await weigh(pathOf(n))
    times.push(performance.now() - started)
  }
  const { p50, p95, p99 } = percentiles(times)
  console.log(
    `uncached ${what}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, one at a time`,
  )
}

function weigh(path: string): Promise<{ status: number; bytes: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, bytes: body.length, body })
      })
    }).on('error', reject)
  })
}

async function stylesheet(page: string) {
  const html = await (await fetch(`${origin}${page}`)).text()
  const path = /href="(\/_next\/[^"]+\.css[^"]*)"/.exec(html)?.[1] ?? ''
  return { path, bytes: (await weigh(path)).bytes }
}

export function onCoreZero(command: string[]): [string, string[]] {
  const [program = '', ...args] = pinned() ? ['taskset', '-c', '0', ...command] : command
  return [program, args]
}

const pinned = () => spawnSync('taskset', ['-V']).status === 0

export async function start(folder: string): Promise<ChildProcess> {
  if (pinned()) spawnSync('taskset', ['-cp', '1', String(process.pid)])
  const server = spawn(...onCoreZero([process.execPath, 'server/main.ts']), {
    env: {
      ...process.env,
      HABEAS_DATA: folder,
      HABEAS_ROLE: 'public',
      HABEAS_LIMITS: 'no',
      PORT: String(port),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (answer?.ok) return server
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  server.kill()
  throw new Error('The server did not come up; is there a build? npm run build')
}
