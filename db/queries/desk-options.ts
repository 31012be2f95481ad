import { type Db, statement } from '#db/client'
import { type RecordedAs, recordedRows } from '#domain/recorded-value'
import { type DeskSource, findLastUsedSource, listRecentSources } from './desk-sources.ts'

/** A row that a form lets one choose, by its names in whatever languages it has. */
export type NamedRow = { id: number; names: Record<string, string> }
export type ArticleRow = {
  id: number
  jurisdiction: string
  article: string
  part: string
  titles: Record<string, string> | null
}

/** What a form offers as its source. */
export type SourceOptions = { recent: DeskSource[]; lastUsed: DeskSource | undefined }

export type EventOptions = SourceOptions & {
  facilities: NamedRow[]
  courts: NamedRow[]
  organisations: NamedRow[]
  cases: NamedRow[]
  massReleases: NamedRow[]
  articles: ArticleRow[]
}

export function listSourceOptions(db: Db, editorId: string): SourceOptions {
  return { recent: listRecentSources(db), lastUsed: findLastUsedSource(db, editorId) }
}

export function listEventOptions(db: Db, editorId: string): EventOptions {
  return {
    ...listSourceOptions(db, editorId),
    facilities: listNamed(db, 'facilities'),
    courts: listNamed(db, 'courts'),
    organisations: listNamed(db, 'organisations'),
    cases: listNamed(db, 'cases'),
    massReleases: listNamed(db, 'mass_releases'),
    articles: listArticles(db),
  }
}

export function listNamed(
  db: Db,
  table: 'facilities' | 'courts' | 'organisations' | 'cases' | 'mass_releases',
): NamedRow[] {
  const rows = statement(db, `SELECT id, names FROM ${table} ORDER BY slug`).all()
  return (rows as { id: number; names: string }[]).map(({ id, names }) => ({
    id,
    names: JSON.parse(names),
  }))
}

/** The rows that a column can point at, where it points at any. */
export function listRowsOf(db: Db, as: RecordedAs | undefined): NamedRow[] {
  const table = recordedRows.find((name) => name === as)
  return table ? listNamed(db, table) : []
}

function listArticles(db: Db): ArticleRow[] {
  const rows = statement(
    db,
    `SELECT id, jurisdiction, article, part, titles FROM articles
     ORDER BY jurisdiction, CAST(article AS INTEGER), article, part`,
  ).all() as (Omit<ArticleRow, 'titles'> & { titles: string | null })[]
  return rows.map((row) => ({
    ...row,
    titles: row.titles === null ? null : JSON.parse(row.titles),
  }))
}
