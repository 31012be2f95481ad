import { randomBytes } from 'node:crypto'
import { keyedHash } from '#auth/secret'
import type { RecordDb } from '#db/client'
import { replaceRecoveryCodes, takeRecoveryCode } from '#db/mutations/factors'
import { hasRecoveryCode } from '#db/queries/factors'

const count = 10

/** No letter that looks like another, and none that makes a word of a code. */
const alphabet = '0123456789bcdfghjkmnpqrstvwxyz'

/** Ten new codes instead of those there were; only their hashes are kept. */
export function makeRecoveryCodes(
  db: RecordDb,
  editorId: string,
  now = Date.now(),
): string[] {
  const codes = Array.from({ length: count }, randomCode)
  const ids = codes.map((code) => idOf(editorId, code))
  replaceRecoveryCodes(db, editorId, { ids, now })
  return codes
}

/** Uses a code up; false for one that is wrong or was used. */
export function spendRecoveryCode(
  db: RecordDb,
  editorId: string,
  code: string,
  now = Date.now(),
): boolean {
  return takeRecoveryCode(db, editorId, { id: idOf(editorId, code), now })
}

/** The id of an unused code, without using it up; null for any other text. */
export function knownRecoveryCode(
  db: RecordDb,
  editorId: string,
  code: string,
): string | null {
  const id = idOf(editorId, code)
  return hasRecoveryCode(db, editorId, id) ? id : null
}

/** Sixteen of thirty signs are 78 bits: nobody guesses one. */
function randomCode(): string {
  const signs = Array.from({ length: 16 }, randomSign).join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

function randomSign(): string {
  let byte = 255
  while (byte >= 240) byte = randomBytes(1)[0] ?? 255
  return alphabet[byte % alphabet.length] ?? ''
}

const idOf = (editorId: string, code: string) =>
  keyedHash('recovery', editorId, code.toLowerCase().replace(/[^a-z0-9]/g, ''))
