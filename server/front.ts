import type { IncomingMessage, ServerResponse } from 'node:http'
import { defaultLocale } from '#i18n/locales'
import type { Env } from '#lib/env'
import type { PolicyName } from '#lib/rate-policies'
import { canonicalPath, normalPath } from '#server/canonical'
import type { Handler } from '#server/capture'
import type { CorrectionRecord } from '#server/correction-record'
import { createCorrections } from '#server/corrections'
import { createData } from '#server/data'
import { createDesk } from '#server/desk'
import { addressOf } from '#server/desk-headers'
import { headersFor } from '#server/headers'
import { type Answers, answerHealth } from '#server/health'
import { bodyMs, slowBodyMs } from '#server/limits'
import type { Log } from '#server/log'
import { pathOnly } from '#server/logged-path'
import { changesSomething, comesFromUs, originsOf } from '#server/origin'
import type { SendsPhoto } from '#server/photo-senders'
import type { Published } from '#server/published'
import { createRateLimit, type RateLimit, secondsToWait } from '#server/rate-limit'
import { type CacheState, createReaders, sendEntry } from '#server/readers'
import { answerOptions, redirect, refuse } from '#server/refusals'
import { isData, type Route, routeOf } from '#server/routes'
import { hasBody, limitBody } from '#server/slow-bodies'
import type { StaticFiles } from '#server/static-files'

type Options = {
  env: Pick<Env, 'role' | 'origin' | 'proxied' | 'limits'>
  handler: Handler
  published: Published
  files: StaticFiles
  answers: Answers
  /** Where readers' requests are kept; a machine without a record takes none. */
  corrections?: CorrectionRecord | undefined
  /** Who may send more than others, and take longer. */
  sendsPhoto?: SendsPhoto | undefined
  log: Log
  now?: () => number
  /** What addresses asked for so far; where there is none, nobody did. */
  limit?: RateLimit | undefined
}

/** Answers every request: readers from the cache or through Next, the desk through Next. */
export function createFront(options: Options) {
  const { env, files, answers, log } = options
  const { origin, proxied } = env
  const headers = headersFor(origin)
  const origins = originsOf(origin)
  const readers = createReaders({ ...options, origin, headers })
  const limit = options.limit ?? createRateLimit(options.now, { isOn: env.limits })
  const data = createData({ ...options, proxied, headers, readers, limit })
  const desk = createDesk({ ...options, origin, proxied, headers, readers })
  const record = options.corrections
  const { limits } = env
  const asked = { ...options, origin, proxied, limits, headers, readers }
  const corrections = record && createCorrections({ ...asked, record })

  function front(req: IncomingMessage, res: ServerResponse) {
    const started = performance.now()
    if (hasBody(req)) limitBody(req, res, patienceWith(req))
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const state = reads && !isData(req.url ?? '') && readers.atOnce(req, res)
    if (state) return note(req, res, { state, started })
    answer(req, res, reads)
      .catch((error) => fail(req, res, error))
      .then((state) => note(req, res, { state: state ?? 'none', started }))
      .catch((error) => {
        log.error({ error }, 'no answer')
        res.destroy()
      })
  }

  const patienceWith = (req: IncomingMessage) =>
    options.sendsPhoto?.(req) ? slowBodyMs : bodyMs

  async function answer(req: IncomingMessage, res: ServerResponse, reads: boolean) {
    if (isData(req.url ?? '')) return data(req, res, addressed(req.url))
    if (changesSomething(req.method) && !comesFromUs(req.headers, origins))
      return refuse(res, headers, 'foreign-origin')
    const file = reads && files.find(pathOnly(req.url ?? ''))
    if (file) return sendEntry(req, res, await file)
    const url = addressed(req.url)
    if (!url) return refuse(res, headers, 'bad-request')
    if (req.method === 'OPTIONS') return answerOptions(res, headers)
    return direct(req, res, url)
  }

  function direct(req: IncomingMessage, res: ServerResponse, url: URL) {
    const path = normalPath(url.pathname) ?? nowhere
    const route = routeOf(path)
    const atDesk = route === 'desk' && env.role === 'all'
    const changes = changesSomething(req.method)
    const wait = waitFor(req, atDesk ? deskPolicies(changes) : ['page'])
    if (wait > 0) return readers.tooMany(req, res, { path, wait })
    if (atDesk) return desk(req, res, { url, path })
    if (route === 'corrections' && corrections) return corrections(req, res, path)
    if (changes) return refuse(res, headers, 'method-not-allowed')
    return read(req, res, { url, path, route })
  }

  /** Seconds, where the address asked for too much; pages from the cache are not counted. */
  function waitFor(req: IncomingMessage, names: readonly PolicyName[]) {
    return secondsToWait(limit.take(addressOf(req, proxied), names))
  }

  /** Never `new URL(path, origin)`, for which `//evil.example` would be another host. */
  function addressed(raw = '') {
    return raw.startsWith('/') ? URL.parse(origin + raw) : null
  }

  function read(req: IncomingMessage, res: ServerResponse, { url, path, route }: Asked) {
    if (route === 'health') return answerHealth(req, res, { answers, headers })
    if (route === 'home') return redirect(res, headers, [307, `/${defaultLocale}`])
    if (route !== 'page' && route !== 'data') return readers.nothing(req, res, path)
    const cached = canonicalPath(url)
    if (cached !== null && cached !== req.url)
      return redirect(res, headers, [308, cached])
    return readers.page(req, res, { path: cached ?? path + url.search, cached })
  }

  function fail(req: IncomingMessage, res: ServerResponse, error: unknown) {
    if (res.headersSent || res.destroyed) return void res.destroy()
    return sendEntry(req, res, readers.failure(pathOnly(req.url ?? ''), { error }))
  }

  function note(req: IncomingMessage, res: ServerResponse, seen: Seen) {
    log.info({
      method: req.method,
      path: pathOnly(req.url ?? ''),
      // 0: the client went away before there was an answer.
      status: res.headersSent ? res.statusCode : 0,
      ms: Math.round((performance.now() - seen.started) * 100) / 100,
      cache: seen.state,
    })
  }

  return front
}

const nowhere = '/_'

const deskPolicies = (changes: boolean): PolicyName[] =>
  changes ? ['desk', 'change'] : ['desk']

type Asked = { url: URL; path: string; route: Route }
type Seen = { state: CacheState; started: number }
