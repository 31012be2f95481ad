import type { RecordDb } from '#db/client'
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
import type { Result } from '#lib/result'

/** Records a release; the second editor who records the same one is told of the first. */
export function recordRelease(
  db: RecordDb | Tx,
  editor: Editor,
  release: NewRelease & Evidence,
): Result<EventAt, Contradiction | Missing> {
  return recordEvent(db, editor, { kind: 'release', ...release })
}
