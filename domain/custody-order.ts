import type { CustodyEvent } from './custody.ts'
import { type Custody, isDeprived } from './custody-state.ts'
import { afterEvent } from './custody-step.ts'
import { type Day, MAX_DAY, MIN_DAY } from './edtf.ts'

/** One event with the custody it leads to. */
export type Step = { event: CustodyEvent; custody: Custody | null }

/** Drafts are not yet in the record, and refuted events never happened. */
export function isLive({ state }: Pick<CustodyEvent, 'state'>): boolean {
  return state !== 'draft' && state !== 'refuted'
}

const movingKinds: ReadonlySet<CustodyEvent['kind']> = new Set([
  'arrest',
  'decision',
  'transfer',
  'arrival',
  'prison_regime',
  'release',
  'moved_to_house_arrest',
  'deportation',
  'arrival_abroad',
  'return',
  'death',
])

/** The kinds that can change where a person is; no other may even order them. */
export function bearsOnCustody({ kind }: Pick<CustodyEvent, 'kind'>): boolean {
  return movingKinds.has(kind)
}

/**
 * Events one after the other, whatever order they are given in. A certain order is never
 * broken. Where ranges overlap, the editor's position decides, then how things usually
 * follow one another (a person is released before being arrested again, and dies last),
 * then the dates.
 */
export function inSteps(events: readonly CustodyEvent[]): Step[] {
  const waiting = [...events]
  const steps: Step[] = []
  let custody: Custody | null = null
  while (waiting.length > 0) {
    const event = next(waiting, isDeprived(custody))
    waiting.splice(waiting.indexOf(event), 1)
    custody = afterEvent(custody, event)
    steps.push({ event, custody })
  }
  return steps
}

function next(waiting: CustodyEvent[], isHeld: boolean): CustodyEvent {
  let horizon = MAX_DAY
  for (const event of waiting) if (latest(event) < horizon) horizon = latest(event)
  return waiting
    .filter((event) => earliest(event) <= horizon)
    .reduce((a, b) => (compare(a, b, isHeld) <= 0 ? a : b))
}

function compare(a: CustodyEvent, b: CustodyEvent, isHeld: boolean) {
  return (
    a.position - b.position ||
    rank(a, isHeld) - rank(b, isHeld) ||
    compareDays(earliest(a), earliest(b)) ||
    compareDays(latest(a), latest(b)) ||
    a.id - b.id
  )
}

function rank(event: CustodyEvent, isHeld: boolean) {
  switch (event.kind) {
    case 'arrest':
      return isHeld ? 8 : 0
    case 'decision':
      return 1
    case 'transfer':
    case 'arrival':
    case 'prison_regime':
      return 2
    case 'moved_to_house_arrest':
      return 4
    case 'release':
      return event.type === 'measure_changed' ? 3 : 5
    case 'deportation':
      return 6
    case 'arrival_abroad':
    case 'return':
      return 7
    case 'death':
      return 9
    default:
      return 1
  }
}

const compareDays = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0)

const earliest = ({ on }: CustodyEvent) => on?.earliest ?? MIN_DAY
const latest = ({ on }: CustodyEvent) => on?.latest ?? MAX_DAY
