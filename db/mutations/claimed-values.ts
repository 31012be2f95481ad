import { type ClaimColumn, columnsOf } from '#db/claim-columns'
import { statement } from '#db/client'
import { type Contradiction, contradiction, raiseVersion } from '#db/mutations/events'
import { keepRow, type Row } from '#db/mutations/rows'
import { custodyEvents } from '#db/queries/custody-events'
import { subjectTables } from '#db/subjects'
import { amend, type Tx } from '#db/write'
import type { About } from '#domain/question'
import { type Recorded, recordedRows } from '#domain/recorded-value'
import { fail, ok, type Result } from '#lib/result'

/** The row cannot have this value: it names nothing, or contradicts another event. */
export type Unwritable = Contradiction | { code: 'not-an-id'; field: 'recorded' }

/** The row of a question, where it keeps the value, and whose it is. */
export type Target = About & { column: ClaimColumn; personId: number | null }

/** Makes a row say what a claim says, with every check that its own form has. */
export function writeValue(
  tx: Tx,
  target: Target,
  value: Recorded,
): Result<null, Unwritable> {
  const { as } = target.column
  const table = recordedRows.find((name) => name === as)
  if (table && !statement(tx, `SELECT 1 FROM ${table} WHERE id = ?`).get(value))
    return fail({ code: 'not-an-id', field: 'recorded' })
  return writeColumns(tx, target, columnsOf(target.column, value))
}

/** Puts back what a revision changed, unless it was changed again since. */
export function restoreValue(
  tx: Tx,
  target: Target,
  revisionId: number,
): Result<null, Unwritable> {
  const { table } = target.column
  const row = statement(
    tx,
    `SELECT "before", "after" FROM revision_rows
     WHERE revision_id = ? AND table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1`,
  ).get(revisionId, table, target.subjectId) as
    | Record<'before' | 'after', string>
    | undefined
  if (!row?.before || !row.after) return ok(null)
  const [before, after]: Row[] = [JSON.parse(row.before), JSON.parse(row.after)]
  const columns = Object.keys(columnsOf(target.column, '')).filter(
    (name) => before?.[name] !== after?.[name],
  )
  const now = currentRow(tx, target)
  if (columns.some((name) => now[name] !== after?.[name])) return ok(null)
  return writeColumns(
    tx,
    target,
    Object.fromEntries(columns.map((name) => [name, before?.[name]])),
  )
}

function writeColumns(tx: Tx, target: Target, changes: Row): Result<null, Unwritable> {
  const { subject, subjectId: id, column, personId } = target
  const own = subjectTables[subject]
  const isEvent = subject === 'event' && personId !== null
  const others = isEvent ? custodyEvents(tx, personId) : []
  if (column.table === own)
    amend(tx, own, { id, version: versionOf(tx, own, id) }, changes)
  else if (keepRow(tx, column.table, { event_id: id, ...changes })) raiseVersion(tx, id)
  const refused = isEvent && contradiction(tx, { personId, eventId: id, others })
  return refused ? fail(refused) : ok(null)
}

function currentRow(tx: Tx, { column: { table }, subject, subjectId }: Target): Row {
  const key = table === subjectTables[subject] ? 'id' : 'event_id'
  return statement(tx, `SELECT * FROM ${table} WHERE ${key} = ?`).get(subjectId) as Row
}

function versionOf(tx: Tx, table: string, id: number): number {
  const sql = `SELECT version FROM ${table} WHERE id = ?`
  return statement(tx, sql).pluck().get(id) as number
}
