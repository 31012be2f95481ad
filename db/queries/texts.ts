import { type Db, statement } from '#db/client'
import { textSources } from '#db/texts'
import { type Excerpt, excerptOf } from '#domain/excerpt'

/** A person of whom something is said in these words, with the place. */
export type Mention = {
  slug: string
  names: Record<string, string>
  fictional: boolean
  excerpt: Excerpt | undefined
}
/** A case or a facility that is called so, with the number of its people. */
export type Named = { slug: string; names: Record<string, string> }

export type FoundTexts = { people: Mention[]; cases: Named[]; facilities: Named[] }

const most = 20
const nothing: FoundTexts = { people: [], cases: [], facilities: [] }

/**
 * Where the words stand together in summaries, event texts and the names of cases and
 * facilities, the most telling first; the last word may be only begun.
 */
export function searchTexts(db: Db, q: string, locale: string): FoundTexts {
  const words = q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return nothing
  const match = `${words.map((word) => `"${word}"`).join(' ')}*`
  const numbers = statement(
    db,
    `SELECT rowid FROM texts_fts WHERE texts_fts MATCH ? ORDER BY rank LIMIT ${most * 3}`,
  )
    .pluck()
    .all(match) as number[]
  const idsOf = (table: (typeof textSources)[number]['table']) => {
    const place = textSources.findIndex((source) => source.table === table)
    return numbers
      .filter((number) => number % textSources.length === place)
      .map((number) => Math.floor(number / textSources.length))
  }
  const said = [
    ...mentions(db, summarySql, idsOf('people')),
    ...mentions(db, eventSql, idsOf('events')),
  ]
  const excerpt = (text: string) => excerptOf(JSON.parse(text), words, locale)
  return {
    people: firstOfEach(said)
      .slice(0, most)
      .map(({ text, ...person }) => ({ ...person, excerpt: excerpt(text) })),
    cases: named(db, 'cases', idsOf('cases')),
    facilities: named(db, 'facilities', idsOf('facilities')),
  }
}

const personColumns = 'p.slug, s.display_names AS names, p.fictional'
const summarySql = `SELECT ${personColumns}, p.summary AS text
  FROM people p JOIN standings s ON s.person_id = p.id WHERE p.id = ?`
const eventSql = `SELECT ${personColumns}, e.text
  FROM events e JOIN people p ON p.id = e.person_id JOIN standings s ON s.person_id = p.id
  WHERE e.id = ?`

type Said = Omit<Mention, 'excerpt'> & { text: string }

function mentions(db: Db, sql: string, ids: readonly number[]): Said[] {
  return ids.flatMap((id) => {
    const row = statement(db, sql).get(id) as
      | { slug: string; names: string; fictional: number; text: string }
      | undefined
    if (!row) return []
    return [{ ...row, names: JSON.parse(row.names), fictional: row.fictional === 1 }]
  })
}

function firstOfEach(said: readonly Said[]): Said[] {
  const seen = new Set<string>()
  return said.filter(({ slug }) => !seen.has(slug) && seen.add(slug))
}

function named(db: Db, table: 'cases' | 'facilities', ids: readonly number[]): Named[] {
  const sql = statement(db, `SELECT slug, names FROM ${table} WHERE id = ?`)
  return ids.flatMap((id) => {
    const row = sql.get(id) as { slug: string; names: string } | undefined
    return row ? [{ slug: row.slug, names: JSON.parse(row.names) }] : []
  })
}
