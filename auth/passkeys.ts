import { createHash } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Holder } from '#auth/totp'
import type { RecordDb } from '#db/client'
import {
  countPasskey,
  keepChallenge,
  keepPasskey,
  takeChallenge,
} from '#db/mutations/passkeys'
import { listPasskeys } from '#db/queries/factors'
import { readEnv } from '#lib/env'
import { hashToken } from '#lib/hash-token'
import { fail, ok, type Result } from '#lib/result'

const challengeMs = 5 * 60_000

/** EdDSA, ES256 and RS256, by their numbers in COSE: what devices have today. */
const algorithms = [-8, -7, -257]

type Refused = Result<null, 'passkey-refused'>

/** What a browser needs to make a passkey here; its challenge is good once. */
export async function passkeyToAdd(db: RecordDb, holder: Holder, now = Date.now()) {
  const userID = createHash('sha256').update(holder.editorId).digest()
  const options = await generateRegistrationOptions({
    rpName: 'Habeas',
    rpID: here().hostname,
    userID: Uint8Array.from(userID),
    // The pen name and no e-mail: it is kept in the device.
    userName: holder.name,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: listPasskeys(db, holder.editorId).map(described),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  keep(db, { holder, purpose: 'add', challenge: options.challenge }, now)
  return options
}

export type Made = { response: RegistrationResponseJSON; browser: string | null }

/** Keeps a passkey made for this site, with the challenge that this holder was given. */
export async function addPasskey(
  db: RecordDb,
  holder: Holder,
  { response, browser }: Made,
  now = Date.now(),
): Promise<Refused> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (given) => takes(db, { holder, purpose: 'add', given }, now),
    expectedOrigin: here().origin,
    expectedRPID: here().hostname,
    supportedAlgorithmIDs: algorithms,
    requireUserVerification: false,
  }).catch(() => undefined)
  if (!verified?.verified) return fail('passkey-refused')
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  const passkey = {
    ...{ id, editorId: holder.editorId, counter, browser },
    publicKey: Buffer.from(publicKey).toString('base64url'),
    transports: transports.join(','),
  }
  return keepPasskey(db, passkey, now) ? ok(null) : fail('passkey-refused')
}

type Asking = Omit<Holder, 'name'>

/** What a browser needs to sign with a passkey of this account; good once. */
export async function passkeyToUse(db: RecordDb, holder: Asking, now = Date.now()) {
  const options = await generateAuthenticationOptions({
    rpID: here().hostname,
    allowCredentials: listPasskeys(db, holder.editorId).map(described),
    userVerification: 'preferred',
  })
  keep(db, { holder, purpose: 'use', challenge: options.challenge }, now)
  return options
}

/**
 * Whether a passkey of the account signed our challenge for our origin, and has counted on
 * since the last time: a copy of it would have fallen behind.
 */
export async function checkPasskey(
  db: RecordDb,
  holder: Asking,
  response: AuthenticationResponseJSON,
  now = Date.now(),
): Promise<Refused> {
  const passkey = listPasskeys(db, holder.editorId).find(({ id }) => id === response.id)
  if (!passkey) return fail('passkey-refused')
  const publicKey = Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url'))
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (given) => takes(db, { holder, purpose: 'use', given }, now),
    expectedOrigin: here().origin,
    expectedRPID: here().hostname,
    credential: { id: passkey.id, publicKey, counter: passkey.counter },
    requireUserVerification: false,
  }).catch(() => undefined)
  if (!verified?.verified) return fail('passkey-refused')
  const { newCounter } = verified.authenticationInfo
  const moved = { id: passkey.id, from: passkey.counter, to: newCounter }
  return countPasskey(db, moved, now) ? ok(null) : fail('passkey-refused')
}

const here = () => new URL(readEnv().origin)

function described({ id, transports }: { id: string; transports: string }) {
  return { id, transports: transports.split(',').filter(Boolean) }
}

type About = { holder: Asking; purpose: 'add' | 'use' }

function keep(
  db: RecordDb,
  { holder, purpose, challenge }: About & { challenge: string },
  now: number,
) {
  const kept = { id: hashToken(challenge), holderId: holder.id, purpose }
  keepChallenge(db, kept, { now, lastsMs: challengeMs })
}

function takes(
  db: RecordDb,
  { holder, purpose, given }: About & { given: string },
  now: number,
): boolean {
  return takeChallenge(db, { id: hashToken(given), holderId: holder.id, purpose }, now)
}
