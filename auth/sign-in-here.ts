import { cookies, headers } from 'next/headers'
import { knownDevice, markDevice } from '#auth/device'
import { cookieAttributes, cookieName } from '#auth/library'
import { openSession } from '#auth/sessions'
import {
  type Credentials,
  checkCode,
  checkPassword,
  halfMinutes,
  type SignInProblem,
} from '#auth/sign-in'
import { recordAudit } from '#db/mutations/audit'
import { dropHalfSignIn } from '#db/mutations/sign-ins'
import { findHalfSignIn, type HalfSignIn } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { hashToken } from '#lib/hash-token'
import { fail, ok, type Result } from '#lib/result'

const deviceDays = 180

/** Takes the password of the browser whose request is being answered. */
export async function signInHere(
  credentials: Credentials,
): Promise<Result<'half' | 'whole', SignInProblem>> {
  const checked = await checkPassword(recordDb(), credentials, await from(credentials))
  if (!checked.ok) return checked
  const step = checked.value
  if (step.kind === 'whole') return wholeHere(step.account)
  const jar = await cookies()
  const lasts = { maxAge: halfMinutes * 60 }
  jar.set(cookieName('half'), step.token, { ...cookieAttributes(), ...lasts })
  return ok('half')
}

/** The right password given in this browser, that still waits for its factor. */
export async function halfSignInHere(): Promise<HalfSignIn | undefined> {
  const token = (await cookies()).get(cookieName('half'))?.value
  return token ? findHalfSignIn(recordDb(), hashToken(token), Date.now()) : undefined
}

/** Takes a code for it, of the app or for recovery. */
export async function checkCodeHere(half: HalfSignIn, code: string) {
  return checkCode(recordDb(), half.editorId, code, await from(half))
}

/** Makes it a session, once: of two at the same time the second finds nothing. */
export async function completeHere(half: HalfSignIn): Promise<boolean> {
  if (!dropHalfSignIn(recordDb(), half.id)) return false
  const whole = await wholeHere({ id: half.editorId, email: half.email })
  return whole.ok
}

export async function giveUpHere() {
  const half = await halfSignInHere()
  if (half) dropHalfSignIn(recordDb(), half.id)
  await forgetHalf()
}

async function wholeHere({ id, email }: { id: string; email: string }) {
  const opened = await openSession(recordDb(), id, await headers())
  if (!opened) return fail('wrong-credentials')
  recordAudit(recordDb(), { kind: 'signed_in', editorId: id })
  await forgetHalf()
  const lasts = { maxAge: deviceDays * 86_400 }
  const jar = await cookies()
  jar.set(cookieName('device'), markDevice(email), { ...cookieAttributes(), ...lasts })
  return ok('whole' as const)
}

async function forgetHalf() {
  const jar = await cookies()
  jar.set(cookieName('half'), '', { ...cookieAttributes(), maxAge: 0 })
}

/** The address is what the front wrote over whatever the client sent. */
async function from({ email }: { email: string }) {
  const mark = (await cookies()).get(cookieName('device'))?.value
  const address = (await headers()).get('x-forwarded-for') ?? 'unknown'
  return { address, device: knownDevice(mark, email) }
}
