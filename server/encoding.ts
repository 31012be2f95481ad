import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)
const worthwhileBytes = 860

const textual = /^(?:text\/|image\/svg|application\/(?:[\w.+-]*(?:json|xml|javascript)))/

export function isWorthCompressing(type: string, bytes: Buffer) {
  return bytes.length >= worthwhileBytes && textual.test(type)
}

/**
 * Off the main thread; brotli 5 costs about what gzip 6 does and is a sixth smaller. 11 is
 * a tenth smaller again and takes thirty times as long: for what is packed once.
 */
export function compress(
  bytes: Buffer,
  encoding: 'br' | 'gzip',
  quality: 5 | 11 = 5,
): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes, { level: 6 })
  return brotlied(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

const negotiated = new Map<string, Encoding>()
const rememberedHeaders = 100

/** The best encoding that an Accept-Encoding header takes. Browsers send few different ones. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = negotiated.get(header)
  if (known) return known
  const encoding = negotiate(header)
  if (negotiated.size >= rememberedHeaders) negotiated.clear()
  negotiated.set(header, encoding)
  return encoding
}

function negotiate(header: string): Encoding {
  const quality = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
      const q = parameters.find((parameter) => /^q=/i.test(parameter))
      return [name.toLowerCase(), q ? Number(q.slice(2)) : 1] as const
    }),
  )
  const takes = (name: string) => (quality.get(name) ?? quality.get('*') ?? 0) > 0
  return (['br', 'gzip'] as const).find(takes) ?? 'identity'
}
