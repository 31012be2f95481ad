import { type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

type Asking = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}
export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

/** Asks over real HTTP and changes nothing: no redirect followed, nothing decompressed. */
export function ask(port: number, path: string, asking: Asking = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const { method = 'GET', headers = {}, body } = asking
  const req = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
  req.on('error', reject)
  req.on('response', (res) => {
    buffer(res).then((whole) => {
      const { statusCode: status = 0, headers } = res
      resolve({ status, headers, body: whole, text: whole.toString() })
    }, reject)
  })
  req.end(body)
  return promise
}
