import { statement } from '#db/client'
import { type ChosenChange, nameOfRow } from '#db/mutations/proposal-choice'
import type { ProposedStep } from '#db/queries/proposals'
import { isThere, listDependents, listTargets, type RowRef } from '#db/references'
import { keyColumn, type RecordTable } from '#db/tables'
import { insert, type Tx } from '#db/write'
import { columnsOf, type ProposedChange, type ProposedRow } from '#domain/proposal-parts'

type Applied = { change: ProposedChange & { table: RecordTable }; parts: string[] }

/** What there is to do with each row, and which of its fields become as proposed. */
export type ProposalPlan = {
  rows: Map<string, Applied & { isClean: boolean }>
}

export function planOf(
  choices: readonly ChosenChange[],
  taken: ReadonlySet<string>,
): ProposalPlan {
  const isAll = choices.every(({ parts }) => parts.every(({ id }) => taken.has(id)))
  const rows = choices.map(({ change, parts }) => {
    const due = parts.filter(({ id, state }) => taken.has(id) && state !== 'same')
    const isClean = due.length === parts.length && isUnmoved(change)
    const columns = due.map(({ column }) => column ?? '')
    return [nameOfRow(change), { change, parts: columns, isClean }] as const
  })
  // A row that only counts up says that the change was about it too.
  const isDue = ([, { parts, isClean }]: (typeof rows)[number]) =>
    parts.length > 0 || (isAll && isClean)
  return { rows: new Map(rows.filter(isDue)) }
}

function isUnmoved({ before, now }: ProposedChange) {
  if (!before || !now) return before === now
  return Object.keys(before).every((column) => before[column] === now[column])
}

/** Rows that what comes would point at, or that would point at what goes. */
export function whyNotPossible(
  tx: Tx,
  { rows }: ProposalPlan,
): 'parts-gone' | 'parts-in-use' | undefined {
  const going = (ref: RowRef) => rows.get(nameOfRow(ref))?.change.after === null
  const coming = (ref: RowRef) => rows.get(nameOfRow(ref))?.change.before === null
  /** What points at it now points elsewhere afterwards. */
  function leaves(other: RowRef, from: RowRef) {
    const row = rows.get(nameOfRow(other))
    if (!row?.change.after || !row.change.now) return false
    const then = { ...row.change.now, ...pick(row.change.after, columnsTaken(row)) }
    return !listTargets(other.table, then).some(
      (target) => nameOfRow(target) === nameOfRow(from),
    )
  }
  for (const { change } of rows.values()) {
    const { table, key, after } = change
    if (after === null) {
      const stays = (other: RowRef) => !going(other) && !leaves(other, { table, key })
      if (listDependents(tx, { table, key }).some(stays)) return 'parts-in-use'
      continue
    }
    const missing = (ref: RowRef) => (isThere(tx, ref) ? going(ref) : !coming(ref))
    if (listTargets(table, after).some(missing)) return 'parts-gone'
  }
  return undefined
}

/**
 * Makes the steps done. Rows that nobody has touched since go through every state that the
 * author's change went through; of others only the fields that were taken are set.
 */
export function applySteps(
  tx: Tx,
  steps: readonly ProposedStep[],
  { rows }: ProposalPlan,
) {
  statement(tx, 'PRAGMA defer_foreign_keys = ON').run()
  const walked = walkedRows(steps, rows)
  const done = new Set<string>()
  for (const step of steps) {
    const name = nameOfRow(step)
    const row = rows.get(name)
    if (walked.has(name)) applyStep(tx, step)
    else if (row && !done.has(name)) merge(tx, row)
    done.add(name)
  }
}

/**
 * Rows that go through every state: those that nobody has touched, and those that only come
 * and go within the change, where one of the others points at them meanwhile.
 */
function walkedRows(
  steps: readonly ProposedStep[],
  rows: ProposalPlan['rows'],
): ReadonlySet<string> {
  const passing = passingRows(steps)
  const walked = new Set<string>()
  let found = [...rows].flatMap(([name, { isClean }]) => (isClean ? [name] : []))
  while (found.length > 0) {
    for (const name of found) walked.add(name)
    const from = new Set(found)
    const targets = steps
      .filter((step) => from.has(nameOfRow(step)))
      .flatMap(({ table, after }) => listTargets(table, after ?? {}))
    const needed = new Set(targets.map(nameOfRow))
    found = passing.filter((name) => needed.has(name) && !walked.has(name))
  }
  return walked
}

/** Not there before the change, nor after it. */
function passingRows(steps: readonly ProposedStep[]): string[] {
  const firsts = new Map(steps.toReversed().map((step) => [nameOfRow(step), step]))
  const lasts = new Map(steps.map((step) => [nameOfRow(step), step]))
  return [...lasts].flatMap(([name, { after }]) =>
    after === null && firsts.get(name)?.before === null ? [name] : [],
  )
}

function applyStep(
  tx: Tx,
  { table, key, before, after }: Omit<ProposedStep, 'personId'>,
) {
  if (after === null) remove(tx, { table, key })
  else if (before === null) insert(tx, table, after)
  else {
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    set(tx, { table, key }, pick(after, changed))
  }
}

function merge(tx: Tx, { change, parts }: Applied) {
  const { table, key, after, now } = change
  if (after === null) return remove(tx, { table, key })
  if (now === null) return void insert(tx, table, after)
  const values = pick(after, columnsTaken({ change, parts }))
  set(tx, { table, key }, 'version' in now ? withNext(values, now.version) : values)
}

function columnsTaken({ change: { after }, parts }: Applied): string[] {
  if (!after) return []
  return parts.flatMap((part) =>
    part === '' ? Object.keys(after) : columnsOf(part, after),
  )
}

const withNext = (values: ProposedRow, version: unknown): ProposedRow => ({
  ...values,
  version: Number(version) + 1,
})

function pick(row: ProposedRow, columns: readonly string[]): ProposedRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

function set(tx: Tx, { table, key }: RowRef, values: ProposedRow) {
  const columns = Object.keys(values)
  if (columns.length === 0) return
  const sets = columns.map((column) => `${column} = ?`).join(', ')
  const sql = `UPDATE ${table} SET ${sets} WHERE ${keyColumn(table)} = ?`
  statement(tx, sql).run(...Object.values(values), key)
}

function remove(tx: Tx, { table, key }: RowRef) {
  statement(tx, `DELETE FROM ${table} WHERE ${keyColumn(table)} = ?`).run(key)
}
