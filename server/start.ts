import { existsSync } from 'node:fs'
import { createServer, Server } from 'node:http'
import { join, resolve } from 'node:path'
import { type Env, readEnv } from '#lib/env'
import type { Handler } from '#server/capture'
import { createDevFront } from '#server/dev-front'
import { createFront } from '#server/front'
import { headersFor } from '#server/headers'
import { idleSocketMs, mostConnections, serverLimits } from '#server/limits'
import { createLog, type Log } from '#server/log'
import { watchPublished } from '#server/published'
import { startPublisher } from '#server/publisher'
import { onStopSignal, stopServer } from '#server/shutdown'
import { createStaticFiles } from '#server/static-files'

/** One process: http server, front, Next, and unless it is a public machine the publisher. */
export async function start({ dev }: { dev: boolean }) {
  const env = readEnv()
  // Code bundled by Next reads the environment itself, and must read the same.
  process.env.HABEAS_ORIGIN = env.origin
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  if (!dev && !existsSync(join(env.dist, 'BUILD_ID')))
    throw new Error(`There is no build in ${env.dist}: run \`npm run build\` first.`)

  const log = createLog(env.log)
  const publisher = env.role === 'all' ? await publisherOf(env, log) : undefined
  const published = watchPublished(join(env.data, 'public.db'))
  const server = createServer(serverLimits)
  server.maxConnections = mostConnections
  server.setTimeout(idleSocketMs)
  const app = await startNext({ env, dev, server })
  const answers = {
    public: published.answers,
    ...(publisher && { record: publisher.answers }),
  }
  const corrections = env.role === 'all' ? await correctionsOf() : undefined
  const files = createStaticFiles(
    resolve(env.dist),
    resolve('public'),
    headersFor(env.origin),
  )
  const record = corrections?.record
  const options = {
    ...{ env, handler: app.handler, published, files, answers, log },
    ...{ corrections: record, sendsPhoto: corrections?.sendsPhoto },
  }
  server.on('request', dev ? createDevFront(options) : createFront(options))
  await listen(server, env)
  log.info({ origin: env.origin, role: env.role, dev }, 'ready')
  log.flush()

  onStopSignal(async (signal) => {
    log.info({ signal }, 'stopping')
    await stopServer(server)
    corrections?.stop()
    publisher?.close()
    published.close()
    if (dev) await app.close()
    log.flush()
  })
}

async function publisherOf({ data }: Env, log: Log) {
  const { closePublishers, publishPending } = await import('#db/publisher')
  const recordPath = join(data, 'record.db')
  if (!existsSync(recordPath))
    log.warn(`There is no record in ${data} yet: run \`npm run db:migrate\`.`)
  const publish = () => publishPending(data)
  const { answers, stop } = startPublisher({ recordPath, publish, log })
  function close() {
    stop()
    closePublishers()
  }
  return { answers, close }
}

/** What readers ask for goes into the record, so only a machine that has it takes any. */
async function correctionsOf() {
  const { correctionRecord, keepErasing } = await import('#server/correction-record')
  const { photoSenders } = await import('#server/photo-senders')
  const sendsPhoto = photoSenders()
  return { record: correctionRecord(), sendsPhoto, stop: keepErasing() }
}

async function startNext({
  env,
  dev,
  server,
}: {
  env: Env
  dev: boolean
  server: Server
}) {
  const { default: next } = await import('next')
  const app = next({
    dev,
    hostname: env.host,
    port: env.port,
    // Next listens for upgrades on this server; in production there is nothing to upgrade to.
    httpServer: dev ? server : new Server(),
  })
  await app.prepare()
  const handler: Handler = app.getRequestHandler()
  return { handler, close: () => app.close() }
}

async function listen(server: Server, { host, port }: Env) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, host, resolve)
  await promise.catch((cause) => {
    throw new Error(`Cannot listen on ${host}:${port}.`, { cause })
  })
}
