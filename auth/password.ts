import { authOver } from '#auth/library'
import { checkPasskey, passkeyToUse } from '#auth/passkeys'
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

type Given = { password: string } | { oneTimeCode: string } | { passkey: Signed }
type Signed = Parameters<typeof checkPasskey>[2]
type Unproven = 'wrong-password' | 'wrong-code' | 'passkey-refused'

/** Takes a password, a code or a passkey as proof that the editor still sits there, for half an hour. */
export async function confirm(
  db: RecordDb,
  held: Held,
  given: Given,
): Promise<Limited<Unproven>> {
  const shown = await shows(db, held, given)
  if (shown.ok) confirmSession(db, held.sessionId, Date.now())
  return shown
}

/** What a browser needs to confirm this session with a passkey; good once. */
export const passkeyToConfirm = (db: RecordDb, held: Held) =>
  passkeyToUse(db, holderOf(held))

function shows(db: RecordDb, held: Held, given: Given): Promise<Limited<Unproven>> {
  if ('password' in given) return showsPassword(db, held, given.password)
  if ('oneTimeCode' in given) return showsCode(db, held, given.oneTimeCode)
  return showsPasskey(db, held, given.passkey)
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

async function showsPasskey(
  db: RecordDb,
  held: Held,
  signed: Signed,
): Promise<Limited<'passkey-refused'>> {
  if (!admitAttempt(db, attemptOf(held))) return fail('too-many-attempts')
  const checked = await checkPasskey(db, holderOf(held), signed)
  if (checked.ok) forgiveAttempts(db, attemptOf(held))
  return checked
}

/** A challenge is the session's own. */
const holderOf = ({ sessionId, editorId }: Held) => ({ id: sessionId, editorId })

/** The session vouches: whoever has it can be limited by it alone. */
function attemptOf({ editorId, sessionId }: Held) {
  return { step: 'confirm', account: editorId, address: '', voucher: sessionId } as const
}
