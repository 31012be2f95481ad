import type { IncomingMessage, ServerResponse } from 'node:http'
import { canonicalPath, normalPath } from '#server/canonical'
import type { Handler } from '#server/capture'
import { type DataAnswers, dataVary } from '#server/data-answers'
import { type Format, formatOf, tablePath } from '#server/data-format'
import { addressOf } from '#server/desk-headers'
import { acceptedEncoding } from '#server/encoding'
import type { Entry } from '#server/entry'
import { caching, type Headers } from '#server/headers'
import { changesSomething } from '#server/origin'
import type { Published } from '#server/published'
import { limitHeaders, type RateLimit } from '#server/rate-limit'
import { type CacheState, type createReaders, sendEntry } from '#server/readers'
import { Hidden, relay } from '#server/relay'

type Options = {
  handler: Handler
  proxied: boolean
  headers: Headers
  published: Published
  readers: ReturnType<typeof createReaders>
  limit: RateLimit
}

const readMethods = 'GET, HEAD, OPTIONS'
/** Each holds a connection, and a batch of rows, for as long as its reader takes. */
const mostTables = 20
const mostAttempts = 5

/**
 * The API: like pages the same for everyone and from the same cache, but for any site to
 * read, counted by reader, and with problems in place of error pages. Tables are passed
 * through while they are made.
 */
export function createData(options: Options) {
  const { handler, proxied, headers, published, readers, limit } = options
  const answers: DataAnswers = readers.data
  let tables = 0

  async function data(req: IncomingMessage, res: ServerResponse, url: URL | null) {
    if (req.method === 'OPTIONS') return allow(res)
    if (changesSomething(req.method))
      return sendEntry(req, res, answers.refusal(405, ['Allow', readMethods]))
    const path = normalPath(url?.pathname ?? '')
    const format = path && formatOf(path, req.headers.accept)
    const refused = count(req, res, format || 'json')
    if (refused) return sendEntry(req, res, refused)
    if (!url || !path) return sendEntry(req, res, answers.refusal(404))
    return read(req, res, { url, path, format })
  }

  function read(req: IncomingMessage, res: ServerResponse, { url, path, format }: Asked) {
    if (!format) return sendEntry(req, res, answers.refusal(406))
    if (format === 'csv') return table(req, res, tablePath(path) + url.search)
    const cached = canonicalPath(url)
    return readers.page(req, res, { path: cached ?? path + url.search, cached })
  }

  /** Headers given one by one go out with whatever answer follows. */
  function count(req: IncomingMessage, res: ServerResponse, format: Format) {
    const names = format === 'csv' ? (['any', 'csv'] as const) : (['any'] as const)
    const left = limit.take(addressOf(req, proxied), names)
    for (const [name, value] of Object.entries(limitHeaders(left)))
      res.setHeader(name, value)
    const isOver = left.some(({ waitMs }) => waitMs !== undefined)
    return isOver ? answers.refusal(429) : undefined
  }

  /** Says to a browser what the script of another site may send. */
  function allow(res: ServerResponse) {
    res.writeHead(204, [
      ...headers.data(caching.never),
      ...['Allow', readMethods],
      ...['Access-Control-Allow-Methods', readMethods],
      ...['Access-Control-Allow-Headers', 'Accept, If-None-Match'],
      ...['Access-Control-Max-Age', '86400'],
    ])
    res.end()
  }

  async function table(
    req: IncomingMessage,
    res: ServerResponse,
    path: string,
  ): Promise<CacheState> {
    published.refresh(true)
    const isOpen = published.available && tables < mostTables
    if (!isOpen) return refuse(req, res, path)
    tables += 1
    try {
      for (let attempt = 0; attempt < mostAttempts; attempt++)
        if (await wasSent(req, res, path)) return 'uncached'
    } finally {
      tables -= 1
    }
    return refuse(req, res, path)
  }

  /** False where somebody was hidden before any of the table had left. */
  async function wasSent(req: IncomingMessage, res: ServerResponse, path: string) {
    published.refresh()
    const { epoch } = published
    try {
      const other = await relay(handler, {
        request: { method: 'GET', path, headers: answers.asked },
        encoding: acceptedEncoding(req.headers['accept-encoding']),
        res,
        isHead: req.method === 'HEAD',
        head: tableHead,
        mayGoOn: () => isStill(epoch),
      })
      if (other) await sendEntry(req, res, answers.answerOf(path, other))
      return true
    } catch (error) {
      if (error instanceof Hidden) return false
      throw error
    }
  }

  async function refuse(req: IncomingMessage, res: ServerResponse, path: string) {
    const reason = published.available ? 'busy' : 'public.db is not there'
    const entry: Entry = answers.failure(path, { reason }, 503)
    await sendEntry(req, res, entry)
    return 'none' as const
  }

  /** Rows that were read before a hide must not be sent after it. */
  function isStill(epoch: number) {
    published.refresh()
    return published.epoch === epoch
  }

  function tableHead({ headers: made }: { headers: Record<string, unknown> }) {
    return [
      ...headers.data(caching.never),
      ...['Vary', `${dataVary}, Accept-Encoding`],
      ...['Content-Type', String(made['content-type'])],
      ...['Content-Disposition', String(made['content-disposition'])],
    ]
  }

  return data
}

type Asked = { url: URL; path: string; format: Format | '' | undefined }
