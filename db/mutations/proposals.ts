import { type RecordDb, statement } from '#db/client'
import { forgetErased } from '#db/forget-erased'
import { newId } from '#db/ids'
import { commit } from '#db/mutations/commit'
import { eraseAsProposed } from '#db/mutations/erasures'
import type { Contradiction } from '#db/mutations/events'
import { applySteps, planOf, whyNotPossible } from '#db/mutations/proposal-apply'
import {
  choicesOf,
  seenOf,
  type TakeProblem,
  takenParts,
} from '#db/mutations/proposal-choice'
import { changed, contradicted, custodyOf } from '#db/mutations/proposal-custody'
import { decide } from '#db/mutations/proposal-decision'
import { logProposal } from '#db/mutations/proposal-log'
import { rollTables } from '#db/mutations/revision-plan'
import { type Closed, whyNotOpen } from '#db/mutations/roll-entries'
import type { NotErasable } from '#db/queries/erasures'
import {
  findProposal,
  listProposedChanges,
  listProposedSteps,
  type Proposal,
  type ProposedStep,
} from '#db/queries/proposals'
import type { Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { erasureAction } from '#domain/erasure'
import { mayDo } from '#domain/permissions'
import type {
  Acceptance,
  NewComment,
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
  | NotErasable
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
    const accepted = commit(db, editor, note, work)
    if (accepted.ok && proposal.action === erasureAction) forgetErased(db)
    return accepted
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
  if (found.value.action === erasureAction) return acceptErasure(tx, { id, why, steps })
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

type Erasing = Pick<Acceptance, 'id' | 'why'> & { steps: readonly ProposedStep[] }

/** It is done only now: what there is to erase is what there is when it is accepted. */
function acceptErasure(
  tx: Tx,
  { id, why, steps: [step] }: Erasing,
): Result<Accepted, AcceptProblem> {
  const erased = step?.after ? eraseAsProposed(tx, step.after) : fail({ code: 'missing' })
  if (!erased.ok) return erased
  decide(tx, tx.editor, { id, state: 'accepted', why, revisionId: tx.revisionId })
  return ok({ proposalId: id, revisionId: tx.revisionId })
}

function isOfClosed(
  tx: Tx,
  { table, before, after }: ReturnType<typeof changed>[number],
) {
  const massReleaseId = (after ?? before)?.mass_release_id
  if (!rollTables.includes(table) || typeof massReleaseId !== 'number') return false
  return whyNotOpen(tx, massReleaseId)?.code === 'closed'
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
    const commentId = newId()
    statement(
      db,
      `INSERT INTO proposal_comments (id, proposal_id, at, editor_id, editor_name, text)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(commentId, id, new Date().toISOString(), editor.id, editor.name, text)
    logProposal(db, { kind: 'commented', proposalId: id, commentId })
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
