import { statement } from '#db/client'
import { recordEvent } from '#db/mutations/events'
import { checkLine, type LineRefusal } from '#db/mutations/release-line-check'
import { decide } from '#db/mutations/roll-decisions'
import { findEntry } from '#db/mutations/roll-entries'
import { cite, type Evidence } from '#db/mutations/sources'
import { attempt } from '#db/savepoint'
import type { Tx } from '#db/write'
import type { NewRelease } from '#domain/release'
import { isDecided } from '#domain/roll'
import type { ReleaseBatch, ReleaseLine, ReleaseWarning } from '#domain/roll-application'
import { fail, ok, type Result } from '#lib/result'

/** What was written for one person. */
export type RecordedLine = {
  personId: number
  eventId: number
  /** False where the release was recorded before and only gets sources. */
  isNew: boolean
  /** Those that had not supported it before. */
  sourceIds: number[]
  warnings: ReleaseWarning[]
}

export type Batch = ReleaseBatch & Evidence

/** One person's release with everything that names the person, or nothing of it. */
export function recordLine(
  tx: Tx,
  batch: Batch,
  line: ReleaseLine,
): Result<RecordedLine, LineRefusal> {
  return attempt(tx, () => {
    const checked = checkLine(tx, batch, releaseOf(batch, line), line)
    if (!checked.ok) return checked
    const decided = decideLine(tx, line)
    if (!decided.ok) return decided
    const { existingId, warnings } = checked.value
    const event = existingId ?? recordOne(tx, releaseOf(batch, line))
    if (typeof event !== 'number') return fail(event)
    const sourceIds = citeLine(tx, { batch, line, eventId: event })
    const isNew = existingId === null
    return ok({ personId: line.personId, eventId: event, isNew, sourceIds, warnings })
  })
}

/** As for all, but for what is different for this person. */
function releaseOf(batch: Batch, line: ReleaseLine): NewRelease {
  const onVerbatim = null
  return {
    personId: line.personId,
    on: line.on ?? batch.on,
    type: line.type ?? batch.type,
    conditionality: line.conditionality ?? batch.conditionality,
    outcome: line.outcome ?? batch.outcome,
    destination: line.destination ?? batch.destination,
    documents: line.documents ?? batch.documents,
    legalAct: line.legalAct ?? batch.legalAct,
    knownOn: line.knownOn ?? batch.knownOn,
    text: line.text ?? batch.text,
    massReleaseId: batch.massReleaseId,
    ...{ onVerbatim, place: null, facilityId: null, caseId: null, position: 0 },
    ...{ state: 'reported', publicationLevel: 'public', sourceId: null, locator: null },
  }
}

function decideLine(tx: Tx, { personId, entries }: ReleaseLine) {
  const decisions = entries.flatMap(({ id, version, matchState: asked }) => {
    const state = findEntry(tx, id)?.match_state ?? 'unmatched'
    const matchState = asked ?? (isDecided(state) ? state : 'matched')
    return matchState === state ? [] : [{ id, version, matchState, personId }]
  })
  const decided = decide(tx, decisions)
  if (decided.ok) return decided
  const isTwice = decided.problem.code === 'same-person-twice'
  const code = isTwice ? ('same-person-twice' as const) : ('decided-otherwise' as const)
  return fail({ personId, code, otherId: null, on: null })
}

function recordOne(tx: Tx, release: NewRelease): number | LineRefusal {
  const recorded = recordEvent(tx, tx.editor, { kind: 'release', ...release })
  if (recorded.ok) return recorded.value.eventId
  const { problem } = recorded
  const { personId } = release
  if (problem.code === 'missing')
    return { personId, code: 'missing', otherId: null, on: null }
  return { personId, code: problem.code, otherId: problem.otherId, on: problem.on }
}

type Citing = { batch: Batch; line: ReleaseLine; eventId: number }

/** Every list that names the person is a source, at the place where it does so. */
function citeLine(tx: Tx, { batch, line, eventId }: Citing): number[] {
  const row = { subject: 'event', subjectId: eventId } as const
  const named = line.entries.flatMap(({ id }) => {
    const entry = findEntry(tx, id)
    return entry ? [{ sourceId: entry.source_id, locator: placeOnList(tx, id) }] : []
  })
  const all: Evidence[] = batch.sourceId === null ? named : [...named, batch]
  return all.flatMap((evidence) =>
    cite(tx, evidence, row) && evidence.sourceId !== null ? [evidence.sourceId] : [],
  )
}

/** `#3`: the third name on the list; null for a name typed by itself. */
function placeOnList(tx: Tx, id: number): string | null {
  const place = statement(
    tx,
    `SELECT count(*) FROM roll_entries e JOIN roll_entries o ON o.list_id = e.list_id
       AND o.starts_at <= e.starts_at WHERE e.id = ?`,
  )
    .pluck()
    .get(id) as number
  return place === 0 ? null : `#${place}`
}
