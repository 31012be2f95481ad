import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import {
  citizenships,
  names,
  occupations,
  oldSlugs,
  people,
  standings,
} from '#db/schema/index'
import { standing } from '#domain/custody'
import { lastConfirmedHeld } from '#domain/days-held'
import type { Day } from '#domain/edtf'
import { listCitedSources } from './cited-sources.ts'
import { adjudicationsAboutPerson, claimsAboutPerson } from './claims.ts'
import { custodyEvents } from './custody-events.ts'
import { listCases } from './person-cases.ts'
import { listCustodySpans } from './person-custody.ts'
import { listDesignations } from './person-designations.ts'
import { listEvents } from './person-events.ts'
import { listRollEntriesOf } from './person-rolls.ts'
import { listPhotos } from './photos.ts'
import { type ProfileOnDay, profileOnDay } from './profile-known.ts'

/**
 * All that one page about a person shows, as known now or on a day: a query a table,
 * whatever the person's length.
 */
export function findPersonProfile(
  db: Db,
  slug: string,
  day: Day | null = null,
): PersonProfile | undefined {
  const found = findNow(db, slug)
  if (!found) return undefined
  const { custody, ...profile } = found
  if (day === null) return { ...profile, known: null }
  return profileOnDay(db, profile, { custody, day })
}

type Found = NonNullable<ReturnType<typeof findNow>>
export type ProfileNow = Omit<Found, 'custody'>
export type PersonProfile = ProfileNow & { known: ProfileOnDay | null }

function findNow(db: Db, slug: string) {
  const row = personWith(db).get({ slug })
  if (!row) return undefined
  const { birthOn, birthOnEarliest, birthOnLatest, ...person } = row
  const custody = custodyEvents(db, person.id)
  const events = listEvents(db, person.id)
  const rolls = listRollEntriesOf(db, person.id)
  const claims = claimsAboutPerson(db, person.id)
  return {
    ...person,
    custody,
    birthOn: edtfFrom(birthOn, birthOnEarliest, birthOnLatest),
    citizenships: citizenshipsOf(db).all({ person: person.id }),
    occupations: occupationsOf(db).all({ person: person.id }),
    names: namesOf(db).all({ person: person.id }),
    events,
    cases: listCases(db, person.id),
    spans: listCustodySpans(db, person.id),
    /** The last day on which anything shows the person held. */
    lastConfirmed: lastConfirmedHeld(custody),
    standing: standing(custody),
    designations: listDesignations(db, person.id),
    rolls,
    photos: listPhotos(db, person.id),
    claims,
    adjudications: adjudicationsAboutPerson(db, person.id),
    sources: listCitedSources(db, {
      ids: [...claims, ...rolls].map(({ sourceId }) => sourceId),
      texts: [person.summary, ...events.map(({ text }) => text)],
    }),
  }
}

export function findSlugOf(db: Db, personId: number): string | undefined {
  return slugOf(db).get({ person: personId })?.slug
}

/** Where a person who once had this address is now. */
export function findMovedPerson(db: Db, oldSlug: string): string | undefined {
  return movedFrom(db).get({ slug: oldSlug })?.slug
}

const personWith = prepared((db) =>
  db
    .select({
      id: people.id,
      slug: people.slug,
      sex: people.sex,
      birthOn: people.birthOn,
      birthOnEarliest: people.birthOnEarliest,
      birthOnLatest: people.birthOnLatest,
      birthPlace: people.birthPlace,
      country: people.country,
      summary: people.summary,
      fictional: people.fictional,
      displayNames: standings.displayNames,
    })
    .from(people)
    .innerJoin(standings, eq(standings.personId, people.id))
    .where(eq(people.slug, sql.placeholder('slug')))
    .prepare(),
)

const slugOf = prepared((db) =>
  db
    .select({ slug: people.slug })
    .from(people)
    .where(eq(people.id, sql.placeholder('person')))
    .prepare(),
)

const movedFrom = prepared((db) =>
  db
    .select({ slug: people.slug })
    .from(oldSlugs)
    .innerJoin(people, eq(people.id, oldSlugs.personId))
    .where(eq(oldSlugs.slug, sql.placeholder('slug')))
    .prepare(),
)

const citizenshipsOf = prepared((db) =>
  db
    .select({ country: citizenships.country })
    .from(citizenships)
    .where(eq(citizenships.personId, sql.placeholder('person')))
    .orderBy(asc(citizenships.country))
    .prepare(),
)

const occupationsOf = prepared((db) =>
  db
    .select({ occupation: occupations.occupation })
    .from(occupations)
    .where(eq(occupations.personId, sql.placeholder('person')))
    .orderBy(asc(occupations.occupation))
    .prepare(),
)

const namesOf = prepared((db) =>
  db
    .select({
      id: names.id,
      text: names.text,
      lang: names.lang,
      script: names.script,
      kind: names.kind,
      scheme: names.scheme,
    })
    .from(names)
    .where(eq(names.personId, sql.placeholder('person')))
    .orderBy(
      asc(names.lang),
      asc(names.script),
      sql`${names.kind} <> 'primary'`,
      asc(names.text),
    )
    .prepare(),
)
