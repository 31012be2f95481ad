import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import { massReleases, organisations } from '#db/schema/index'
import type { Day } from '#domain/edtf'
import { listCitedSources } from './cited-sources.ts'
import { adjudicationsAboutMassRelease, claimsAboutMassRelease } from './claims.ts'
import { type KnownOnDay, massReleaseOnDay } from './mass-release-known.ts'
import { listFigures, listReleaseEvents, listRoll } from './mass-release-parts.ts'
import { countReleasedIn } from './released-in.ts'

/** Every mass release, the latest first, with its counts by `released_in`. */
export function listMassReleases(db: Db, { limit = -1 } = {}) {
  return allReleases(db)
    .all({ limit })
    .map((row) => ({ ...withDate(row), counts: countReleasedIn(db, row.id) }))
}

export type MassReleaseRow = ReturnType<typeof listMassReleases>[number]

/** All that the page of one mass release shows: as known now, or on a day. */
export function findMassRelease(
  db: Db,
  slug: string,
  day: Day | null = null,
): MassRelease | undefined {
  const release = findMassReleaseNow(db, slug)
  if (!release || day === null) return release && { ...release, known: null }
  return {
    ...massReleaseOnDay(release, day),
    counts: countReleasedIn(db, release.id, day),
  }
}

export type MassReleaseNow = NonNullable<ReturnType<typeof findMassReleaseNow>>
export type MassRelease = MassReleaseNow & { known: KnownOnDay | null }

function findMassReleaseNow(db: Db, slug: string) {
  const row = releaseWith(db).get({ slug })
  if (!row) return undefined
  const figures = listFigures(db, row.id)
  const roll = listRoll(db, row.id)
  const claims = claimsAboutMassRelease(db, row.id)
  const ids = [...figures, ...roll, ...claims].map(({ sourceId }) => sourceId)
  return {
    ...withDate(row),
    counts: countReleasedIn(db, row.id),
    figures,
    roll,
    events: listReleaseEvents(db, row.id),
    claims,
    adjudications: adjudicationsAboutMassRelease(db, row.id),
    sources: listCitedSources(db, {
      ids,
      texts: [row.summary, row.reasons, row.legalAct, row.reconciliation],
    }),
  }
}

const listed = {
  id: massReleases.id,
  slug: massReleases.slug,
  names: massReleases.names,
  country: massReleases.country,
  happenedOn: massReleases.happenedOn,
  happenedOnEarliest: massReleases.happenedOnEarliest,
  happenedOnLatest: massReleases.happenedOnLatest,
  status: massReleases.status,
  fictional: massReleases.fictional,
}

const allReleases = prepared((db) =>
  db
    .select(listed)
    .from(massReleases)
    .orderBy(desc(massReleases.happenedOnEarliest), desc(massReleases.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

const releaseWith = prepared((db) =>
  db
    .select({
      ...listed,
      legalAct: massReleases.legalAct,
      reasons: massReleases.reasons,
      summary: massReleases.summary,
      reconciliation: massReleases.reconciliation,
      destinations: massReleases.destinations,
      releaseType: massReleases.releaseType,
      conditionality: massReleases.conditionality,
      outcome: massReleases.outcome,
      documents: massReleases.documents,
      announcedBy: { names: organisations.names },
    })
    .from(massReleases)
    .leftJoin(organisations, eq(organisations.id, massReleases.announcedById))
    .where(eq(massReleases.slug, sql.placeholder('slug')))
    .prepare(),
)

type Dated = Record<
  'happenedOn' | 'happenedOnEarliest' | 'happenedOnLatest',
  string | null
>

function withDate<Row extends Dated>(row: Row) {
  const { happenedOn, happenedOnEarliest, happenedOnLatest, ...rest } = row
  return { ...rest, on: edtfFrom(happenedOn, happenedOnEarliest, happenedOnLatest) }
}
