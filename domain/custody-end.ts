import type { CustodyEvent, CustodyStatus, SpanEnd } from './custody.ts'
import type { Change } from './custody-changes.ts'
import { inSteps, isLive } from './custody-order.ts'
import { type Custody, inferred, isDead, isDeprived } from './custody-state.ts'
import { afterEvent } from './custody-step.ts'

// These last days or months by law: without news they have ended, we do not know when.
const shortStatuses: CustodyStatus[] = [
  'administrative_detention',
  'police_custody',
  'arrest_sentence',
]

/** Whether the last known custody goes on, or has ended on a day that nobody reports. */
export function lastEnd(custody: Custody, events: readonly CustodyEvent[]): SpanEnd {
  const isCleared =
    custody.by.kind === 'decision' &&
    (custody.by.outcome === 'acquitted' || custody.by.outcome === 'quashed')
  const isOver = isCleared || undatedEnd(custody, events) !== undefined
  return isOver || shortStatuses.includes(custody.status) ? 'unknown' : 'ongoing'
}

/** Where undated events leave a person, when they say more than the dated ones. */
export function undatedCustody(
  events: readonly CustodyEvent[],
  changes: readonly Change[],
): Custody | null {
  const live = events.filter(isLive)
  const last = changes.at(-1)
  if (!last) return inSteps(live.filter(({ on }) => on === null)).at(-1)?.custody ?? null
  const end = undatedEnd(last.custody, live)
  const after = end ? afterEvent(last.custody, end) : null
  return after && inferred(after)
}

/**
 * The undated event that ended the last dated custody: a death, or a release that no
 * earlier arrest accounts for. Other undated events cannot be put in order.
 */
function undatedEnd(custody: Custody, events: readonly CustodyEvent[]) {
  if (isDead(custody)) return undefined
  const live = events.filter(isLive).toSorted((a, b) => a.id - b.id)
  const undated = live.filter(({ on }) => on === null)
  const death = undated.find(({ kind }) => kind === 'death')
  if (death || !isDeprived(custody)) return death
  const arrests = live.filter(({ kind }) => kind === 'arrest')
  return live.filter(isExit).length < arrests.length ? undefined : undated.find(isExit)
}

function isExit(event: CustodyEvent) {
  return event.kind === 'release' && event.outcome !== 'refused_and_returned_to_prison'
}
