import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { entryRefutedBy } from '#db/known-on'
import { prepared } from '#db/prepared'
import { massReleases, rollEntries } from '#db/schema/index'
import type { Day } from '#domain/edtf'

export type ProfileRoll = ReturnType<typeof listRollEntriesOf>[number]

/** The lists of mass releases that a person stands on, as each list has the name. */
export function listRollEntriesOf(db: Db, personId: number) {
  return rollsOf(db)
    .all({ person: personId })
    .map(({ happenedOn, happenedOnEarliest, happenedOnLatest, ...entry }) => ({
      ...entry,
      on: edtfFrom(happenedOn, happenedOnEarliest, happenedOnLatest),
    }))
}

const rollsOf = prepared((db) =>
  db
    .select({
      id: rollEntries.id,
      sourceId: rollEntries.sourceId,
      rawText: rollEntries.rawText,
      lang: rollEntries.lang,
      matchState: rollEntries.matchState,
      refutedBy: sql<Day | null>`CASE WHEN ${rollEntries.matchState} = 'refuted'
        THEN ${sql.raw(entryRefutedBy('roll_entries'))} END`,
      note: rollEntries.note,
      happenedOn: massReleases.happenedOn,
      happenedOnEarliest: massReleases.happenedOnEarliest,
      happenedOnLatest: massReleases.happenedOnLatest,
      massRelease: {
        id: massReleases.id,
        slug: massReleases.slug,
        names: massReleases.names,
      },
    })
    .from(rollEntries)
    .innerJoin(massReleases, eq(massReleases.id, rollEntries.massReleaseId))
    .where(eq(rollEntries.personId, sql.placeholder('person')))
    .orderBy(
      asc(massReleases.happenedOnEarliest),
      asc(massReleases.id),
      asc(rollEntries.id),
    )
    .prepare(),
)
