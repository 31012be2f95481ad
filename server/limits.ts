import type { ServerOptions } from 'node:http'

/** A request is small and quick; whatever is not is cut off, and its socket closed. */
export const serverLimits = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
} satisfies ServerOptions

/** More than the busiest day needs, and fewer than would take the machine's memory. */
export const mostConnections = 2000

/** A socket on which nothing moves either way, a reader who takes no byte of a page too. */
export const idleSocketMs = 90_000
