import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { eventKnownBy, refutedBy } from '#db/known-on'
import type { CustodyEvent } from '#domain/custody'
import type { Day } from '#domain/edtf'
import { eventsKnownOn } from '#domain/known-on'
import type { SentenceKind } from '#domain/sentence'

/** One person's events as custody reads them, drafts included where this database has any. */
export function custodyEvents(db: Db, personId: number): CustodyEvent[] {
  const rows = statement(db, sql('e.person_id = ?')).all(personId) as Row[]
  return rows.map(eventOf)
}

/** The same of many at once, but for what was known on a day; who has none is not there. */
export function custodyEventsKnownOn(
  db: Db,
  personIds: readonly number[],
  day: Day,
): Map<number, CustodyEvent[]> {
  const of = `e.person_id IN (SELECT value FROM json_each(@ids)) AND ${eventKnownBy('e')} <= @day`
  const given = { ids: JSON.stringify(personIds), day }
  const rows = statement(db, sql(of)).all(given) as Row[]
  const byPerson = Map.groupBy(rows, ({ personId }) => personId)
  return new Map(
    [...byPerson].map(([personId, own]) => [
      personId,
      eventsKnownOn(own.map(eventOf), day),
    ]),
  )
}

const eventOf = (row: Row) =>
  toCustodyEvent(row, row.sentences?.split(',') as SentenceKind[] | undefined)

/** What `custodyJoins` gives of an event `e`: all that custody reads but its sentences. */
export const custodyColumns = `
    e.id, e.kind, e.state, e.position, e.facility_id AS facilityId,
    e.happened_on AS happened, e.happened_on_earliest AS happenedEarliest,
    e.happened_on_latest AS happenedLatest, e.known_on AS known,
    e.known_on_earliest AS knownEarliest, e.known_on_latest AS knownLatest,
    CASE WHEN e.state = 'refuted' THEN ${refutedBy('event', 'e.id')} END AS refutedBy,
    a.status, d.type AS decisionType, d.outcome AS decisionOutcome,
    d.in_absentia AS inAbsentia, t.to_facility_id AS toFacilityId,
    r.type AS releaseType, r.conditionality, r.outcome AS releaseOutcome,
    x.in_custody AS inCustody`

// The kind is in the key, for a join looks for the row before it looks at anything else.
export const custodyJoins = `
  LEFT JOIN arrests a ON a.event_id = iif(e.kind = 'arrest', e.id, NULL)
  LEFT JOIN decisions d ON d.event_id = iif(e.kind = 'decision', e.id, NULL)
  LEFT JOIN transfers t ON t.event_id = iif(e.kind = 'transfer', e.id, NULL)
  LEFT JOIN releases r ON r.event_id = iif(e.kind = 'release', e.id, NULL)
  LEFT JOIN deaths x ON x.event_id = iif(e.kind = 'death', e.id, NULL)`

const sql = (which: string) => `
  SELECT ${custodyColumns}, e.person_id AS personId,
    iif(e.kind = 'decision', (SELECT group_concat(s.kind) FROM sentences s
      WHERE s.event_id = e.id), NULL) AS sentences
  FROM events e ${custodyJoins}
  WHERE ${which}
  ORDER BY e.id`

type Text = string | null

/** A row of `custodyColumns`. */
export type CustodyRow = {
  id: number
  kind: CustodyEvent['kind']
  state: CustodyEvent['state']
  position: number
  facilityId: number | null
  happened: Text
  happenedEarliest: Text
  happenedLatest: Text
  known: Text
  knownEarliest: Text
  knownLatest: Text
  /** From when on it was known that it did not happen. */
  refutedBy: Text
  status: Text
  decisionType: Text
  decisionOutcome: Text
  inAbsentia: number | null
  toFacilityId: number | null
  releaseType: Text
  conditionality: Text
  releaseOutcome: Text
  inCustody: number | null
}
type Row = CustodyRow & { personId: number; sentences: Text }

/** An event out of its row and the kinds of its sentences. */
export function toCustodyEvent(
  row: CustodyRow,
  sentences: readonly SentenceKind[] = [],
): CustodyEvent {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    refutedBy: row.refutedBy,
    position: row.position,
    facilityId: row.facilityId,
    on: edtfFrom(row.happened, row.happenedEarliest, row.happenedLatest),
    knownOn: edtfFrom(row.known, row.knownEarliest, row.knownLatest),
    ...detail(row, sentences),
  } as CustodyEvent
}

function detail(row: CustodyRow, sentences: readonly SentenceKind[]) {
  switch (row.kind) {
    case 'arrest':
      return { status: row.status ?? 'held_unspecified' }
    case 'decision':
      return {
        type: row.decisionType ?? 'verdict',
        outcome: row.decisionOutcome ?? 'unknown',
        inAbsentia: row.inAbsentia === 1,
        sentences: sentences.map((kind) => ({ kind })),
      }
    case 'transfer':
      return { toFacilityId: row.toFacilityId }
    case 'release':
      return {
        type: row.releaseType ?? 'unknown',
        conditionality: row.conditionality ?? 'unknown',
        outcome: row.releaseOutcome ?? 'unknown',
      }
    case 'death':
      return { inCustody: row.inCustody === 1 }
    default:
      return {}
  }
}
