import { apiPaths } from './api-paths.ts'
import { deskPaths, withQuery } from './desk-paths.ts'

const folders = {
  person: 'people',
  release: 'releases',
  source: 'sources',
  event: 'events',
} as const

/** Every address of the site is made here, and nowhere else. */
export const paths = {
  home: (locale: string) => `/${locale}`,
  /** `query` as `domain/filter.ts` writes it, without the question mark. */
  people: (locale: string, query = '') => withQuery(`/${locale}/people`, query),
  /** `query` as `domain/known-day.ts` writes it. */
  person: (locale: string, slug: string, query = '') =>
    withQuery(`/${locale}/people/${slug}`, query),
  releases: (locale: string) => `/${locale}/releases`,
  release: (locale: string, slug: string, query = '') =>
    withQuery(`/${locale}/releases/${slug}`, query),
  match: (locale: string) => `/${locale}/match`,
  sources: (locale: string) => `/${locale}/sources`,
  source: (locale: string, slug: string) => `/${locale}/sources/${slug}`,
  methodology: (locale: string) => `/${locale}/about/methodology`,
  privacy: (locale: string) => `/${locale}/about/privacy`,
  api: (locale: string) => `/${locale}/about/api`,
  /** The form by which readers ask to correct, limit or hide; of what, where it is known. */
  corrections: (locale: string, about?: { kind: keyof typeof folders; key: string }) =>
    `/${locale}/corrections${about ? `/${folders[about.kind]}/${about.key}` : ''}`,
  sendCorrection: (locale: string) => `/${locale}/corrections/send`,
  /** The private link of an asker. */
  correctionStatus: (locale: string, token: string) =>
    `/${locale}/corrections/status/${token}`,
  data: apiPaths,
  suggestions: '/api/suggestions',
  matchIndex: '/api/match-index',
  /** By the hash of its bytes; small as pages show it, or as large as there is. */
  photo: (hash: string) => `/api/photos/${hash}.webp`,
  smallPhoto: (hash: string) => `/api/photos/${hash}-small.webp`,
  desk: deskPaths,
}

/** A record that exists, for every route that needs one. */
export type ExampleSlugs = {
  person: string
  release: string
  source: string
  /** The id of an event, which has no slug. */
  event: string
}

type PublicRoute = {
  /** As the folder under `app/`, and as the documentation names it. */
  pattern: string
  example: (locale: string, slugs: ExampleSlugs) => string
}

/** Every page a reader can open; tests visit each of them in each locale. */
export const publicRoutes: readonly PublicRoute[] = [
  { pattern: '/[locale]', example: paths.home },
  { pattern: '/[locale]/people', example: (locale) => paths.people(locale) },
  {
    pattern: '/[locale]/people/[slug]',
    example: (locale, { person }) => paths.person(locale, person),
  },
  { pattern: '/[locale]/releases', example: paths.releases },
  {
    pattern: '/[locale]/releases/[slug]',
    example: (locale, { release }) => paths.release(locale, release),
  },
  { pattern: '/[locale]/match', example: paths.match },
  { pattern: '/[locale]/sources', example: paths.sources },
  {
    pattern: '/[locale]/sources/[slug]',
    example: (locale, { source }) => paths.source(locale, source),
  },
  { pattern: '/[locale]/about/methodology', example: paths.methodology },
  { pattern: '/[locale]/about/privacy', example: paths.privacy },
  { pattern: '/[locale]/about/api', example: paths.api },
  {
    pattern: '/[locale]/corrections',
    example: (locale) => paths.corrections(locale),
  },
  ...(['person', 'release', 'source', 'event'] as const).map((kind) => ({
    pattern: `/[locale]/corrections/${folders[kind]}/[${kind === 'event' ? 'id' : 'slug'}]`,
    example: (locale: string, slugs: ExampleSlugs) =>
      paths.corrections(locale, { kind, key: slugs[kind] }),
  })),
]
