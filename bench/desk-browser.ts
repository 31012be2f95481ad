import { Agent, type IncomingMessage, request } from 'node:http'
import type { Sent } from './html-forms.ts'

export type Page = { status: number; location: string; html: string }

/** One editor's browser without JavaScript: a cookie, one server, pages and forms. */
export function aBrowser(origin: string, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (path: string, body?: Buffer, type?: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<Page>()
    const sent = body && {
      ...{ origin, 'content-type': type, 'content-length': body.length },
    }
    const headers = { cookie, 'accept-encoding': 'identity', ...sent }
    const options = { agent, method: body ? 'POST' : 'GET', headers }
    const asked = request(origin + path, options, (response) => {
      readAll(response).then(resolve, reject)
    })
    asked.on('error', reject)
    asked.end(body)
    return promise
  }
  return {
    open: (path: string) => ask(path),
    send(path: string, fields: Sent) {
      const boundary = '----habeas'
      const parts = [...fields].map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
      return ask(path, body, `multipart/form-data; boundary=${boundary}`)
    },
    close: () => agent.destroy(),
  }
}

export type Browser = ReturnType<typeof aBrowser>

async function readAll(response: IncomingMessage): Promise<Page> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const { statusCode: status = 0, headers } = response
  const html = Buffer.concat(chunks).toString()
  return { status, location: headers.location ?? '', html }
}
