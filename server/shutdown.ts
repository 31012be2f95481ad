import type { Server } from 'node:http'

/** How long requests under way may still take. */
const graceMs = 10_000

/** Takes no new connection, lets the requests under way finish, then cuts what is left. */
export async function stopServer(server: Server, grace = graceMs) {
  const timer = setTimeout(() => server.closeAllConnections(), grace)
  const { promise, resolve } = Promise.withResolvers<unknown>()
  server.close(resolve)
  server.closeIdleConnections()
  await promise
  clearTimeout(timer)
}

/** Runs `stop` at the first signal and ends the process; a second one ends it at once. */
export function onStopSignal(stop: (signal: string) => Promise<void>) {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop(signal).then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}
