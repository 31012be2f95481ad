import { asc, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import { adjudications, claims } from '#db/schema/index'
import type { About } from '#domain/question'

export type Claim = ReturnType<typeof claimsAboutPerson>[number]
export type Adjudication = ReturnType<typeof adjudicationsAboutPerson>[number]

/** What sources say about a person and every row that is the person's. */
export function claimsAboutPerson(db: Db, personId: number) {
  return claimsOfPerson(db).all({ id: personId }).map(toClaim)
}

export function adjudicationsAboutPerson(db: Db, personId: number) {
  return adjudicationsOfPerson(db).all({ id: personId })
}

/** The same for a mass release, its figures and rolls, and the releases it brought. */
export function claimsAboutMassRelease(db: Db, massReleaseId: number) {
  return claimsOfMassRelease(db).all({ id: massReleaseId }).map(toClaim)
}

export function adjudicationsAboutMassRelease(db: Db, massReleaseId: number) {
  return adjudicationsOfMassRelease(db).all({ id: massReleaseId })
}

/** The same for events and their sentences. */
export function claimsAboutEvents(db: Db, eventIds: readonly number[]) {
  return claimsOfEvents(db)
    .all({ id: JSON.stringify(eventIds) })
    .map(toClaim)
}

/** The same for one row alone. */
export function claimsAboutRow(db: Db, { subject, subjectId }: About) {
  return claimsOfRow(db).all({ subject, id: subjectId }).map(toClaim)
}

const id = sql.placeholder('id')

// CROSS JOIN holds the order: first the rows, then what the index has on each of them.
// With `IN`, SQLite reads every claim there is.

const rowsOfPerson = sql`
  SELECT 'person' AS owner_subject, ${id} AS owner_id
  UNION ALL SELECT 'name', id FROM names WHERE person_id = ${id}
  UNION ALL SELECT 'event', id FROM events WHERE person_id = ${id}
  UNION ALL SELECT 'sentence', s.id FROM events e
    JOIN sentences s ON s.event_id = e.id WHERE e.person_id = ${id}
  UNION ALL SELECT 'designation', id FROM designations WHERE person_id = ${id}
  UNION ALL SELECT 'roll_entry', id FROM roll_entries WHERE person_id = ${id}`

const rowsOfMassRelease = sql`
  SELECT 'mass_release' AS owner_subject, ${id} AS owner_id
  UNION ALL SELECT 'figure', id FROM figures WHERE mass_release_id = ${id}
  UNION ALL SELECT 'roll_entry', id FROM roll_entries WHERE mass_release_id = ${id}
  UNION ALL SELECT 'event', event_id FROM releases WHERE mass_release_id = ${id}`

const rowsOfEvents = sql`
  SELECT 'event' AS owner_subject, value AS owner_id FROM json_each(${id})
  UNION ALL SELECT 'sentence', s.id FROM json_each(${id}) JOIN sentences s ON s.event_id = value`

const oneRow = sql`SELECT ${sql.placeholder('subject')} AS owner_subject, ${id} AS owner_id`

const claimsOfRow = claimsAbout(oneRow)
const claimsOfEvents = claimsAbout(rowsOfEvents)
const claimsOfPerson = claimsAbout(rowsOfPerson)
const claimsOfMassRelease = claimsAbout(rowsOfMassRelease)
const adjudicationsOfPerson = adjudicationsAbout(rowsOfPerson)
const adjudicationsOfMassRelease = adjudicationsAbout(rowsOfMassRelease)

function claimsAbout(rows: SQL) {
  return prepared((db) =>
    db
      .select({
        id: claims.id,
        subject: claims.subject,
        subjectId: claims.subjectId,
        field: claims.field,
        value: claims.value,
        valueOn: claims.valueOn,
        valueOnEarliest: claims.valueOnEarliest,
        valueOnLatest: claims.valueOnLatest,
        lang: claims.lang,
        sourceId: claims.sourceId,
        attribution: claims.attribution,
        locator: claims.locator,
        stance: claims.stance,
        state: claims.state,
        confidence: claims.confidence,
        note: claims.note,
        version: claims.version,
      })
      .from(sql`(${rows})`)
      .crossJoin(claims)
      .where(sql`${claims.subject} = owner_subject AND ${claims.subjectId} = owner_id`)
      .orderBy(asc(claims.subjectId), asc(claims.position), asc(claims.id))
      .prepare(),
  )
}

function adjudicationsAbout(rows: SQL) {
  return prepared((db) =>
    db
      .select({
        subject: adjudications.subject,
        subjectId: adjudications.subjectId,
        field: adjudications.field,
        outcome: adjudications.outcome,
        claimId: adjudications.claimId,
        reason: adjudications.reason,
      })
      .from(sql`(${rows})`)
      .crossJoin(adjudications)
      .where(
        sql`${adjudications.subject} = owner_subject
          AND ${adjudications.subjectId} = owner_id`,
      )
      .prepare(),
  )
}

type Row = ReturnType<ReturnType<typeof claimsOfPerson>['all']>[number]

function toClaim({ valueOn, valueOnEarliest, valueOnLatest, ...claim }: Row) {
  return { ...claim, on: edtfFrom(valueOn, valueOnEarliest, valueOnLatest) }
}
