import { type Db, statement } from '#db/client'
import { type CustodyRow, custodyColumns, custodyJoins } from '#db/queries/custody-events'
import type { SentenceKind } from '#domain/sentence'

// What derived rows are made of, read for many people at once: a dozen statements for one
// person or for five hundred.

const given = 'IN (SELECT value FROM json_each(?))'

const peopleSql = `
  SELECT id, slug, country, sex, fictional, birth_on_earliest AS birthEarliest,
    birth_on_latest AS birthLatest
  FROM people WHERE id ${given} AND merged_into IS NULL`

const ofPeople = {
  names: `SELECT person_id AS personId, lang, text FROM names WHERE person_id ${given}
    ORDER BY kind <> 'primary', kind <> 'alias', kind <> 'source_spelling', text`,
  events: `SELECT e.person_id AS personId, ${custodyColumns}, e.case_id AS caseId,
      t.from_facility_id AS fromFacilityId, r.mass_release_id AS massReleaseId,
      d.court_id AS courtId, iif(d.names_judges, d.judges, NULL) AS judges
    FROM events e ${custodyJoins} WHERE e.person_id ${given} ORDER BY e.person_id, e.id`,
  cases: `SELECT person_id AS personId, case_id AS key FROM case_parties
    WHERE person_id ${given}`,
  citizenships: `SELECT person_id AS personId, country FROM citizenships
    WHERE person_id ${given}`,
  occupations: `SELECT person_id AS personId, occupation FROM occupations
    WHERE person_id ${given}`,
  designations: `SELECT person_id AS personId, organisation_id AS organisationId, status,
      ended_on IS NOT NULL AS isEnded
    FROM designations WHERE person_id ${given}`,
} as const

const ofEvents = {
  sentences: `SELECT event_id AS eventId, kind, term FROM sentences
    WHERE event_id ${given} ORDER BY id`,
  articles: `SELECT event_id AS eventId, article_id AS key FROM charge_articles
    WHERE event_id ${given}`,
} as const

export type PersonSource = {
  id: number
  slug: string
  country: string
  sex: string
  fictional: number
  birthEarliest: string | null
  birthLatest: string | null
}

type Keyed = { personId: number }
type OfEvent = { eventId: number }

export type EventSource = Keyed &
  CustodyRow &
  Record<'fromFacilityId' | 'caseId' | 'massReleaseId' | 'courtId', number | null> & {
    judges: string | null
    sentences: SentenceSource[]
    articles: (OfEvent & { key: number })[]
  }

export type SentenceSource = OfEvent & { kind: SentenceKind; term: string | null }

type Rows = {
  names: Keyed & { lang: string; text: string }
  events: EventSource
  cases: Keyed & { key: number }
  citizenships: Keyed & { country: string }
  occupations: Keyed & { occupation: string }
  designations: Keyed & { organisationId: number; status: string; isEnded: number }
}

/** All rows of one person, drafts included where this database has any. */
export type PersonSources = { person: PersonSource } & {
  [Name in keyof Rows]: Rows[Name][]
}

/** Those of these people who are there, each with all of theirs. */
export function readSources(db: Db, personIds: readonly number[]): PersonSources[] {
  const ids = JSON.stringify(personIds)
  const people = statement(db, peopleSql).all(ids) as PersonSource[]
  if (people.length === 0) return []
  const read = Object.entries(ofPeople).map(([name, text]) => {
    const rows = statement(db, text).all(ids) as Keyed[]
    if (name === 'events') addOwn(db, rows as EventSource[])
    return [name, Map.groupBy(rows, ({ personId }) => personId)] as const
  })
  return people.map((person) => {
    const sources: Record<string, unknown> = { person }
    for (const [name, rows] of read) sources[name] = rows.get(person.id) ?? []
    return sources as PersonSources
  })
}

/** Sentences to decisions, articles to charges. */
function addOwn(db: Db, events: readonly EventSource[]) {
  const sentences = rowsOf<SentenceSource>(db, 'sentences', idsOf(events, 'decision'))
  const articles = rowsOf<OfEvent & { key: number }>(
    db,
    'articles',
    idsOf(events, 'charge'),
  )
  for (const event of events) {
    event.sentences = sentences.get(event.id) ?? []
    event.articles = articles.get(event.id) ?? []
  }
}

const idsOf = (events: readonly EventSource[], kind: EventSource['kind']) =>
  events.filter((event) => event.kind === kind).map(({ id }) => id)

function rowsOf<Row extends OfEvent>(
  db: Db,
  name: keyof typeof ofEvents,
  eventIds: readonly number[],
): Map<number, Row[]> {
  if (eventIds.length === 0) return new Map()
  const rows = statement(db, ofEvents[name]).all(JSON.stringify(eventIds)) as Row[]
  return Map.groupBy(rows, ({ eventId }) => eventId)
}
