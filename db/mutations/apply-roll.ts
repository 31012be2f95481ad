import type { RecordDb } from '#db/client'
import { commit } from '#db/mutations/commit'
import type { LineRefusal } from '#db/mutations/release-line-check'
import { type Batch, type RecordedLine, recordLine } from '#db/mutations/release-lines'
import { type Closed, whyNotOpen } from '#db/mutations/roll-entries'
import { type Moved, type Shown, whyMoved } from '#db/mutations/shown-as'
import type { Evidence } from '#db/mutations/sources'
import type { Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import type { NewReleases, RollApplication } from '#domain/roll-application'
import { fail, ok, type Result } from '#lib/result'

export type Applied = {
  /** What to take back it by; null where nothing was written. */
  revisionId: number | null
  lines: RecordedLine[]
  /** Those left out of what was applied in part. */
  refusals: LineRefusal[]
}

export type ApplyProblem =
  | { code: 'missing' }
  | Closed
  /** Every line that was refused; nothing was written. */
  | { code: 'refused'; refusals: LineRefusal[] }
  | Moved

/**
 * Records the releases of everybody whom the confirmed entries name, in one revision: the
 * decisions, an event for each person whose release in it is not recorded yet, and each
 * list as a source.
 */
export function applyRoll(
  db: RecordDb | Tx,
  editor: Editor,
  { shownAs, ...application }: RollApplication & Evidence & Shown,
): Result<Applied, ApplyProblem> {
  const { sourceId } = application
  return commit<Applied, ApplyProblem>(
    db,
    editor,
    { action: 'roll.applied', sourceId },
    (tx) => whyMoved(tx, { shownAs }) ?? recordBatch(tx, application),
  )
}

/** Records the release of several people at once, in a mass release or in none. */
export function recordReleases(
  db: RecordDb | Tx,
  editor: Editor,
  { shownAs, ...releases }: NewReleases & Evidence & Shown,
): Result<Applied, ApplyProblem> {
  const { sourceId } = releases
  return commit<Applied, ApplyProblem>(
    db,
    editor,
    { action: 'releases.recorded', sourceId, channel: 'quick' },
    (tx) => whyMoved(tx, { shownAs }) ?? recordBatch(tx, batchOf(releases)),
  )
}

export function batchOf({ people, ...common }: NewReleases & Evidence): Batch {
  return { ...common, lines: people.map((person) => ({ ...person, entries: [] })) }
}

/** The same within an open revision. */
export function recordBatch(tx: Tx, batch: Batch): Result<Applied, ApplyProblem> {
  const { massReleaseId } = batch
  const notOpen = massReleaseId === null ? undefined : whyNotOpen(tx, massReleaseId)
  if (notOpen) return fail(notOpen)
  const results = batch.lines.map((line) => recordLine(tx, batch, line))
  const refusals = results.flatMap((one) => (one.ok ? [] : [one.problem]))
  if (refusals.length > 0 && !batch.partly) return fail({ code: 'refused', refusals })
  const lines = results.flatMap((one) => (one.ok ? [one.value] : []))
  const revisionId = lines.length > 0 ? tx.revisionId : null
  return ok({ revisionId, lines, refusals })
}
