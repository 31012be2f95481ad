import { type Db, statement } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'
import type { Change } from './desk-history.ts'

type Asked = { editorId: string; revisionIds: readonly number[] }
type Row = NonNullable<Change['after']>

/** A form changes a few; what was written otherwise is not what a form replaced. */
const rowsRead = 100

/**
 * What an editor's own changes had put where something else stands by now: of each row the
 * columns that differ, `before` as these changes left them and `after` as they are.
 */
export function listReplaced(db: Db, { editorId, revisionIds }: Asked): Change[] {
  const rows = statement(
    db,
    `SELECT w.revision_id AS revisionId, w.table_name AS "table", w.row_id AS rowId,
       w.person_id AS personId, w."before", w."after"
     FROM revision_rows w JOIN revisions r ON r.id = w.revision_id
     WHERE r.editor_id = ? AND r.id IN (SELECT value FROM json_each(?)) ORDER BY w.id
     LIMIT ${rowsRead}`,
  ).all(editorId, JSON.stringify(revisionIds)) as Stored[]
  const nets = new Map<string, Change>()
  for (const row of rows) {
    const name = `${row.table} ${row.rowId}`
    const texts = { before: read(row.before), after: read(row.after) }
    const change: Change = { ...row, ...texts, erased: null }
    const first = nets.get(name)
    nets.set(name, first ? { ...change, before: first.before } : change)
  }
  return [...nets.values()].flatMap((net) => replacedIn(db, net))
}

type Stored = Omit<Change, 'before' | 'after' | 'erased'> &
  Record<'before' | 'after', string | null>

const read = (json: string | null): Row | null =>
  json === null ? null : JSON.parse(json)

function replacedIn(db: Db, change: Change): Change[] {
  const { before, after } = change
  const now = rowNow(db, change)
  if (!after || !now)
    return after || now ? [{ ...change, before: after, after: now }] : []
  const columns = Object.keys(after).filter(
    (column) => before?.[column] !== after[column] && now[column] !== after[column],
  )
  const only = (row: Row): Row =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
  return columns.some((column) => column !== 'version')
    ? [{ ...change, before: only(after), after: only(now) }]
    : []
}

function rowNow(db: Db, { table, rowId }: Change): Row | null {
  const named = table as RecordTable
  const sql = `SELECT * FROM ${named} WHERE ${keyColumn(named)} = ?`
  return (statement(db, sql).get(rowId) as Row | undefined) ?? null
}
