import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { entryRefutedBy, refutedBy } from '#db/known-on'
import { prepared } from '#db/prepared'
import {
  events,
  figures,
  people,
  releases,
  rollEntries,
  standings,
} from '#db/schema/index'
import type { Day } from '#domain/edtf'

export type Figure = ReturnType<typeof listFigures>[number]
export type RollEntry = ReturnType<typeof listRoll>[number]
export type ReleaseEvent = ReturnType<typeof listReleaseEvents>[number]

/** The numbers that sources give, by what they count. */
export function listFigures(db: Db, massReleaseId: number) {
  return figuresOf(db)
    .all({ release: massReleaseId })
    .map(({ asOfOn, asOfOnEarliest, asOfOnLatest, ...figure }) => ({
      ...figure,
      asOf: edtfFrom(asOfOn, asOfOnEarliest, asOfOnLatest),
    }))
}

/** Every name on every published list, with the person found to be meant. */
export function listRoll(db: Db, massReleaseId: number) {
  return rollOf(db).all({ release: massReleaseId })
}

/** Whose release this record counts to it, and what came of it. */
export function listReleaseEvents(db: Db, massReleaseId: number) {
  return eventsOf(db)
    .all({ release: massReleaseId })
    .map(({ happenedOn, happenedOnEarliest, happenedOnLatest, ...event }) => {
      const { knownOn, knownOnEarliest, knownOnLatest, ...rest } = event
      return {
        ...rest,
        on: edtfFrom(happenedOn, happenedOnEarliest, happenedOnLatest),
        knownOn: edtfFrom(knownOn, knownOnEarliest, knownOnLatest),
      }
    })
}

const person = { slug: people.slug, id: people.id }

const figuresOf = prepared((db) =>
  db
    .select({
      id: figures.id,
      counts: figures.counts,
      value: figures.value,
      qualifier: figures.qualifier,
      country: figures.country,
      verbatim: figures.verbatim,
      note: figures.note,
      sourceId: figures.sourceId,
      asOfOn: figures.asOfOn,
      asOfOnEarliest: figures.asOfOnEarliest,
      asOfOnLatest: figures.asOfOnLatest,
    })
    .from(figures)
    .where(eq(figures.massReleaseId, sql.placeholder('release')))
    .orderBy(asc(figures.position), asc(figures.id))
    .prepare(),
)

const rollOf = prepared((db) =>
  db
    .select({
      id: rollEntries.id,
      rawText: rollEntries.rawText,
      lang: rollEntries.lang,
      matchState: rollEntries.matchState,
      refutedBy: sql<Day | null>`CASE WHEN ${rollEntries.matchState} = 'refuted'
        THEN ${sql.raw(entryRefutedBy('roll_entries'))} END`,
      note: rollEntries.note,
      sourceId: rollEntries.sourceId,
      person,
      displayNames: standings.displayNames,
      sortKey: standings.sortKey,
    })
    .from(rollEntries)
    .leftJoin(people, eq(people.id, rollEntries.personId))
    .leftJoin(standings, eq(standings.personId, people.id))
    .where(eq(rollEntries.massReleaseId, sql.placeholder('release')))
    .orderBy(
      sql`${standings.sortKey} IS NULL`,
      asc(standings.sortKey),
      asc(rollEntries.position),
    )
    .prepare(),
)

const eventsOf = prepared((db) =>
  db
    .select({
      id: events.id,
      state: events.state,
      refutedBy: sql<Day | null>`CASE WHEN ${events.state} = 'refuted'
        THEN ${sql.raw(refutedBy('event', 'events.id'))} END`,
      happenedOn: events.happenedOn,
      happenedOnEarliest: events.happenedOnEarliest,
      happenedOnLatest: events.happenedOnLatest,
      knownOn: events.knownOn,
      knownOnEarliest: events.knownOnEarliest,
      knownOnLatest: events.knownOnLatest,
      type: releases.type,
      conditionality: releases.conditionality,
      outcome: releases.outcome,
      destination: releases.destination,
      person,
      displayNames: standings.displayNames,
      sortKey: standings.sortKey,
      status: standings.status,
    })
    .from(releases)
    .innerJoin(events, eq(events.id, releases.eventId))
    .innerJoin(people, eq(people.id, events.personId))
    .innerJoin(standings, eq(standings.personId, people.id))
    .where(eq(releases.massReleaseId, sql.placeholder('release')))
    .orderBy(asc(standings.sortKey), asc(people.id))
    .prepare(),
)
