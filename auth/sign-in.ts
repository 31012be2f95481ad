import { APIError } from 'better-auth/api'
import { authOver } from '#auth/library'
import { type Attempt, admitAttempt, forgiveAttempts } from '#auth/rate-limit'
import type { RecordDb } from '#db/client'
import { dropExpiredSessions } from '#db/mutations/accounts'
import { fail, ok, type Result } from '#lib/result'

export type Credentials = { email: string; password: string }
export type SignInProblem = 'wrong-credentials' | 'too-many-attempts'

/**
 * Signs an editor in and sets the session's cookie on the response. An e-mail nobody has
 * gets the same answer after the same work as a wrong password.
 */
export async function signIn(
  db: RecordDb,
  { email, password }: Credentials,
  from: Omit<Attempt, 'email'> & { headers: Headers },
): Promise<Result<{ headers: Headers }, SignInProblem>> {
  const attempt = { email, address: from.address, device: from.device }
  if (!admitAttempt(db, attempt)) return fail('too-many-attempts')
  const answer = await authOver(db)
    .api.signInEmail({
      body: { email, password },
      headers: from.headers,
      returnHeaders: true,
    })
    .catch(wrongCredentials)
  if (!answer) return fail('wrong-credentials')
  forgiveAttempts(db, attempt)
  dropExpiredSessions(db, Date.now())
  return ok({ headers: answer.headers })
}

/** Whatever the library says of the credentials, the person at the form hears one thing. */
function wrongCredentials(error: unknown): undefined {
  const refused = error instanceof APIError && error.statusCode < 500
  if (!refused) throw error
}
