import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import { designations, organisations } from '#db/schema/index'

export type ProfileDesignation = ReturnType<typeof listDesignations>[number]

/** What bodies found about a person, body by body. */
export function listDesignations(db: Db, personId: number) {
  return designationsOf(db)
    .all({ person: personId })
    .map((row) => ({
      id: row.id,
      category: row.category,
      status: row.status,
      endReason: row.endReason,
      body: row.body,
      on: edtfFrom(row.on, row.onEarliest, row.onLatest),
      endedOn: edtfFrom(row.endedOn, row.endedOnEarliest, row.endedOnLatest),
    }))
}

const designationsOf = prepared((db) =>
  db
    .select({
      id: designations.id,
      category: designations.category,
      status: designations.status,
      on: designations.designatedOn,
      onEarliest: designations.designatedOnEarliest,
      onLatest: designations.designatedOnLatest,
      endedOn: designations.endedOn,
      endedOnEarliest: designations.endedOnEarliest,
      endedOnLatest: designations.endedOnLatest,
      endReason: designations.endReason,
      body: { id: organisations.id, names: organisations.names },
    })
    .from(designations)
    .innerJoin(organisations, eq(organisations.id, designations.organisationId))
    .where(eq(designations.personId, sql.placeholder('person')))
    .orderBy(asc(organisations.slug), asc(designations.designatedOnEarliest))
    .prepare(),
)
