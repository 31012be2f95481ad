import type { RecordDb } from '#db/client'
import {
  type Applied,
  type ApplyProblem,
  batchOf,
  recordBatch,
} from '#db/mutations/apply-roll'
import type { LineRefusal } from '#db/mutations/release-line-check'
import type { Batch, RecordedLine } from '#db/mutations/release-lines'
import type { Evidence } from '#db/mutations/sources'
import { countHeldOn, type HeldCount } from '#db/queries/counts'
import { findPersonStatus, type PersonStatus } from '#db/queries/person-status'
import { countReleasedIn, type ReleasedIn } from '#db/queries/released-in'
import { rehearse } from '#db/savepoint'
import { inRevision } from '#db/write'
import type { Editor } from '#domain/editor'
import type { NewReleases, RollApplication } from '#domain/roll-application'
import { ok, type Result } from '#lib/result'
import { today } from '#lib/today'

type Change<Value> = { before: Value; after: Value }

export type ReleasePreview = {
  /** The revision that it would be, were it done now. */
  shownAs: number
  /** Who would change, from what to what, and which sources would be added. */
  people: (RecordedLine & Change<PersonStatus>)[]
  refusals: LineRefusal[]
  /** Counts of the record, today. */
  counts: {
    behindBars: Change<HeldCount>
    deprivedWide: Change<HeldCount>
    releasedIn: Change<ReleasedIn> | null
  }
}

/** What applying would do: the same code, run and rolled back. */
export function previewApplication(
  db: RecordDb,
  editor: Editor,
  application: RollApplication & Evidence,
): Result<ReleasePreview, ApplyProblem> {
  return preview(db, editor, application)
}

/** What recording several releases would do. */
export function previewReleases(
  db: RecordDb,
  editor: Editor,
  releases: NewReleases & Evidence,
): Result<ReleasePreview, ApplyProblem> {
  return preview(db, editor, batchOf(releases))
}

function preview(
  db: RecordDb,
  editor: Editor,
  batch: Batch,
): Result<ReleasePreview, ApplyProblem> {
  return rehearse<Result<ReleasePreview, ApplyProblem>>(db, () => {
    const before = pictureOf(db, batch)
    const note = { action: 'roll.previewed', channel: 'form' } as const
    let shownAs = 0
    const applied = inRevision<Applied, ApplyProblem>(db, editor, note, (tx) => {
      shownAs = tx.revisionId
      return recordBatch(tx, { ...batch, partly: true })
    })
    if (!applied.ok) return applied
    const change = { before, after: pictureOf(db, batch) }
    return ok({ shownAs, ...compare(applied.value, change) })
  })
}

type Picture = {
  people: Map<number, PersonStatus>
  behindBars: HeldCount
  deprivedWide: HeldCount
  releasedIn: ReleasedIn | null
}

function pictureOf(db: RecordDb, { lines, massReleaseId, on }: Batch): Picture {
  const people = lines.flatMap(({ personId, on: own }) => {
    const status = findPersonStatus(db, personId, (own ?? on).latest)
    return status ? [[personId, status] as const] : []
  })
  return {
    people: new Map(people),
    behindBars: countHeldOn(db, today(), 'behind_bars'),
    deprivedWide: countHeldOn(db, today(), 'deprived_of_liberty_wide'),
    releasedIn: massReleaseId === null ? null : countReleasedIn(db, massReleaseId),
  }
}

function compare(
  { lines, refusals }: Applied,
  { before, after }: Change<Picture>,
): Omit<ReleasePreview, 'shownAs'> {
  const of = <Key extends keyof Picture>(key: Key) => ({
    before: before[key],
    after: after[key],
  })
  const releasedIn = of('releasedIn')
  return {
    people: lines.map((line) => ({
      ...line,
      before: before.people.get(line.personId) as PersonStatus,
      after: after.people.get(line.personId) as PersonStatus,
    })),
    refusals,
    counts: {
      behindBars: of('behindBars'),
      deprivedWide: of('deprivedWide'),
      releasedIn: releasedIn.before ? (releasedIn as Change<ReleasedIn>) : null,
    },
  }
}
