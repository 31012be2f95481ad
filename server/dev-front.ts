import type { IncomingMessage, ServerResponse } from 'node:http'
import { defaultLocale } from '#i18n/locales'
import type { Env } from '#lib/env'
import type { Handler } from '#server/capture'
import { headersFor } from '#server/headers'
import { type Answers, answerHealth } from '#server/health'
import type { Log } from '#server/log'
import { pathOnly } from '#server/logged-path'
import { changesSomething, comesFromUs, originsOf } from '#server/origin'
import { sendEntry } from '#server/readers'
import { redirect, refuse } from '#server/refusals'
import type { StaticFiles } from '#server/static-files'

type Options = {
  env: Pick<Env, 'origin'>
  handler: Handler
  files: StaticFiles
  answers: Answers
  log: Log
}

/**
 * For development: Next with its scripts, its reloading and its error pages. Nothing is
 * cached or stripped and no policy is sent; only forged writes are refused as ever.
 */
export function createDevFront({ env, handler, files, answers, log }: Options) {
  const headers = headersFor(env.origin)
  const origins = originsOf(env.origin)
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
    if (file) sendEntry(req, res, await file)
    else await handler(req, res)
  }

  /** Next's own tools post to addresses of theirs. */
  function isOurs(req: IncomingMessage, path: string) {
    return path.startsWith('/__nextjs') || comesFromUs(req.headers, origins)
  }
}
