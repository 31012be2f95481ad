import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'

/** Of the connection, or said by us instead. */
const notPassedOn =
  /^(?:connection|keep-alive|transfer-encoding|content-length|te|trailer|upgrade|expect|forwarded|x-forwarded-.*|x-real-ip|x-habeas-.*|accept-encoding|if-.*|range|content-security-policy.*)$/

const notSentBack =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|cache-control|vary|link|etag|x-powered-by|content-security-policy.*)$/

export function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !notPassedOn.test(name)),
  )
}

export function sentBack(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers)
    .filter(([name]) => !notSentBack.test(name))
    .flatMap(([name, value]) =>
      [value ?? []].flat().flatMap((one) => [name, String(one)]),
    )
}

/** Behind our own proxy, the last address that it wrote down; else the connection's. */
export function addressOf({ headers, socket }: IncomingMessage, proxied: boolean) {
  const seen = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .at(-1)
    ?.trim()
  return (proxied && seen) || (socket.remoteAddress ?? '')
}
