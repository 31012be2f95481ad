import { isCounted } from './counting.ts'
import type { CustodyEvent, CustodyStatus } from './custody.ts'
import { afterDecision } from './custody-decision.ts'
import { afterRelease } from './custody-release.ts'
import {
  type Custody,
  custodyBy,
  inferred,
  isBehindBars,
  isDead,
  isDeprived,
} from './custody-state.ts'

/** What one event changes. The same object comes back when it changes nothing. */
export function afterEvent(before: Custody | null, event: CustodyEvent): Custody | null {
  if (before && isDead(before)) return before
  switch (event.kind) {
    case 'arrest':
      return afterArrest(before, event)
    case 'decision':
      return afterDecision(before, event)
    case 'transfer':
      return afterMove(before, event, event.toFacilityId)
    case 'arrival':
    case 'prison_regime':
      if (event.facilityId === null || !isDeprived(before)) return before
      return afterMove(before, event, event.facilityId)
    case 'release':
      return afterRelease(before, event)
    case 'moved_to_house_arrest':
      return custodyBy(event, 'house_arrest_pretrial')
    case 'deportation':
      return custodyBy(event, 'released_exiled')
    case 'arrival_abroad':
      return isDeprived(before) ? inferred(custodyBy(event, 'released')) : before
    case 'return':
      return before?.status === 'released_exiled' ? custodyBy(event, 'released') : before
    case 'death':
      return afterDeath(before, event)
    default:
      return before
  }
}

type Arrest = Extract<CustodyEvent, { kind: 'arrest' }>

/** An arrest of someone already held adds at most what was not known before. */
function afterArrest(before: Custody | null, event: Arrest): Custody {
  const { facilityId } = event
  if (!isBehindBars(before)) return { ...custodyBy(event, event.status), facilityId }
  const isSettled = ['serving_imprisonment', 'pretrial_detention'].includes(before.status)
  if (isSettled || event.status === 'held_unspecified') return before
  return {
    ...custodyBy(event, event.status),
    facilityId: facilityId ?? before.facilityId,
  }
}

/** A move shows that the person is held, even where no arrest is recorded. */
function afterMove(
  before: Custody | null,
  event: CustodyEvent,
  facilityId: number | null,
): Custody {
  const shown = custodyBy(event, 'held_unspecified')
  if (!isDeprived(before)) return { ...inferred(shown), facilityId }
  const isConfirmed = shown.certainty === 'confirmed'
  return {
    ...before,
    certainty: isConfirmed ? 'confirmed' : before.certainty,
    facilityId,
  }
}

type Death = Extract<CustodyEvent, { kind: 'death' }>

/** Under house arrest or home restriction a person dies at home, not in custody. */
function afterDeath(before: Custody | null, event: Death): Custody {
  if (!event.inCustody && !isInside(before?.status))
    return custodyBy(event, 'died_after_release')
  const facilityId = event.facilityId ?? before?.facilityId ?? null
  return { ...custodyBy(event, 'died_in_custody'), facilityId }
}

function isInside(status: CustodyStatus | undefined) {
  if (status === undefined) return false
  const isGuarded =
    status === 'serving_open_facility' || status === 'compulsory_psychiatric'
  return isGuarded || isCounted('behind_bars', status)
}
