import { withQuery } from './desk-paths.ts'

const root = '/api/v1'

/** The addresses of the data: the machine twins of the public pages. */
export const apiPaths = {
  root,
  people: (query = '') => withQuery(`${root}/people`, query),
  peopleCsv: (query = '') => withQuery(`${root}/people.csv`, query),
  person: (slug: string, query = '') => withQuery(`${root}/people/${slug}`, query),
  events: (query = '') => withQuery(`${root}/events`, query),
  eventsCsv: (query = '') => withQuery(`${root}/events.csv`, query),
  releases: (query = '') => withQuery(`${root}/releases`, query),
  releasesCsv: () => `${root}/releases.csv`,
  release: (slug: string, query = '') => withQuery(`${root}/releases/${slug}`, query),
  roll: (slug: string, query = '') => withQuery(`${root}/releases/${slug}/roll`, query),
  rollCsv: (slug: string, query = '') =>
    withQuery(`${root}/releases/${slug}/roll.csv`, query),
  source: (slug: string) => `${root}/sources/${slug}`,
  facets: (query = '') => withQuery(`${root}/facets`, query),
  openapi: () => `${root}/openapi.json`,
}

/** Where a page is as data, for its head and its foot. */
export type DataAddresses = { json: string; csv?: string }

/** The data of each page that has some. */
export const dataOf = {
  people: (query = ''): DataAddresses => ({
    json: apiPaths.people(query),
    csv: apiPaths.peopleCsv(query),
  }),
  person: (slug: string, query = ''): DataAddresses => ({
    json: apiPaths.person(slug, query),
    csv: apiPaths.eventsCsv(`person=${slug}`),
  }),
  releases: (): DataAddresses => ({
    json: apiPaths.releases(),
    csv: apiPaths.releasesCsv(),
  }),
  release: (slug: string, query = ''): DataAddresses => ({
    json: apiPaths.release(slug, query),
    csv: apiPaths.rollCsv(slug, query),
  }),
  source: (slug: string): DataAddresses => ({ json: apiPaths.source(slug) }),
}
