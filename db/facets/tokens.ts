import { type Db, statement } from '#db/client'
import { type DesignationState, designationStates, unknown } from '#domain/facet'
import type { Reference } from './columns.ts'
import {
  type ArticleParts,
  articleToken,
  countryKey,
  countryOf,
  findingKey,
  findingOf,
  judgeKey,
  judgesNamed,
} from './keys.ts'
import type { Facets } from './loaded.ts'

/** What a value of a facet is called: in addresses, and for readers. */
export type FacetLabel = {
  token: string
  /** Names by language; of an article its titles, where it has any. */
  names: Record<string, string>
  article?: ArticleParts
  state?: DesignationState
}

/** The keys that a token of an address stands for; none if it names nothing. */
export function keysOfToken(
  db: Db,
  facets: Facets,
  { reference, token }: { reference: Reference; token: string },
): number[] {
  if (token === unknown && hasUnknown.has(reference)) return [0]
  switch (reference) {
    case 'country':
    case 'citizenship':
      return [countryKey(token)]
    case 'article':
      return articles(db)
        .filter((article) => articleToken(article) === token)
        .map(({ id }) => id)
    case 'judge':
      return [judgeKey(token)].filter((key) => facets.vocabularies.judge.codes.has(key))
    case 'designation': {
      const [slug = '', state] = token.split('.')
      const at = designationStates.find((one) => one === state)
      return at ? bySlug(db, 'organisations', slug).map((id) => findingKey(id, at)) : []
    }
    default:
      return bySlug(db, tableOf[reference], token)
  }
}

const hasUnknown = new Set<Reference>([
  'citizenship',
  'article',
  'case',
  'court',
  'facility',
])

const tableOf = {
  case: 'cases',
  court: 'courts',
  facility: 'facilities',
  massRelease: 'mass_releases',
} as const

function bySlug(db: Db, table: string, slug: string) {
  const ids = statement(db, `SELECT id FROM ${table} WHERE slug = ?`).pluck()
  return ids.all(slug) as number[]
}

type Article = ArticleParts & { id: number; names: string | null }

const articles = (db: Db) =>
  statement(
    db,
    'SELECT id, jurisdiction, code, article, part, titles AS names FROM articles',
  ).all() as Article[]

/** Labels of these keys; of a key that names nothing any more there is none. */
export function labelsOf(
  db: Db,
  facets: Facets,
  { reference, keys }: { reference: Reference; keys: readonly number[] },
): Map<number, FacetLabel> {
  const named = keys.filter((key) => key !== 0)
  const labels = new Map(
    named.length > 0 ? namedLabels(db, facets, { reference, keys: named }) : [],
  )
  if (keys.includes(0)) labels.set(0, { token: unknown, names: {} })
  return labels
}

function namedLabels(
  db: Db,
  facets: Facets,
  { reference, keys }: { reference: Reference; keys: readonly number[] },
): [number, FacetLabel][] {
  switch (reference) {
    case 'country':
    case 'citizenship':
      return keys.map((key) => [key, { token: countryOf(key), names: {} }])
    case 'article':
      return rows<Article>(
        db,
        `SELECT id, jurisdiction, code, article, part, titles AS names FROM articles`,
        keys,
      ).map(({ id, names, ...article }) => [
        id,
        { token: articleToken(article), names: texts(names), article },
      ])
    case 'judge':
      return keys.flatMap((key) => {
        const label = judgesOf(db, facets).get(key)
        return label ? [[key, label]] : []
      })
    case 'designation':
      return findings(db, keys)
    default:
      return rows<Slugged>(
        db,
        `SELECT id, slug, names FROM ${tableOf[reference]}`,
        keys,
      ).map(({ id, slug, names }) => [id, { token: slug, names: texts(names) }])
  }
}

type Slugged = { id: number; slug: string; names: string }

const texts = (json: string | null): Record<string, string> => JSON.parse(json ?? '{}')

function rows<Row>(db: Db, sql: string, ids: readonly number[]): Row[] {
  const query = statement(db, `${sql} WHERE id IN (SELECT value FROM json_each(?))`)
  return query.all(JSON.stringify(ids)) as Row[]
}

function findings(db: Db, keys: readonly number[]): [number, FacetLabel][] {
  const parts = keys.map((key) => ({ key, ...findingOf(key) }))
  const bodies = rows<Slugged>(
    db,
    'SELECT id, slug, names FROM organisations',
    parts.map(({ organisationId }) => organisationId),
  )
  const byId = new Map(bodies.map((body) => [body.id, body]))
  return parts.flatMap(({ key, organisationId, state }) => {
    const body = byId.get(organisationId)
    if (!body) return []
    return [[key, { token: `${body.slug}.${state}`, names: texts(body.names), state }]]
  })
}

const judges = new WeakMap<Facets, Map<number, FacetLabel>>()

function judgesOf(db: Db, facets: Facets) {
  const known = judges.get(facets) ?? new Map(namedJudges(db))
  judges.set(facets, known)
  return known
}

/** By hopping along the index from one name to the next: there are fewer than decisions. */
function namedJudges(db: Db): [number, FacetLabel][] {
  const written = statement(
    db,
    `WITH RECURSIVE hop(judges) AS (
       SELECT min(judges) FROM decisions WHERE names_judges = 1
       UNION ALL
       SELECT (SELECT min(d.judges) FROM decisions d
               WHERE d.names_judges = 1 AND d.judges > hop.judges)
       FROM hop WHERE hop.judges IS NOT NULL)
     SELECT judges FROM hop WHERE judges IS NOT NULL`,
  )
    .pluck()
    .all() as string[]
  return written
    .flatMap(judgesNamed)
    .map(({ slug, name }) => [judgeKey(slug), { token: slug, names: { und: name } }])
}
