import { readingOf } from '#auth/base'
import type { FormState, Values } from '#lib/form'
import { formOf } from '#tests/edits-forms'
import type { Flight, Model, Outcome } from '#tests/edits-model'
import { keyOf, type Snapshot, snapshotOf, type Target } from '#tests/edits-world'

/** What must never happen, and what did happen, counted. */
export type Tally = Record<'lost' | 'silent' | 'falseAlarm', string[]> & {
  seen: Map<string, number>
}

export const aTally = (): Tally => ({
  ...{ lost: [], silent: [], falseAlarm: [] },
  seen: new Map<string, number>(),
})

/** Whose each value is, by target and field, and how every revision left the targets. */
export type Log = {
  before: Snapshot
  writers: Map<string, string>
  left: Map<number, Snapshot>
}

export function aLog(model: Model): Log {
  return { before: snapshotOf(model), writers: new Map(), left: new Map() }
}

/** Compares the record before and after a step with what whoever took it could know. */
export function judge(model: Model, log: Log, outcome: Outcome, tally: Tally) {
  if (outcome.kind === 'nothing') return
  const after = snapshotOf(model)
  count(tally, outcome)
  if (outcome.kind === 'form') judgeForm({ model, log, after, tally }, outcome)
  else judgeVerb({ model, log, after, tally }, outcome)
  const { id } = outcome.seat.editor
  for (const { target, name } of changesBetween(log.before, after))
    log.writers.set(`${target} ${name}`, id)
  log.before = after
}

type Court = { model: Model; log: Log; after: Snapshot; tally: Tally }
type FormOutcome = Extract<Outcome, { kind: 'form' }>

function judgeForm(court: Court, outcome: FormOutcome) {
  const { state } = outcome
  const changes = changesBetween(court.log.before, court.after)
  if (state.kind !== 'fresh') {
    for (const change of changes) court.tally.silent.push(`refused, but ${told(change)}`)
    if (state.kind === 'stale') judgeStop(court, outcome, state)
    return
  }
  for (const change of changes) judgeChange(court, outcome, change)
  judgeHeld(court, outcome)
}

/** A save changes its own row, and of it only what whoever saved could know. */
function judgeChange(
  { log, tally }: Court,
  { flight, seat }: FormOutcome,
  change: ChangeSeen,
) {
  const { target } = flight.tab
  const { name, was } = change
  const { base } = readFlight(flight)
  const { isSame, isSet } = readingOf(base)
  const isOwn = log.writers.get(`${change.target} ${name}`) === seat.editor.id
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
    const cell = name.split('.')[2]
    const isThere = Object.entries(now).some(
      ([one, held]) => isRow(one) && one.endsWith(`.${cell}`) && held === value,
    )
    const isNew = !Object.values(base?.values ?? {}).includes(value)
    if (!isThere && isNew) tally.lost.push(`${keyOf(target)} ${name} = ${value}`)
  }
}

/** Which columns of the targets each button may change without knowing their values. */
const touches: Record<string, RegExp> = {
  'levels.hidePerson': /^level \d+ level$/,
  'events.withdrawEvent': /^event \d+ state$/,
  'names.removeName': /^name /,
  'adjudications.decideQuestion': /^event \d+ place$/,
  'adjudications.reopenQuestion': /^event \d+ place$/,
  'roll move': /^massRelease /,
  'roll undo': /./,
}

function judgeVerb(
  { model, log, after, tally }: Court,
  { name, ok, asked, seat }: Extract<Outcome, { kind: 'verb' }>,
) {
  for (const change of changesBetween(log.before, after)) {
    const what = `${change.target} ${change.name}`
    if (!ok || !touches[name]?.test(what)) tally.silent.push(`${name}: ${told(change)}`)
    const isUnknown =
      asked && change.was !== asked.value && name.endsWith('decideQuestion')
    if (isUnknown && log.writers.get(what) !== seat.editor.id)
      tally.silent.push(`${name} did not know: ${told(change)}`)
    if (name === 'roll undo' && !wasLeftSo(model, change))
      tally.silent.push(`undone unseen: ${told(change)}`)
  }
}

/** Only what a revision left can be taken back: the old value is in its row of history. */
function wasLeftSo({ db }: Model, { target, was }: ChangeSeen): boolean {
  const [, id] = target.split(' ')
  const sql = `SELECT 1 FROM revision_rows r JOIN revisions v ON v.reverts_id = r.revision_id
    WHERE v.id = (SELECT max(id) FROM revisions)
      AND (r.row_id = ? OR r."after" LIKE '%' || ? || '%')`
  return was === '' || db.$client.prepare(sql).get(Number(id), was) !== undefined
}

type ChangeSeen = { target: string; name: string; was: string; is: string }

function changesBetween(before: Snapshot, after: Snapshot): ChangeSeen[] {
  return [...before].flatMap(([target, were]) => {
    const are = after.get(target) ?? {}
    const names = [...new Set([...Object.keys(were), ...Object.keys(are)])]
    return names
      .filter((name) => name !== 'source' && (were[name] ?? '') !== (are[name] ?? ''))
      .map((name) => ({ target, name, was: were[name] ?? '', is: are[name] ?? '' }))
  })
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
const told = ({ target, name, was, is }: ChangeSeen) =>
  `${target} ${name}: ${was} → ${is}`

function count({ seen }: Tally, outcome: Outcome) {
  const what =
    outcome.kind === 'form'
      ? `${formOf(outcome.flight.tab.target.kind).mutation} ${stateOf(outcome)}`
      : outcome.kind === 'verb'
        ? `${outcome.name} ${outcome.ok ? 'ok' : 'refused'}`
        : ''
  seen.set(what, (seen.get(what) ?? 0) + 1)
}

const stateOf = ({ state }: FormOutcome) =>
  state.kind === 'refused' ? `refused ${state.problem.code}` : state.kind
