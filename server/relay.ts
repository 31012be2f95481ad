import { ServerResponse } from 'node:http'
import { PassThrough, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import {
  bytesOf,
  type Captured,
  type Handler,
  type NewRequest,
  requestOf,
} from '#server/capture'
import type { Encoding } from '#server/encoding'

type Relay = {
  request: NewRequest
  encoding: Encoding
  /** The response of the reader; without a body for HEAD. */
  res: ServerResponse
  isHead: boolean
  head: (answer: Pick<Captured, 'headers'>) => readonly string[]
  /** Asked before each part: what was read before somebody was hidden must not leave. */
  mayGoOn: () => boolean
}

const heldBytes = 256 * 1024
const idleMs = 60_000

/**
 * Passes a long answer on while the handler makes it, as fast as the reader takes it. An
 * answer other than 200 is short and comes back instead, to be answered like any page.
 * The first part is held until it is long, so that most answers leave whole or not at all.
 * Throws `Hidden` where it may not go on and nothing has left: it can be made again.
 */
export async function relay(
  handler: Handler,
  asked: Relay,
): Promise<Captured | undefined> {
  const req = requestOf(asked.request)
  const source = new ServerResponse(req)
  const body = new PassThrough({ highWaterMark: heldBytes })
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  lead(source, body, { begin, mayGoOn: asked.mayGoOn })
  const handled = handler(req, source).then(
    () => source.finished || body.destroy(new Error('The answer has no end')),
    (error) => void body.destroy(error),
  )
  await Promise.race([begun, handled])
  if (body.errored) throw body.errored
  if (source.statusCode !== 200) return { ...headOf(source), body: await wholeOf(body) }
  await send(body, source, asked)
  return undefined
}

const headOf = (source: ServerResponse) => ({
  status: source.statusCode,
  headers: source.getHeaders(),
})

async function send(body: PassThrough, source: ServerResponse, asked: Relay) {
  const { res, encoding, isHead } = asked
  const named = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  res.writeHead(200, [...asked.head(headOf(source)), ...named])
  if (isHead) {
    res.end()
    return void body.destroy()
  }
  res.setTimeout(idleMs, () => res.destroy())
  try {
    await pipeline([body, ...packing(encoding), res])
  } catch (error) {
    // The head has gone: a reader learns of the end only by a connection that breaks off.
    res.destroy()
    if (!isGone(error)) throw error
  }
}

function packing(encoding: Encoding): Transform[] {
  if (encoding === 'gzip') return [createGzip({ level: 4 })]
  if (encoding === 'identity') return []
  return [createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })]
}

/** Leads what is written to a response without connection into the stream, and its pace back. */
function lead(
  source: ServerResponse,
  body: PassThrough,
  { begin, mayGoOn }: { begin: () => void; mayGoOn: () => boolean },
) {
  const pass = (given: readonly unknown[]) => {
    if (!mayGoOn()) body.destroy(new Hidden())
    const bytes = bytesOf(given)
    const written = given.find((argument) => typeof argument === 'function')
    if (written) queueMicrotask(() => written())
    const hasRoom = bytes && !body.destroyed ? body.write(bytes) : !body.destroyed
    if (!hasRoom) begin()
    return hasRoom
  }
  source.flushHeaders = () => {}
  source.write = (...given: readonly unknown[]) => pass(given)
  source.end = (...given: readonly unknown[]) => {
    if (source.finished) return source
    pass(given)
    source.finished = true
    body.end()
    begin()
    source.emit('finish')
    return source
  }
  body.on('drain', () => source.emit('drain'))
  body.on('close', () => source.emit('close'))
  body.on('error', begin)
}

/** Somebody was hidden while the answer was made. */
export class Hidden extends Error {
  code = 'ERR_HIDDEN'
}

const gone = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_HIDDEN', 'ECONNRESET', 'EPIPE']
const isGone = (error: unknown) =>
  error instanceof Error && 'code' in error && gone.includes(String(error.code))

async function wholeOf(body: PassThrough) {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}
