import {
  createHash,
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { LRUCache } from 'lru-cache'

export type TokenState = 'good' | 'too-quick' | 'expired'

/** Nobody reads a page over and sends it faster; and after half a day it is looked over anew. */
export const tokenTimes = { quickestMs: 3000, longestMs: 12 * 3_600_000 } as const

const mostUsed = 20_000

/**
 * Tokens that prove that these words were drawn on a page of ours some seconds ago, and are
 * sent once. Signed under a key that only this process has, so nothing is kept of a form
 * that is only looked over, and pages that everybody shares need no token at all.
 */
export function createFormTokens(now: () => number = Date.now) {
  const key = createSecretKey(randomBytes(32))
  // By size: room for so many is not taken before they come.
  const used = new LRUCache<string, true>({
    maxSize: mostUsed,
    sizeCalculation: () => 1,
    ttl: tokenTimes.longestMs,
  })

  function sign(at: string, nonce: string, words: string) {
    const digest = createHash('sha256').update(words).digest('hex')
    return createHmac('sha256', key).update(`${at} ${nonce} ${digest}`).digest()
  }

  return {
    /** For a page that shows these words. */
    issue(words: string): string {
      const [at, nonce] = [now().toString(36), randomBytes(12).toString('base64url')]
      return [at, nonce, sign(at, nonce, words).toString('base64url')].join('.')
    },
    /** A good one is used up by this. */
    use(token: string, words: string): TokenState {
      const [at = '', nonce = '', signature = '', ...more] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(at, nonce, words)
      if (more.length > 0 || given.toString('base64url') !== signature) return 'expired'
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        return 'expired'
      const ageMs = now() - Number.parseInt(at, 36)
      if (ageMs > tokenTimes.longestMs || used.has(nonce)) return 'expired'
      if (ageMs < tokenTimes.quickestMs) return 'too-quick'
      used.set(nonce, true)
      return 'good'
    },
  }
}
