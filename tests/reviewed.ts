import type { RecordDb } from '#db/client'
import { choicesOf, seenOf } from '#db/mutations/proposal-choice'
import { acceptProposal } from '#db/mutations/proposals'
import { listProposedChanges, listProposedSteps } from '#db/queries/proposals'
import { Proposed } from '#db/review'
import type { Editor } from '#domain/editor'
import { invariant } from '#lib/invariant'

/** The second person: may decide about everything that is not their own. */
export const aReviewer: Editor = {
  ...{ id: 'editor-2', name: 'Editor Two', role: 'reviewer' },
  maySeeSealed: true,
}

/** The proposal that the work becomes, because a second person has to look at it. */
export function proposed(work: () => unknown): number {
  try {
    work()
  } catch (error) {
    if (error instanceof Proposed) return error.proposalId
    throw error
  }
  invariant(false, 'the work waits for a second person')
}

/** Does what may have to wait, and is the second person who accepts it where it does. */
export function reviewed<Done>(db: RecordDb, work: () => Done) {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Proposed)) throw error
    return acceptWhole(db, error.proposalId)
  }
}

export function acceptWhole(db: RecordDb, id: number, editor = aReviewer) {
  return acceptProposal(db, editor, { id, seen: seenNow(db, id) })
}

/** What the page of the proposal shows now. */
export const seenNow = (db: RecordDb, id: number) => seenOf(partsNow(db, id))

export const partsNow = (db: RecordDb, id: number) =>
  choicesOf(listProposedChanges(db, listProposedSteps(db, id)))
