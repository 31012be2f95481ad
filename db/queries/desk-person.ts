import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import { citizenships, names, occupations, people, standings } from '#db/schema/index'
import type { Values } from '#lib/form'
import { adjudicationsAboutPerson, claimsAboutPerson } from './claims.ts'
import { toValues } from './desk-event.ts'
import { listSourcesById } from './desk-sources.ts'
import { listCustodySpans } from './person-custody.ts'
import { listDesignations } from './person-designations.ts'
import { listEvents } from './person-events.ts'
import { listRollEntriesOf } from './person-rolls.ts'

export type DeskPerson = NonNullable<ReturnType<typeof findDeskPerson>>

/** A person as the record has it, whatever may be published of it. */
export function findDeskPerson(db: Db, id: number) {
  const row = personWith(db).get({ id })
  if (!row) return undefined
  const { birthOn, birthOnEarliest, birthOnLatest, ...person } = row
  return {
    ...person,
    birthOn: edtfFrom(birthOn, birthOnEarliest, birthOnLatest),
    names: namesOf(db).all({ person: id }),
    citizenships: citizenshipsOf(db)
      .all({ person: id })
      .map(({ country }) => country),
    occupations: occupationsOf(db)
      .all({ person: id })
      .map(({ occupation }) => occupation),
  }
}

/** What the desk's page about a person shows beside the person. */
export function listDeskDetails(db: Db, id: number) {
  const claims = claimsAboutPerson(db, id)
  return {
    events: listEvents(db, id),
    spans: listCustodySpans(db, id),
    designations: listDesignations(db, id),
    rolls: listRollEntriesOf(db, id),
    claims,
    adjudications: adjudicationsAboutPerson(db, id),
    sources: listSourcesById(
      db,
      claims.flatMap(({ sourceId }) => sourceId ?? []),
    ),
  }
}

export type DeskDetails = ReturnType<typeof listDeskDetails>

export function findName(db: Db, id: number) {
  return nameWith(db).get({ id })
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
      publicationLevel: people.publicationLevel,
      version: people.version,
      displayNames: standings.displayNames,
      status: standings.status,
    })
    .from(people)
    .innerJoin(standings, eq(standings.personId, people.id))
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
)

const nameColumns = {
  id: names.id,
  personId: names.personId,
  text: names.text,
  lang: names.lang,
  script: names.script,
  kind: names.kind,
  scheme: names.scheme,
  version: names.version,
}

const namesOf = prepared((db) =>
  db
    .select(nameColumns)
    .from(names)
    .where(eq(names.personId, sql.placeholder('person')))
    .orderBy(sql`${names.kind} <> 'primary'`, asc(names.lang), asc(names.text))
    .prepare(),
)

const nameWith = prepared((db) =>
  db
    .select(nameColumns)
    .from(names)
    .where(eq(names.id, sql.placeholder('id')))
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

/** A person as the form shows it. */
export function personValues(person: DeskPerson): Values {
  const { slug, sex, country, birthOn, birthPlace, summary } = person
  const columns = { slug, sex, country, birthOn: birthOn?.text ?? null, birthPlace }
  return {
    ...toValues({ ...columns, summary: summary && JSON.stringify(summary) }, ['summary']),
    citizenships: person.citizenships.join(' '),
    occupations: person.occupations.join(' '),
  }
}

export type DeskName = NonNullable<ReturnType<typeof findName>>

export function nameValues({ text, lang, kind, scheme }: DeskName): Values {
  return toValues({ text, lang, kind, scheme }, [])
}
