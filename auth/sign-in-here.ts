import { cookies, headers } from 'next/headers'
import { knownDevice, markDevice } from '#auth/device'
import { cookieAttributes, cookieName } from '#auth/library'
import { type Credentials, type SignInProblem, signIn } from '#auth/sign-in'
import { recordDb } from '#db/record'
import { fail, ok, type Result } from '#lib/result'

const deviceDays = 180

/** Signs in the browser whose request is being answered. */
export async function signInHere({
  email,
  password,
}: Credentials): Promise<Result<null, SignInProblem>> {
  const [jar, asked] = [await cookies(), await headers()]
  const device = knownDevice(jar.get(cookieName('device'))?.value, email)
  const credentials = { email, password }
  const from = { address: clientAddress(asked), device, headers: asked }
  const signedIn = await signIn(recordDb(), credentials, from)
  if (!signedIn.ok) return fail(signedIn.problem)
  jar.set(cookieName('device'), markDevice(email), {
    ...cookieAttributes(),
    maxAge: deviceDays * 86_400,
  })
  return ok(null)
}

/** The address that the front wrote over whatever the client sent. */
function clientAddress(asked: Headers): string {
  return asked.get('x-forwarded-for') ?? 'unknown'
}
