import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { keepLowered, levelsNow, oppositeOf } from '#db/mutations/identity-undo'
import { type Later, type Plan, planUndo, rollTables } from '#db/mutations/revision-plan'
import { type Step, undoSteps } from '#db/mutations/revision-undo'
import { type Closed, whyNotOpen } from '#db/mutations/roll-entries'
import { type Moved, type Shown, whyMoved } from '#db/mutations/shown-as'
import { findPersonStatus, type PersonStatus } from '#db/queries/person-status'
import { listPeopleOf } from '#db/queries/revision-people'
import type { RowRef } from '#db/references'
import { rehearse } from '#db/savepoint'
import { inRevision, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { erasureAction } from '#domain/erasure'
import type { Reversion } from '#domain/reversion'
import { fail, ok, type Result } from '#lib/result'
import { today } from '#lib/today'

export type RevertProblem =
  | { code: 'missing' }
  | Closed
  | Moved
  /** Nothing of what was asked for is left to take back. */
  | { code: 'already-reverted' }
  /** What it would put back is erased for ever, or it is the erasure itself. */
  | { code: 'erased' }
  /** Changed or built upon since: nothing is undone until these are left out. */
  | { code: 'changed-later'; later: Later[] }

export type Reverted = {
  revisionId: number
  /** How many rows were put back. */
  rows: number
  kept: RowRef[]
}

/** Takes back all or part of what a revision did, as a revision with a reason. */
export function revertRevision(
  db: RecordDb | Tx,
  editor: Editor,
  { shownAs, ...reversion }: Reversion & Shown,
): Result<Reverted, RevertProblem> {
  const { revisionId, why } = reversion
  const action = oppositeOf(db, revisionId) ?? 'revision.reverted'
  const note = { action, why, revertsId: revisionId }
  return commit<Reverted, RevertProblem>(
    db,
    editor,
    note,
    (tx) => whyMoved(tx, { shownAs }) ?? undoRevision(tx, reversion),
  )
}

/** Within an open revision: what each step found is put back, or nothing is. */
export function undoRevision(
  tx: Tx,
  { revisionId, ...asked }: Omit<Reversion, 'why'>,
): Result<Reverted, RevertProblem> {
  const exists = statement(tx, 'SELECT 1 FROM revisions WHERE id = ?').get(revisionId)
  if (!exists) return fail({ code: 'missing' })
  // Who is who is taken back as a whole: half a person is nobody.
  const isIdentity = oppositeOf(tx, revisionId) !== undefined
  const plan: Plan = planUndo(tx, revisionId, isIdentity ? { byColumn: true } : asked)
  const { steps, later, kept, isAny, isErased } = plan
  if (isErased || isErasure(tx, revisionId)) return fail({ code: 'erased' })
  if (later.length > 0) return fail({ code: 'changed-later', later })
  if (!isAny) return fail({ code: 'already-reverted' })
  if (!isIdentity && steps.some((step) => isOfClosed(tx, step)))
    return fail({ code: 'closed' })
  const levels = isIdentity && levelsNow(tx, revisionId)
  undoSteps(tx, steps)
  if (levels) keepLowered(tx, levels)
  const rows = new Set(steps.map(({ table, key }) => `${table} ${key}`)).size
  return ok({ revisionId: tx.revisionId, rows, kept })
}

function isErasure(tx: Tx, revisionId: number) {
  const sql = 'SELECT action FROM revisions WHERE id = ?'
  return statement(tx, sql).pluck().get(revisionId) === erasureAction
}

function isOfClosed(tx: Tx, { table, before, after }: Step) {
  const massReleaseId = (after ?? before)?.mass_release_id
  if (!rollTables.includes(table) || typeof massReleaseId !== 'number') return false
  return whyNotOpen(tx, massReleaseId)?.code === 'closed'
}

export type RevertPreview = {
  /** The revision that it would be, were it done now; 0 where it cannot be done. */
  shownAs: number
  revision: { id: number; at: string; editorName: string; action: string }
  /** Why it cannot be taken back as asked. */
  problem: RevertProblem | null
  /** Everybody of whom rows would be put back, as they stand before and after. */
  people: {
    personId: number
    before: PersonStatus | undefined
    after: PersonStatus | undefined
  }[]
  rows: number
  kept: RowRef[]
}

/** What taking it back would do: the same code, run and rolled back; undefined for none. */
export function previewRevert(
  db: RecordDb,
  revisionId: number,
  only: Omit<Reversion, 'revisionId' | 'why'> = {},
): RevertPreview | undefined {
  const revision = statement(
    db,
    'SELECT id, at, editor_name AS editorName, action FROM revisions WHERE id = ?',
  ).get(revisionId) as RevertPreview['revision'] | undefined
  if (!revision) return undefined
  return rehearse<RevertPreview>(db, () => {
    const ids = listPeopleOf(db, revisionId)
    const before = new Map(ids.map((id) => [id, findPersonStatus(db, id, today())]))
    const note = { action: 'revision.reverted', channel: 'form' } as const
    const done = inRevision<Reverted, RevertProblem>(db, nobody, note, (tx) =>
      undoRevision(tx, { revisionId, ...only }),
    )
    const none = { shownAs: 0, people: [], rows: 0, kept: [] }
    if (!done.ok) return { revision, problem: done.problem, ...none }
    const touched = listPeopleOf(db, done.value.revisionId)
    const people = touched.map((personId) => ({
      personId,
      before: before.get(personId),
      after: findPersonStatus(db, personId, today()),
    }))
    const { revisionId: shownAs, rows, kept } = done.value
    return { shownAs, revision, problem: null, people, rows, kept }
  })
}

/** Nothing of a preview stays, so nobody has written it. */
export const nobody: Editor = { id: 'preview', name: 'preview', role: 'editor' }
