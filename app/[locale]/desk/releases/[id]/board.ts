import type { RecordDb } from '#db/client'
import { listSourcesById } from '#db/queries/desk-sources'
import { listFigures } from '#db/queries/mass-release-parts'
import { findReleaseTerms, listBodies } from '#db/queries/release-terms'
import { findRollBoard } from '#db/queries/roll-board'
import {
  findLastDecision,
  findRollRevision,
  listRollChanges,
} from '#db/queries/roll-changes'
import { countRoll } from '#db/queries/roll-counts'
import { pileRoll } from '#db/queries/roll-piles'
import type { BoardQuery } from '#domain/roll-board'

/** All that the board of a mass release shows, to one editor; undefined for none. */
export function findBoard(db: RecordDb, id: number, { bodyId }: BoardQuery, by: string) {
  // Before all else: what is written while this is read is asked for again.
  const { seen } = findRollRevision(db, id, Number.MAX_SAFE_INTEGER)
  const board = findRollBoard(db, id)
  if (!board) return undefined
  const figures = listFigures(db, id)
  return {
    board,
    piles: pileRoll(db, board),
    terms: findReleaseTerms(db, id),
    figures,
    sources: listSourcesById(
      db,
      figures.map(({ sourceId }) => sourceId),
    ),
    counts: countRoll(db, id, { bodyId: bodyId ?? undefined }),
    bodies: listBodies(db),
    work: {
      seen,
      editorId: by,
      changes: listRollChanges(db, id, 1),
      undoable: findLastDecision(db, id, by),
    },
  }
}
