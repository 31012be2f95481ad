import { type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { commit } from '#db/mutations/commit'
import { type Contradiction, contradiction } from '#db/mutations/events'
import {
  applySteps,
  type ProposalPlan,
  planOf,
  whyNotPossible,
} from '#db/mutations/proposal-apply'
import {
  choicesOf,
  seenOf,
  type TakeProblem,
  takenParts,
} from '#db/mutations/proposal-choice'
import { rollTables } from '#db/mutations/revision-plan'
import { type Closed, whyNotOpen } from '#db/mutations/roll-entries'
import { custodyEvents } from '#db/queries/custody-events'
import {
  findProposal,
  listProposedChanges,
  listProposedSteps,
  type Proposal,
} from '#db/queries/proposals'
import type { Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { mayDo } from '#domain/permissions'
import type {
  Acceptance,
  NewComment,
  ProposalState,
  ProposalWithdrawal,
  Rejection,
} from '#domain/proposal'
import { otherWhy } from '#domain/reversion'
import { identityActions } from '#domain/review-rules'
import { fail, ok, type Result } from '#lib/result'

export type DecisionProblem =
  | { code: 'missing' }
  /** Nobody decides about their own, whatever their role. */
  | { code: 'own-proposal' }
  | { code: 'no-right' }
  | { code: 'decided-already' }

export type AcceptProblem =
  | DecisionProblem
  | TakeProblem
  | Closed
  | Contradiction
  /** The record, or the proposal, is no longer as the reviewer saw it. */
  | { code: 'moved-since' }
  | { code: 'nothing-taken' }
  /** Who is one person and who are two is taken whole: half a person is nobody. */
  | { code: 'only-whole' }
  /** What would go is needed by something that stays. */
  | { code: 'parts-in-use' }
  /** The database refuses: an address or a name that somebody else has by now. */
  | { code: 'parts-clash' }

/** What was decided, and the revision that it became. */
export type Accepted = { proposalId: number; revisionId: number | null }

/**
 * Takes a proposal into the record, whole or in parts, as a revision of the reviewer's
 * that names it. Based on what the reviewer saw; what moved since is never overwritten
 * unless the reviewer says so.
 */
export function acceptProposal(
  db: RecordDb,
  editor: Editor,
  acceptance: Acceptance,
): Result<Accepted, AcceptProblem> {
  const proposal = findProposal(db, acceptance.id, asking(editor))
  if (!proposal) return fail({ code: 'missing' })
  const note = {
    ...{ action: proposal.action, why: otherWhy(proposal, acceptance.why) },
    ...{ sourceId: proposal.sourceId, revertsId: proposal.revertsId ?? undefined },
    proposalId: proposal.id,
  }
  const work = (tx: Tx) => accept(tx, acceptance)
  try {
    return commit(db, editor, note, work)
  } catch (error) {
    if (!isConstraint(error)) throw error
    return fail({ code: 'parts-clash' })
  }
}

const isConstraint = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  String(error.code).startsWith('SQLITE_CONSTRAINT')

function accept(
  tx: Tx,
  { id, seen, why, choices: asked }: Acceptance,
): Result<Accepted, AcceptProblem> {
  const found = toDecide(tx, id)
  if (!found.ok) return found
  const steps = listProposedSteps(tx, id)
  const choices = choicesOf(listProposedChanges(tx, steps))
  if (seenOf(choices) !== seen) return fail({ code: 'moved-since' })
  const taken = takenParts(choices, asked)
  if ('code' in taken) return fail(taken)
  if (taken.parts.size === 0) return fail({ code: 'nothing-taken' })
  if (taken.isPartial && identityActions.includes(found.value.action))
    return fail({ code: 'only-whole' })
  const plan = planOf(choices, taken.parts)
  const impossible = whyNotPossible(tx, plan)
  if (impossible) return fail({ code: impossible })
  if (changed(plan).some((row) => isOfClosed(tx, row))) return fail({ code: 'closed' })
  const before = custodyOf(tx, found.value, plan)
  applySteps(tx, steps, plan)
  const refused = contradicted(tx, plan, before)
  if (refused) return fail(refused)
  const revisionId = plan.rows.size > 0 ? tx.revisionId : null
  const state = taken.isPartial ? 'partly' : 'accepted'
  decide(tx, tx.editor, { id, state, why, revisionId })
  return ok({ proposalId: id, revisionId })
}

const changed = ({ rows }: ProposalPlan) => [...rows.values()].map(({ change }) => change)

function isOfClosed(
  tx: Tx,
  { table, before, after }: ReturnType<typeof changed>[number],
) {
  const massReleaseId = (after ?? before)?.mass_release_id
  if (!rollTables.includes(table) || typeof massReleaseId !== 'number') return false
  return whyNotOpen(tx, massReleaseId)?.code === 'closed'
}

type Custody = Map<number, ReturnType<typeof custodyEvents>>

/** Of those whose events were written about since the proposal was made. */
function custodyOf(tx: Tx, { basedOnId }: Proposal, plan: ProposalPlan): Custody {
  const touched = statement(
    tx,
    'SELECT 1 FROM revision_rows WHERE person_id = ? AND revision_id > ? AND revision_id < ?',
  )
  const ids = eventsOf(tx, plan).map(({ personId }) => personId)
  const moved = ids.filter((id) => touched.get(id, basedOnId, tx.revisionId))
  return new Map(moved.map((id) => [id, custodyEvents(tx, id)]))
}

function eventsOf(tx: Tx, plan: ProposalPlan): { personId: number; eventId: number }[] {
  const owner = statement(tx, 'SELECT person_id FROM events WHERE id = ?').pluck()
  const rows = changed(plan).filter(({ after }) => after !== null)
  return rows.flatMap(({ table, key, after }) => {
    const eventId = table === 'events' ? key : Number(after?.event_id)
    const personId = (table === 'events' && after?.person_id) || owner.get(eventId)
    return typeof personId === 'number' ? [{ personId, eventId }] : []
  })
}

/** What was recorded meanwhile may contradict what was proposed. */
function contradicted(tx: Tx, plan: ProposalPlan, before: Custody) {
  for (const { personId, eventId } of eventsOf(tx, plan)) {
    const others = before.get(personId)
    const problem = others && contradiction(tx, { personId, eventId, others })
    if (problem) return problem
  }
  return undefined
}

/** Nothing of it goes into the record; the author reads why. */
export function rejectProposal(
  db: RecordDb,
  editor: Editor,
  { id, why }: Rejection,
): Result<{ proposalId: number }, DecisionProblem> {
  return inTurn(db, () => {
    const found = toDecide(db, id, editor)
    if (!found.ok) return found
    decide(db, editor, { id, state: 'rejected', why, revisionId: null })
    return ok({ proposalId: id })
  })
}

/** The author takes it back. */
export function withdrawProposal(
  db: RecordDb,
  editor: Editor,
  { id, why }: ProposalWithdrawal,
): Result<{ proposalId: number }, DecisionProblem> {
  return inTurn(db, () => {
    const proposal = findProposal(db, id, { maySeeSealed: true })
    if (proposal?.authorId !== editor.id) return fail({ code: 'missing' })
    if (proposal.state !== 'open') return fail({ code: 'decided-already' })
    decide(db, editor, { id, state: 'withdrawn', why, revisionId: null })
    return ok({ proposalId: id })
  })
}

/** Anybody who may see a proposal may say something about it. */
export function addComment(
  db: RecordDb,
  editor: Editor,
  { id, text }: NewComment,
): Result<{ proposalId: number }, { code: 'missing' }> {
  return inTurn(db, () => {
    if (!findProposal(db, id, asking(editor))) return fail({ code: 'missing' })
    statement(
      db,
      `INSERT INTO proposal_comments (id, proposal_id, at, editor_id, editor_name, text)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(newId(), id, new Date().toISOString(), editor.id, editor.name, text)
    return ok({ proposalId: id })
  })
}

const asking = (editor: Editor) => ({ maySeeSealed: mayDo(editor, 'seal') })

function inTurn<Value>(db: RecordDb, work: () => Value): Value {
  return db.$client.transaction(work).immediate()
}

/** Who writes in this transaction; nobody outside one. */
function writerOf(db: RecordDb | Tx): Editor | undefined {
  return 'editor' in db ? db.editor : undefined
}

/** An open proposal that this editor may decide about. */
function toDecide(
  db: RecordDb | Tx,
  id: number,
  editor: Editor | undefined = writerOf(db),
): Result<Proposal, DecisionProblem> {
  const proposal = editor && findProposal(db, id, asking(editor))
  if (!proposal) return fail({ code: 'missing' })
  if (proposal.authorId === editor.id) return fail({ code: 'own-proposal' })
  if (!mayDo(editor, 'review')) return fail({ code: 'no-right' })
  if (proposal.state !== 'open') return fail({ code: 'decided-already' })
  return ok(proposal)
}

type Decision = {
  id: number
  state: ProposalState
  why: string | null | undefined
  revisionId: number | null
}

function decide(db: RecordDb | Tx, editor: Editor, decision: Decision) {
  const { id, state, why, revisionId } = decision
  statement(
    db,
    `UPDATE proposals SET state = ?, decided_by_id = ?, decided_by_name = ?, decided_at = ?,
       decision_why = ?, revision_id = ? WHERE id = ?`,
  ).run(
    ...[state, editor.id, editor.name, new Date().toISOString(), why ?? null],
    ...[revisionId, id],
  )
}
