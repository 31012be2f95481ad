import { statement } from '#db/client'
import {
  changedColumns,
  findRow,
  isSameRow,
  listSteps,
  type Row,
  type Step,
} from '#db/mutations/revision-undo'
import {
  isThere,
  listDependents,
  listRivals,
  listTargets,
  type RowRef,
} from '#db/references'
import type { RecordTable } from '#db/tables'
import type { Tx } from '#db/write'
import type { Part } from '#domain/reversion'

/** A row that cannot be put back, because of what was done to it since, by whom and when. */
export type Later = RowRef & {
  personId: number | null
  revision: { id: number; at: string; editorName: string; action: string } | null
}

/** What taking back a revision comes to. */
export type Plan = {
  /** In the order in which they were made. */
  steps: Step[]
  later: Later[]
  /** Rows of the revision that stay, because something that stays needs them. */
  kept: RowRef[]
  /** False where nothing of what was asked for is left to take back. */
  isAny: boolean
  /** What one of the rows said is erased, for ever. */
  isErased: boolean
}

type Asked = Part & {
  except?: Part | null | undefined
  /**
   * Later changes of other columns of a row stand in nobody's way, nor does a level that
   * was changed since: who takes it back sees to that (`identity-undo.ts`).
   */
  byColumn?: boolean | undefined
}

/** Over the whole revision: what it found and what it left of one row. */
type Net = RowRef & {
  personId: number | null
  before: Row | null
  after: Row | null
}

export function planUndo(tx: Tx, revisionId: number, asked: Asked): Plan {
  const steps = listSteps(tx, revisionId)
  const nets = netsOf(steps)
  const except = asked.except && withPeople(nets, asked.except)
  const wanted = { ...withPeople(nets, asked), except }
  const chosen = nets.filter((net) => isChosen(net, wanted))
  const names = new Set(chosen.map(nameOf))
  const changed = new Map<string, Net>()
  const undone = new Map<string, Net>()
  for (const net of chosen) {
    const now = findRow(tx, net.table, net.key)
    const isAt = asked.byColumn ? isAtChanged : isSameRow
    if (isAt(now, net.after, net)) undone.set(nameOf(net), net)
    else if (!isAt(now, net.before, net)) changed.set(nameOf(net), net)
  }
  const kept = keepNeeded(tx, undone, { nets, chosen })
  const needed = [...undone.values()].flatMap((net) => missingFor(tx, net, undone))
  const rivals = [...undone.values()].flatMap((net) => rivalsOf(tx, net, undone))
  const ours = new Map([...undone, ...changed])
  const blocking = [...ours.values()].flatMap((net) => hangingOn(tx, net, ours))
  const refs = new Map(
    [...changed.values(), ...needed, ...rivals, ...blocking].map((ref) => [
      nameOf(ref),
      ref,
    ]),
  )
  return {
    steps: steps.filter((step) => undone.has(nameOf(step))),
    later: [...refs.values()].map((ref) => laterOf(tx, revisionId, ref)),
    kept,
    isErased: steps.some((step) => isGone(step) && names.has(nameOf(step))),
    isAny: [...undone.values()].some(({ before, after }) => !isSameRow(before, after)),
  }
}

const isGone = ({ before, after }: Step) => before === null && after === null

const nameOf = ({ table, key }: RowRef) => `${table} ${key}`

function netsOf(steps: readonly Step[]): Net[] {
  const nets = new Map<string, Net>()
  for (const step of steps) {
    const known = nets.get(nameOf(step))
    if (!known) nets.set(nameOf(step), { ...step })
    else
      Object.assign(known, {
        after: step.after,
        personId: known.personId ?? step.personId,
      })
  }
  return [...nets.values()]
}

/** Whether what the revision changed of a row is as in this state of it. */
function isAtChanged(now: Row | null, state: Row | null, { before, after }: Net) {
  if (!now || !state || !before || !after) return isSameRow(now, state)
  return changedColumns(before, after)
    .filter((name) => name !== 'publication_level')
    .every((name) => (now[name] ?? null) === (state[name] ?? null))
}

