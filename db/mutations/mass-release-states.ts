import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { countOpen } from '#db/queries/roll-open'
import { amend, type Stale, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import {
  type MassReleaseMove,
  type MassReleaseStatus,
  massReleaseStatuses,
} from '#domain/mass-release'
import { fail, ok, type Result } from '#lib/result'

export type MoveProblem =
  | { code: 'missing' }
  | Stale
  | { code: 'why-required' | 'no-reconciliation' }
  /** Entries that nobody has decided about, and people matched twice on one list. */
  | { code: 'undecided'; undecided: number; collisions: number }

/**
 * Says where the work on a roll stands. Reconciled means that nothing is left to decide,
 * closed that it is written down how the numbers came out; the way back needs a reason.
 */
export function moveMassRelease(
  db: RecordDb | Tx,
  editor: Editor,
  move: MassReleaseMove,
): Result<{ massReleaseId: number }, MoveProblem> {
  const { id, version, status, why } = move
  const note = { action: 'mass-release.moved', why }
  return commit<{ massReleaseId: number }, MoveProblem>(db, editor, note, (tx) => {
    const current = findState(tx, id)
    if (!current) return fail({ code: 'missing' })
    const reconciliation =
      move.reconciliation === null ? current.reconciliation : move.reconciliation
    const problem = whyNot(tx, move, { ...current, isWritten: reconciliation !== null })
    if (problem) return fail(problem)
    const changes = { status, reconciliation }
    const amended = amend(tx, 'mass_releases', { id, version }, changes)
    return amended.ok ? ok({ massReleaseId: id }) : amended
  })
}

type State = { status: MassReleaseStatus; reconciliation: string | null }

function findState(tx: Tx, id: number): State | undefined {
  const sql = 'SELECT status, reconciliation FROM mass_releases WHERE id = ?'
  return statement(tx, sql).get(id) as State | undefined
}

type Current = { status: MassReleaseStatus; isWritten: boolean }

function whyNot(
  tx: Tx,
  { id, status, why }: MassReleaseMove,
  current: Current,
): MoveProblem | undefined {
  const rank = (state: MassReleaseStatus) => massReleaseStatuses.indexOf(state)
  if (rank(status) < rank(current.status))
    return why === null ? { code: 'why-required' } : undefined
  if (rank(status) < rank('reconciled')) return undefined
  const open = countOpen(tx, id)
  if (open.undecided + open.collisions > 0) return { code: 'undecided', ...open }
  const isSilent = status === 'closed' && !current.isWritten
  return isSilent ? { code: 'no-reconciliation' } : undefined
}
