import { randomBytes } from 'node:crypto'
import { authOver } from '#auth/library'
import { type Attempt, admitAttempt, forgiveAttempts } from '#auth/rate-limit'
import { knownRecoveryCode, spendRecoveryCode } from '#auth/recovery-codes'
import { takeTotp } from '#auth/totp'
import type { RecordDb } from '#db/client'
import { recordAudit } from '#db/mutations/audit'
import { keepHalfSignIn } from '#db/mutations/sign-ins'
import { type Account, findAccount } from '#db/queries/desk-accounts'
import { hashToken } from '#lib/hash-token'
import { fail, ok, type Result } from '#lib/result'

export type Credentials = {
  email: string
  password: string
  /** For a new browser while strangers guess, and for who has lost the phone. */
  oneTimeCode?: string | undefined
}
export type SignInProblem = 'wrong-credentials' | 'too-many-attempts'

/** Where a try comes from; `device` where the account has signed in there before. */
export type From = { address: string; device: string | null }

/** Half a sign-in: the password was right. With a recovery code beside it, a whole one. */
export type Step = { kind: 'half'; token: string } | { kind: 'whole'; account: Account }

export const halfMinutes = 20

/**
 * The first step of signing in. An e-mail nobody has gets the same answer after the same
 * work as a wrong password, and so do an account that has left and a wrong recovery code.
 */
export async function checkPassword(
  db: RecordDb,
  { email, password, oneTimeCode }: Credentials,
  from: From,
): Promise<Result<Step, SignInProblem>> {
  const account = findAccount(db, email)
  const code = oneTimeCode ? knownRecoveryCode(db, account?.id ?? '', oneTimeCode) : null
  const attempt: Attempt = {
    ...{ step: 'password', account: email, address: from.address },
    voucher: code ?? from.device,
  }
  if (!admitAttempt(db, attempt)) return fail('too-many-attempts')
  const isRight = await isPassword(db, account?.password ?? (await nobodys(db)), password)
  if (!account || !isRight || (oneTimeCode && !code)) return refuse(db, account)
  forgiveAttempts(db, attempt)
  return oneTimeCode ? wholeStep(db, account, oneTimeCode) : halfStep(db, account)
}

function wholeStep(db: RecordDb, account: Account, code: string) {
  const isSpent = spendRecoveryCode(db, account.id, code)
  return isSpent ? ok({ kind: 'whole', account } as const) : refuse(db, account)
}

function halfStep(db: RecordDb, { id, password }: Account, now = Date.now()) {
  const token = randomBytes(32).toString('base64url')
  const half = {
    ...{ id: hashToken(token), editorId: id, passwordHash: password },
    expiresAt: now + halfMinutes * 60_000,
  }
  const isKept = keepHalfSignIn(db, half, now)
  return isKept ? ok({ kind: 'half', token } as const) : fail('wrong-credentials')
}

/**
 * The second step: a code of the app, or a recovery code. Recovery codes cannot be guessed,
 * so they are taken even while guesses at the other kind are refused.
 */
export async function checkCode(
  db: RecordDb,
  editorId: string,
  code: string,
  from: From,
): Promise<Result<null, 'wrong-code' | 'too-many-attempts'>> {
  if (spendRecoveryCode(db, editorId, code)) return ok(null)
  const attempt: Attempt = {
    ...{ step: 'factor', account: editorId, address: from.address },
    voucher: from.device,
  }
  if (!admitAttempt(db, attempt)) return fail('too-many-attempts')
  if (!(await takeTotp(db, editorId, code))) {
    recordAudit(db, { kind: 'factor_failed', editorId })
    return fail('wrong-code')
  }
  forgiveAttempts(db, attempt)
  return ok(null)
}

function refuse(db: RecordDb, account: Account | undefined) {
  recordAudit(db, { kind: 'sign_in_failed', editorId: account?.id })
  return fail('wrong-credentials')
}

export async function isPassword(db: RecordDb, hash: string, password: string) {
  const context = await authOver(db).$context
  return context.password.verify({ hash, password })
}

let nobodysHash: Promise<string> | undefined

/** A hash no password has, so that an account nobody has costs what any other does. */
function nobodys(db: RecordDb): Promise<string> {
  nobodysHash ??= authOver(db).$context.then(({ password }) =>
    password.hash(randomBytes(32).toString('base64url')),
  )
  return nobodysHash
}
