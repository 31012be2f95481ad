import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { refutedBy } from '#db/known-on'
import type { CustodyEvent } from '#domain/custody'

/** One person's events as custody reads them, drafts included where this database has any. */
export function custodyEvents(db: Db, personId: number): CustodyEvent[] {
  const rows = statement(db, sql).all(personId) as Row[]
  return rows.map(toCustodyEvent)
}

const sql = `
  SELECT e.id, e.kind, e.state, e.position, e.facility_id AS facilityId,
    e.happened_on AS happened, e.happened_on_earliest AS happenedEarliest,
    e.happened_on_latest AS happenedLatest, e.known_on AS known,
    e.known_on_earliest AS knownEarliest, e.known_on_latest AS knownLatest,
    CASE WHEN e.state = 'refuted' THEN ${refutedBy('event', 'e.id')} END AS refutedBy,
    a.status, d.type AS decisionType, d.outcome AS decisionOutcome,
    d.in_absentia AS inAbsentia,
    (SELECT group_concat(s.kind) FROM sentences s WHERE s.event_id = e.id) AS sentences,
    t.to_facility_id AS toFacilityId, r.type AS releaseType, r.conditionality,
    r.outcome AS releaseOutcome, x.in_custody AS inCustody
  FROM events e
  LEFT JOIN arrests a ON e.kind = 'arrest' AND a.event_id = e.id
  LEFT JOIN decisions d ON e.kind = 'decision' AND d.event_id = e.id
  LEFT JOIN transfers t ON e.kind = 'transfer' AND t.event_id = e.id
  LEFT JOIN releases r ON e.kind = 'release' AND r.event_id = e.id
  LEFT JOIN deaths x ON e.kind = 'death' AND x.event_id = e.id
  WHERE e.person_id = ?
  ORDER BY e.id`

type Row = Record<string, string | number | null> & {
  id: number
  kind: CustodyEvent['kind']
}

function toCustodyEvent(row: Row): CustodyEvent {
  const common = {
    id: row.id,
    kind: row.kind,
    state: row.state,
    refutedBy: row.refutedBy,
    position: row.position,
    facilityId: row.facilityId,
    on: date(row, 'happened'),
    knownOn: date(row, 'known'),
  }
  return { ...common, ...detail(row) } as CustodyEvent
}

function detail(row: Row) {
  switch (row.kind) {
    case 'arrest':
      return { status: row.status ?? 'held_unspecified' }
    case 'decision':
      return {
        type: row.decisionType ?? 'verdict',
        outcome: row.decisionOutcome ?? 'unknown',
        inAbsentia: row.inAbsentia === 1,
        sentences: text(row.sentences)
          .split(',')
          .filter(Boolean)
          .map((kind) => ({ kind })),
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

function date(row: Row, name: 'happened' | 'known') {
  const part = (key: string) => (row[key] === null ? null : text(row[key]))
  return edtfFrom(part(name), part(`${name}Earliest`), part(`${name}Latest`))
}

const text = (value: string | number | null | undefined) => (value ?? '').toString()
