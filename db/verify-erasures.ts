import { type Db, statement } from '#db/client'
import { type ErasedPieces, piecesDigest } from '#db/erased-pieces'
import type { Erasure } from '#db/queries/erasures'

/** An erasure as the chain has it: when, by whom, upon whose proposal, and how much. */
export type VerifiedErasure = Omit<Erasure, 'proposalId'>

type Stored = Omit<VerifiedErasure, 'revisionId'> & {
  revisionId: number | null
  digest: string
}

/** Every erasure, if it is what its revision says; else the id of the first that is not. */
export function verifyErasures(
  db: Db,
  pieces: ErasedPieces,
): { erasures: VerifiedErasure[] } | { brokenAt: number } {
  const stored = statement(
    db,
    `SELECT e.id, e.basis, e.pieces, e.digest, r.id AS revisionId, r.at,
       r.editor_name AS editorName, p.author_name AS authorName
     FROM main.erasures e
       LEFT JOIN main.revision_rows w ON w.table_name = 'erasures' AND w.row_id = e.id
       LEFT JOIN main.revisions r ON r.id = w.revision_id
       LEFT JOIN main.proposals p ON p.id = r.proposal_id
     ORDER BY r.id`,
  ).all() as Stored[]
  const byErasure = Map.groupBy(pieces.all, ({ erasureId }) => erasureId)
  for (const { id, digest, pieces: count, revisionId } of stored) {
    const own = byErasure.get(id) ?? []
    const isWhole = revisionId !== null && own.length === count
    if (!isWhole || piecesDigest(own) !== digest) return { brokenAt: id }
    byErasure.delete(id)
  }
  const [unknown] = byErasure.keys()
  if (unknown !== undefined) return { brokenAt: unknown }
  return { erasures: stored.map(({ digest, ...erasure }) => erasure as VerifiedErasure) }
}
