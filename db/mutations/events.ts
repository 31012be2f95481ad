import { type RecordDb, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { writeDetail } from '#db/mutations/event-details'
import { cite, type Evidence } from '#db/mutations/sources'
import { custodyEvents } from '#db/queries/custody-events'
import { findLimits } from '#db/queries/desk-limits'
import { findReleaseOn } from '#db/queries/desk-releases'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { CustodyEvent } from '#domain/custody'
import { type ImpossibleCode, whyRefused } from '#domain/custody-check'
import type { Editor } from '#domain/editor'
import type { Edtf } from '#domain/edtf'
import type { EventKind } from '#domain/event'
import type { NewEvent, Withdrawal } from '#domain/new-event'
import { fail, ok, type Result } from '#lib/result'

/** The event is refused for contradicting another one, whose date is told. */
export type Contradiction = {
  code: ImpossibleCode | 'already-released'
  otherId: number | null
  on: Edtf | null
}
export type Missing = { code: 'missing' }
export type EventAt = { eventId: number; personId: number }

export type RecordedEvent = NewEvent & Evidence

/** Records an event of any kind with the source that says so. */
export function recordEvent(
  db: RecordDb | Tx,
  editor: Editor,
  event: RecordedEvent,
): Result<EventAt, Contradiction | Missing> {
  const entry = { action: `${event.kind}.recorded`, sourceId: event.sourceId }
  return commit<EventAt, Contradiction | Missing>(db, editor, entry, (tx) => {
    const { personId } = event
    if (!findLimits(tx, personId)) return fail({ code: 'missing' })
    const twice = event.kind === 'release' ? sameRelease(tx, event) : undefined
    if (twice) return fail(twice)
    const others = custodyEvents(tx, personId)
    const eventId = insert(tx, 'events', {
      person_id: personId,
      kind: event.kind,
      ...commonColumns(event, event.onVerbatim),
    })
    writeDetail(tx, eventId, event)
    cite(tx, event, { subject: 'event', subjectId: eventId })
    const refused = contradiction(tx, { personId, eventId, others })
    return refused ? fail(refused) : ok({ eventId, personId })
  })
}

/** Changes an event, if it still has the version that the editor saw. */
export function amendEvent(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why }: Amendment,
  event: RecordedEvent,
): Result<EventAt, Contradiction | Missing | Stale> {
  const entry = { action: `${event.kind}.amended`, sourceId: event.sourceId, why }
  return commit<EventAt, Contradiction | Missing | Stale>(db, editor, entry, (tx) => {
    const current = findEventRow(tx, id)
    if (!current || current.kind !== event.kind) return fail({ code: 'missing' })
    const personId = current.person_id
    const others = custodyEvents(tx, personId)
    const verbatim = keptVerbatim(current, event)
    const amended = amend(tx, 'events', { id, version }, commonColumns(event, verbatim))
    if (!amended.ok) return amended
    const changed = writeDetail(tx, id, event)
    // The version of the event is the version of all that its form shows.
    if (changed && amended.value.version === version) raiseVersion(tx, id)
    cite(tx, event, { subject: 'event', subjectId: id })
    const refused = contradiction(tx, { personId, eventId: id, others })
    return refused ? fail(refused) : ok({ eventId: id, personId })
  })
}

/** Keeps an event, but as refuted, or back in draft: it counts for nothing from then on. */
export function withdrawEvent(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, state, why }: Withdrawal,
): Result<EventAt, Missing | Stale> {
  return commit(db, editor, { action: 'event.withdrawn', why }, (tx) => {
    const current = findEventRow(tx, id)
    if (!current) return fail({ code: 'missing' })
    const amended = amend(tx, 'events', { id, version }, { state })
    return amended.ok ? ok({ eventId: id, personId: current.person_id }) : amended
  })
}

/** Two editors who hear of a release at once do not record it twice. */
function sameRelease(tx: Tx, { personId, on }: NewEvent): Contradiction | undefined {
  const otherId = findReleaseOn(tx, personId, on?.text ?? null)
  return otherId === undefined ? undefined : { code: 'already-released', otherId, on }
}

function commonColumns(event: NewEvent, verbatim: string | null) {
  return {
    ...dateColumns('happened_on', event.on),
    happened_on_verbatim: verbatim,
    ...dateColumns('known_on', event.knownOn),
    place: event.place,
    facility_id: event.facilityId,
    case_id: event.caseId,
    text: event.text,
    publication_level: event.publicationLevel,
    state: event.state,
    position: event.position,
  }
}

type EventRow = {
  person_id: number
  kind: EventKind
  happened_on: string | null
  happened_on_verbatim: string | null
}

function findEventRow(tx: Tx, id: number): EventRow | undefined {
  return statement(
    tx,
    'SELECT person_id, kind, happened_on, happened_on_verbatim FROM events WHERE id = ?',
  ).get(id) as EventRow | undefined
}

/** A form shows the date as EDTF: sent back untouched, the source's own words stay. */
function keptVerbatim(current: EventRow, { on, onVerbatim }: NewEvent): string | null {
  if (onVerbatim !== null || current.happened_on !== (on?.text ?? null)) return onVerbatim
  return current.happened_on_verbatim
}

/** The version of an event is that of everything its form shows. */
export function raiseVersion(tx: Tx, id: number) {
  statement(tx, 'UPDATE events SET version = version + 1 WHERE id = ?').run(id)
}

type Written = { personId: number; eventId: number; others: readonly CustodyEvent[] }

/** What an event as it was just written contradicts; `others` are as before the write. */
export function contradiction(
  tx: Tx,
  { personId, eventId, others }: Written,
): Contradiction | undefined {
  const now = custodyEvents(tx, personId)
  const written = now.find(({ id }) => id === eventId)
  const limits = findLimits(tx, personId)
  const problem = written && whyRefused(others, written, limits)
  if (!problem) return undefined
  const isTheOther = problem.otherId === eventId
  const otherId = isTheOther ? problem.eventId : problem.otherId
  const on = now.find(({ id }) => id === otherId)?.on ?? null
  return { code: problem.code, otherId, on }
}
