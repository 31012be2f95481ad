import { readingOf } from '#auth/base'
import { statement } from '#db/client'
import type { FormState, Values } from '#lib/form'
import { type ChangeSeen, changesBetween, told } from '#tests/edits-changes'
import { formOf } from '#tests/edits-forms'
import { judgeDecision } from '#tests/edits-laws-decisions'
import { judgeVerb } from '#tests/edits-laws-verbs'
import type { Flight, Model, Outcome } from '#tests/edits-model'
import { type Court, count, type Tally } from '#tests/edits-tally'
import { keyOf, type Snapshot, snapshotOf, type Target } from '#tests/edits-world'

/** Whose each value is, by target and field, and the targets as they were last seen. */
export type Log = {
  before: Snapshot
  writers: Map<string, string>
}

export function aLog(model: Model): Log {
  return { before: snapshotOf(model), writers: new Map() }
}

/** Compares the record before and after a step with what whoever took it could know. */
export function judge(model: Model, log: Log, outcome: Outcome, tally: Tally) {
  if (outcome.kind === 'nothing') return
  const after = snapshotOf(model)
  count(tally, outcome)
  const changes = changesBetween(log.before, after)
  const court = { model, tally, changes, after, writers: log.writers }
  if (outcome.kind === 'form') judgeForm(court, outcome)
  else if (outcome.kind === 'verb') judgeVerb(court, outcome)
  else judgeDecision(court, outcome)
  const { id } = outcome.seat.editor
  for (const { target, name } of changes) log.writers.set(`${target} ${name}`, id)
  log.before = after
}

type FormOutcome = Extract<Outcome, { kind: 'form' }>

function judgeForm(court: Court, outcome: FormOutcome) {
  const { state } = outcome
  const { changes } = court
  if (state.kind !== 'fresh') {
    for (const change of changes) court.tally.silent.push(`refused, but ${told(change)}`)
    if (state.kind === 'stale') judgeStop(court, outcome, state)
    return
  }
  if (outcome.proposalId !== undefined) {
    for (const change of changes) court.tally.silent.push(`waits, but ${told(change)}`)
    return judgeKept(court, outcome, outcome.proposalId)
  }
  for (const change of changes) judgeChange(court, outcome, change)
  judgeHeld(court, outcome)
}

/** A save changes its own row, and of it only what whoever saved could know. */
function judgeChange(
  { writers, tally }: Court,
  { flight, seat }: FormOutcome,
  change: ChangeSeen,
) {
  const { target } = flight.tab
  const { name, was } = change
  const { base } = readFlight(flight)
  const { isSame, isSet } = readingOf(base)
  const isOwn = writers.get(`${change.target} ${name}`) === seat.editor.id
  const isKnown = isSame(name, was, base?.values[name] ?? '')
  const isOurs = change.target === keyOf(target) || isOneRow(change.target, target)
  if (!isOurs) tally.silent.push(`a form of ${keyOf(target)}: ${told(change)}`)
  else if (!isOwn && !isKnown && !isSet(name) && !isRow(name))
    tally.silent.push(told(change))
}

/** What was typed, and called saved, is there. */
function judgeHeld(court: Court, { flight }: FormOutcome) {
  const { target } = flight.tab
  const { typed, base } = readFlight(flight)
  const { isSame, isSet } = readingOf(base)
  const now = court.after.get(keyOf(target)) ?? {}
  for (const [name, value] of Object.entries(typed)) {
    if (isRow(name)) continue
    const was = base?.values[name] ?? ''
    const held = now[name] ?? ''
    const isHeld = isSet(name)
      ? hasTicks(held, { value, was })
      : isSame(name, held, value)
    if (!isHeld) court.tally.lost.push(`${keyOf(target)} ${name} = ${value}`)
  }
  judgeRows(court, { target, flight, now })
}

