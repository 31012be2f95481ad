import { type Db, statement } from '#db/client'

export type DeskSource = {
  id: number
  slug: string
  publisher: string
  title: string | null
  url: string | null
  confidential: 0 | 1
}

const columns = 'id, slug, publisher, title, url, confidential'
const suggested = 200

/** Those an editor is likely to pick from: the last to come in first. */
export function listRecentSources(db: Db): DeskSource[] {
  return statement(
    db,
    `SELECT ${columns} FROM sources
     ORDER BY coalesce((SELECT max(r.revision_id) FROM revision_rows r
       WHERE r.table_name = 'sources' AND r.row_id = sources.id), 0) DESC, slug
     LIMIT ${suggested}`,
  ).all() as DeskSource[]
}

/** A source by what an editor puts into a form: its short name, or its address. */
export function findSourceByText(db: Db, text: string): DeskSource | undefined {
  return statement(
    db,
    `SELECT ${columns} FROM sources WHERE slug = @text OR url = @text OR archived_url = @text
     ORDER BY slug = @text DESC LIMIT 1`,
  ).get({ text }) as DeskSource | undefined
}

/** The one an editor named last, since releases of one day have one source. */
export function findLastUsedSource(db: Db, editorId: string): DeskSource | undefined {
  return statement(
    db,
    `SELECT ${columns} FROM sources WHERE id = (SELECT source_id FROM revisions
       WHERE editor_id = ? AND source_id IS NOT NULL ORDER BY id DESC LIMIT 1)`,
  ).get(editorId) as DeskSource | undefined
}

export function listSourcesById(db: Db, ids: readonly number[]): Map<number, DeskSource> {
  const rows = statement(
    db,
    `SELECT ${columns} FROM sources WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify([...new Set(ids)])) as DeskSource[]
  return new Map(rows.map((row) => [row.id, row]))
}
