import { createHash } from 'node:crypto'

/** Of a secret drawn by lot only this is kept, so that a copy of it opens nothing: SHA-256. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
