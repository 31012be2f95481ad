import { asc, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import { sources } from '#db/schema/index'

type Cited = {
  /** Null where a claim is not a source's but the compiler's. */
  ids: readonly (number | null)[]
  /** Texts with `[[slug]]` after a sentence. */
  texts: readonly (Readonly<Record<string, string>> | null)[]
}

export type CitedSource = ReturnType<typeof listCitedSources>[number]

/** The sources a page cites, in the order in which they were published. */
export function listCitedSources(db: Db, { ids, texts }: Cited) {
  return sourcesIn(db)
    .all({
      ids: JSON.stringify([...new Set(ids)]),
      slugs: JSON.stringify(slugsIn(texts)),
    })
    .map(({ publishedOn, publishedOnEarliest, publishedOnLatest, ...source }) => ({
      ...source,
      on: edtfFrom(publishedOn, publishedOnEarliest, publishedOnLatest),
    }))
}

export function slugsIn(texts: Cited['texts']) {
  const all = texts.flatMap((text) => Object.values(text ?? {}))
  return all.flatMap((text) =>
    [...text.matchAll(/\[\[([\w-]+)\]\]/g)].map(([, slug]) => slug),
  )
}

const sourcesIn = prepared((db) =>
  db
    .select({
      id: sources.id,
      slug: sources.slug,
      publisher: sources.publisher,
      title: sources.title,
      url: sources.url,
      archivedUrl: sources.archivedUrl,
      publishedOn: sources.publishedOn,
      publishedOnEarliest: sources.publishedOnEarliest,
      publishedOnLatest: sources.publishedOnLatest,
      lang: sources.lang,
      kind: sources.kind,
    })
    .from(sources)
    .where(
      sql`${sources.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))
        OR ${sources.slug} IN (SELECT value FROM json_each(${sql.placeholder('slugs')}))`,
    )
    .orderBy(
      sql`${sources.publishedOnEarliest} IS NULL`,
      asc(sources.publishedOnEarliest),
      asc(sources.publisher),
      asc(sources.id),
    )
    .prepare(),
)
