import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { createPerson } from '#db/mutations/people'
import { type EntryRow, findEntry, whyNotOpen } from '#db/mutations/roll-entries'
import { findApplied, findTwice } from '#db/mutations/roll-lines'
import { changesSince } from '#db/queries/changes-since'
import { attempt } from '#db/savepoint'
import { amend, type Stale, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import type { MatchState } from '#domain/mass-release'
import { newPerson } from '#domain/person'
import type { EntryDecision } from '#domain/roll'
import { fail, ok, type Result } from '#lib/result'

export type Twice = { id: number; otherId: number; personId: number }

/** Why nothing was decided: every entry that stands in the way is named. */
export type DecisionProblem =
  | { code: 'missing' | 'closed'; ids: number[] }
  /** Others decided first; each as it is now. */
  | { code: 'stale'; stale: { id: number; current: Stale['current'] }[] }
  /** A refutation rests on a source: `refuteEntry`. */
  | { code: 'needs-source'; ids: number[] }
  /** Two entries of one list for one person, neither called a duplicate. */
  | { code: 'same-person-twice'; twice: Twice[] }
  /** A release recorded rests on the entry: take that back first. */
  | { code: 'applied'; applied: { id: number; eventId: number }[] }

export type Decided = { entries: { id: number; personId: number | null }[] }

/** Keeps what an editor decided about one or many entries: all of it, or nothing. */
export function decideEntries(
  db: RecordDb | Tx,
  editor: Editor,
  decisions: readonly EntryDecision[],
): Result<Decided, DecisionProblem> {
  const note = { action: 'roll.decided' }
  return commit<Decided, DecisionProblem>(db, editor, note, (tx) => decide(tx, decisions))
}

/** The same within an open revision. */
export function decide(
  tx: Tx,
  decisions: readonly EntryDecision[],
): Result<Decided, DecisionProblem> {
  const pairs = decisions.map((decision) => ({
    decision,
    entry: findEntry(tx, decision.id),
  }))
  const found = pairs.flatMap(({ decision, entry }) =>
    entry ? [{ decision, entry }] : [],
  )
  const missing = pairs.filter(({ entry }) => !entry).map(({ decision }) => decision.id)
  const problem = missing.length > 0 ? namely('missing', missing) : whyNot(tx, found)
  if (problem) return fail(problem)
  return attempt(tx, () => {
    const entries = found.map((pair) => write(tx, pair))
    const twice = findTwice(tx, idsOf(found))
    return twice.length > 0 ? fail({ code: 'same-person-twice', twice }) : ok({ entries })
  })
}

type Pair = { decision: EntryDecision; entry: EntryRow }

const namely = <Code extends string>(code: Code, ids: number[]) => ({ code, ids })
const idsOf = (pairs: readonly Pair[]) => pairs.map(({ entry }) => entry.id)

/** Everything that can be seen before writing, the worst first. */
function whyNot(tx: Tx, pairs: readonly Pair[]): DecisionProblem | undefined {
  const closed = pairs.filter(({ entry }) => whyNotOpen(tx, entry.mass_release_id))
  if (closed.length > 0) return namely('closed', idsOf(closed))
  const stale = pairs.flatMap(({ decision, entry }) =>
    isSeen(tx, entry, decision) ? [] : [{ id: entry.id, current: row(tx, entry) }],
  )
  if (stale.length > 0) return { code: 'stale', stale }
  const nobody = pairs.filter(({ decision }) => isOfNobody(tx, decision))
  if (nobody.length > 0) return namely('missing', idsOf(nobody))
  const unproven = pairs.filter(
    ({ decision, entry }) =>
      decision.matchState === 'refuted' && entry.match_state !== 'refuted',
  )
  if (unproven.length > 0) return namely('needs-source', idsOf(unproven))
  const applied = pairs.flatMap(({ decision, entry }) => {
    const eventId = findApplied(tx, entry, after(decision))
    return eventId === undefined ? [] : [{ id: entry.id, eventId }]
  })
  return applied.length > 0 ? { code: 'applied', applied } : undefined
}

/** What the same editor decided meanwhile in another tab is no other's work. */
function isSeen(tx: Tx, entry: EntryRow, { version }: EntryDecision) {
  if (entry.version === version) return true
  const since = changesSince(tx, { table: 'roll_entries', id: entry.id, version })
  return since.length > 0 && since.every(({ editorId }) => editorId === tx.editor.id)
}

function row(tx: Tx, { id }: EntryRow) {
  const sql = 'SELECT * FROM roll_entries WHERE id = ?'
  return statement(tx, sql).get(id) as Stale['current']
}

function isOfNobody(tx: Tx, { personId, newPerson }: EntryDecision) {
  if (personId === null || newPerson) return false
  return !statement(tx, 'SELECT 1 FROM people WHERE id = ? AND merged_into IS NULL').get(
    personId,
  )
}

const nobodysStates: readonly MatchState[] = ['unmatched', 'not_on_our_list']

/** Whom the entry names once this is decided; a person yet to be made is nobody of before. */
function after({ matchState, personId, newPerson }: EntryDecision) {
  const isNobody = newPerson || nobodysStates.includes(matchState)
  return { matchState, personId: isNobody ? null : personId }
}

function write(tx: Tx, { decision, entry }: Pair) {
  const made = decision.newPerson && makePerson(tx, entry, decision.newPerson)
  const personId = made ?? after(decision).personId
  const changes = { match_state: decision.matchState, person_id: personId }
  amend(tx, 'roll_entries', entry, changes)
  return { id: entry.id, personId }
}

/** The list is the source of the names, and of there being such a person. */
function makePerson(
  tx: Tx,
  entry: EntryRow,
  { names, birthOn, country, citizenships }: NonNullable<EntryDecision['newPerson']>,
): number | null {
  const sql = 'SELECT country FROM mass_releases WHERE id = ?'
  const theirs = statement(tx, sql).pluck().get(entry.mass_release_id) as string
  const person = newPerson.parse({ names, country: country ?? theirs, citizenships })
  const created = createPerson(tx, tx.editor, {
    ...person,
    birthOn,
    sourceId: entry.source_id,
    // A list is no reason to show who was removed: names then wait for a second person.
    isSomebodyElse: true,
  })
  return created.ok ? created.value.personId : null
}
