import { type RecordDb, statement } from '#db/client'
import { addClaim } from '#db/mutations/claims'
import { commit } from '#db/mutations/commit'
import {
  type Closed,
  findEntry,
  findReleaseIn,
  whyNotOpen,
} from '#db/mutations/roll-entries'
import { addEvidence, cite, type Evidence } from '#db/mutations/sources'
import { findPersonStatus, type PersonStatus } from '#db/queries/person-status'
import { rehearse } from '#db/savepoint'
import { amend, inRevision, type Stale, type Tx } from '#db/write'
import type { ClaimSubject } from '#domain/claim'
import type { Editor } from '#domain/editor'
import type { EventState } from '#domain/event'
import type { EntryRefutation, ReleaseVerification } from '#domain/roll'
import { type SourceKind, verifies } from '#domain/source'
import { fail, ok, type Result } from '#lib/result'
import { today } from '#lib/today'

type Missing = { code: 'missing' }
export type Refuted = { massReleaseId: number; eventId: number | null }

/**
 * Keeps that a source contradicts a list: the entry is refuted, and with it the release
 * recorded upon it, which from then on changes no status and counts for nothing.
 */
export function refuteEntry(
  db: RecordDb | Tx,
  editor: Editor,
  refutation: EntryRefutation & Evidence,
): Result<Refuted, Missing | Closed | Stale> {
  type Problem = Missing | Closed | Stale
  const { id, version, eventVersion, sourceId } = refutation
  const note = { action: 'roll.refuted', sourceId }
  return commit<Refuted, Problem>(db, editor, note, (tx) => {
    const refuted = refuteRows(tx, { id, version, eventVersion })
    if (!refuted.ok) return refuted
    const { massReleaseId, eventId } = refuted.value
    contradict(tx, refutation, { subject: 'roll_entry', subjectId: id })
    if (eventId !== null)
      contradict(tx, refutation, { subject: 'event', subjectId: eventId })
    return ok({ massReleaseId, eventId })
  })
}

type RefuteProblem = Missing | Closed | Stale
type RefutedRows = Refuted & { personId: number | null; eventVersion: number }
type Target = { id: number; version: number; eventVersion?: number | undefined }

function refuteRows(
  tx: Tx,
  { id, version, eventVersion: seen }: Target,
): Result<RefutedRows, RefuteProblem> {
  const entry = findEntry(tx, id)
  if (!entry) return fail({ code: 'missing' })
  const { mass_release_id: massReleaseId, person_id: personId } = entry
  const notOpen = whyNotOpen(tx, massReleaseId)
  if (notOpen) return fail(notOpen)
  const changes = { match_state: 'refuted' }
  const amended = amend(tx, 'roll_entries', { id, version }, changes)
  if (!amended.ok) return amended
  const release =
    personId === null ? undefined : findReleaseIn(tx, massReleaseId, personId)
  const eventVersion = release?.version ?? 0
  if (seen !== undefined && seen !== eventVersion)
    return fail({ code: 'stale', current: { ...release } })
  if (release) amend(tx, 'events', release, { state: 'refuted' })
  return ok({ massReleaseId, personId, eventId: release?.id ?? null, eventVersion })
}

/** What a refutation would do to the person named, whatever source it comes from. */
export type RefutationPreview = RefutedRows & {
  before: PersonStatus | undefined
  after: PersonStatus | undefined
}

/** The same code, run and rolled back. */
export function previewRefutation(
  db: RecordDb,
  editor: Editor,
  entry: Target,
): Result<RefutationPreview, RefuteProblem> {
  const person = statement(db, 'SELECT person_id FROM roll_entries WHERE id = ?')
    .pluck()
    .get(entry.id) as number | null | undefined
  const statusNow = () => (person ? findPersonStatus(db, person, today()) : undefined)
  return rehearse<Result<RefutationPreview, RefuteProblem>>(db, () => {
    const before = statusNow()
    const note = { action: 'roll.previewed', channel: 'form' } as const
    const refuted = inRevision<RefutedRows, RefuteProblem>(db, editor, note, (tx) =>
      refuteRows(tx, entry),
    )
    return refuted.ok ? ok({ ...refuted.value, before, after: statusNow() }) : refuted
  })
}

type Row = { subject: ClaimSubject; subjectId: number }

function contradict(tx: Tx, refutation: EntryRefutation & Evidence, row: Row) {
  const { value, lang, on, sourceId, newSource, locator } = refutation
  addClaim(tx, tx.editor, {
    ...{ value, lang, sourceId, newSource, locator },
    ...row,
    valueOn: on,
    field: null,
    attribution: null,
    stance: 'contradicts',
    state: 'accepted',
    confidence: 'not_stated',
  })
}

type Verified = { eventId: number; personId: number }
export type VerifyProblem =
  | Missing
  | Stale
  /** Refuted, or a draft: first the editor says that it stands. */
  | { code: 'not-reported' }
  | { code: 'source-cannot-verify' }

/** Marks a release as confirmed, where a source says so that would know. */
export function verifyRelease(
  db: RecordDb | Tx,
  editor: Editor,
  verification: ReleaseVerification & Evidence,
): Result<Verified, VerifyProblem> {
  const { eventId, version, sourceId } = verification
  const note = { action: 'release.verified', sourceId }
  return commit<Verified, VerifyProblem>(db, editor, note, (tx) => {
    const event = findRelease(tx, eventId)
    if (!event) return fail({ code: 'missing' })
    if (event.state === 'refuted' || event.state === 'draft')
      return fail({ code: 'not-reported' })
    if (!isVerified(tx, verification)) return fail({ code: 'source-cannot-verify' })
    const target = { id: eventId, version }
    const amended = amend(tx, 'events', target, { state: 'verified' })
    if (!amended.ok) return amended
    cite(tx, verification, { subject: 'event', subjectId: eventId })
    return ok({ eventId, personId: event.personId })
  })
}

function findRelease(tx: Tx, id: number) {
  return statement(
    tx,
    `SELECT state, person_id AS personId FROM events WHERE id = ? AND kind = 'release'`,
  ).get(id) as { state: EventState; personId: number } | undefined
}

function isVerified(tx: Tx, { eventId, ...evidence }: ReleaseVerification & Evidence) {
  const sourceId = addEvidence(tx, evidence)
  const kinds = statement(
    tx,
    `SELECT kind FROM sources WHERE id = @sourceId
     UNION SELECT s.kind FROM claims k JOIN sources s ON s.id = k.source_id
     WHERE k.subject = 'event' AND k.subject_id = @eventId AND k.stance = 'supports'
       AND k.state = 'accepted' AND k.field IS NULL`,
  )
    .pluck()
    .all({ sourceId, eventId }) as SourceKind[]
  return kinds.some(verifies)
}
