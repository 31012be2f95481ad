import type { CustodyEvent } from './custody.ts'
import { type Custody, custodyBy, inferred, isBehindBars } from './custody-state.ts'
import { certainlyBefore } from './edtf.ts'

type Release = Extract<CustodyEvent, { kind: 'release' }>

/**
 * A release is not one thing (domain handbook 6.10): a commutation changes the regime, a
 * changed measure leaves the case open, and a person who refuses is back inside.
 */
export function afterRelease(before: Custody | null, event: Release): Custody {
  if (event.outcome === 'refused_and_returned_to_prison')
    return onPaperOnly(before, event)
  if (event.conditionality === 'forced_exile' || event.outcome === 'expelled')
    return custodyBy(event, 'released_exiled')
  switch (event.type) {
    case 'measure_changed':
      return custodyBy(event, 'released_under_investigation')
    case 'commuted_to_non_custodial':
      return afterCommutation(before, event)
    case 'suspended_on_appeal':
      return custodyBy(event, 'suspended_sentence')
    case 'escape':
      return custodyBy(event, 'wanted_or_in_absentia')
    default:
      return isFree(before) ? before : custodyBy(event, 'released')
  }
}

function onPaperOnly(before: Custody | null, event: Release): Custody {
  const status = isBehindBars(before) ? before.status : 'held_unspecified'
  return { ...inferred(custodyBy(event, status)), facilityId: event.facilityId }
}

/** The decision says to what; without one, restriction at home is the least it can mean. */
function afterCommutation(before: Custody | null, event: Release): Custody {
  const isAlreadyHome =
    before?.status === 'serving_home_restriction' ||
    before?.status === 'suspended_sentence'
  if (before && (isAlreadyHome || isTheSameAct(before, event))) return before
  return inferred(custodyBy(event, 'serving_home_restriction'))
}

function isTheSameAct({ by, status }: Custody, event: Release) {
  if (by.kind !== 'decision' || status !== 'serving_open_facility') return false
  return !by.on || !event.on || !certainlyBefore(by.on, event.on)
}

function isFree(custody: Custody | null): custody is Custody {
  return custody?.status === 'released' || custody?.status === 'released_exiled'
}
