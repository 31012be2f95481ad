import type { FacetRow } from '#db/facets/columns'
import { facetRow } from '#db/facets/rows'
import type { PersonSource, PersonSources } from '#db/person-sources'
import { toCustodyEvent } from '#db/queries/custody-events'
import {
  type CustodyEvent,
  type CustodySpan,
  type Standing,
  spansAndStanding,
} from '#domain/custody'
import { isLive } from '#domain/custody-order'
import type { Edtf } from '#domain/edtf'
import { sortKey } from '#domain/name'
import { nameKeys } from '#domain/name-keys'

/** What one person's rows come to. Rows are values in the order of the columns. */
export type Derived = {
  personId: number
  spans: unknown[][]
  standing: unknown[]
  nameKeys: string
  facets: FacetRow
}

export const spanColumns = `person_id, position, status, certainty, facility_id,
  from_on, from_on_earliest, from_on_latest, to_on, to_on_earliest, to_on_latest,
  "end", began_by, ended_by, behind_bars, deprived_wide, fictional`

export const standingColumns = `person_id, status, certainty,
  since_on, since_on_earliest, since_on_latest, behind_bars, deprived_wide,
  sex, country, fictional, first_arrest_earliest, last_arrest_earliest,
  last_release_earliest, last_release_type, display_names, sort_key, name_keys`

/** Custody, standing, name keys and facets, out of a person's rows and nothing else. */
export function derive(sources: PersonSources): Derived {
  const { person } = sources
  const events = sources.events.map((row) =>
    toCustodyEvent(
      row,
      row.sentences.map(({ kind }) => kind),
    ),
  )
  const { spans, standing } = spansAndStanding(events)
  const now = { ...standing, ...lastDates(events), ...namesOf(sources), spans }
  return {
    personId: person.id,
    spans: spans.map((span) => spanRow(span, person)),
    standing: standingRow(now, person),
    nameKeys: now.nameKeys,
    facets: facetRow(sources, now),
  }
}

type Now = Standing & ReturnType<typeof lastDates> & ReturnType<typeof namesOf>

function standingRow(now: Now, { id, sex, country, fictional }: PersonSource) {
  return [
    ...[id, now.status, now.certainty, ...triple(now.since)],
    ...[flag(now.behindBars), flag(now.deprivedWide), sex, country, fictional],
    ...[now.firstArrest, now.lastArrest, now.lastRelease, now.lastReleaseType],
    ...[JSON.stringify(now.names), now.sortKey, now.nameKeys],
  ]
}

function spanRow(span: CustodySpan, { id, fictional }: PersonSource) {
  return [
    ...[id, span.position, span.status, span.certainty, span.facilityId],
    ...triple(span.from),
    ...triple(span.to),
    ...[span.end, span.beganBy, span.endedBy],
    ...[flag(span.behindBars), flag(span.deprivedWide), fictional],
  ]
}

type Release = Extract<CustodyEvent, { kind: 'release' }>

function lastDates(events: readonly CustodyEvent[]) {
  const arrests = daysOfArrests(events)
  const release = lastRelease(events)
  return {
    firstArrest: arrests[0] ?? null,
    lastArrest: arrests.at(-1) ?? null,
    lastRelease: release?.on?.earliest ?? null,
    lastReleaseType: release?.type ?? null,
  }
}

/** The one that is latest by its first possible day, undated ones being the first. */
function lastRelease(events: readonly CustodyEvent[]): Release | undefined {
  return events
    .filter((event): event is Release => event.kind === 'release' && isLive(event))
    .reduce<Release | undefined>(
      (last, event) =>
        last && (last.on?.earliest ?? '') > (event.on?.earliest ?? '') ? last : event,
      undefined,
    )
}

function daysOfArrests(events: readonly CustodyEvent[]): string[] {
  return events
    .filter((event) => event.kind === 'arrest' && isLive(event))
    .flatMap((event) => (event.on ? [event.on.earliest] : []))
    .sort()
}

/** The name to show in each language, the primary one if there is; and all name keys. */
function namesOf({ person, names: rows }: PersonSources) {
  const names: Record<string, string> = {}
  for (const { lang, text } of rows) names[lang] ??= text
  return {
    names,
    sortKey: sortKey(names.en ?? Object.values(names)[0] ?? person.slug),
    nameKeys: nameKeys(rows.map(({ text }) => text)).join(' '),
  }
}

const triple = (date: Edtf | null) => [
  date?.text ?? null,
  date?.earliest ?? null,
  date?.latest ?? null,
]

const flag = (is: boolean) => (is ? 1 : 0)
