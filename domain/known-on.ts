import type { Day, Edtf } from './edtf.ts'

/**
 * Whether something was publicly known at the end of a day: surely, or only perhaps
 * because its date is vague, or not before later. What nothing dates is none of these.
 */
export const knownStates = ['known', 'perhaps', 'later', 'undated'] as const
export type KnownState = (typeof knownStates)[number]

/**
 * When things became known, the one rule for all of them (`db/known-on.ts` says it in SQL).
 * An event: the day it is said to have become known, else the day it happened, for it was
 * not known before. What a source says: the day the source was published, else the day the
 * source says its number is for.
 */
export function eventKnownOn(event: { knownOn: Edtf | null; on: Edtf | null }) {
  return event.knownOn ?? event.on
}

export function sourcedKnownOn(published: Edtf | null, asOf: Edtf | null = null) {
  return published ?? asOf
}

export function knownState(on: Edtf | null, day: Day): KnownState {
  if (on === null) return 'undated'
  if (on.latest <= day) return 'known'
  return on.earliest <= day ? 'perhaps' : 'later'
}

/** Rows by whether they were known on a day, each in the order given. */
export function byKnown<Row>(
  rows: readonly Row[],
  day: Day,
  knownOn: (row: Row) => Edtf | null,
): Record<KnownState, Row[]> {
  const found: Record<KnownState, Row[]> = {
    known: [],
    perhaps: [],
    later: [],
    undated: [],
  }
  for (const row of rows) found[knownState(knownOn(row), day)].push(row)
  return found
}

type Refutable = { state: string; refutedBy?: Day | null }

/**
 * Whether an event that stands refuted now was believed on a day: a source contradicts it,
 * and had not spoken yet. Where no dated source does, nothing shows that it ever was.
 */
export function wasBelieved({ state, refutedBy }: Refutable, day: Day) {
  return state === 'refuted' && refutedBy != null && refutedBy > day
}

type KnownEvent = { knownOn: Edtf | null; on: Edtf | null } & Refutable

/** The events that were surely known on a day, in the state in which they then stood. */
export function eventsKnownOn<Event extends KnownEvent>(
  events: readonly Event[],
  day: Day,
): Event[] {
  return events
    .filter((event) => knownState(eventKnownOn(event), day) === 'known')
    .map((event) => (wasBelieved(event, day) ? { ...event, state: 'reported' } : event))
}
