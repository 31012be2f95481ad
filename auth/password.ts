import { authOver } from '#auth/library'
import type { RecordDb } from '#db/client'
import { setPassword } from '#db/mutations/accounts'
import { findPassword } from '#db/queries/desk-accounts'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

/** Sets a new password for who knows the old one, and ends every session. */
export async function changePassword(
  db: RecordDb,
  editor: Editor,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<Result<{ email: string }, 'wrong-password'>> {
  const { password } = await authOver(db).$context
  const known = findPassword(db, editor.id)
  const isRight =
    known && (await password.verify({ hash: known.hash, password: currentPassword }))
  if (!isRight) return fail('wrong-password')
  setPassword(db, editor.id, await password.hash(newPassword), Date.now())
  return ok({ email: known.email })
}
