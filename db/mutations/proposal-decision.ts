import { type RecordDb, statement } from '#db/client'
import { logProposal } from '#db/mutations/proposal-log'
import type { Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import type { ProposalState } from '#domain/proposal'

type Decision = {
  id: number
  state: ProposalState
  why: string | null | undefined
  revisionId: number | null
}

/** The one decision on an open proposal, kept and logged. */
export function decide(db: RecordDb | Tx, editor: Editor, decision: Decision) {
  const { id, state, why, revisionId } = decision
  statement(
    db,
    `UPDATE proposals SET state = ?, decided_by_id = ?, decided_by_name = ?, decided_at = ?,
       decision_why = ?, revision_id = ? WHERE id = ?`,
  ).run(
    ...[state, editor.id, editor.name, new Date().toISOString(), why ?? null],
    ...[revisionId, id],
  )
  logProposal(db, { kind: 'decided', proposalId: id })
}
