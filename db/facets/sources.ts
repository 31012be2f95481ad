import { type Db, statement } from '#db/client'

// What facets are made of, read for many people at once: a dozen statements for one
// person or for a thousand. Drafts and refuted events count for nothing. `CROSS` and `+`
// keep SQLite from going through all events of a kind instead of those of the people.

const live = `e.state IN ('reported', 'verified')`
const given = 'IN (SELECT value FROM json_each(?))'

const sql = {
  spans: `SELECT person_id AS personId, status, "end", behind_bars AS behindBars,
      deprived_wide AS deprivedWide, facility_id AS facilityId,
      from_on_earliest AS fromEarliest, from_on_latest AS fromLatest,
      to_on_earliest AS toEarliest, to_on_latest AS toLatest
    FROM custody_spans WHERE person_id ${given} ORDER BY position`,
  events: `SELECT e.person_id AS personId, e.id, e.kind, e.state, e.position,
      e.happened_on_earliest AS earliest, e.happened_on_latest AS latest,
      coalesce(e.known_on_earliest, e.happened_on_earliest) AS newsEarliest,
      coalesce(e.known_on_latest, e.happened_on_latest) AS newsLatest,
      e.facility_id AS facilityId, e.case_id AS caseId,
      t.from_facility_id AS fromFacilityId, t.to_facility_id AS toFacilityId,
      r.type AS releaseType, r.conditionality, r.mass_release_id AS massReleaseId,
      d.court_id AS courtId, iif(d.names_judges, d.judges, NULL) AS judges
    FROM events e
    LEFT JOIN transfers t ON e.kind = 'transfer' AND t.event_id = e.id
    LEFT JOIN releases r ON e.kind = 'release' AND r.event_id = e.id
    LEFT JOIN decisions d ON e.kind = 'decision' AND d.event_id = e.id
    WHERE e.person_id ${given} AND ${live} ORDER BY e.id`,
  sentences: `SELECT e.person_id AS personId, s.event_id AS eventId, s.kind, s.term
    FROM events e CROSS JOIN sentences s ON s.event_id = e.id
    WHERE e.person_id ${given} AND ${live} AND +e.kind = 'decision' ORDER BY s.id`,
  articles: `SELECT e.person_id AS personId, a.article_id AS key
    FROM events e CROSS JOIN charge_articles a ON a.event_id = e.id
    WHERE e.person_id ${given} AND ${live} AND +e.kind = 'charge'`,
  cases: `SELECT person_id AS personId, case_id AS key FROM case_parties WHERE person_id ${given}`,
  citizenships: `SELECT person_id AS personId, country FROM citizenships WHERE person_id ${given}`,
  occupations: `SELECT person_id AS personId, occupation FROM occupations WHERE person_id ${given}`,
  designations: `SELECT person_id AS personId, organisation_id AS organisationId, status,
      ended_on IS NOT NULL AS isEnded
    FROM designations WHERE person_id ${given}`,
} as const

export type PersonSource = {
  id: number
  country: string
  sex: string
  fictional: number
  birthEarliest: string | null
  birthLatest: string | null
  status: string
  behindBars: number
  deprivedWide: number
  sortKey: string
  lastArrest: string | null
  lastRelease: string | null
}

type Keyed = { personId: number }
type Text<Name extends string> = Record<Name, string | null>
type Id<Name extends string> = Record<Name, number | null>

export type SpanSource = Keyed & { status: string; end: string } & Id<
    'behindBars' | 'deprivedWide' | 'facilityId'
  > &
  Text<'fromEarliest' | 'fromLatest' | 'toEarliest' | 'toLatest'>
export type EventSource = Keyed & {
  id: number
  kind: string
  state: string
  position: number
} & Text<
    | 'earliest'
    | 'latest'
    | 'newsEarliest'
    | 'newsLatest'
    | 'releaseType'
    | 'conditionality'
    | 'judges'
  > &
  Id<
    | 'facilityId'
    | 'fromFacilityId'
    | 'toFacilityId'
    | 'caseId'
    | 'massReleaseId'
    | 'courtId'
  >

type Rows = {
  spans: SpanSource
  events: EventSource
  sentences: Keyed & { eventId: number; kind: string; term: string | null }
  articles: Keyed & { key: number }
  cases: Keyed & { key: number }
  citizenships: Keyed & { country: string }
  occupations: Keyed & { occupation: string }
  designations: Keyed & { organisationId: number; status: string; isEnded: number }
}

export type Sources = { person: PersonSource } & { [Name in keyof Rows]: Rows[Name][] }

/** Those of these people who are there, each with what facets are made of. */
export function readSources(db: Db, personIds: readonly number[]): Sources[] {
  const ids = JSON.stringify(personIds)
  const people = statement(db, peopleSql).all(ids) as PersonSource[]
  const read = Object.entries(sql).map(([name, text]) => {
    const rows = people.length > 0 ? statement(db, text).all(ids) : []
    return [name, Map.groupBy(rows as Keyed[], ({ personId }) => personId)] as const
  })
  return people.map((person) => ({
    person,
    ...(Object.fromEntries(
      read.map(([name, rows]) => [name, rows.get(person.id) ?? []]),
    ) as Omit<Sources, 'person'>),
  }))
}

const peopleSql = `
  SELECT p.id, p.country, p.sex, p.fictional, p.birth_on_earliest AS birthEarliest,
    p.birth_on_latest AS birthLatest, s.status, s.behind_bars AS behindBars,
    s.deprived_wide AS deprivedWide, s.sort_key AS sortKey,
    s.last_arrest_earliest AS lastArrest, s.last_release_earliest AS lastRelease
  FROM people p JOIN standings s ON s.person_id = p.id
  WHERE p.id ${given}`
