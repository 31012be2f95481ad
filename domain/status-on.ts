import {
  type Certainty,
  type CustodyEvent,
  type CustodySpan,
  type CustodyStatus,
  custodySpans,
} from './custody.ts'
import type { Day } from './edtf.ts'
import { eventsKnownOn } from './known-on.ts'

/** Where a person was at the end of a day, with every span that may cover it. */
export type StatusOnDay = {
  status: CustodyStatus
  certainty: Certainty
  behindBars: 'yes' | 'no' | 'maybe'
  deprivedWide: 'yes' | 'no' | 'maybe'
  spans: CustodySpan[]
}

/**
 * Where a person was at the end of `day`, from what was publicly known on `knownBy`; by
 * everything known now when that is left out. Where vague dates leave a choice between
 * statuses, the status is unknown and `spans` are the choices.
 */
export function statusOn(
  events: readonly CustodyEvent[],
  day: Day,
  knownBy?: Day,
): StatusOnDay {
  const known = knownBy ? eventsKnownOn(events, knownBy) : events
  const all = custodySpans(known)
  const spans = all.filter((span) => mayCover(span, day))
  const first = all[0]
  const isBefore = first?.deprivedWide && (first.from?.latest ?? '') > day
  const statuses = new Set(spans.map(({ status }) => status))
  if (isBefore) statuses.add('at_liberty_before_arrest')
  const [status = 'unknown'] = statuses.size === 1 ? statuses : []
  const isOver = spans.some(({ end }) => end === 'unknown')
  return {
    status,
    certainty: status === 'unknown' || isOver ? 'unknown' : weakest(spans),
    behindBars: held(spans, 'behindBars', isBefore || isOver),
    deprivedWide: held(spans, 'deprivedWide', isBefore || isOver),
    spans,
  }
}

/** A day on which a person is released is no longer a day held. */
function mayCover({ from, to }: CustodySpan, day: Day) {
  return from !== null && from.earliest <= day && (to === null || day < to.latest)
}

function weakest(spans: CustodySpan[]): Certainty {
  if (spans.length === 0) return 'believed'
  return spans.every(({ certainty }) => certainty === 'confirmed')
    ? 'confirmed'
    : 'believed'
}

function held(
  spans: CustodySpan[],
  rule: 'behindBars' | 'deprivedWide',
  isDoubtful: boolean | undefined,
) {
  if (!spans.some((span) => span[rule])) return 'no'
  return !isDoubtful && spans.every((span) => span[rule]) ? 'yes' : 'maybe'
}
