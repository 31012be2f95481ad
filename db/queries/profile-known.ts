import type { Db } from '#db/client'
import { type CustodyEvent, custodySpans, standing } from '#domain/custody'
import { lastConfirmedHeld } from '#domain/days-held'
import type { Day } from '#domain/edtf'
import {
  byKnown,
  eventKnownOn,
  eventsKnownOn,
  knownState,
  wasBelieved,
} from '#domain/known-on'
import { evidenceOnDay, type SourcesOnDay, sourcesOnDay } from './evidence-known.ts'
import { facilitiesById } from './person-custody.ts'
import type { ProfileDesignation } from './person-designations.ts'
import type { ProfileEvent } from './person-events.ts'
import type { ProfileNow } from './person-profile.ts'
import type { ProfileRoll } from './person-rolls.ts'

/** A person on a day: the events of which it is not sure that they were known. */
export type ProfileOnDay = {
  day: Day
  perhaps: ProfileEvent[]
  /** Of these nothing says when they happened or became known. */
  undated: ProfileEvent[]
  /** Findings and names on lists of which the same must be said. */
  designations: ProfileDesignation[]
  rolls: ProfileRoll[]
  /** Sources that nothing dates: nothing that they say is shown as known. */
  undatedSources: number[]
}

/** What was surely known of a person on a day; status and days held follow from it. */
export function profileOnDay(
  db: Db,
  profile: ProfileNow,
  { custody, day }: { custody: readonly CustodyEvent[]; day: Day },
): ProfileNow & { known: ProfileOnDay } {
  const on = sourcesOnDay(profile.sources, day)
  const then = eventsKnownOn(custody, day)
  const events = eventsOnDay(profile, { custody, day, on })
  const designations = designationsOnDay(profile, day)
  const rolls = rollsOnDay(profile, day, on)
  const caseIds = new Set(events.known.map(({ caseId }) => caseId))
  return {
    ...profile,
    ...evidenceOnDay(profile, on),
    summary: on.textOf(profile.summary),
    events: events.known,
    cases: profile.cases.filter(({ id }) => caseIds.has(id)),
    spans: spansWith(db, then),
    standing: standing(then),
    lastConfirmed: lastConfirmedHeld(then),
    designations: designations.known,
    rolls: rolls.known,
    sources: on.shown,
    known: {
      ...{ day, perhaps: events.perhaps, undated: events.undated },
      designations: [...designations.perhaps, ...designations.undated],
      rolls: rolls.unsure,
      undatedSources: on.shown.map(({ id }) => id).filter(isUndated(on)),
    },
  }
}

const isUndated = (on: SourcesOnDay) => (id: number) => on.stateOf(id) === 'undated'

type Then = { custody: readonly CustodyEvent[]; day: Day; on: SourcesOnDay }

function eventsOnDay({ events }: ProfileNow, { custody, day, on }: Then) {
  const contradicted = new Map(custody.map(({ id, refutedBy }) => [id, refutedBy]))
  const asSaid = events.map((event) => ({
    ...event,
    text: on.textOf(event.text),
    refutedBy: contradicted.get(event.id) ?? null,
  }))
  const { known, perhaps, undated } = byKnown(asSaid, day, eventKnownOn)
  return { known: eventsKnownOn(known, day), perhaps, undated }
}

function spansWith(db: Db, events: readonly CustodyEvent[]) {
  const spans = custodySpans(events)
  const facilities = facilitiesById(
    db,
    spans.flatMap(({ facilityId }) => facilityId ?? []),
  )
  return spans.map((span) => ({
    ...span,
    facility: facilities.get(span.facilityId ?? 0) ?? null,
  }))
}

const endings: readonly string[] = ['withdrawn', 'superseded', 'ended_by_release']

/** A finding that was known on the day; that it ended later was not. */
function designationsOnDay({ designations }: ProfileNow, day: Day) {
  const then = designations.map((finding) => {
    if (knownState(finding.endedOn, day) !== 'later') return finding
    const stood = endings.includes(finding.status) ? 'recognised' : finding.status
    return { ...finding, status: stood, endedOn: null, endReason: null }
  })
  return byKnown(then, day, ({ on }) => on)
}

function rollsOnDay({ rolls }: ProfileNow, day: Day, on: SourcesOnDay) {
  const then = rolls.map((entry) => {
    const { matchState: state, refutedBy } = entry
    const believed = wasBelieved({ state, refutedBy }, day)
    return { ...entry, note: null, matchState: believed ? ('matched' as const) : state }
  })
  const {
    known = [],
    perhaps = [],
    undated = [],
  } = Object.groupBy(then, ({ sourceId }) => on.stateOf(sourceId))
  return { known, unsure: [...perhaps, ...undated] }
}
