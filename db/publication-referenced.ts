import { mayTell } from '#db/publication-conditions'
import { date, emptied, type Publication, passes } from '#db/publication-rule'

/** The rules for what is published only while something that is published points at it. */
export const referenced = {
  sources: {
    belongs: 'referenced',
    rows: 'NOT r.confidential',
    columns: {
      ...passes(
        'id',
        'publisher',
        ...date('publishedOn'),
        ...date('retrievedOn'),
        'lang',
      ),
      ...passes('kind', 'reliability'),
      ...emptied('confidential', 'version'),
      slug: { sql: `iif(${mayTell}, r.slug, 's-' || base36(r.id))` },
      title: { sql: `iif(${mayTell}, r.title, NULL)` },
      url: { sql: `iif(${mayTell}, r.url, NULL)` },
      archivedUrl: { sql: `iif(${mayTell}, r.archived_url, NULL)` },
      note: { sql: `iif(${mayTell}, r.note, NULL)` },
    },
  },
  organisations: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'slug', 'kind', 'names', 'country', 'url'),
      ...emptied('version'),
    },
  },
  courts: {
    belongs: 'referenced',
    columns: { ...passes('id', 'slug', 'names', 'country'), ...emptied('version') },
  },
  facilities: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'slug', 'kind', 'names', 'country', 'number', 'region'),
      ...passes('addressLocal', 'addressLatin', 'latitude', 'longitude'),
      ...emptied('version'),
    },
  },
  articles: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'jurisdiction', 'code', 'article', 'part', 'titles'),
      ...emptied('version'),
    },
  },
  photo_files: {
    belongs: 'referenced',
    columns: passes('id', 'hash', 'large', 'small'),
  },
  cases: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'slug', 'kind', 'names', 'jurisdiction', 'number'),
      ...emptied('version'),
    },
  },
} as const satisfies Partial<Publication>
