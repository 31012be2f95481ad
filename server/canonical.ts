import { canonicalQuery } from '#domain/filter'
import { knownQuery } from '#domain/known-day'

type Query = (params: URLSearchParams) => URLSearchParams

/** Which addresses take a query, and its canonical form. All others lose theirs. */
const queries: readonly (readonly [RegExp, Query])[] = [
  [/^\/[^/]+\/people$/, canonicalQuery],
  [/^\/[^/]+\/(?:people|releases)\/[^/]+$/, knownQuery],
  [/^\/api\/(?:v1\/|suggestions$)/, sortedQuery],
]

const longestQuery = 512
const mostParameters = 16

/**
 * The one address under which a page is cached. Null: there is none, for the query is too
 * long to be worth keeping, and the page is rendered for this request alone.
 */
export function canonicalPath(url: URL): string | null {
  const path = normalPath(url.pathname)
  if (path === undefined) return null
  const query = queries.find(([pattern]) => pattern.test(path))?.[1]
  if (!query) return path
  const params = settled(url.searchParams, query)
  const search = params.toString()
  if (search.length > longestQuery || params.size > mostParameters) return null
  return search ? `${path}?${search}` : path
}

/** One slash between parts, none at the end, the same escapes; undefined if it is no path. */
export function normalPath(pathname: string): string | undefined {
  try {
    const parts = pathname.split('/').filter((part) => part !== '')
    return `/${parts.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/')}`
  } catch {
    return undefined
  }
}

/** A canonical form must be its own canonical form, or readers are redirected for ever. */
function settled(params: URLSearchParams, query: Query, rounds = 3): URLSearchParams {
  const next = query(new URLSearchParams(params.toString()))
  const same = next.toString() === params.toString()
  return same || rounds === 0 ? next : settled(next, query, rounds - 1)
}

/** Nothing is dropped but what is empty: the API names what it does not know. */
function sortedQuery(params: URLSearchParams) {
  const given = [...params].filter(([, value]) => value !== '')
  const sorted = given.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
  return new URLSearchParams(sorted)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
