import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { e2eOrigin } from '#scripts/e2e-place'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

type Question = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string
  origin?: string
}

/** One request with the headers given and no others, as no browser would let us send it. */
export function ask(path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, origin = e2eOrigin } = question
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const asked = request(origin + path, { method, headers, agent: false }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks),
      }),
    )
  })
  asked.on('error', reject)
  asked.end(body)
  return promise
}

/** As a reader whose long table broke off because another test hid somebody. */
export const askPatiently: typeof ask = (path, question) =>
  ask(path, question).catch((error) => {
    if (error.code !== 'ECONNRESET' || !path.includes('.csv')) throw error
    return ask(path, question)
  })

/** The page as text, whatever it was packed in. */
export function textOf({ headers, body }: Answer): string {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  if (encoding === 'gzip') return gunzipSync(body).toString()
  return body.toString()
}
