import type { CustodyEvent } from './custody.ts'
import { bearsOnCustody, inSteps, isLive } from './custody-order.ts'
import { type Custody, inferred, isDeprived } from './custody-state.ts'
import { certainlyBefore, type Edtf } from './edtf.ts'

export type Change = { event: CustodyEvent; on: Edtf; custody: Custody }

/** The dated events that change where a person is, in order. */
export function custodyChanges(events: readonly CustodyEvent[]): Change[] {
  const changes: Change[] = []
  let before: Custody | null = null
  let turn: CustodyEvent | undefined
  const moving = events.filter(isLive).filter(isDated).filter(bearsOnCustody)
  for (const { event, custody } of inSteps(moving)) {
    if (!event.on || !custody || (before && isSame(before, custody))) continue
    const isTurn = isDeprived(before) !== isDeprived(custody)
    const isDoubtful = isTurn && turn !== undefined && isOrderUnknown(turn, event)
    changes.push({
      event,
      on: event.on,
      custody: isDoubtful ? inferred(custody) : custody,
    })
    before = custody
    if (isTurn) turn = event
  }
  return changes
}

const isDated = ({ on }: CustodyEvent) => on !== null

function isSame(a: Custody, b: Custody) {
  return (
    a.status === b.status && a.facilityId === b.facilityId && a.certainty === b.certainty
  )
}

/** Vague dates overlap, and no editor has put the two in order. */
function isOrderUnknown(a: CustodyEvent, b: CustodyEvent) {
  if (!a.on || !b.on || a.position !== b.position) return false
  return !(isDay(a.on) && isDay(b.on)) && !certainlyBefore(a.on, b.on)
}

const isDay = (date: Edtf) => date.earliest === date.latest
