import type { IncomingMessage, ServerResponse } from 'node:http'
import { createPageCache, type Page } from '#server/cache'
import type { Handler } from '#server/capture'
import { createDataAnswers } from '#server/data-answers'
import { createDocuments, notFoundPath } from '#server/documents'
import { acceptedEncoding } from '#server/encoding'
import { type Entry, send } from '#server/entry'
import type { Headers } from '#server/headers'
import type { Log } from '#server/log'
import { pathOnly } from '#server/logged-path'
import type { Published } from '#server/published'
import { isData, localeOf } from '#server/routes'

type Options = {
  handler: Handler
  origin: string
  headers: Headers
  published: Published
  log: Log
  now?: () => number
}

export type CacheState = 'hit' | 'stale' | 'miss' | 'uncached' | 'none'

/** So many different pages are made at once, at most; more would only make all wait. */
const mostUnderway = 200
const mostAttempts = 5

/** Answers readers with documents: the same bytes for everyone. */
export function createReaders(options: Options) {
  const { published, log } = options
  const documents = createDocuments({ ...options, notFound })
  const data = createDataAnswers(options)
  const makerOf = (path: string) => (isData(path) ? data : documents)
  const pages = createPageCache({
    ...options,
    render: (path) => makerOf(path).render(path),
    onError: (path, error) => log.error({ error, path: pathOnly(path) }, 'not renewed'),
  })

  async function notFound(locale: string) {
    const at = notFoundPath(locale)
    const page = pages.ready(at) ?? (await pages.fill(at))
    return page.entry
  }

  /** The cached answer, with no wait; undefined when there is none to give. */
  function atOnce(req: IncomingMessage, res: ServerResponse): CacheState | undefined {
    const page = pages.ready(req.url ?? '')
    if (!page) return undefined
    const body = page.entry.body(acceptedEncoding(req.headers['accept-encoding']))
    if (body instanceof Promise) return undefined
    send(req, res, page.entry, body)
    return page.version === published.version ? 'hit' : 'stale'
  }

  /** A page that was not ready. `cached` is its canonical address, null if it is not kept. */
  async function page(
    req: IncomingMessage,
    res: ServerResponse,
    { path, cached }: Address,
  ): Promise<CacheState> {
    const make = () =>
      cached === null
        ? pages.renderUncached(path)
        : (pages.ready(cached) ?? pages.fill(cached))
    await show(req, res, { path, make })
    return cached === null ? 'uncached' : 'miss'
  }

  async function nothing(req: IncomingMessage, res: ServerResponse, path: string) {
    const at = notFoundPath(localeOf(path))
    await show(req, res, { path, make: () => pages.ready(at) ?? pages.fill(at) })
  }

  async function show(req: IncomingMessage, res: ServerResponse, wanted: Wanted) {
    const encoding = acceptedEncoding(req.headers['accept-encoding'])
    for (let attempt = 0; attempt < mostAttempts && isOpen(); attempt++) {
      const page = await wanted.make()
      const body = await page.entry.body(encoding)
      if (pages.mayShow(page)) return send(req, res, page.entry, body)
    }
    const reason = published.available ? 'busy' : 'public.db is not there'
    await sendEntry(req, res, failure(wanted.path, { reason }, 503))
  }

  /** In the form of what was asked for: a page, or data. */
  function failure(path: string, cause: object, status: 500 | 503 = 500) {
    return makerOf(path).failure(path, cause, status)
  }

  function tooMany(
    req: IncomingMessage,
    res: ServerResponse,
    { path, wait }: { path: string; wait: number },
  ) {
    return sendEntry(req, res, documents.tooMany(path, wait))
  }

  function isOpen() {
    return published.available && pages.busy < mostUnderway
  }

  return { atOnce, page, nothing, tooMany, notFound, data, failure }
}

type Address = { path: string; cached: string | null }
type Wanted = { path: string; make: () => Page | Promise<Page> }

export async function sendEntry(req: IncomingMessage, res: ServerResponse, entry: Entry) {
  send(
    req,
    res,
    entry,
    await entry.body(acceptedEncoding(req.headers['accept-encoding'])),
  )
}
