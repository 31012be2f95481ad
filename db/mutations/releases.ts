import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import {
  type Contradiction,
  type EventAt,
  type Missing,
  recordEvent,
} from '#db/mutations/events'
import type { Evidence } from '#db/mutations/sources'
import type { Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import type { NewRelease } from '#domain/release'
import { fail, type Result } from '#lib/result'

/**
 * Records a release. Two editors who hear of the same one at once do not record it twice:
 * the second is told of the first.
 */
export function recordRelease(
  db: RecordDb | Tx,
  editor: Editor,
  release: NewRelease & Evidence,
): Result<EventAt, Contradiction | Missing> {
  const entry = { action: 'release.recorded', sourceId: release.sourceId }
  return commit(db, editor, entry, (tx) => {
    const same = findSameRelease(tx, release)
    if (same) return fail({ code: 'already-released', otherId: same.id, on: release.on })
    return recordEvent(tx, editor, { kind: 'release', ...release })
  })
}

function findSameRelease(
  tx: Tx,
  { personId, on }: NewRelease,
): { id: number } | undefined {
  return statement(
    tx,
    `SELECT id FROM events WHERE person_id = ? AND kind = 'release' AND happened_on = ?
       AND state <> 'refuted' LIMIT 1`,
  ).get(personId, on.text) as { id: number } | undefined
}
