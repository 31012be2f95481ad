import { isCounted } from './counting.ts'
import type { Certainty, CustodyEvent, CustodyStatus } from './custody.ts'

/** Where a person is between two events. `by` is the event that led to the status. */
export type Custody = {
  status: CustodyStatus
  certainty: Certainty
  facilityId: number | null
  by: CustodyEvent
}

export function custodyBy(event: CustodyEvent, status: CustodyStatus): Custody {
  const certainty = event.state === 'verified' ? 'confirmed' : 'believed'
  return { status, certainty, facilityId: null, by: event }
}

/** No source says so; it follows from what they say. */
export function inferred(custody: Custody): Custody {
  return { ...custody, certainty: 'believed' }
}

export function isBehindBars(custody: Custody | null): custody is Custody {
  return custody !== null && isCounted('behind_bars', custody.status)
}

export function isDeprived(custody: Custody | null): custody is Custody {
  return custody !== null && isCounted('deprived_of_liberty_wide', custody.status)
}

export function isDead(custody: Custody) {
  return custody.status === 'died_in_custody' || custody.status === 'died_after_release'
}
