import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import {
  arrests,
  charges,
  courts,
  deaths,
  decisions,
  events,
  facilities,
  massReleases,
  organisations,
  releases,
  transfers,
} from '#db/schema/index'
import {
  articlesOf,
  articlesOfEvents,
  eventsNamed,
  type ProfileArticle,
  type ProfileSentence,
  sentencesOf,
  sentencesOfEvents,
} from './person-proceedings.ts'

export type ProfileEvent = ReturnType<typeof listEvents>[number]

/** Everything dated about a person, in order; what nobody dates comes last. */
export function listEvents(db: Db, personId: number) {
  return withParts(eventsOf(db).all({ person: personId }), {
    articles: articlesOf(db).all({ person: personId }),
    sentences: sentencesOf(db).all({ person: personId }),
  })
}

/** These events of whomever, by id. */
export function eventsById(db: Db, eventIds: readonly number[]) {
  const ids = JSON.stringify(eventIds)
  const rows = withParts(eventsOfIds(db).all({ ids }), {
    articles: articlesOfEvents(db).all({ ids }),
    sentences: sentencesOfEvents(db).all({ ids }),
  })
  return new Map(rows.map((row) => [row.id, row]))
}

type Row = ReturnType<ReturnType<typeof eventsOf>['all']>[number]
type Parts = { articles: ProfileArticle[]; sentences: ProfileSentence[] }

function withParts(rows: Row[], parts: Parts) {
  const articles = Map.groupBy(parts.articles, (row) => row.eventId)
  const sentences = Map.groupBy(parts.sentences, (row) => row.eventId)
  return rows.map((row) => ({
    ...row,
    on: edtfFrom(row.happenedOn, row.happenedOnEarliest, row.happenedOnLatest),
    knownOn: edtfFrom(row.knownOn, row.knownOnEarliest, row.knownOnLatest),
    articles: articles.get(row.id) ?? [],
    sentences: sentences.get(row.id) ?? [],
  }))
}

const eventsOf = prepared((db) =>
  selectEvents(db, eq(events.personId, sql.placeholder('person')))
    .orderBy(
      sql`${events.happenedOnEarliest} IS NULL`,
      asc(events.happenedOnEarliest),
      asc(events.happenedOnLatest),
      asc(events.position),
      asc(events.id),
    )
    .prepare(),
)

const eventsOfIds = prepared((db) => selectEvents(db, eventsNamed).prepare())

const from = alias(facilities, 'from_facility')
const to = alias(facilities, 'to_facility')

function selectEvents(db: Db, where: SQL) {
  return db
    .select({
      id: events.id,
      personId: events.personId,
      kind: events.kind,
      happenedOn: events.happenedOn,
      happenedOnEarliest: events.happenedOnEarliest,
      happenedOnLatest: events.happenedOnLatest,
      verbatim: events.happenedOnVerbatim,
      knownOn: events.knownOn,
      knownOnEarliest: events.knownOnEarliest,
      knownOnLatest: events.knownOnLatest,
      place: events.place,
      caseId: events.caseId,
      text: events.text,
      state: events.state,
      facility: { slug: facilities.slug, names: facilities.names },
      arrest: { status: arrests.status },
      arrestedBy: { slug: organisations.slug, names: organisations.names },
      charge: { stage: charges.stage },
      decision: {
        type: decisions.type,
        outcome: decisions.outcome,
        inAbsentia: decisions.inAbsentia,
        judges: decisions.judges,
      },
      court: { slug: courts.slug, names: courts.names },
      fromFacility: { slug: from.slug, names: from.names },
      toFacility: { slug: to.slug, names: to.names },
      release: {
        type: releases.type,
        conditionality: releases.conditionality,
        outcome: releases.outcome,
        destination: releases.destination,
        documents: releases.documents,
      },
      massRelease: { slug: massReleases.slug, names: massReleases.names },
      death: {
        inCustody: deaths.inCustody,
        officialCause: deaths.officialCause,
        reportedCause: deaths.reportedCause,
      },
    })
    .from(events)
    .leftJoin(facilities, eq(facilities.id, events.facilityId))
    .leftJoin(arrests, and(eq(events.kind, 'arrest'), eq(arrests.eventId, events.id)))
    .leftJoin(organisations, eq(organisations.id, arrests.organisationId))
    .leftJoin(charges, and(eq(events.kind, 'charge'), eq(charges.eventId, events.id)))
    .leftJoin(
      decisions,
      and(eq(events.kind, 'decision'), eq(decisions.eventId, events.id)),
    )
    .leftJoin(courts, eq(courts.id, decisions.courtId))
    .leftJoin(
      transfers,
      and(eq(events.kind, 'transfer'), eq(transfers.eventId, events.id)),
    )
    .leftJoin(from, eq(from.id, transfers.fromFacilityId))
    .leftJoin(to, eq(to.id, transfers.toFacilityId))
    .leftJoin(releases, and(eq(events.kind, 'release'), eq(releases.eventId, events.id)))
    .leftJoin(massReleases, eq(massReleases.id, releases.massReleaseId))
    .leftJoin(deaths, and(eq(events.kind, 'death'), eq(deaths.eventId, events.id)))
    .where(where)
}
