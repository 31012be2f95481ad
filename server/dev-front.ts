import type { IncomingMessage, ServerResponse } from 'node:http'
import { defaultLocale } from '#i18n/locales'
import type { Env } from '#lib/env'
import { normalPath } from '#server/canonical'
import type { Handler } from '#server/capture'
import type { CorrectionRecord } from '#server/correction-record'
import { createCorrections } from '#server/corrections'
import { html } from '#server/documents'
import { makeEntry } from '#server/entry'
import { errorPage, notFoundPage } from '#server/errors'
import { caching, headersFor } from '#server/headers'
import { type Answers, answerHealth } from '#server/health'
import type { Log } from '#server/log'
import { pathOnly } from '#server/logged-path'
import { changesSomething, comesFromUs, originsOf } from '#server/origin'
import { sendEntry } from '#server/readers'
import { redirect, refuse } from '#server/refusals'
import { localeOf, routeOf } from '#server/routes'
import type { StaticFiles } from '#server/static-files'

type Options = {
  env: Pick<Env, 'origin' | 'proxied'>
  handler: Handler
  files: StaticFiles
  answers: Answers
  corrections?: CorrectionRecord | undefined
  log: Log
}

/**
 * For development: Next with its scripts, its reloading and its error pages. Nothing is
 * cached or stripped and no policy is sent; only forged writes are refused as ever.
 */
export function createDevFront(options: Options) {
  const { env, handler, files, answers, log } = options
  const headers = headersFor(env.origin)
  const origins = originsOf(env.origin)
  const record = options.corrections
  const readers = plainReaders(headers)
  const corrections =
    record && createCorrections({ ...env, handler, record, headers, readers })
  return (req: IncomingMessage, res: ServerResponse) => {
    const path = pathOnly(req.url ?? '')
    if (changesSomething(req.method) && !isOurs(req, path))
      return refuse(res, headers, 'foreign-origin')
    if (path === '/') return redirect(res, headers, [307, `/${defaultLocale}`])
    if (path === '/api/health') return answerHealth(req, res, { answers, headers })
    answer(req, res, path).catch((error) => {
      log.error({ error, path }, 'failed')
      res.destroy()
    })
  }

  /** Next knows the files of `public/`, and not the scripts that we build ourselves. */
  async function answer(req: IncomingMessage, res: ServerResponse, path: string) {
    const file = files.find(path)
    if (file) return sendEntry(req, res, await file)
    const at = normalPath((req.url ?? '').split('?', 1)[0] ?? '') ?? ''
    if (corrections && routeOf(at) === 'corrections') await corrections(req, res, at)
    else await handler(req, res)
  }

  /** Next's own tools post to addresses of theirs. */
  function isOurs(req: IncomingMessage, path: string) {
    return path.startsWith('/__nextjs') || comesFromUs(req.headers, origins)
  }
}

/** What Next does not draw for us, in the plain words of the front. */
function plainReaders(headers: ReturnType<typeof headersFor>) {
  const entry = (status: number, bytes: Buffer) =>
    makeEntry({ status, headers: headers.document(caching.never), type: html, bytes })
  return {
    notFound: async (locale: string) => entry(404, notFoundPage(locale)),
    failure: (path: string) => entry(500, errorPage(localeOf(path), 'dev')),
  }
}
