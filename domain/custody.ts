import { isCounted } from './counting.ts'
import { type Change, custodyChanges } from './custody-changes.ts'
import { lastEnd, undatedCustody } from './custody-end.ts'
import type { Custody } from './custody-state.ts'
import type { DecisionOutcome, DecisionType } from './decision.ts'
import type { Edtf } from './edtf.ts'
import type { EventKind, EventState } from './event.ts'
import type { Conditionality, ReleaseOutcome, ReleaseType } from './release.ts'
import type { SentenceKind } from './sentence.ts'

/** Custody statuses (domain handbook 3.2). Derived from events, never edited. */
export const custodyStatuses = [
  'at_liberty_before_arrest',
  'administrative_detention',
  'police_custody',
  'pretrial_detention',
  'house_arrest_pretrial',
  'serving_imprisonment',
  'serving_open_facility',
  'serving_home_restriction',
  'compulsory_psychiatric',
  'arrest_sentence',
  'held_unspecified',
  'released_under_investigation',
  'at_liberty_awaiting_serving',
  'released',
  'released_exiled',
  'suspended_sentence',
  'wanted_or_in_absentia',
  'disappeared',
  'died_in_custody',
  'died_after_release',
  'unknown',
] as const
export type CustodyStatus = (typeof custodyStatuses)[number]

/** `confirmed` rests on a verified event, `believed` on a reported one or on an inference. */
export const certainties = ['confirmed', 'believed', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

/** How a span ends: a known end, still going on, or an end nobody has reported. */
export const spanEnds = ['ended', 'ongoing', 'unknown'] as const
export type SpanEnd = (typeof spanEnds)[number]

/** An event as custody reads it. Undated events make no span. */
export type CustodyEvent = {
  id: number
  on: Edtf | null
  knownOn: Edtf | null
  state: EventState
  position: number
  facilityId: number | null
} & EventDetail

type EventDetail =
  | { kind: 'arrest'; status: CustodyStatus }
  | {
      kind: 'decision'
      type: DecisionType
      outcome: DecisionOutcome
      sentences: { kind: SentenceKind }[]
      inAbsentia?: boolean
    }
  | { kind: 'transfer'; toFacilityId: number | null }
  | {
      kind: 'release'
      type: ReleaseType
      conditionality: Conditionality
      outcome: ReleaseOutcome
    }
  | { kind: 'death'; inCustody: boolean }
  | {
      kind: Exclude<EventKind, 'arrest' | 'decision' | 'transfer' | 'release' | 'death'>
    }

/** A stretch of one status in one facility; `to` of each is `from` of the next. */
export type CustodySpan = {
  position: number
  status: CustodyStatus
  certainty: Certainty
  facilityId: number | null
  from: Edtf | null
  to: Edtf | null
  end: SpanEnd
  /** Ids of the events at its ends. */
  beganBy: number | null
  endedBy: number | null
  behindBars: boolean
  deprivedWide: boolean
}

/** A person's events as spans of custody: ordered, without gap or overlap. */
export function custodySpans(events: readonly CustodyEvent[]): CustodySpan[] {
  return spansOf(custodyChanges(events), events)
}

function spansOf(changes: Change[], events: readonly CustodyEvent[]): CustodySpan[] {
  return changes.map(({ on, custody, event }, position) => {
    const after = changes[position + 1]
    return {
      ...picture(custody),
      position,
      from: on,
      to: after?.on ?? null,
      end: after ? 'ended' : lastEnd(custody, events),
      beganBy: event.id,
      endedBy: after?.event.id ?? null,
    }
  })
}

/** Where the last known event leaves a person; `since` is null where nothing dates it. */
export type Standing = Omit<CustodySpan, 'position' | 'from' | 'to' | 'endedBy'> & {
  since: Edtf | null
}

export function standing(events: readonly CustodyEvent[]): Standing {
  return spansAndStanding(events).standing
}

/** Both, for hardly more than one of them takes. */
export function spansAndStanding(events: readonly CustodyEvent[]) {
  const changes = custodyChanges(events)
  const spans = spansOf(changes, events)
  const undated = undatedCustody(events, changes)
  return { spans, standing: undated ? undatedStanding(undated) : lastOf(spans) }
}

function undatedStanding(custody: Custody): Standing {
  const end = lastEnd(custody, [])
  return orOver({ ...picture(custody), since: null, end, beganBy: custody.by.id })
}

function lastOf(spans: readonly CustodySpan[]): Standing {
  const last = spans.at(-1)
  if (!last) return nothingKnown
  const before = spans.findLastIndex(({ status }) => status !== last.status)
  const first = spans[before + 1] ?? last
  const { status, certainty, facilityId, end, behindBars, deprivedWide } = last
  return orOver({
    ...{ status, certainty, facilityId, end, behindBars, deprivedWide },
    since: first.from,
    beganBy: first.beganBy,
  })
}

const nothingKnown: Standing = {
  status: 'unknown',
  certainty: 'unknown',
  facilityId: null,
  since: null,
  end: 'unknown',
  beganBy: null,
  behindBars: false,
  deprivedWide: false,
}

/** Custody whose end nobody reported is not counted as going on. */
function orOver(now: Standing): Standing {
  if (now.end !== 'unknown') return now
  return { ...now, certainty: 'unknown', behindBars: false, deprivedWide: false }
}

function picture({ status, certainty, facilityId }: Custody) {
  return {
    status,
    certainty,
    facilityId,
    behindBars: isCounted('behind_bars', status),
    deprivedWide: isCounted('deprived_of_liberty_wide', status),
  }
}
