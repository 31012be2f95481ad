import type { IncomingHttpHeaders } from 'node:http'

/** The origins that the site is reached under: its own, and for a trial run both local names. */
export function originsOf(origin: string): ReadonlySet<string> {
  const url = new URL(origin)
  const origins = new Set([origin])
  for (const [name, twin] of localNames)
    if (url.hostname === name) origins.add(origin.replace(`//${name}`, `//${twin}`))
  return origins
}

const localNames = [
  ['localhost', '127.0.0.1'],
  ['127.0.0.1', 'localhost'],
] as const

/**
 * The one guard against forged writes: a request that changes something must name its
 * origin, and the origin must be ours. Browsers send it with every form and every fetch.
 */
export function comesFromUs(headers: IncomingHttpHeaders, origins: ReadonlySet<string>) {
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return false
  return headers.origin !== undefined && origins.has(headers.origin)
}

export function changesSomething(method = 'GET') {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method)
}
