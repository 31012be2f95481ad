import { type Db, statement } from '#db/client'
import {
  type Concern,
  type CorrectionPart,
  familyKinds,
  healthKinds,
  mayGoWhole,
  saidOfEvent,
} from '#domain/correction-parts'
import type { EventKind } from '#domain/event'
import type { LimitField, LimitSubject } from '#domain/limit'

/** A level that sinks, or a field that is limited. */
export type Target =
  | {
      subject: 'person' | 'event' | 'photo'
      subjectId: number
      field: 'publication_level'
    }
  | { subject: LimitSubject; subjectId: number; field: LimitField }

type Asked = { personId: number; eventId: number | null; concern: Concern }

/** What of a person is shown and would go; what is kept back already is not among it. */
export function targetsOf(db: Db, { personId, eventId, concern }: Asked): Target[] {
  if (concern === 'person') return read(db, levels.person, personId)
  if (concern === 'event') return eventId === null ? [] : ofEvent(db, eventId)
  return concern.flatMap((part) => read(db, parts[part], personId))
}

function ofEvent(db: Db, id: number): Target[] {
  const sql = `SELECT kind FROM events WHERE id = ? AND publication_level = 'public'
    AND state <> 'draft'`
  const kind = statement(db, sql).pluck().get(id) as EventKind | undefined
  if (!kind) return []
  if (mayGoWhole(kind))
    return [{ subject: 'event', subjectId: id, field: 'publication_level' }]
  return saidOfEvent
    .map((field) => ({ subject: 'event', subjectId: id, field }) as const)
    .filter((target) => !isLimited(db, target))
}

function isLimited(db: Db, { subject, subjectId, field }: Target) {
  const sql = `SELECT 1 FROM field_limits WHERE subject = ? AND subject_id = ? AND field = ?`
  return statement(db, sql).get(subject, subjectId, field) !== undefined
}

const read = (db: Db, sql: string, personId: number) =>
  statement(db, sql).all({ personId }) as Target[]

/** SQL: rows of which a level sinks. */
const level = (subject: string, from: string) =>
  `SELECT '${subject}' AS subject, r.id AS subjectId, 'publication_level' AS field
   FROM ${from} AND r.publication_level = 'public'`

/** SQL: a field of rows that is not limited yet. */
const field = (subject: LimitSubject, name: LimitField, from: string) =>
  `SELECT '${subject}' AS subject, r.id AS subjectId, '${name}' AS field FROM ${from}
     AND NOT EXISTS (SELECT 1 FROM field_limits l WHERE l.subject = '${subject}'
       AND l.subject_id = r.id AND l.field = '${name}')`

const all = (...selects: string[]) => selects.join(' UNION ALL ')

/** A field of the person that has a value, or of which a source says something. */
const ofPerson = (name: LimitField, claimed: string[], has = `r.${name} IS NOT NULL`) =>
  field(
    'person',
    name,
    `people r WHERE r.id = :personId AND (${has} OR EXISTS (SELECT 1 FROM claims c
       WHERE c.subject = 'person' AND c.subject_id = r.id
         AND c.field IN (${quoted(claimed)})))`,
  )

const events = 'events r WHERE r.person_id = :personId'
const detailOf = (table: string, has: string) =>
  `${events} AND EXISTS (SELECT 1 FROM ${table} d WHERE d.event_id = r.id AND ${has})`
const ofKinds = (kinds: readonly string[]) => `${events} AND r.kind IN (${quoted(kinds)})`
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')

const levels = {
  person: level('person', 'people r WHERE r.id = :personId'),
} as const

const parts: Record<CorrectionPart, string> = {
  photo: level('photo', 'photos r WHERE r.person_id = :personId'),
  other_names: field(
    'name',
    'text',
    `names r WHERE r.person_id = :personId AND r.kind <> 'primary'`,
  ),
  birth_on: ofPerson('birth_on', ['birth_on', 'age']),
  birth_place: ofPerson('birth_place', ['birth_place']),
  places: all(
    field('event', 'place', `${events} AND r.place IS NOT NULL`),
    field('event', 'destination', detailOf('releases', 'd.destination IS NOT NULL')),
  ),
  held_at: all(
    field('event', 'facility', `${events} AND r.facility_id IS NOT NULL`),
    field('event', 'from_facility', detailOf('transfers', 'd.from_facility_id NOTNULL')),
    field('event', 'to_facility', detailOf('transfers', 'd.to_facility_id NOTNULL')),
  ),
  health: all(
    level('event', ofKinds(healthKinds)),
    field(
      'event',
      'injury',
      `${events} AND EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = 'event' AND c.subject_id = r.id AND c.field = 'injury')`,
    ),
    field('event', 'official_cause', detailOf('deaths', 'd.official_cause NOTNULL')),
    field('event', 'reported_cause', detailOf('deaths', 'd.reported_cause NOTNULL')),
  ),
  family: all(
    ofPerson('family', ['family'], 'FALSE'),
    level('event', ofKinds(familyKinds)),
  ),
  occupation: ofPerson(
    'occupation',
    ['occupation'],
    'EXISTS (SELECT 1 FROM occupations o WHERE o.person_id = r.id)',
  ),
}
