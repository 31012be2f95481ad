import type { ServerResponse } from 'node:http'
import { caching, type Headers } from '#server/headers'

const refusals = {
  'bad-request': [400, 'This is no address.'],
  'foreign-origin': [403, 'Refused: the request does not come from this site.'],
  'method-not-allowed': [405, 'This address can only be read.'],
  'too-long': [413, 'Refused: more than 1 MB was sent.'],
} as const

/** A plain word to a client that no reader's browser sends. The connection ends with it. */
export function refuse(
  res: ServerResponse,
  headers: Headers,
  why: keyof typeof refusals,
) {
  const [status, text] = refusals[why]
  res.writeHead(status, [
    ...headers.document(caching.never),
    ...(status === 405 ? ['Allow', readMethods] : []),
    'Connection',
    'close',
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(text.length),
  ])
  res.end(text)
}

const readMethods = 'GET, HEAD, OPTIONS'

export function answerOptions(res: ServerResponse, headers: Headers) {
  res.writeHead(204, [...headers.document(caching.never), 'Allow', readMethods])
  res.end()
}

export function redirect(res: ServerResponse, headers: Headers, to: [307 | 308, string]) {
  const [status, location] = to
  const sent = headers.document(caching.document)
  res.writeHead(status, [...sent, 'Location', location, 'Content-Length', '0'])
  res.end()
}
