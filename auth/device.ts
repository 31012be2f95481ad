import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '#auth/secret'

/**
 * A mark left in the browser of an editor who signed in, bound to the account ("device
 * cookie", OWASP). It opens nothing: it only keeps strangers' guesses from counting here.
 */
export function markDevice(email: string): string {
  const id = randomBytes(16).toString('base64url')
  return `${id}.${signature(id, email)}`
}

/** The id of a browser that this account has signed in from; null for any other. */
export function knownDevice(mark: string | undefined, email: string): string | null {
  const [id, signed] = mark?.split('.') ?? []
  if (!id || !signed) return null
  const expected = Buffer.from(signature(id, email))
  const given = Buffer.from(signed)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

const signature = (id: string, email: string) =>
  keyedHash('device', id, email.toLowerCase())
