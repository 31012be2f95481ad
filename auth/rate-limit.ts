import { keyedHash } from '#auth/secret'
import type { RecordDb } from '#db/client'
import {
  clearAttempts,
  countAttempts,
  dropLastAttempt,
  keepAttempt,
} from '#db/mutations/accounts'

/** Who is trying to sign in, as far as a request tells. */
export type Attempt = {
  email: string
  address: string
  /** The id of a browser from which this account has signed in before. */
  device: string | null
}

const quarterHourMs = 15 * 60_000
const limits = { perMinute: 5, perQuarterHour: 10, perAddress: 30 }

/**
 * Counts the attempt before it is made, so that many at once cannot all slip through, and
 * says whether it may go on. A browser that the account knows is counted apart from
 * strangers: whoever guesses at an editor's password cannot lock the editor out.
 */
export function admitAttempt(db: RecordDb, attempt: Attempt, now = Date.now()): boolean {
  const buckets = {
    address: addressBucket(attempt.address),
    account: accountBucket(attempt),
  }
  return db.$client
    .transaction(() => {
      const lastMinute = countAttempts(db, buckets.account, now - 60_000)
      const lastQuarter = countAttempts(db, buckets.account, now - quarterHourMs)
      const fromHere = countAttempts(db, buckets.address, now - quarterHourMs)
      if (
        lastMinute >= limits.perMinute ||
        lastQuarter >= limits.perQuarterHour ||
        fromHere >= limits.perAddress
      )
        return false
      for (const bucket of Object.values(buckets))
        keepAttempt(db, { bucket, at: now, dropBefore: now - quarterHourMs })
      return true
    })
    .immediate()
}

/** After a right password: it was no failure, and those before it count no longer. */
export function forgiveAttempts(db: RecordDb, attempt: Attempt) {
  clearAttempts(db, accountBucket(attempt))
  dropLastAttempt(db, addressBucket(attempt.address))
}

function accountBucket({ email, device }: Attempt): string {
  return keyedHash('account', email.toLowerCase(), device ?? '')
}

/** One home or office has a whole IPv6 /64, so all of it is one address here. */
function addressBucket(address: string): string {
  const whole = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
  return keyedHash('address', whole)
}
