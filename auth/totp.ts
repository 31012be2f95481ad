import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '#auth/seal'
import { keyedHash } from '#auth/secret'
import type { RecordDb } from '#db/client'
import { keepTotp, takeTotpStep } from '#db/mutations/factors'
import { findTotp } from '#db/queries/factors'
import { fail, ok, type Result } from '#lib/result'

const stepMs = 30_000

/** Who is setting up a factor, and the session or half sign-in in which it is done. */
export type Holder = { id: string; editorId: string; name: string }

/**
 * The secret that this sign-in would set up, base32. It is the same each time the page is
 * drawn, without being kept before a code has shown that the app has it.
 */
export function totpSecret({ id, editorId }: Omit<Holder, 'name'>): string {
  const bytes = Buffer.from(keyedHash('totp', editorId, id), 'base64url').subarray(0, 20)
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

/** What an app reads from the picture. The pen name, because phones are looked through. */
export function totpAddress(holder: Holder): string {
  return totp(totpSecret(holder), holder.name).toString()
}

/** The code that an app shows at a time, in milliseconds since 1970. */
export function totpCode(secret: string, now = Date.now()): string {
  return totp(secret).generate({ timestamp: now })
}

/** Keeps the secret for who has shown a code of it; the code is used up with that. */
export async function setTotp(
  db: RecordDb,
  holder: Omit<Holder, 'name'>,
  code: string,
  now = Date.now(),
): Promise<Result<null, 'wrong-code'>> {
  const secret = totpSecret(holder)
  const step = stepOf(secret, code, now)
  if (step === undefined) return fail('wrong-code')
  const sealed = await seal(secret, 'totp', holder.editorId)
  keepTotp(db, { editorId: holder.editorId, secret: sealed, lastStep: step, now })
  return ok(null)
}

/** Whether the code is right and was never taken before, nor one after it. */
export async function takeTotp(
  db: RecordDb,
  editorId: string,
  code: string,
  now = Date.now(),
): Promise<boolean> {
  const known = findTotp(db, editorId)
  if (!known) return false
  const step = stepOf(await unseal(known.secret, 'totp', editorId), code, now)
  return step !== undefined && takeTotpStep(db, editorId, step)
}

/** The step the code belongs to: this one, or its neighbours for clocks that are off. */
function stepOf(secret: string, code: string, now: number): number | undefined {
  const token = code.replace(/\s/g, '')
  const delta = totp(secret).validate({ token, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / stepMs) + delta
}

function totp(secret: string, label = 'Habeas') {
  return new TOTP({ issuer: 'Habeas', label, secret, period: stepMs / 1000 })
}
