import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { RecordDb } from '#db/client'
import { isOfSession } from '#db/queries/desk-accounts'
import { recordDb, recordPath } from '#db/record'
import { hashToken } from '#lib/hash-token'
import { takesPhotos } from '#server/body'
import { pathOnly } from '#server/logged-path'

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** Whether a request sends a photo, and may therefore be larger and slower than others. */
export type SendsPhoto = (req: Request) => boolean

/**
 * A phone in a village sends a photo of 8 MB in more than a minute. Only of those who are
 * signed in so much is kept and waited for: whether they are is in the head of the request,
 * before anything of the body is there.
 */
export function photoSenders(
  record: () => RecordDb | undefined = recordIfThere,
  now: () => number = Date.now,
): SendsPhoto {
  return ({ method, url = '', headers }) => {
    if (method !== 'POST' || !takesPhotos(pathOnly(url))) return false
    const [token, db] = [tokenIn(headers.cookie), record()]
    if (db === undefined || token === undefined) return false
    return isOfSession(db, hashToken(token), now())
  }
}

const recordIfThere = () => (existsSync(recordPath()) ? recordDb() : undefined)

/** The signature behind it is looked at by Next: that it is of a session is enough here. */
function tokenIn(cookies = ''): string | undefined {
  return /(?:^|;\s*)(?:__Host-)?habeas-session=([\w-]+)/.exec(cookies)?.[1]
}
