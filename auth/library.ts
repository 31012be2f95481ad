import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { nextCookies } from 'better-auth/next-js'
import { browserFamily } from '#auth/browser'
import { secret } from '#auth/secret'
import { sessionOpener } from '#auth/session-opener'
import { hashingTokens } from '#auth/session-tokens'
import type { RecordDb } from '#db/client'
import { credentials, editors, sessions } from '#db/schema/index'
import { readEnv } from '#lib/env'

export const sessionHours = 8

const made = new WeakMap<RecordDb, Auth>()

/** better-auth over the record; made once a connection, and reached by no route of its own. */
export function authOver(db: RecordDb): Auth {
  const auth = made.get(db) ?? makeAuth(db)
  made.set(db, auth)
  return auth
}

type Auth = ReturnType<typeof makeAuth>

function makeAuth(db: RecordDb) {
  return betterAuth({
    appName: 'Habeas',
    baseURL: readEnv().origin,
    secret: secret(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: (options: BetterAuthOptions) => hashingTokens(drizzle(db)(options)),
    // Its own sign-in knows no second factor: ours does (auth/sign-in.ts).
    emailAndPassword: { enabled: false },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true },
    user: { additionalFields: { role: { type: 'string', input: false } } },
    databaseHooks: { session: { create: { before: plainSession } } },
    // Our own limit stands before the library (auth/rate-limit.ts): this one sees no action.
    rateLimit: { enabled: false },
    advanced: {
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: { session_token: sessionCookie() },
    },
    plugins: [sessionOpener, nextCookies()],
  })
}

function drizzle(db: RecordDb) {
  // The columns for tokens of other sites are not there, because no other site signs in here.
  return drizzleAdapter(db, {
    provider: 'sqlite',
    schema: { user: editors, session: sessions, account: credentials },
  })
}

async function plainSession<Session extends { userAgent?: string | null }>(
  session: Session,
) {
  return {
    data: { ...session, ipAddress: null, userAgent: browserFamily(session.userAgent) },
  }
}

/** `__Host-` where the site is secure: no other host, path or plain connection can set it. */
function sessionCookie() {
  return { name: cookieName('session'), attributes: cookieAttributes() }
}

export function cookieName(name: string): string {
  return isSecure() ? `__Host-habeas-${name}` : `habeas-${name}`
}

export function cookieAttributes() {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure() } as const
}

const isSecure = () => readEnv().origin.startsWith('https:')
