import type { Db } from '#db/client'
import { findMassRelease, listMassReleases } from '#db/queries/mass-releases'
import { findSource } from '#db/queries/sources'
import { defaultLocale } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { problemOf } from '#lib/problem'
import { today } from '#lib/today'
import { releaseColumns, rollColumns } from '../columns.ts'
import { csvLines } from '../write-csv.ts'
import { listLinks } from './addresses.ts'
import { type Answer, json, notThere } from './answer.ts'
import { releaseJson, releaseRowJson } from './release-json.ts'
import { release, releasesList } from './release-shape.ts'
import { rollJson, rollRows } from './roll-json.ts'
import { roll } from './roll-shape.ts'
import { sourceJson } from './source-json.ts'
import { source } from './source-shape.ts'
import {
  brokenLimit,
  brokenParameters,
  knownDayOf,
  limitOf,
  usualOnPage,
  wrongValue,
} from './strict.ts'

/** GET /api/v1/releases: the latest first. A cursor is the slug of the last one. */
export function releasesAnswer(db: Db, query: URLSearchParams): Answer {
  const all = listMassReleases(db)
  const [limit, after] = [limitOf(query) ?? usualOnPage, query.get('after')]
  const start = after === null ? 0 : all.findIndex(({ slug }) => slug === after) + 1
  const broken = [
    ...brokenParameters(query, { fields: ['after', 'limit'], many: [] }),
    ...brokenLimit(query),
    ...(after !== null && start === 0
      ? [{ field: 'after', value: after, rule: 'not-a-page' as const }]
      : []),
  ]
  if (broken.length > 0) return wrong(broken)
  const rows = all.slice(start, start + limit)
  const next = start + limit < all.length ? (rows.at(-1)?.slug ?? null) : null
  return json(releasesList, {
    data: rows.map(releaseRowJson),
    page: { total: all.length, limit, next },
    links: listLinks({
      to: paths.data.releases,
      query,
      html: paths.releases(defaultLocale),
      csv: paths.data.releasesCsv(),
      after: next,
    }),
  })
}

const wrong = (broken: Parameters<typeof wrongValue>[0][]): Answer => ({
  kind: 'problem',
  problem: problemOf(400, { problems: broken.map(wrongValue) }),
})

/** GET /api/v1/releases.csv */
export function releasesTable(db: Db, query: URLSearchParams): Answer {
  const broken = brokenParameters(query, { fields: [], many: [] })
  if (broken.length > 0) return wrong(broken)
  const lines = csvLines(releaseColumns, [listMassReleases(db).map(releaseRowJson)])
  return { kind: 'csv', name: `habeas-releases-${today()}.csv`, lines }
}

/** GET /api/v1/releases/{slug} */
export function releaseAnswer(db: Db, slug: string, query: URLSearchParams): Answer {
  const { day, broken } = knownDayOf(query)
  if (broken.length > 0) return wrong(broken)
  const found = findMassRelease(db, slug, day)
  return found ? json(release, releaseJson(found)) : notThere
}

/** GET /api/v1/releases/{slug}/roll: the names on every published list. */
export function rollAnswer(db: Db, slug: string, query: URLSearchParams): Answer {
  const { day, broken } = knownDayOf(query)
  if (broken.length > 0) return wrong(broken)
  const found = findMassRelease(db, slug, day)
  return found ? json(roll, rollJson(found)) : notThere
}

/** GET /api/v1/releases/{slug}/roll.csv, and under its old address /{slug}.csv */
export function rollTable(db: Db, slug: string, query: URLSearchParams): Answer {
  const { day, broken } = knownDayOf(query)
  if (broken.length > 0) return wrong(broken)
  const found = findMassRelease(db, slug, day)
  if (!found) return notThere
  const lines = csvLines(rollColumns, [rollRows(found)])
  const name = day ? `${slug}-known-${day}` : `${slug}-${today()}`
  return { kind: 'csv', name: `habeas-${name}.csv`, lines }
}

/** GET /api/v1/sources/{slug} */
export function sourceAnswer(db: Db, slug: string): Answer {
  const found = findSource(db, slug)
  return found ? json(source, sourceJson(found)) : notThere
}
