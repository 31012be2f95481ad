import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Env } from '#lib/env'
import type { Handler } from '#server/capture'
import type { CorrectionRecord } from '#server/correction-record'
import { createFront } from '#server/front'
import { headersFor } from '#server/headers'
import type { SendsPhoto } from '#server/photo-senders'
import { watchPublished } from '#server/published'
import type { RateLimit } from '#server/rate-limit'
import { stopServer } from '#server/shutdown'
import { createStaticFiles } from '#server/static-files'
import { ask } from '#tests/http-client'
import { aPublicFile } from '#tests/public-file'

export const origin = 'https://habeas.example'

type Reply = [status: number, body: string, headers?: Record<string, string>]

/** What the stub says at an address, by its last part; else a page with the version. */
const replies: Readonly<Record<string, Reply>> = {
  gone: [404, '<template id="__next_error__">'],
  bare: [500, 'Internal Server Error', { 'Content-Type': 'text/plain' }],
  unheard: [404, '<h1>404</h1>'],
  'not-found': [200, '<h1>Drawn by Next</h1>'],
  waits: [200, '<template id="B:0"></template>'],
  moved: [308, '', { Location: '/en/people/new' }],
  away: [307, '', { Location: '/be/desk/sign-in?next=x' }],
  flight: [200, '0:[]', { 'Content-Type': 'text/x-component' }],
}

type Given = {
  answer?: Handler
  now?: () => number
  /** Where readers' requests are kept, for a test about them. */
  corrections?: CorrectionRecord
  /** What was asked for before. */
  limit?: RateLimit
  /** Whether whoever sends a photo is signed in. */
  sendsPhoto?: SendsPhoto
}

/** The front on a real port, before a stub in place of Next and a real published database. */
export async function aSite(
  role: Env['role'] = 'all',
  { answer, now, corrections, limit, sendsPhoto }: Given = {},
) {
  const file = aPublicFile()
  const logged: object[] = []
  const asked: IncomingMessage[] = []
  const note = (line: object) => logged.push(line)
  const published = watchPublished(file.path)

  async function stub(req: IncomingMessage, res: ServerResponse) {
    asked.push(req)
    const last = new URL(req.url ?? '', origin).pathname.split('/').at(-1) ?? ''
    await new Promise(setImmediate)
    if (last === 'boom') throw new Error('boom')
    const [status, body, headers] = replies[last] ?? (await drawn(req, last))
    const type = { 'Content-Type': 'text/html; charset=utf-8' }
    res.setHeader('Set-Cookie', ['a=1', 'b=2'])
    res.setHeader('X-Powered-By', 'Next.js')
    res.writeHead(status, { ...type, ...headers })
    res.end(`<!DOCTYPE html><html lang="en"><body>${body}</body></html>`)
  }

  async function drawn(req: IncomingMessage, last: string): Promise<Reply> {
    if (last !== 'desk')
      return [
        200,
        `<p>version ${file.version()}</p><script>1</script>${'long '.repeat(500)}`,
      ]
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    return [200, `${req.headers.cookie} sent ${Buffer.concat(chunks)}<script>1</script>`]
  }

  const server = createServer(
    createFront({
      env: { role, origin, proxied: false, limits: true },
      handler: answer ?? stub,
      ...(now && { now }),
      corrections,
      limit,
      sendsPhoto,
      published,
      files: createStaticFiles('/nowhere', 'messages', headersFor(origin)),
      answers: { public: published.answers },
      log: { info: note, warn: note, error: note, flush: () => undefined },
    }),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    file,
    logged,
    /** The requests that came through to Next. */
    asked,
    get: (path: string, headers = {}) => ask(port, path, { headers }),
    send: (method: string, path: string, headers = {}, body: string | Buffer = '') =>
      ask(port, path, { method, headers, body }),
    async close() {
      await stopServer(server)
      published.close()
      file.remove()
    },
  }
}
