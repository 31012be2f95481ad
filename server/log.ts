import { pino } from 'pino'
import type { Env } from '#lib/env'

export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error'> & { flush: () => void }

/**
 * One JSON line a request: method, path, status, time, what the cache did. Never the
 * reader's address, their browser or their query. Lines are gathered and written in
 * blocks, so the last ones before a crash may be missing.
 */
export function createLog(level: Env['log']): Log {
  const destination = pino.destination({ sync: false, minLength: 4096 })
  const serializers = { error: pino.stdSerializers.err }
  const log = pino({ level, base: null, serializers }, destination)
  setInterval(() => log.flush(), flushMs).unref()
  return Object.assign(log, { flush: () => destination.flushSync() })
}

const flushMs = 500
