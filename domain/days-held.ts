import type { CustodyEvent, CustodySpan } from './custody.ts'
import { isLive } from './custody-order.ts'
import { type Day, daysBetween, type Edtf, MIN_DAY } from './edtf.ts'
import type { EventKind } from './event.ts'

/**
 * Elapsed days, as wide as the dates are vague. `atMost` is Infinity when no source bounds
 * the beginning. With an end nobody reported, `atLeast` runs to the last confirmation.
 */
export type DayCount = {
  atLeast: number
  atMost: number
  open: 'ended' | 'ongoing' | 'unknown_end'
  lastConfirmedOn: Day | null
}

/** One unbroken time behind bars, in whatever facilities. */
export type Imprisonment = DayCount & { from: Edtf | null; to: Edtf | null }

export type TimeHeld = {
  /** Behind bars, all imprisonments together. */
  total: DayCount
  imprisonments: Imprisonment[]
  /** House arrest, open facility, home restriction, compulsory treatment: shown apart. */
  restricted: DayCount
}

export function timeHeld(
  spans: readonly CustodySpan[],
  today: Day,
  lastConfirmed: Day | null = null,
): TimeHeld {
  const clock = { today, lastConfirmed }
  const imprisonments = count(spans, ({ behindBars }) => behindBars, clock)
  const restricted = count(spans, (span) => span.deprivedWide && !span.behindBars, clock)
  return {
    total: sum(imprisonments, today),
    imprisonments,
    restricted: sum(restricted, today),
  }
}

type Clock = { today: Day; lastConfirmed: Day | null }

function count(
  spans: readonly CustodySpan[],
  isCounted: (span: CustodySpan) => boolean,
  clock: Clock,
): Imprisonment[] {
  return runs(spans, isCounted).map((run) => imprisonment(run, clock))
}

function runs(spans: readonly CustodySpan[], isCounted: (span: CustodySpan) => boolean) {
  const found: CustodySpan[][] = []
  spans.forEach((span, index) => {
    if (!isCounted(span)) return
    const before = spans[index - 1]
    if (before && isCounted(before)) found.at(-1)?.push(span)
    else found.push([span])
  })
  return found
}

function imprisonment(run: CustodySpan[], { today, lastConfirmed }: Clock): Imprisonment {
  const from = run[0]?.from ?? null
  const last = run.at(-1)
  const to = last?.to ?? null
  const open = last?.end === 'unknown' ? 'unknown_end' : (last?.end ?? 'ended')
  const lastHeld = latest(last?.from?.earliest ?? MIN_DAY, lastConfirmed ?? MIN_DAY)
  const surelyUntil = open === 'ongoing' ? today : (to?.earliest ?? lastHeld)
  return {
    from,
    to,
    atLeast: from ? elapsed(from.latest, earliest(surelyUntil, today)) : 0,
    atMost: covered([range({ from, to }, today)]),
    open,
    lastConfirmedOn: open === 'ended' ? null : lastConfirmed,
  }
}

/** Imprisonments whose vague dates overlap are not counted twice in the most. */
function sum(imprisonments: Imprisonment[], today: Day): DayCount {
  const last = imprisonments.at(-1)
  return {
    atLeast: imprisonments.reduce((days, { atLeast }) => days + atLeast, 0),
    atMost: covered(imprisonments.map((one) => range(one, today))),
    open: last?.open ?? 'ended',
    lastConfirmedOn: last?.lastConfirmedOn ?? null,
  }
}

type Range = { from: Day; to: Day }

function range({ from, to }: Pick<Imprisonment, 'from' | 'to'>, today: Day): Range {
  return { from: from?.earliest ?? MIN_DAY, to: earliest(to?.latest ?? today, today) }
}

function covered(ranges: Range[]): number {
  if (ranges.some(({ from }) => from === MIN_DAY)) return Number.POSITIVE_INFINITY
  let days = 0
  let reached = MIN_DAY
  for (const { from, to } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    days += elapsed(latest(from, reached), to)
    reached = latest(reached, to)
  }
  return days
}

const elapsed = (from: Day, to: Day) => Math.max(0, daysBetween(from, to))
const earliest = (a: Day, b: Day) => (a < b ? a : b)
const latest = (a: Day, b: Day) => (a > b ? a : b)

const signsOfCustody: EventKind[] = [
  'arrest',
  'transfer',
  'arrival',
  'remand_extended',
  'hearing',
  'punishment_cell',
  'cell_type_room',
  'prison_regime',
  'other_ill_treatment',
  'hunger_strike',
  'medical_event',
  'hospitalised',
  'visit',
  'contact_restored',
  'letter_received',
  'new_case_in_custody',
]

/** The last day on which a recorded event shows the person still held. */
export function lastConfirmedHeld(events: readonly CustodyEvent[]): Day | null {
  const days = events
    .filter((event) => isLive(event) && signsOfCustody.includes(event.kind))
    .flatMap(({ on }) => (on ? [on.earliest] : []))
  return days.toSorted().at(-1) ?? null
}
