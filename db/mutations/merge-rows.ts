import { getTableColumns } from 'drizzle-orm'
import { statement } from '#db/client'
import type { TableMerge } from '#db/merge-rule'
import { mergeRules } from '#db/merge-rules'
import { type RecordTable, tableNamed, tableNames } from '#db/tables'
import type { Tx } from '#db/write'
import type { ClaimSubject } from '#domain/claim'

/** Whose rows become whose. */
export type Way = { from: number; to: number }
type Row = Record<string, unknown> & { id: number }

const rules = (tableNames('record') as RecordTable[]).flatMap((table) => {
  const rule: TableMerge | 'of_nobody' = mergeRules[table]
  return rule === 'of_nobody' ? [] : [{ table, rule }]
})

type Moving = { table: RecordTable; rule: Extract<TableMerge, { rows: 'move' }> }

const moving = rules.filter((one): one is Moving => one.rule.rows === 'move')
const ofEvents = rules
  .filter(({ rule }) => rule.rows === 'follow' && rule.by === 'eventId')
  .map(({ table }) => table)

/** All rows of one person become another's; what both have stays once, with all claims. */
export function moveRows(tx: Tx, way: Way) {
  for (const { table, rule } of moving) {
    const rows = rowsOf(tx, table, way.from)
    const there = rowsOf(tx, table, way.to)
    for (const row of rows) {
      const twin = there.find((other) => isSame(table, rule, row, other))
      if (twin) joinRow(tx, { table, rule }, { from: row.id, to: twin.id })
      else giveRow(tx, { table, rule }, row.id, way.to)
    }
  }
}

export function rowsOf(tx: Tx, table: RecordTable, personId: number): Row[] {
  const sql = `SELECT * FROM ${table} WHERE person_id = ? ORDER BY id`
  return statement(tx, sql).all(personId) as Row[]
}

function isSame(table: RecordTable, { columns }: Moving['rule'], row: Row, other: Row) {
  const same = columnsWith(table, columns, 'same')
  return same.length > 0 && same.every((column) => row[column] === other[column])
}

/** Which columns a rule is given for, as SQL spells them. */
export function columnsWith(
  table: RecordTable,
  columns: Record<string, string>,
  rule: string,
): string[] {
  const known = getTableColumns(tableNamed(table))
  return Object.entries(columns).flatMap(([key, its]) =>
    its === rule ? (known[key]?.name ?? []) : [],
  )
}

function giveRow(tx: Tx, { table, rule }: Moving, id: number, to: number) {
  const counted = columnsWith(table, rule.columns, 'counter').map(
    (c) => `, ${c} = ${c} + 1`,
  )
  const sql = `UPDATE ${table} SET person_id = ?${counted.join('')} WHERE id = ?`
  statement(tx, sql).run(to, id)
}

function joinRow(tx: Tx, { table, rule }: Moving, { from, to }: Way) {
  if (rule.subject)
    repoint(tx, { subject: rule.subject, id: from }, { subject: rule.subject, id: to })
  statement(tx, `DELETE FROM ${table} WHERE id = ?`).run(from)
}

export type Subject = { subject: ClaimSubject; id: number }

/**
 * What is said of one row is said of another from now on. Where both were decided about,
 * the decision about the second stands, but for fields that `prefer` names.
 */
export function repoint(
  tx: Tx,
  from: Subject,
  to: Subject,
  prefer: readonly string[] = [],
) {
  // A sentence that becomes part of a decision has no fields of its own any more.
  if (from.subject === to.subject) repointLimits(tx, from, to)
  else
    statement(tx, 'DELETE FROM field_limits WHERE subject = ? AND subject_id = ?').run(
      ...[from.subject, from.id],
    )
  const set = 'SET subject = ?, subject_id = ?, version = version + 1'
  statement(tx, `UPDATE claims ${set} WHERE subject = ? AND subject_id = ?`).run(
    ...[to.subject, to.id, from.subject, from.id],
  )
  const decided =
    'SELECT id, field FROM adjudications WHERE subject = ? AND subject_id = ?'
  const theirs = statement(tx, decided).all(to.subject, to.id) as Decided[]
  const forget = statement(tx, 'DELETE FROM adjudications WHERE id = ?')
  for (const { id, field } of statement(tx, decided).all(
    from.subject,
    from.id,
  ) as Decided[]) {
    const twin = theirs.find((one) => one.field === field)
    if (twin && !prefer.includes(field)) forget.run(id)
    else {
      if (twin) forget.run(twin.id)
      statement(tx, `UPDATE adjudications ${set} WHERE id = ?`).run(to.subject, to.id, id)
    }
  }
}

type Decided = { id: number; field: string }

/** What is kept from the public of one row is kept of the other. */
function repointLimits(tx: Tx, from: Subject, to: Subject) {
  const its = 'subject = ? AND subject_id = ?'
  const twin = `(SELECT o.id FROM field_limits o
    WHERE o.subject = ? AND o.subject_id = ? AND o.field = field_limits.field)`
  statement(tx, `DELETE FROM field_limits WHERE ${its} AND ${twin} IS NOT NULL`).run(
    ...[from.subject, from.id, to.subject, to.id],
  )
  statement(
    tx,
    `UPDATE field_limits SET subject_id = ?, version = version + 1 WHERE ${its}`,
  ).run(to.id, from.subject, from.id)
}

/** Two events that are one: the first goes, and all that is said of it is said of the second. */
export function joinEvents(tx: Tx, { from, to }: Way) {
  const there = sentencesOf(tx, to)
  for (const { id, kind } of sentencesOf(tx, from)) {
    const at = there.findIndex((other) => other.kind === kind)
    const [twin] = at < 0 ? [] : there.splice(at, 1)
    const target: Subject = twin
      ? { subject: 'sentence', id: twin.id }
      : { subject: 'event', id: to }
    repoint(tx, { subject: 'sentence', id }, target)
  }
  repoint(tx, { subject: 'event', id: from }, { subject: 'event', id: to })
  for (const table of ofEvents.toReversed())
    statement(tx, `DELETE FROM ${table} WHERE event_id = ?`).run(from)
  statement(tx, 'DELETE FROM events WHERE id = ?').run(from)
}

function sentencesOf(tx: Tx, eventId: number) {
  const sql = 'SELECT id, kind FROM sentences WHERE event_id = ? ORDER BY id'
  return statement(tx, sql).all(eventId) as { id: number; kind: string }[]
}
