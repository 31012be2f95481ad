import {
  type Certainty,
  type CustodyEvent,
  type CustodySpan,
  type CustodyStatus,
  custodySpans,
} from './custody.ts'
import type { Day } from './edtf.ts'

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
  const known = knownBy ? events.filter((event) => isKnownBy(event, knownBy)) : events
  const { spans, isBefore, isOver } = covering(custodySpans(known), day)
  const statuses = new Set(spans.map(({ status }) => status))
  if (isBefore) statuses.add('at_liberty_before_arrest')
  const [status = 'unknown'] = statuses.size === 1 ? statuses : []
  return {
    status,
    certainty: status === 'unknown' || isOver ? 'unknown' : weakest(spans),
    behindBars: held(spans, 'behindBars', isBefore || isOver),
    deprivedWide: held(spans, 'deprivedWide', isBefore || isOver),
    spans,
  }
}

type HeldSpan = Pick<CustodySpan, 'from' | 'to' | 'end' | 'behindBars' | 'deprivedWide'>

/** Whether all spans of a person, in their order, leave them held at the end of a day. */
export function deprivedOn(
  all: readonly HeldSpan[],
  day: Day,
): StatusOnDay['deprivedWide'] {
  const { spans, isBefore, isOver } = covering(all, day)
  return held(spans, 'deprivedWide', isBefore || isOver)
}

/** The spans that may cover a day; whether it may be before the first, or after the end. */
function covering<Span extends HeldSpan>(all: readonly Span[], day: Day) {
  const spans = all.filter((span) => mayCover(span, day))
  const [first] = all
  const isBefore = Boolean(first?.deprivedWide) && (first?.from?.latest ?? '') > day
  return { spans, isBefore, isOver: spans.some(({ end }) => end === 'unknown') }
}

/** Where nothing says when it became known, it was not known before it had happened. */
function isKnownBy({ knownOn, on }: CustodyEvent, day: Day) {
  const known = knownOn ?? on
  return known !== null && known.latest <= day
}

/** A day on which a person is released is no longer a day held. */
function mayCover({ from, to }: HeldSpan, day: Day) {
  return from !== null && from.earliest <= day && (to === null || day < to.latest)
}

function weakest(spans: CustodySpan[]): Certainty {
  if (spans.length === 0) return 'believed'
  return spans.every(({ certainty }) => certainty === 'confirmed')
    ? 'confirmed'
    : 'believed'
}

function held(
  spans: readonly HeldSpan[],
  rule: 'behindBars' | 'deprivedWide',
  isDoubtful: boolean,
) {
  if (!spans.some((span) => span[rule])) return 'no'
  return !isDoubtful && spans.every((span) => span[rule]) ? 'yes' : 'maybe'
}
