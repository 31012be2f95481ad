import type { Day } from '#domain/edtf'
import { byKnown, eventKnownOn, eventsKnownOn, wasBelieved } from '#domain/known-on'
import { evidenceOnDay, type SourcesOnDay, sourcesOnDay } from './evidence-known.ts'
import type { RollEntry } from './mass-release-parts.ts'
import type { MassReleaseNow } from './mass-releases.ts'

type Rows = Pick<MassReleaseNow, 'figures' | 'roll' | 'events'>

/** A mass release on a day: of rows and sources, what is not sure to have been known. */
export type KnownOnDay = {
  day: Day
  /** Their dates are vague, and allow the day and a later one. */
  perhaps: Rows & { sources: number[] }
  /** Nothing dates them: shown apart, and counted nowhere. */
  undated: Rows & { sources: number[] }
}

/** What was surely known of a mass release on a day, with the rest of its rows apart. */
export function massReleaseOnDay(
  release: MassReleaseNow,
  day: Day,
): MassReleaseNow & { known: KnownOnDay } {
  const on = sourcesOnDay(release.sources, day)
  const figures = byState(release.figures, ({ sourceId, asOf }) =>
    on.stateOf(sourceId, asOf),
  )
  const roll = byState(release.roll, ({ sourceId }) => on.stateOf(sourceId))
  const events = byKnown(release.events, day, eventKnownOn)
  const sources = byState(on.shown, ({ id }) => on.stateOf(id))
  const apart = (state: 'perhaps' | 'undated') => ({
    figures: figures(state).map((figure) => ({ ...figure, note: null })),
    roll: roll(state).map((entry) => entryOnDay(entry, day)),
    events: events[state],
    sources: sources(state).map(({ id }) => id),
  })
  return {
    ...release,
    ...textsOnDay(release, on),
    ...evidenceOnDay(release, on),
    figures: figures('known').map((figure) => ({ ...figure, note: null })),
    roll: roll('known').map((entry) => entryOnDay(entry, day)),
    events: eventsKnownOn(events.known, day),
    sources: on.shown,
    known: { day, perhaps: apart('perhaps'), undated: apart('undated') },
  }
}

/** What an editor wrote or decided since is not what was known. */
function textsOnDay(release: MassReleaseNow, on: SourcesOnDay) {
  return {
    summary: on.textOf(release.summary),
    reasons: on.textOf(release.reasons),
    legalAct: on.textOf(release.legalAct),
    reconciliation: on.textOf(release.reconciliation),
    releaseType: null,
    conditionality: null,
    outcome: null,
    documents: null,
    destinations: null,
  }
}

function entryOnDay(entry: RollEntry, day: Day): RollEntry {
  const { matchState, refutedBy, person } = entry
  const believed = wasBelieved({ state: matchState, refutedBy }, day)
  const then = person ? ('matched' as const) : ('unmatched' as const)
  return { ...entry, note: null, matchState: believed ? then : matchState }
}

function byState<Row, State>(rows: readonly Row[], stateOf: (row: Row) => State) {
  const groups = Map.groupBy(rows, stateOf)
  return (state: State) => groups.get(state) ?? []
}
