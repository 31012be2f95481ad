import type { IncomingMessage, ServerResponse } from 'node:http'
import { askedHeader, formatAsked } from '#domain/asked'
import { paths } from '#i18n/paths'
import { readBody } from '#server/body'
import { capture, type Handler } from '#server/capture'
import { type Answer, createCorrectionAnswers } from '#server/correction-answers'
import type { CorrectionRecord } from '#server/correction-record'
import { addressOf } from '#server/desk-headers'
import { html, requestHeaders } from '#server/documents'
import { type Entry, makeEntry } from '#server/entry'
import { caching, type Headers } from '#server/headers'
import { refuse } from '#server/refusals'
import { localeOf } from '#server/routes'
import { isBlank, isUnfinished, stripScripts } from '#server/strip'

type Options = {
  record: CorrectionRecord
  handler: Handler
  origin: string
  proxied: boolean
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
    if (answer !== 'nothing' && 'to' in answer) return seeOther(res, answer.to)
    const entry =
      answer === 'nothing'
        ? await readers.notFound(locale)
        : await drawn({ answer, locale })
    const body = await entry.body('identity')
    res.writeHead(entry.status, body.headers)
    res.end(req.method === 'HEAD' ? undefined : body.bytes)
  }

  async function drawn({ answer, locale }: Drawn): Promise<Entry> {
    const { asked, status } = answer
    const path =
      asked.page === 'status' ? statusPage(locale) : paths.sendCorrection(locale)
    const captured = await capture(handler, {
      method: 'GET',
      path,
      headers: { ...requestHeaders(origin), [askedHeader]: formatAsked(asked) },
    })
    const text = captured.body.toString()
    if (captured.status !== 200 || isBlank(text) || isUnfinished(text))
      return readers.failure(path, { status: captured.status })
    return makeEntry({
      status,
      headers: privately(headers),
      type: html,
      bytes: Buffer.from(stripScripts(text)),
    })
  }

  function seeOther(res: ServerResponse, location: string) {
    const sent = [...privately(headers), 'Location', location, 'Content-Length', '0']
    res.writeHead(303, sent)
    res.end()
  }

  return corrections
}

/** Where Next draws it: an address without the token. */
const statusPage = (locale: string) => `${paths.corrections(locale)}/status`

const privately = (headers: Headers) => [
  ...headers.document(caching.never),
  'X-Robots-Tag',
  'noindex, nofollow',
]

type Given = { answer: Answer; locale: string }
type Drawn = { answer: Extract<Answer, { asked: unknown }>; locale: string }
