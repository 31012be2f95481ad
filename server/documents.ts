import { randomUUID } from 'node:crypto'
import { type Captured, capture, type Handler } from '#server/capture'
import { type Entry, makeEntry } from '#server/entry'
import { errorPage, notFoundPage, tooManyPage } from '#server/errors'
import { caching, type Headers } from '#server/headers'
import type { Log } from '#server/log'
import { pathOnly } from '#server/logged-path'
import { localeOf } from '#server/routes'
import { isBlank, isUnfinished, ourScriptIn, stripScripts } from '#server/strip'

type Options = {
  handler: Handler
  origin: string
  headers: Headers
  log: Log
  /** The not-found page of a locale, from the cache. */
  notFound: (locale: string) => Promise<Entry>
}

export const html = 'text/html; charset=utf-8'

/** The page that Next draws where nothing is found; it is answered with 404 like the rest. */
export const notFoundPath = (locale: string) => `/${locale}/not-found`

/** Turns an address into the finished response that every reader of it gets. */
export function createDocuments({ handler, origin, headers, log, notFound }: Options) {
  const asked = requestHeaders(origin)

  async function render(path: string): Promise<Entry> {
    const captured = await capture(handler, { method: 'GET', path, headers: asked })
    const locale = localeOf(path)
    if (path === notFoundPath(locale)) return notFoundEntry(locale, captured)
    if (captured.status >= 500 || isBroken(captured)) return failed(path, captured)
    if (isFlight(captured)) return notFound(locale)
    if (captured.status >= 400 && !isData(captured)) return notFound(locale)
    return finished(captured)
  }

  function finished(captured: Captured): Entry {
    const { status } = captured
    const location = captured.headers.location
    const bytes = location ? Buffer.alloc(0) : bytesOf(captured)
    const cache = status < 400 ? caching.document : caching.error
    return makeEntry({
      status,
      headers: [
        ...headers.document(
          cache,
          isHtml(captured) ? ourScriptIn(`${bytes}`) : undefined,
        ),
        ...(location ? ['Location', String(location)] : []),
      ],
      type: typeOf(captured) || html,
      bytes,
      lasting: status < 400,
    })
  }

  /** Hidden, absent and mistyped get the same bytes, one page a locale. */
  function notFoundEntry(locale: string, captured: Captured): Entry {
    const drawn = captured.status === 200 && isHtml(captured) && !isBroken(captured)
    return makeEntry({
      status: 404,
      headers: headers.document(caching.error),
      type: html,
      bytes: drawn ? bytesOf(captured) : notFoundPage(locale),
      lasting: true,
    })
  }

  function failed(path: string, captured: Captured) {
    const reason = isUnfinished(`${captured.body}`)
      ? 'it waits for a script'
      : 'Next failed'
    return failure(path, { status: captured.status, reason })
  }

  /** A page with a number that the log has too. */
  function failure(path: string, cause: object, status: 500 | 503 = 500): Entry {
    const reference = randomUUID().slice(0, 8)
    log.error({ ...cause, reference, path: pathOnly(path) }, 'no page could be made')
    return makeEntry({
      status,
      headers: headers.document(caching.never),
      type: html,
      bytes: errorPage(localeOf(path), reference),
    })
  }

  /** An address asked for too much: a page that says when to come back. */
  function tooMany(path: string, wait: number): Entry {
    return makeEntry({
      status: 429,
      headers: [...headers.document(caching.never), 'Retry-After', String(wait)],
      type: html,
      bytes: tooManyPage(localeOf(path), Math.ceil(wait / 60)),
    })
  }

  return { render, failure, tooMany }
}

/** The same for everyone, so that everyone gets the same bytes. */
export function requestHeaders(origin: string) {
  const { host, protocol } = new URL(origin)
  return {
    host,
    accept: '*/*',
    'user-agent': 'habeas-front',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-for': '127.0.0.1',
  }
}

const typeOf = ({ headers }: Captured) => String(headers['content-type'] ?? '')
const isHtml = (captured: Captured) => typeOf(captured).startsWith('text/html')
/** What Next sends to its own scripts; a reader's address must never answer with it. */
const isFlight = (captured: Captured) => typeOf(captured).startsWith('text/x-component')
const isData = (captured: Captured) => typeOf(captured).startsWith('application/')

function isBroken(captured: Captured) {
  if (!isHtml(captured) || captured.status >= 300) return false
  const text = captured.body.toString()
  return isBlank(text) || isUnfinished(text)
}

function bytesOf(captured: Captured) {
  return isHtml(captured)
    ? Buffer.from(stripScripts(captured.body.toString()))
    : captured.body
}
