import type { CustodyEvent } from './custody.ts'
import type { Problem } from './custody-check.ts'
import { inSteps, isLive } from './custody-order.ts'
import { type Custody, isBehindBars } from './custody-state.ts'
import { certainlyBefore } from './edtf.ts'

export type DoubtCode =
  | 'before-arrest'
  | 'already-released'
  | 'already-held'
  | 'order-unknown'

/** What may be true, but looks as if something is missing or there twice: kept and marked. */
export function findDoubts(events: readonly CustodyEvent[]): Problem<DoubtCode>[] {
  const live = events.filter(isLive)
  return [...outOfTurn(live), ...live.flatMap((event) => unordered(event, live))]
}

/** A release of someone free, an arrest of someone held. */
function outOfTurn(live: CustodyEvent[]): Problem<DoubtCode>[] {
  let before: Custody | null = null
  return inSteps(live.filter(({ on }) => on !== null)).flatMap(({ event, custody }) => {
    const code = before ? doubt(before, event) : undefined
    const otherId = before?.by.id ?? null
    before = custody
    return code ? [{ code, eventId: event.id, otherId }] : []
  })
}

function doubt(before: Custody, { kind }: CustodyEvent): DoubtCode | undefined {
  const isShort =
    before.status === 'administrative_detention' || before.status === 'police_custody'
  const isArrested = before.by.kind !== 'transfer'
  const isFree = before.status === 'released' || before.status === 'released_exiled'
  if (kind === 'arrest' && isArrested && isBehindBars(before) && !isShort)
    return 'already-held'
  return kind === 'release' && isFree ? 'already-released' : undefined
}

/** A release that no arrest certainly comes before. */
function unordered(event: CustodyEvent, live: CustodyEvent[]): Problem<DoubtCode>[] {
  const { id: eventId, on, kind, position } = event
  const arrests = live.filter((other) => other.kind === 'arrest')
  const [first] = arrests.toSorted((a, b) => a.id - b.id)
  if (!on || !first || (kind !== 'release' && kind !== 'transfer')) return []
  const isOrdered = arrests.some(
    (arrest) =>
      arrest.on && (arrest.on.latest <= on.earliest || arrest.position < position),
  )
  if (isOrdered) return []
  const isEarlier = arrests.every(
    (arrest) => !arrest.on || certainlyBefore(on, arrest.on),
  )
  return [
    { code: isEarlier ? 'before-arrest' : 'order-unknown', eventId, otherId: first.id },
  ]
}
