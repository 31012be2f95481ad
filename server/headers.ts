import type { OurScript } from '#server/strip'

/** Header lines as Node takes them quickest: name, value, name, value. */
export type HeaderList = readonly string[]

const documentPolicy = policyFor(["script-src 'none'"])

/** Of a page with a script of ours: it may run, and may ask this site alone. */
const scriptPolicies: Readonly<Record<OurScript, string>> = {
  search: policyFor(["script-src 'self'", "connect-src 'self'"]),
  match: policyFor(["script-src 'self'", "connect-src 'self'", "worker-src 'self'"]),
}
/** A worker has its own policy, that of its file: what matches lists can ask nobody. */
const workerPolicy = "default-src 'none'"

function policyFor(scripts: readonly string[]) {
  return [
    "default-src 'none'",
    ...scripts,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const everywhere = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  ],
].flat()

export const caching = {
  /**
   * Readers ask again each time, so that a hide holds at once; `must-revalidate` keeps
   * browsers from the stale copies that a proxy of ours may use while it asks.
   */
  document: 'public, max-age=0, s-maxage=2, stale-while-revalidate=30, must-revalidate',
  error: 'public, max-age=0, must-revalidate',
  never: 'no-store',
  immutable: 'public, max-age=31536000, immutable',
  file: 'public, max-age=3600',
  /** Fits the answers of the server that it came with, so it is asked for each time. */
  script: 'public, max-age=0, must-revalidate',
} as const

const readableHeaders =
  'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Content-Disposition'

const forEveryone = (list: readonly string[]) => [
  ...list.map((value, at) =>
    list[at - 1] === 'Cross-Origin-Resource-Policy' ? 'cross-origin' : value,
  ),
  ...['Access-Control-Allow-Origin', '*'],
  ...['Access-Control-Expose-Headers', readableHeaders],
]

export type Headers = ReturnType<typeof headersFor>

/** The header lines of each kind of response; encrypted sites also insist on it. */
export function headersFor(origin: string) {
  const transport = origin.startsWith('https:')
    ? ['Strict-Transport-Security', 'max-age=31536000']
    : []
  const common = [...everywhere, ...transport]
  const shared = [...forEveryone(everywhere), ...transport]
  return {
    document: (cache: string, script?: OurScript): HeaderList => [
      'Content-Security-Policy',
      script ? scriptPolicies[script] : documentPolicy,
      'Cache-Control',
      cache,
      ...common,
    ],
    /** Data may be read by the scripts of other sites; there is nothing of a reader in it. */
    data: (cache: string): HeaderList => [
      'Content-Security-Policy',
      documentPolicy,
      'Cache-Control',
      cache,
      ...shared,
    ],
    file: (cache: string): HeaderList => ['Cache-Control', cache, ...common],
    script: (cache: string): HeaderList => [
      'Content-Security-Policy',
      workerPolicy,
      'Cache-Control',
      cache,
      ...common,
    ],
    desk: (nonce: string): HeaderList => [
      'Content-Security-Policy',
      deskPolicy(nonce),
      'Cache-Control',
      caching.never,
      ...common,
    ],
  }
}

export function deskPolicy(nonce: string) {
  return policyFor([`script-src 'nonce-${nonce}' 'strict-dynamic'`, "connect-src 'self'"])
}
