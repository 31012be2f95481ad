import type { IncomingMessage, ServerResponse } from 'node:http'
import { caching, type Headers } from '#server/headers'

/** Whether each database answers, by name. */
export type Answers = Readonly<Record<string, () => boolean>>

export function answerHealth(
  req: IncomingMessage,
  res: ServerResponse,
  { answers, headers }: { answers: Answers; headers: Headers },
) {
  const databases = Object.entries(answers).map(([name, asks]) => [name, asks()] as const)
  const well = databases.every(([, answered]) => answered)
  const body = Buffer.from(
    JSON.stringify({
      status: well ? 'ok' : 'unwell',
      databases: Object.fromEntries(
        databases.map(([name, answered]) => [name, answered ? 'ok' : 'no answer']),
      ),
    }),
  )
  res.writeHead(well ? 200 : 503, [
    ...headers.document(caching.never),
    'Content-Type',
    'application/json',
    'Content-Length',
    String(body.length),
  ])
  res.end(req.method === 'HEAD' ? undefined : body)
}
