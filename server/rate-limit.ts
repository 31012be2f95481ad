import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { apiPolicies, type Policy, type PolicyName, policies } from '#lib/rate-policies'

/** What is left to a reader after a request; `waitMs` only where it was one too many. */
export type Left = { policy: Policy; remaining: number; resetMs: number; waitMs?: number }

const mostReaders = 50_000

type Window = { used: number; endsAt: number }

export type RateLimit = ReturnType<typeof createRateLimit>

/**
 * Counts requests by reader, in windows that begin with the first of them. A reader is an
 * address under a key that only this process has and forgets with its end: nothing here,
 * and nothing anyone could copy from here, tells who they are.
 */
export function createRateLimit(
  now: () => number = Date.now,
  { most = mostReaders, isOn = true }: { most?: number; isOn?: boolean } = {},
) {
  const key = createSecretKey(randomBytes(32))
  // By size: room for so many is not taken before they come.
  const windows = new LRUCache<string, Window>({
    maxSize: most,
    sizeCalculation: () => 1,
  })

  function readerOf(address: string) {
    return createHmac('sha256', key).update(network(address)).digest('base64url')
  }

  function count(reader: string, policy: Policy): Left {
    const at = now()
    const bucket = `${policy.name} ${reader}`
    const known = windows.get(bucket)
    const current =
      known && known.endsAt > at ? known : { used: 0, endsAt: at + policy.windowMs }
    const resetMs = current.endsAt - at
    if (isOn && current.used >= policy.quota)
      return { policy, remaining: 0, resetMs, waitMs: resetMs }
    current.used += 1
    windows.set(bucket, current)
    return { policy, remaining: Math.max(0, policy.quota - current.used), resetMs }
  }

  return {
    /** One request under each of these policies. */
    take(address: string, names: readonly PolicyName[]): Left[] {
      const reader = readerOf(address)
      return names.map((name) => count(reader, policies[name]))
    },
    /** One request under this policy: seconds to wait where it was one too many, else 0. */
    waitFor(address: string, policy: Policy): number {
      return secondsToWait([count(readerOf(address), policy)])
    },
    /** How many windows are remembered. */
    get size() {
      return windows.size
    },
  }
}

/** One home or office has a whole IPv6 /64, so all of it is one reader here. */
function network(address: string) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [head = '', tail = ''] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const missing = 8 - (front?.length ?? 0) - (back?.length ?? 0)
  const all = [
    ...(front ?? []),
    ...Array(Math.max(0, missing)).fill('0'),
    ...(back ?? []),
  ]
  return all
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16))
    .join(':')
}

const seconds = (ms: number) => Math.ceil(ms / 1000)

/** Seconds to wait where a request was one too many under any of its policies; else 0. */
export function secondsToWait(left: readonly Left[]): number {
  return Math.max(0, ...left.map(({ waitMs }) => seconds(waitMs ?? 0)))
}

/** As draft-ietf-httpapi-ratelimit-headers-10 has them. */
export function limitHeaders(left: readonly Left[]): Record<string, string> {
  const wait = secondsToWait(left)
  return {
    'RateLimit-Policy': apiPolicies
      .map(({ name, quota, windowMs }) => `"${name}";q=${quota};w=${seconds(windowMs)}`)
      .join(', '),
    RateLimit: left
      .map(({ policy, remaining, resetMs }) => {
        return `"${policy.name}";r=${remaining};t=${seconds(resetMs)}`
      })
      .join(', '),
    ...(wait > 0 && { 'Retry-After': String(wait) }),
  }
}