/** What was typed, and waits for a second person, is in the proposal or there already. */
function judgeKept(
  { model, after, tally }: Court,
  { flight }: FormOutcome,
  proposalId: number,
) {
  const { target } = flight.tab
  const { typed, base } = readFlight(flight)
  const { isSame } = readingOf(base)
  const now = after.get(keyOf(target)) ?? {}
  const sql = 'SELECT group_concat("after") FROM proposal_rows WHERE proposal_id = ?'
  const kept = String(statement(model.db, sql).pluck().get(proposalId))
  for (const [name, value] of Object.entries(typed)) {
    const words = value.split(' ').filter((word) => !isTicks(target.kind, name) || word)
    const isKept = isTicks(target.kind, name)
      ? words.every((word) => kept.includes(word) || now[name]?.includes(word))
      : kept.includes(value) ||
        isSame(name, now[name] ?? '', value) ||
        (isRow(name) && isInSomeRow(now, name, value))
    if (!isKept) tally.lost.push(`not proposed: ${keyOf(target)} ${name} = ${value}`)
  }
}

/** No one else's edit may be called in the way where nobody else has edited the row. */
function judgeStop(
  { model, tally }: Court,
  { flight, seat }: FormOutcome,
  state: Extract<FormState, { kind: 'stale' }>,
) {
  const { kind, id } = flight.tab.target
  const others = model.db.$client
    .prepare(
      `SELECT count(*) FROM revision_rows r JOIN revisions v ON v.id = r.revision_id
       WHERE r.table_name = ? AND r.row_id = ? AND v.id > ? AND v.editor_id <> ?`,
    )
    .pluck()
    .get(formOf(kind).table, id, flight.upon, seat.editor.id)
  if (others === 0) tally.falseAlarm.push(`${kind} ${id}: ${state.by?.name}`)
  const { typed } = readFlight(flight)
  const shown = JSON.stringify([state.values, state.conflicts])
  for (const [name, value] of Object.entries(typed))
    if (value && !isTicks(kind, name) && !shown.includes(JSON.stringify(value)))
      tally.lost.push(`not given back: ${name} = ${value}`)
}

/** A term or a kind that was typed is in one of the rows, wherever it stands now. */
function judgeRows(
  { tally }: Court,
  { target, flight, now }: { target: Target; flight: Omit<Flight, 'seat'>; now: Values },
) {
  const { typed, base } = readFlight(flight)
  const cells = Object.entries(typed).filter(([name, value]) => isRow(name) && value)
  for (const [name, value] of cells) {
    const isNew = !Object.values(base?.values ?? {}).includes(value)
    if (!isInSomeRow(now, name, value) && isNew)
      tally.lost.push(`${keyOf(target)} ${name} = ${value}`)
  }
}

/** The terms of a verdict have no order: what was typed into one may stand in another. */
function isInSomeRow(now: Values, name: string, value: string) {
  const cell = name.split('.')[2]
  return Object.entries(now).some(
    ([one, held]) => isRow(one) && one.endsWith(`.${cell}`) && held === value,
  )
}

/** What the editor changed, compared with what the form was drawn with. */
function readFlight({ fields }: Pick<Flight, 'fields'>) {
  const base = fields.base ? { ...JSON.parse(fields.base), ticks: [] } : undefined
  const reading = readingOf(base)
  const chosen = new Map(
    Object.entries(fields).filter(
      ([name, choice]) => /^choose/.test(name) && choice === 'theirs',
    ),
  )
  const typed = Object.entries(fields).filter(([name, value]) => {
    const isHidden = /^(?:id|version|base|locale|why|choose\..+|personId|kind)$/.test(
      name,
    )
    const isGivenUp = [...chosen.keys()].some((key) => `choose.${name}`.startsWith(key))
    return (
      !isHidden && !isGivenUp && !reading.isSame(name, value, base?.values[name] ?? '')
    )
  })
  return { typed: Object.fromEntries(typed) as Values, base }
}

function hasTicks(now: string, { value, was }: { value: string; was: string }): boolean {
  const [held, mine, base] = [now, value, was].map((text) =>
    text.split(' ').filter(Boolean),
  )
  const added = mine?.filter((word) => !base?.includes(word)) ?? []
  const removed = base?.filter((word) => !mine?.includes(word)) ?? []
  return (
    added.every((word) => held?.includes(word)) &&
    !removed.some((word) => held?.includes(word))
  )
}

const isRow = (name: string) => name.startsWith('sentences.')
const isTicks = (kind: Target['kind'], name: string) => name in (formOf(kind).sets ?? {})
/** A person and the level of a person are one row in two forms. */
const isOneRow = (key: string, { id }: Target) => key.split(' ')[1] === String(id)
