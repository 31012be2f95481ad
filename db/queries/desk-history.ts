import { type Db, statement } from '#db/client'
import type { Channel } from '#domain/editor'

type Row = Record<string, string | number | null>

/** One row that a revision touched. */
export type Change = {
  revisionId: number
  table: string
  rowId: number
  personId: number | null
  before: Row | null
  after: Row | null
}

/** Who, when, why, by which channel and from which source; and every row it touched. */
export type HistoryEntry = {
  id: number
  at: string
  editorName: string
  channel: Channel
  action: string
  why: string | null
  source: { slug: string; publisher: string; title: string | null } | null
  /** Whose proposal the editor accepted with it. */
  proposal: { id: number; authorName: string } | null
  /** The first of its rows, and how many there are. */
  changes: Change[]
  changeCount: number
}

export const historyPageSize = 50
/** An import touches thousands of rows in one revision; a page shows the first of them. */
const changesShown = 100

type Asked = {
  personId?: number | undefined
  before?: number | undefined
  limit?: number | undefined
}

/** The newest revisions first, of one person or of the whole record; `more` are older. */
export function listHistory(
  db: Db,
  { personId, before, limit = historyPageSize }: Asked = {},
): { entries: HistoryEntry[]; more: boolean } {
  const rows = statement(
    db,
    `SELECT r.id, r.at, r.editor_name AS editorName, r.channel, r.action, r.why,
       s.slug, s.publisher, s.title, p.id AS proposalId, p.author_name AS authorName
     FROM revisions r LEFT JOIN sources s ON s.id = r.source_id
       LEFT JOIN proposals p ON p.id = r.proposal_id
     WHERE r.id < ?
       ${personId === undefined ? '' : 'AND r.id IN (SELECT revision_id FROM revision_rows WHERE person_id = ?)'}
     ORDER BY r.id DESC LIMIT ?`,
  ).all(
    ...[before ?? Number.MAX_SAFE_INTEGER, personId, limit + 1].filter(
      (value) => value !== undefined,
    ),
  ) as RawEntry[]
  const entries = rows.slice(0, limit).map((row) => ({
    ...toEntry(row),
    changes: listChanges(db, row.id, personId),
    changeCount: countChanges(db, row.id, personId),
  }))
  return { entries, more: rows.length > limit }
}

type RawEntry = Omit<HistoryEntry, 'source' | 'proposal' | 'changes' | 'changeCount'> & {
  proposalId: number | null
  authorName: string
  slug: string | null
  publisher: string
  title: string | null
}

function toEntry(raw: RawEntry) {
  const { slug, publisher, title, proposalId, authorName, ...entry } = raw
  return {
    ...entry,
    source: slug === null ? null : { slug, publisher, title },
    proposal: proposalId === null ? null : { id: proposalId, authorName },
  }
}

function listChanges(db: Db, revisionId: number, personId: number | undefined): Change[] {
  const rows = statement(
    db,
    `SELECT revision_id AS revisionId, table_name AS "table", row_id AS rowId,
       person_id AS personId, "before", "after"
     FROM revision_rows WHERE revision_id = @revisionId AND (@personId IS NULL OR person_id = @personId)
     ORDER BY id LIMIT ${changesShown}`,
  ).all({ revisionId, personId: personId ?? null }) as RawChange[]
  return rows.map((row) => ({ ...row, before: read(row.before), after: read(row.after) }))
}

function countChanges(db: Db, revisionId: number, personId: number | undefined): number {
  return statement(
    db,
    `SELECT count(*) FROM revision_rows
     WHERE revision_id = @revisionId AND (@personId IS NULL OR person_id = @personId)`,
  )
    .pluck()
    .get({ revisionId, personId: personId ?? null }) as number
}

type RawChange = Omit<Change, 'before' | 'after'> & {
  before: string | null
  after: string | null
}

const read = (json: string | null): Row | null =>
  json === null ? null : JSON.parse(json)
