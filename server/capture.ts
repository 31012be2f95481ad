import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** What Next's request handler is. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<unknown>

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

export type NewRequest = {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body?: Buffer
}

const deadlineMs = 20_000

/**
 * Has the handler answer a request of our own making and keeps the answer. Nothing of a
 * reader's request gets in that is not named here, and nothing is sent before it is whole.
 */
export async function capture(handler: Handler, request: NewRequest): Promise<Captured> {
  const req = requestOf(request)
  const res = new ServerResponse(req)
  const { promise: overdue, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Error(`No answer in ${deadlineMs} ms`)),
    deadlineMs,
  )
  try {
    const [body] = await Promise.race([
      Promise.all([keptBody(res), handler(req, res)]),
      overdue,
    ])
    return { status: res.statusCode, headers: res.getHeaders(), body }
  } finally {
    clearTimeout(timer)
  }
}

export function requestOf({ method, path, headers, body }: NewRequest) {
  const req = new IncomingMessage(new Socket())
  Object.assign(req, { method, url: path, headers, httpVersion: '1.1' })
  if (body?.length) req.push(body)
  req.push(null)
  return req
}

/** Makes a response that has no connection keep what is written, until it ends. */
function keptBody(res: ServerResponse): Promise<Buffer> {
  const chunks: Buffer[] = []
  const { promise, resolve } = Promise.withResolvers<Buffer>()
  const keep = (given: readonly unknown[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode)
    const bytes = bytesOf(given)
    if (bytes) chunks.push(bytes)
    const written = given.find((argument) => typeof argument === 'function')
    if (written) queueMicrotask(() => written())
  }
  const writeHead = res.writeHead.bind(res)
  // Headers given here would go to the connection unseen; set one by one they are kept.
  res.writeHead = (status: number, ...given: readonly unknown[]) => {
    const headers = given.findLast((argument) => typeof argument === 'object') ?? {}
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    return writeHead(status)
  }
  res.write = (...given: readonly unknown[]) => {
    keep(given)
    return true
  }
  res.end = (...given: readonly unknown[]) => {
    if (res.writableEnded) return res
    keep(given)
    res.finished = true
    resolve(Buffer.concat(chunks))
    res.emit('finish')
    res.emit('close')
    return res
  }
  return promise
}

export function bytesOf([chunk, encoding]: readonly unknown[]): Buffer | undefined {
  if (typeof chunk === 'string') return Buffer.from(chunk, encodingOf(encoding))
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : undefined
}

function encodingOf(argument: unknown) {
  return typeof argument === 'string' && Buffer.isEncoding(argument) ? argument : 'utf8'
}
