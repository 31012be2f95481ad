import type { ServerOptions } from 'node:http'

/** How long a body may take; of the one form that takes photos, where an editor sends it. */
export const bodyMs = 30_000
export const slowBodyMs = 180_000

/**
 * A request is small and quick; whatever is not is cut off, and its socket closed. Bodies
 * are cut off sooner than here, each in its time (`slow-bodies.ts`).
 */
export const serverLimits = {
  requestTimeout: slowBodyMs + 10_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
} satisfies ServerOptions

/** More than the busiest day needs, and fewer than would take the machine's memory. */
export const mostConnections = 2000

/**
 * Pages of the desk that are drawn at once. More would only make each other late: one thread
 * draws them all, and what takes too long is given up. Others wait for their turn.
 */
export const pagesAtOnce = 4

/** A socket on which nothing moves either way, a reader who takes no byte of a page too. */
export const idleSocketMs = 90_000