function isChosen(net: Net, { personIds, entryIds, except }: Asked) {
  const isLimited = Boolean(personIds || entryIds)
  const isAsked = !isLimited || isIn(net, { personIds, entryIds })
  return isAsked && !(except && isIn(net, except))
}

function isIn(net: Net, { personIds, entryIds }: Part): boolean {
  const entryId = entryOf(net)
  return (
    (net.personId !== null && Boolean(personIds?.includes(net.personId))) ||
    (entryId !== undefined && Boolean(entryIds?.includes(entryId)))
  )
}

/** What was written of an entry's person goes with the entry, or stays with it. */
function withPeople<Asking extends Part>(nets: readonly Net[], part: Asking): Asking {
  const { personIds, entryIds } = part
  if (!entryIds) return part
  const theirs = nets.flatMap(({ table, key, personId }) =>
    table === 'roll_entries' && personId !== null && entryIds.includes(key)
      ? [personId]
      : [],
  )
  return { ...part, personIds: [...(personIds ?? []), ...theirs] }
}

/** The entry that a row is, or that a claim is about. */
function entryOf({ table, key, before, after }: Net): number | undefined {
  const { subject, subject_id } = after ?? before ?? {}
  if (table === 'roll_entries') return key
  return subject === 'roll_entry' ? Number(subject_id) : undefined
}

type Chosen = { nets: readonly Net[]; chosen: readonly Net[] }

/**
 * New rows that others still need stay: what the caller leaves out needs them, or they are
 * sources, which do no harm. One that stays may need another.
 */
function keepNeeded(
  tx: Tx,
  undone: Map<string, Net>,
  { nets, chosen }: Chosen,
): RowRef[] {
  const left = new Set(nets.filter((net) => !chosen.includes(net)).map(nameOf))
  const kept: RowRef[] = []
  const next = () =>
    [...undone.values()].find((net) =>
      hangingOn(tx, net, undone).some(
        (other) => net.table === 'sources' || left.has(nameOf(other)),
      ),
    )
  for (let net = next(); net; net = next()) {
    undone.delete(nameOf(net))
    left.add(nameOf(net))
    kept.push({ table: net.table, key: net.key })
  }
  return kept
}

/** Rows that stay and point at one that would go. */
function hangingOn(tx: Tx, net: Net, undone: ReadonlyMap<string, Net>): RowRef[] {
  if (net.before !== null) return []
  return listDependents(tx, net).filter((other) => !undone.has(nameOf(other)))
}

/** Rows that what comes back would point at, and that are no longer there. */
function missingFor(tx: Tx, net: Net, undone: ReadonlyMap<string, Net>): RowRef[] {
  if (net.before === null) return []
  return listTargets(net.table, net.before).filter(
    (target) => !isThere(tx, target) && !undone.get(nameOf(target))?.before,
  )
}

/** Rows that took since what may be there once only, and would be there again. */
function rivalsOf(tx: Tx, net: Net, undone: ReadonlyMap<string, Net>): RowRef[] {
  if (net.before === null) return []
  const { table, key, before, after } = net
  const now = after && findRow(tx, table, key)
  const back = now ? { ...now, ...changedTo(before, after) } : before
  return listRivals(tx, net, back).filter((other) => !undone.has(nameOf(other)))
}

const changedTo = (before: Row, after: Row): Row =>
  Object.fromEntries(changedColumns(before, after).map((name) => [name, before[name]]))

function laterOf(tx: Tx, revisionId: number, { table, key }: RowRef): Later {
  const last = statement(
    tx,
    `SELECT r.id, r.at, r.editor_name AS editorName, r.action, w.person_id AS personId
     FROM revision_rows w JOIN revisions r ON r.id = w.revision_id
     WHERE w.table_name = ? AND w.row_id = ? AND w.revision_id > ?
     ORDER BY w.id DESC LIMIT 1`,
  ).get(table, key, revisionId) as LastTouch | undefined
  const { personId = null, ...revision } = last ?? {}
  return { table, key, personId, revision: last ? (revision as Later['revision']) : null }
}

type LastTouch = NonNullable<Later['revision']> & { personId: number | null }

/** Tables whose rows belong to the roll of a mass release. */
export const rollTables: readonly RecordTable[] = [
  'roll_lists',
  'roll_entries',
  'releases',
]
