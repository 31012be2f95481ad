import { type Db, statement } from '#db/client'
import type { EventKind } from '#domain/event'
import type { Values } from '#lib/form'

export type DeskEvent = {
  id: number
  personId: number
  kind: EventKind
  version: number
  /** As its form shows it. */
  values: Values
}

/** An event as its form shows it: for editing, and for comparing after a stale save. */
export function findDeskEvent(db: Db, id: number): DeskEvent | undefined {
  const row = statement(db, eventSql).get(id) as Row | undefined
  if (!row) return undefined
  const { personId, kind, version, ...columns } = row
  const lists = [sentenceValues(db, id), { articleIds: articleIds(db, id) }]
  return {
    id,
    personId: Number(personId),
    kind: kind as EventKind,
    version: Number(version),
    values: Object.assign(toValues(columns), ...lists),
  }
}

type Row = Record<string, string | number | null>

const eventSql = `
  SELECT e.person_id AS personId, e.kind, e.version,
    e.happened_on AS "on", e.known_on AS knownOn, e.place, e.facility_id AS facilityId,
    e.case_id AS caseId, e.text, e.state, e.publication_level AS publicationLevel,
    e.position, a.status, a.organisation_id AS organisationId, c.stage,
    coalesce(d.type, r.type) AS type, coalesce(d.outcome, r.outcome) AS outcome,
    d.court_id AS courtId, nullif(d.in_absentia, 0) AS inAbsentia, d.judges,
    nullif(d.names_judges, 0) AS namesJudges, t.from_facility_id AS fromFacilityId,
    t.to_facility_id AS toFacilityId, r.conditionality, r.destination, r.documents,
    r.legal_act AS legalAct, r.mass_release_id AS massReleaseId,
    nullif(x.in_custody, 0) AS inCustody, x.official_cause AS officialCause,
    x.reported_cause AS reportedCause,
    (SELECT s.slug FROM claims k JOIN sources s ON s.id = k.source_id
     WHERE k.subject = 'event' AND k.subject_id = e.id AND k.stance = 'supports'
     ORDER BY k.field IS NOT NULL, k.position, k.id LIMIT 1) AS source
  FROM events e
  LEFT JOIN arrests a ON a.event_id = e.id
  LEFT JOIN charges c ON c.event_id = e.id
  LEFT JOIN decisions d ON d.event_id = e.id
  LEFT JOIN transfers t ON t.event_id = e.id
  LEFT JOIN releases r ON r.event_id = e.id
  LEFT JOIN deaths x ON x.event_id = e.id
  WHERE e.id = ?`

/** Null is an empty field; text by language is a field a language, `text.en`. */
export function toValues(row: Row, byLanguage: readonly string[] = ['text']): Values {
  const entries = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    if (value === null) return []
    if (!byLanguage.includes(name)) return [[name, String(value)]]
    const texts = Object.entries(JSON.parse(String(value)) as Values)
    return texts.map(([lang, text]) => [`${name}.${lang}`, text])
  })
  return Object.fromEntries(entries)
}

function sentenceValues(db: Db, eventId: number): Values {
  const rows = statement(
    db,
    `SELECT kind, term, suspended_term AS suspendedTerm, money, currency, regime,
       expected_end_on AS expectedEndOn
     FROM sentences WHERE event_id = ? ORDER BY id`,
  ).all(eventId) as Row[]
  const entries = rows.flatMap((row, index) =>
    Object.entries(toValues(row)).map(([name, value]) => [
      `sentences.${index}.${name}`,
      value,
    ]),
  )
  return Object.fromEntries(entries)
}

function articleIds(db: Db, eventId: number): string {
  const sql =
    'SELECT article_id FROM charge_articles WHERE event_id = ? ORDER BY article_id'
  return statement(db, sql).pluck().all(eventId).join(' ')
}
