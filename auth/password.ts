import { authOver } from '#auth/library'
import { admitAttempt, forgiveAttempts } from '#auth/rate-limit'
import { isPassword } from '#auth/sign-in'
import { takeTotp } from '#auth/totp'
import type { RecordDb } from '#db/client'
import { setPassword } from '#db/mutations/accounts'
import { recordAudit } from '#db/mutations/audit'
import { confirmSession } from '#db/mutations/sign-ins'
import { findPassword } from '#db/queries/desk-accounts'
import { fail, ok, type Result } from '#lib/result'

/** Whose session it is. */
export type Held = { sessionId: string; editorId: string }

type Limited<Problem extends string> = Result<null, Problem | 'too-many-attempts'>

/** Sets a new password for who knows the old one, and ends every session. */
export async function changePassword(
  db: RecordDb,
  held: Held,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<Limited<'wrong-password'>> {
  const shown = await showsPassword(db, held, currentPassword)
  if (!shown.ok) return shown
  const { password } = await authOver(db).$context
  const hash = await password.hash(newPassword)
  db.$client
    .transaction(() => {
      setPassword(db, held.editorId, hash, Date.now())
      recordAudit(db, { kind: 'password_changed', editorId: held.editorId })
    })
    .immediate()
  return ok(null)
}

/** Takes a password or a code as proof that the editor still sits there, for half an hour. */
export async function confirm(
  db: RecordDb,
  held: Held,
  { password, oneTimeCode }: Record<'password' | 'oneTimeCode', string | undefined>,
): Promise<Limited<'wrong-password' | 'wrong-code'>> {
  const shown = oneTimeCode
    ? await showsCode(db, held, oneTimeCode)
    : await showsPassword(db, held, password ?? '')
  if (shown.ok) confirmSession(db, held.sessionId, Date.now())
  return shown
}

async function showsPassword(
  db: RecordDb,
  held: Held,
  password: string,
): Promise<Limited<'wrong-password'>> {
  if (!admitAttempt(db, attemptOf(held))) return fail('too-many-attempts')
  const known = findPassword(db, held.editorId)
  const isRight = known && (await isPassword(db, known.password, password))
  if (!isRight) return fail('wrong-password')
  forgiveAttempts(db, attemptOf(held))
  return ok(null)
}

async function showsCode(
  db: RecordDb,
  held: Held,
  code: string,
): Promise<Limited<'wrong-code'>> {
  if (!admitAttempt(db, attemptOf(held))) return fail('too-many-attempts')
  if (!(await takeTotp(db, held.editorId, code))) return fail('wrong-code')
  forgiveAttempts(db, attemptOf(held))
  return ok(null)
}

/** The session vouches: whoever has it can be limited by it alone. */
function attemptOf({ editorId, sessionId }: Held) {
  return { step: 'confirm', account: editorId, address: '', voucher: sessionId } as const
}
