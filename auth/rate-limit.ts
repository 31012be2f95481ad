import { keyedHash } from '#auth/secret'
import type { RecordDb } from '#db/client'
import {
  clearAttempts,
  countAttempts,
  dropLastAttempt,
  keepAttempt,
} from '#db/mutations/accounts'

/** Who is trying what, as far as a request tells. */
export type Attempt = {
  /** What is guessed at: passwords, codes, and who it is that sits there are counted apart. */
  step: 'password' | 'factor' | 'confirm'
  /** The e-mail as it was typed; where it is known already whose it is, the account's id. */
  account: string
  address: string
  /**
   * What vouches for the one who tries: a browser in which the account has signed in
   * before, or a recovery code. Null for a stranger.
   */
  voucher: string | null
}

const quarterHourMs = 15 * 60_000
const limits = { perMinute: 5, perQuarterHour: 10, perAddress: 30 }

/**
 * Counts the attempt before it is made, so that many at once cannot all slip through, and
 * says whether it may go on. Whom something vouches for is counted apart from strangers,
 * and not by address either: neither guesses at the account nor guesses from the same
 * network lock the editor out.
 */
export function admitAttempt(db: RecordDb, attempt: Attempt, now = Date.now()): boolean {
  const [account, address] = [accountBucket(attempt), addressBucket(attempt)]
  return db.$client
    .transaction(() => {
      const lastMinute = countAttempts(db, account, now - 60_000)
      const lastQuarter = countAttempts(db, account, now - quarterHourMs)
      const fromHere = address ? countAttempts(db, address, now - quarterHourMs) : 0
      if (
        lastMinute >= limits.perMinute ||
        lastQuarter >= limits.perQuarterHour ||
        fromHere >= limits.perAddress
      )
        return false
      for (const bucket of [account, address])
        if (bucket) keepAttempt(db, { bucket, at: now, dropBefore: now - quarterHourMs })
      return true
    })
    .immediate()
}

/** After a right answer: it was no failure, and those before it count no longer. */
export function forgiveAttempts(db: RecordDb, attempt: Attempt) {
  clearAttempts(db, accountBucket(attempt))
  const address = addressBucket(attempt)
  if (address) dropLastAttempt(db, address)
}

function accountBucket({ step, account, voucher }: Attempt): string {
  return keyedHash(step, account.toLowerCase(), voucher ?? '')
}

/** One home or office has a whole IPv6 /64, so all of it is one address here. */
function addressBucket({ address, voucher }: Attempt): string | null {
  if (voucher !== null) return null
  const whole = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
  return keyedHash('address', whole)
}
