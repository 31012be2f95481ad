import type { RecordTable } from '#db/tables'
import type { ClaimField } from '#domain/claim'
import type { LimitField, LimitSubject } from '#domain/limit'

type Limited = { subject: LimitSubject; id: string }

/** Of which subject the columns of a table are fields, and where a row has its key. */
export const limitSubjectOf: Partial<Record<RecordTable, Limited>> = {
  people: { subject: 'person', id: 'r.id' },
  names: { subject: 'name', id: 'r.id' },
  events: { subject: 'event', id: 'r.id' },
  sentences: { subject: 'sentence', id: 'r.id' },
  designations: { subject: 'designation', id: 'r.id' },
  arrests: { subject: 'event', id: 'r.event_id' },
  decisions: { subject: 'event', id: 'r.event_id' },
  transfers: { subject: 'event', id: 'r.event_id' },
  releases: { subject: 'event', id: 'r.event_id' },
  deaths: { subject: 'event', id: 'r.event_id' },
}

/** A field is its column; a date is all its columns, and a pointer what it points at. */
export function limitFieldOf(column: string): LimitField {
  return column.replace(/_(earliest|latest|verbatim|id)$/, '') as LimitField
}

/** SQL: this field of this row is kept from the public. */
export const isLimited = ({ subject, id }: Limited, field: LimitField) =>
  `EXISTS (SELECT 1 FROM record.field_limits l WHERE l.subject = '${subject}'
    AND l.subject_id = ${id} AND l.field = '${field}')`

const isLimitedName = (name: string) => `EXISTS (SELECT 1 FROM record.field_limits l
  WHERE l.subject = 'name' AND l.subject_id = ${name}.id AND l.field = 'text')`

/** SQL: a chief name of the person with this key is kept from the public. */
export const hasLimitedName = (person: string) => `EXISTS (SELECT 1 FROM record.names n
  WHERE n.person_id = ${person} AND n.kind = 'primary' AND ${isLimitedName('n')})`

/** SQL: the text has a word of a limited name that is in none of those shown. */
export const tellsLimitedName = (person: string, text: string) => `EXISTS
  (SELECT 1 FROM record.names n WHERE n.person_id = ${person} AND ${isLimitedName('n')}
     AND tells_name(${text}, n.text, (SELECT group_concat(o.text, ' ') FROM record.names o
       WHERE o.person_id = n.person_id AND NOT ${isLimitedName('o')})))`

/** What sources say under another name than the field's own. */
const alsoClaimedAs: [LimitField, ClaimField][] = [
  ['birth_on', 'age'],
  ['happened_on', 'isolation_start'],
  ['happened_on', 'last_meeting'],
  ['organisation', 'detaining_body'],
  ['articles', 'article_notation'],
  ['from_facility', 'facility'],
  ['to_facility', 'facility'],
  ['official_cause', 'reason'],
  ['reported_cause', 'reason'],
  ['text', 'detail'],
  ['text', 'wording'],
  ['text', 'context'],
  ['text', 'condition'],
  ['destination', 'route'],
  ['designated_on', 'happened_on'],
  ['ended_on', 'happened_on'],
  ['end_reason', 'reason'],
  ['end_reason', 'wording'],
]

/**
 * SQL: the claim (or adjudication) speaks of a field that is kept from the public. Whatever
 * is said of a limited name says the name, and a claim of no field of its own kind
 * (`other`) may say anything.
 */
export const isAboutLimited = (claim: string) => `EXISTS
  (SELECT 1 FROM record.field_limits l
   WHERE l.subject = ${claim}.subject AND l.subject_id = ${claim}.subject_id
     AND (l.subject = 'name' OR l.field = ${claim}.field OR ${claim}.field = 'other'
       OR (l.field, ${claim}.field) IN (VALUES ${alsoClaimedAs
         .map(([field, claimed]) => `('${field}', '${claimed}')`)
         .join(', ')})))`
