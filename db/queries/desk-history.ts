import { type Db, statement } from '#db/client'
import { type ErasedIn, erasedIn } from '#db/queries/erasures'
import type { Channel } from '#domain/editor'
import { dayAfter, type HistoryFilter, mostCounted } from '#domain/history-filter'
import { readWhy } from '#domain/reversion'

type Row = Record<string, string | number | null>

/** One row that a revision touched. */
export type Change = {
  revisionId: number
  table: string
  rowId: number
  personId: number | null
  before: Row | null
  after: Row | null
  /** What it said is erased: when, by whom, upon which proposal. */
  erased: ErasedIn | null
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
  /** The changes that it takes back. */
  takesBack: number[]
  /** The first of its rows, and how many there are: `mostCounted + 1` for more than that. */
  changes: Change[]
  changeCount: number
}

export const historyPageSize = 50
/**
 * An import touches thousands of rows in one revision: a page shows the first of them, a
 * list of many revisions fewer of each, and nobody waits until all are counted.
 */
const changesShown = 100
const changesOnPage = 400

type Asked = Partial<HistoryFilter> & {
  ids?: readonly number[] | undefined
  limit?: number | undefined
}

/** The newest revisions first, of those that fit; `more` are older. */
export function listHistory(
  db: Db,
  { limit = historyPageSize, ...asked }: Asked = {},
): { entries: HistoryEntry[]; more: boolean } {
  const given = conditionsOf(asked)
  const rows = statement(
    db,
    `SELECT r.id, r.at, r.editor_name AS editorName, r.channel, r.action, r.why,
       r.reverts_id AS revertsId, s.slug, s.publisher, s.title,
       p.id AS proposalId, p.author_name AS authorName
     FROM revisions r LEFT JOIN sources s ON s.id = r.source_id
       LEFT JOIN proposals p ON p.id = r.proposal_id
     WHERE ${['true', ...given.map(({ sql }) => sql)].join(' AND ')}
     ORDER BY r.id DESC LIMIT ?`,
  ).all(...given.map(({ value }) => value), limit + 1) as RawEntry[]
  const personId = asked.personId ?? undefined
  const most = personId ? changesShown : shownOf(limit)
  const entries = rows.slice(0, limit).map((row) => {
    const asked = { revisionId: row.id, personId: personId ?? null }
    const changes = listChanges(db, { ...asked, most })
    const isAll = changes.length < most
    const count = () => countChanges(db, { ...asked, most: mostCounted + 1 })
    return { ...toEntry(row), changes, changeCount: isAll ? changes.length : count() }
  })
  return { entries, more: rows.length > limit }
}

type Condition = { sql: string; value: string | number }

/** A part of the filter without its condition does not compile. */
const conditions: Record<keyof HistoryFilter, string> = {
  editor: 'r.editor_id = ?',
  action: 'r.action = ?',
  channel: 'r.channel = ?',
  from: 'r.at >= ?',
  to: 'r.at < ?',
  personId: 'r.id IN (SELECT revision_id FROM revision_rows WHERE person_id = ?)',
  before: 'r.id < ?',
}

function conditionsOf({ ids, to, ...asked }: Omit<Asked, 'limit'>): Condition[] {
  const given = { ...asked, to: to ? dayAfter(to) : null }
  const named = (Object.keys(conditions) as (keyof HistoryFilter)[]).flatMap((name) => {
    const value = given[name] ?? null
    return value === null ? [] : [{ sql: conditions[name], value }]
  })
  if (!ids) return named
  const among = 'r.id IN (SELECT value FROM json_each(?))'
  return [...named, { sql: among, value: JSON.stringify(ids) }]
}

/** What can be chosen of a column: every value it has, whoever may not see them all. */
function listValues(db: Db, column: 'editor_id' | 'action'): string[] {
  const next = statement(
    db,
    `SELECT ${column} FROM revisions WHERE ${column} > ? ORDER BY ${column} LIMIT 1`,
  ).pluck()
  const values: string[] = []
  // From one to the next by the index, however many revisions there are of each.
  for (let value = next.get(''); typeof value === 'string'; value = next.get(value))
    values.push(value)
  return values
}

export type HistoryChoices = {
  editors: { id: string; name: string }[]
  actions: string[]
}

/** Who changed anything, and what kinds of change there were. */
export function listHistoryChoices(db: Db): HistoryChoices {
  const name = statement(
    db,
    'SELECT editor_name FROM revisions WHERE editor_id = ? ORDER BY id DESC LIMIT 1',
  ).pluck()
  const editors = listValues(db, 'editor_id').map((id) => ({
    ...{ id, name: String(name.get(id)) },
  }))
  return { editors, actions: listValues(db, 'action') }
}

type RawEntry = Omit<
  HistoryEntry,
  'source' | 'proposal' | 'takesBack' | 'changes' | 'changeCount'
> & {
  revertsId: number | null
  proposalId: number | null
  authorName: string
  slug: string | null
  publisher: string
  title: string | null
}

function toEntry(raw: RawEntry) {
  const { slug, publisher, title, proposalId, authorName, revertsId, ...entry } = raw
  const { why, ids } = readWhy(raw.action, raw.why)
  return {
    ...{ ...entry, why },
    takesBack: ids.length > 0 ? ids : [revertsId ?? []].flat(),
    source: slug === null ? null : { slug, publisher, title },
    proposal: proposalId === null ? null : { id: proposalId, authorName },
  }
}

const shownOf = (limit: number) =>
  Math.min(changesShown, Math.ceil(changesOnPage / limit))

type Wanted = { revisionId: number; personId: number | null; most: number }

/** By the index that is meant: of an import a person has a few rows among thousands. */
const ofRevision = ({ personId }: Wanted) => `FROM revision_rows
  WHERE revision_id = @revisionId ${personId === null ? '' : 'AND person_id = @personId'}`

const given = ({ personId, ...wanted }: Wanted) =>
  personId === null ? wanted : { ...wanted, personId }

function listChanges(db: Db, wanted: Wanted): Change[] {
  const rows = statement(
    db,
    `SELECT id, revision_id AS revisionId, table_name AS "table", row_id AS rowId,
       person_id AS personId, "before", "after" ${ofRevision(wanted)} ORDER BY id LIMIT @most`,
  ).all(given(wanted)) as RawChange[]
  return rows.map(({ id, ...row }) => ({
    ...{ ...row, before: read(row.before), after: read(row.after) },
    erased: row.before === null && row.after === null ? erasedIn(db, id) : null,
  }))
}

function countChanges(db: Db, wanted: Wanted): number {
  const sql = `SELECT count(*) FROM (SELECT 1 ${ofRevision(wanted)} LIMIT @most)`
  return statement(db, sql).pluck().get(given(wanted)) as number
}

type RawChange = Omit<Change, 'before' | 'after' | 'erased'> & {
  id: number
  before: string | null
  after: string | null
}

const read = (json: string | null): Row | null =>
  json === null ? null : JSON.parse(json)
