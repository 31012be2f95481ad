import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Asked, askedHeader, formatAsked } from '#domain/asked'
import { paths } from '#i18n/paths'
import { readBody } from '#server/body'
import { capture, type Handler } from '#server/capture'
import { type Answer, createCorrectionAnswers } from '#server/correction-answers'
import type { CorrectionRecord } from '#server/correction-record'
import { addressOf } from '#server/desk-headers'
import { html, requestHeaders } from '#server/documents'
import type { Entry } from '#server/entry'
import { caching, type Headers } from '#server/headers'
import { sendEntry } from '#server/readers'
import { refuse } from '#server/refusals'
import { localeOf } from '#server/routes'
import { isBlank, isUnfinished, stripScripts } from '#server/strip'

type Options = {
  record: CorrectionRecord
  handler: Handler
  origin: string
  proxied: boolean
  limits?: boolean
  headers: Headers
  readers: {
    notFound: (locale: string) => Promise<Entry>
    failure: (path: string, cause: object) => Entry
  }
  now?: () => number
}

/**
 * Readers' requests over HTTP: no cookie, no script, and nobody keeps a copy. Next only
 * draws what is found out here (`correction-answers.ts`), and never learns a token but to
 * show it to whom it belongs.
 */
export function createCorrections(options: Options) {
  const { handler, origin, proxied, headers, readers } = options
  const answers = createCorrectionAnswers(options)

  async function corrections(req: IncomingMessage, res: ServerResponse, path: string) {
    const locale = localeOf(path)
    const token = /\/status\/([^/]+)$/.exec(path)?.[1]
    if (req.method === 'GET' || req.method === 'HEAD') {
      const toForm = { to: paths.corrections(locale) }
      const answer = token ? answers.status(locale, token) : toForm
      return respond(req, res, { answer, locale })
    }
    if (req.method !== 'POST') return refuse(res, headers, 'method-not-allowed')
    const body = await readBody(req)
    if (!body) return refuse(res, headers, 'too-long')
    const form = new URLSearchParams(body.toString())
    const sent = { form, locale, address: addressOf(req, proxied) }
    const answer = token ? answers.add(sent, token) : answers.send(sent)
    return respond(req, res, { answer, locale })
  }

  async function respond(req: IncomingMessage, res: ServerResponse, given: Given) {
    const { answer, locale } = given
    if (answer === 'nothing') return sendEntry(req, res, await readers.notFound(locale))
    if ('to' in answer) return seeOther(res, answer.to)
    const path = pageOf(answer.asked, locale)
    const captured = await drawn(answer.asked, path)
    const text = captured.body.toString()
    if (captured.status !== 200 || isBlank(text) || isUnfinished(text))
      return sendEntry(req, res, readers.failure(path, { status: captured.status }))
    const bytes = Buffer.from(stripScripts(text))
    const { retryAfter } = answer
    const named = [
      ...['Content-Type', html, 'Content-Length', String(bytes.length)],
      ...(retryAfter ? ['Retry-After', String(retryAfter)] : []),
    ]
    // No validator and no packing: it is one reader's, once.
    res.writeHead(answer.status, [...privately(headers), ...named])
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  function drawn(asked: Asked, path: string) {
    const handed = { ...requestHeaders(origin), [askedHeader]: formatAsked(asked) }
    return capture(handler, { method: 'GET', path, headers: handed })
  }

  function seeOther(res: ServerResponse, location: string) {
    const sent = [...privately(headers), 'Location', location, 'Content-Length', '0']
    res.writeHead(303, sent)
    res.end()
  }

  return corrections
}

/** Where Next draws it: an address without the token. */
function pageOf({ page }: Asked, locale: string) {
  return page === 'status'
    ? `${paths.corrections(locale)}/status`
    : paths.sendCorrection(locale)
}

const privately = (headers: Headers) => [
  ...headers.document(caching.never),
  'X-Robots-Tag',
  'noindex, nofollow',
]

type Given = { answer: Answer; locale: string }
