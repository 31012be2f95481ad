import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { compress, type Encoding, isWorthCompressing } from '#server/encoding'
import type { HeaderList } from '#server/headers'

/** One encoding of a finished response, with its header lines made ready. */
type Body = { bytes: Buffer; headers: string[]; notModified: string[] }

/** A finished response, kept whole. */
export type Entry = {
  readonly status: number
  /** Whether the cache may keep it. */
  readonly lasting: boolean
  /** What it can grow to in memory, with each encoding. */
  readonly weight: number
  /** The body at once if it is ready, else a promise of it. */
  body(encoding: Encoding): Body | Promise<Body>
  readonly hash: string
}

export type NewEntry = {
  status: number
  headers: HeaderList
  type: string
  bytes: Buffer
  lasting?: boolean
  /** What else of a request makes another answer, beside the encodings it takes. */
  vary?: string
  /** How hard it is packed for those who take brotli. */
  quality?: 5 | 11
}

const suffixes = { identity: '', gzip: '-gz', br: '-br' } as const
const headerWeight = 4096

export function makeEntry({
  status,
  headers,
  type,
  bytes,
  lasting = false,
  vary: varies,
  quality,
}: NewEntry): Entry {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  const compressible = isWorthCompressing(type, bytes)
  const bodies = new Map<Encoding, Body | Promise<Body>>()
  const named = [varies, compressible && 'Accept-Encoding'].filter(Boolean)
  const vary = named.length > 0 ? ['Vary', named.join(', ')] : []

  function made(encoding: Encoding, encoded: Buffer): Body {
    const etag = status === 200 ? ['ETag', `"${hash}${suffixes[encoding]}"`] : []
    const shared = [...headers, ...vary, ...etag]
    const named = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
    const length = ['Content-Length', String(encoded.length)]
    return {
      bytes: encoded,
      headers: [...shared, 'Content-Type', type, ...named, ...length],
      notModified: shared,
    }
  }

  const identity = made('identity', bytes)
  async function compressed(encoding: 'br' | 'gzip') {
    const encoded = await compress(bytes, encoding, quality)
    // At most half, so that `weight` holds whatever the content.
    const body = encoded.length * 2 < bytes.length ? made(encoding, encoded) : identity
    bodies.set(encoding, body)
    return body
  }

  return {
    status,
    lasting,
    hash,
    weight: bytes.length * 2 + headerWeight,
    body(encoding) {
      if (encoding === 'identity' || !compressible) return identity
      const ready = bodies.get(encoding)
      if (ready) return ready
      const coming = compressed(encoding)
      bodies.set(encoding, coming)
      return coming
    },
  }
}

export function send(
  req: IncomingMessage,
  res: ServerResponse,
  entry: Entry,
  body: Body,
) {
  const known = req.headers['if-none-match']
  if (known && entry.status === 200 && (known === '*' || known.includes(entry.hash))) {
    res.writeHead(304, body.notModified)
    res.end()
    return
  }
  res.writeHead(entry.status, body.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(body.bytes)
}
