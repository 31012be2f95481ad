import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client'
import { prepared } from '#db/prepared'
import { caseParties, cases, people, standings } from '#db/schema/index'

export type ProfileCase = ReturnType<typeof listCases>[number]

/** The proceedings a person is a party to, with the other parties. */
export function listCases(db: Db, personId: number) {
  const parties = Map.groupBy(
    others(db).all({ person: personId }),
    ({ caseId }) => caseId,
  )
  return casesOf(db)
    .all({ person: personId })
    .map((proceeding) => ({ ...proceeding, others: parties.get(proceeding.id) ?? [] }))
}

const casesOf = prepared((db) =>
  db
    .select({
      id: cases.id,
      slug: cases.slug,
      kind: cases.kind,
      names: cases.names,
      jurisdiction: cases.jurisdiction,
      number: cases.number,
      role: caseParties.role,
    })
    .from(caseParties)
    .innerJoin(cases, eq(cases.id, caseParties.caseId))
    .where(eq(caseParties.personId, sql.placeholder('person')))
    .orderBy(asc(cases.slug))
    .prepare(),
)

const other = alias(caseParties, 'other')

const others = prepared((db) =>
  db
    .select({
      caseId: other.caseId,
      role: other.role,
      slug: people.slug,
      names: standings.displayNames,
    })
    .from(caseParties)
    .innerJoin(
      other,
      and(eq(other.caseId, caseParties.caseId), ne(other.personId, caseParties.personId)),
    )
    .innerJoin(people, eq(people.id, other.personId))
    .innerJoin(standings, eq(standings.personId, other.personId))
    .where(eq(caseParties.personId, sql.placeholder('person')))
    .orderBy(asc(standings.sortKey), asc(people.id))
    .prepare(),
)
