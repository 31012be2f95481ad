import type { RecordDb } from '#db/client'
import { commit } from '#db/mutations/commit'
import { oppositeOf } from '#db/mutations/identity-undo'
import {
  nobody,
  type Reverted,
  type RevertPreview,
  type RevertProblem,
  revertRevision,
  undoRevision,
} from '#db/mutations/revert'
import { type Moved, type Shown, whyMoved } from '#db/mutations/shown-as'
import { findPersonStatus } from '#db/queries/person-status'
import { listPeopleOf } from '#db/queries/revision-people'
import type { RowRef } from '#db/references'
import { attempt, rehearse } from '#db/savepoint'
import { inRevision, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import { newestFirst, type SetReversion, setReverted, whyOfSet } from '#domain/reversion'
import { fail, ok, type Result } from '#lib/result'
import { today } from '#lib/today'

export type SetProblem =
  | RevertProblem
  /** Who is who is taken back by itself: under its own name, with rules of its own. */
  | { code: 'alone' }

type InSet = (SetProblem & { revisionId: number }) | Moved

/**
 * Takes several revisions back, the newest first, as one: what each of them stands in the
 * way of may go with it. All of them or none: the problem names which one cannot.
 */
export function revertSet(
  db: RecordDb,
  editor: Editor,
  { revisionIds, why, shownAs }: SetReversion & Shown,
): Result<Reverted, InSet> {
  const [newest = 0, ...others] = newestFirst(revisionIds)
  if (others.length === 0) {
    const done = revertRevision(db, editor, { revisionId: newest, why, shownAs })
    return done.ok ? done : fail({ ...done.problem, revisionId: newest })
  }
  const note = {
    action: setReverted,
    why: whyOfSet(why, [newest, ...others]),
    ...{ revertsId: newest, alsoReverts: others },
  }
  return commit<Reverted, InSet>(db, editor, note, (tx) => {
    const moved = whyMoved(tx, { shownAs })
    if (moved) return moved
    const all: Reverted = { revisionId: tx.revisionId, rows: 0, kept: [] }
    for (const revisionId of [newest, ...others]) {
      const done = undoInSet(tx, revisionId)
      if (!done.ok) return fail({ ...done.problem, revisionId })
      all.rows += done.value.rows
      all.kept.push(...done.value.kept)
    }
    return ok(all)
  })
}

function undoInSet(tx: Tx, revisionId: number): Result<Reverted, SetProblem> {
  if (oppositeOf(tx, revisionId) !== undefined) return fail({ code: 'alone' })
  return undoRevision(tx, { revisionId })
}

export type SetPreview = {
  /** The revision that it would be, were it done now. */
  shownAs: number
  /** The newest first; `rows` are put back, unless there is a problem. */
  each: {
    revisionId: number
    problem: SetProblem | null
    rows: number
    kept: RowRef[]
  }[]
  /** Everybody of whom rows would be put back; nobody where not all of it can be. */
  people: RevertPreview['people']
}

/** What it would do, one by one: the same code, run and rolled back. */
export function previewSet(db: RecordDb, revisionIds: readonly number[]): SetPreview {
  const ids = newestFirst(revisionIds)
  const only = ids.length === 1
  return rehearse<SetPreview>(db, () => {
    const known = ids.flatMap((id) => listPeopleOf(db, id))
    const before = new Map(known.map((id) => [id, findPersonStatus(db, id, today())]))
    const note = { action: setReverted, channel: 'form' } as const
    let each: SetPreview['each'] = []
    let shownAs = 0
    inRevision<null, never>(db, nobody, note, (tx) => {
      shownAs = tx.revisionId
      const undo = only ? undoOne : undoInSet
      each = ids.map((id) =>
        outcomeOf(
          id,
          attempt(tx, () => undo(tx, id)),
        ),
      )
      return ok(null)
    })
    const isWhole = each.every(({ problem }) => problem === null)
    const people = (isWhole ? listPeopleOf(db, shownAs) : []).map((personId) => ({
      personId,
      before: before.get(personId),
      after: findPersonStatus(db, personId, today()),
    }))
    return { shownAs, each, people }
  })
}

const undoOne = (tx: Tx, revisionId: number): Result<Reverted, SetProblem> =>
  undoRevision(tx, { revisionId })

function outcomeOf(revisionId: number, done: Result<Reverted, SetProblem>) {
  return done.ok
    ? { revisionId, problem: null, rows: done.value.rows, kept: done.value.kept }
    : { revisionId, problem: done.problem, rows: 0, kept: [] }
}

/** Later changes that stand in the way and are not among these. */
export function inTheWay({ each }: SetPreview): number[] {
  const own = new Set(each.map(({ revisionId }) => revisionId))
  const later = each.flatMap(({ problem }) =>
    problem?.code === 'changed-later' ? problem.later : [],
  )
  return newestFirst(later.flatMap(({ revision }) => revision?.id ?? [])).filter(
    (id) => !own.has(id),
  )
}
