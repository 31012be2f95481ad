import type { RecordDb } from '#db/client'
import { verifyHistory } from '#db/verify'

/** The first revision that is not what was written, if there is one; 0 for the record. */
export function brokenRevisions(db: RecordDb): number[] {
  const verified = verifyHistory(db)
  if (verified.ok) return []
  const { problem } = verified
  return ['revisionId' in problem ? problem.revisionId : 0]
}
