import { getTableColumns } from 'drizzle-orm'
import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { limitFieldOf, limitSubjectOf } from '#db/publication-limits'
import { personOfSubject } from '#db/subjects'
import { type RecordTable, tableNamed } from '#db/tables'
import { findTombstones, type Tombstone } from '#db/tombstones'
import type { ConsentAnswer, ConsentQuestion, consentSpeakers } from '#domain/consent'
import type { Day, Edtf } from '#domain/edtf'
import type { EventKind } from '#domain/event'
import {
  fieldsToLimit,
  type LimitField,
  type LimitKind,
  type LimitSubject,
  type WithholdingReason,
} from '#domain/limit'
import type { PublicationLevel } from '#domain/person'

/** Which row of a person a field is of: the event, or the spelling of the name. */
type Of = {
  subject: LimitSubject
  subjectId: number
  event: { kind: EventKind; on: Edtf | null } | null
  text: string | null
}

export type DeskLimit = Of & {
  id: number
  version: number
  field: LimitField
  reason: WithholdingReason
  note: string | null
  reviewBy: Day | null
  kind: LimitKind
}

export type Limitable = Of & { field: LimitField }

export type DeskConsent = {
  id: number
  question: ConsentQuestion
  answer: ConsentAnswer
  saidBy: (typeof consentSpeakers)[number]
  saidOn: Day | null
  verified: string | null
  note: string | null
  recordedBy: string
}

type LevelReason = { reason: WithholdingReason | null; reviewBy: Day | null }

export type DeskPublication = {
  why: LevelReason | undefined
  limits: DeskLimit[]
  /** Fields that have a value and are not kept back. */
  limitable: Limitable[]
  hiddenEvents: {
    id: number
    kind: EventKind
    on: Edtf | null
    level: PublicationLevel
  }[]
  consents: DeskConsent[]
  /** People of this name who were removed on request. */
  tombstones: Tombstone[]
}

type Person = {
  id: number
  publicationLevel: PublicationLevel
  names: readonly { text: string }[]
  birthOn: Edtf | null
}

/** What is kept from the public of a person, why and until when; and what was said to it. */
export function findPublication(db: Db, person: Person): DeskPublication {
  const { id, publicationLevel, names, birthOn } = person
  const limits = listLimits(db, id)
  const isLimited = ({ subject, subjectId, field }: Limitable) =>
    limits.some(
      (one) =>
        one.subject === subject && one.subjectId === subjectId && one.field === field,
    )
  const sought = { names: names.map(({ text }) => text), birthOn }
  return {
    why: statement(
      db,
      `SELECT reason, review_by AS reviewBy FROM level_reasons
       WHERE person_id = ? AND level = ?`,
    ).get(id, publicationLevel) as LevelReason | undefined,
    limits,
    limitable: listLimitable(db, id).filter((one) => !isLimited(one)),
    hiddenEvents: listHiddenEvents(db, id),
    consents: statement(
      db,
      `SELECT id, question, answer, said_by AS saidBy, said_on AS saidOn, verified, note,
         recorded_by AS recordedBy FROM consents WHERE person_id = ?
       ORDER BY said_on DESC, id`,
    ).all(id) as DeskConsent[],
    tombstones: publicationLevel === 'removed' ? [] : findTombstones(db, sought),
  }
}

const ofRow = `LEFT JOIN sentences s ON q.subject = 'sentence' AND s.id = q.subject_id
  LEFT JOIN events e ON e.id = iif(q.subject = 'event', q.subject_id, s.event_id)
  LEFT JOIN names n ON q.subject = 'name' AND n.id = q.subject_id`
const ofColumns = `e.kind AS eventKind, e.happened_on AS "on",
  e.happened_on_earliest AS earliest, e.happened_on_latest AS latest, n.text`

type OfRow = Record<'eventKind' | 'on' | 'earliest' | 'latest' | 'text', string | null>

function toOf<Row extends OfRow>({ eventKind, on, earliest, latest, ...row }: Row) {
  const event = eventKind && {
    kind: eventKind as EventKind,
    on: edtfFrom(on, earliest, latest),
  }
  return { ...row, event: event || null }
}

function listLimits(db: Db, person: number): DeskLimit[] {
  const rows = statement(
    db,
    `SELECT q.id, q.version, q.subject, q.subject_id AS subjectId, q.field,
       q.reason, q.note, q.review_by AS reviewBy, q.kind, ${ofColumns}
     FROM field_limits q ${ofRow}
     WHERE ${personOfSubject('q')} = ? ORDER BY q.subject <> 'person', q.subject, e.happened_on, q.id`,
  ).all(person) as OfRow[]
  return rows.map(toOf) as unknown as DeskLimit[]
}

function listLimitable(db: Db, person: number): Limitable[] {
  const tables = Object.keys(limitSubjectOf) as RecordTable[]
  const pairs = tables.flatMap((table) => fieldsIn(db, table, person))
  const others = statement(db, otherFieldsSql).all({ person }) as Pair[]
  // No DISTINCT: with it SQLite would read all of a view that is joined from the left.
  const asked = [...new Set([...pairs, ...others].map(toText))]
  const rows = statement(
    db,
    `SELECT q.subject, q.subject_id AS subjectId, q.field, ${ofColumns}
     FROM (SELECT value ->> 0 AS subject, value ->> 1 AS subject_id, value ->> 2 AS field
       FROM json_each(?)) q ${ofRow}
     ORDER BY q.subject <> 'person', q.subject, e.happened_on, q.subject_id`,
  ).all(`[${asked.join(',')}]`) as OfRow[]
  return rows.map(toOf) as unknown as Limitable[]
}

type Pair = { subject: LimitSubject; subjectId: number; field: LimitField }
const toText = ({ subject, subjectId, field }: Pair) =>
  JSON.stringify([subject, subjectId, field])

/** Every field of the person's rows of a table that has a value. */
function fieldsIn(db: Db, table: RecordTable, person: number): Pair[] {
  const about = limitSubjectOf[table]
  if (!about) return []
  const { subject, id } = about
  const columns = Object.values(getTableColumns(tableNamed(table)))
  const rows = statement(
    db,
    `SELECT * FROM ${table} WHERE ${isOwned(table, columns)}`,
  ).all(person) as Record<string, unknown>[]
  const known: readonly string[] = fieldsToLimit[subject]
  return rows.flatMap((row) => {
    const filled = columns.filter(({ name }) => row[name] !== null)
    const fields = new Set(filled.map(({ name }) => limitFieldOf(name)))
    const subjectId = Number(row[id.replace('r.', '')])
    return [...fields]
      .filter((field) => known.includes(field))
      .map((field) => ({ subject, subjectId, field }))
  })
}

function isOwned(table: RecordTable, columns: readonly { name: string }[]) {
  if (table === 'people') return 'id = ?'
  return columns.some(({ name }) => name === 'person_id')
    ? 'person_id = ?'
    : 'event_id IN (SELECT id FROM events WHERE person_id = ?)'
}

/** What is in rows of its own, or is only said by sources. The few events come first. */
const otherFieldsSql = `
  SELECT 'person' AS subject, person_id AS subjectId, 'citizenship' AS field
    FROM citizenships WHERE person_id = :person
  UNION SELECT 'person', person_id, 'occupation' FROM occupations WHERE person_id = :person
  UNION SELECT 'event', e.id, 'articles' FROM events e
    CROSS JOIN charge_articles c ON c.event_id = e.id WHERE e.person_id = :person
  UNION SELECT 'person', subject_id, 'family' FROM claims
    WHERE subject = 'person' AND subject_id = :person AND field = 'family'
  UNION SELECT 'event', e.id, 'injury' FROM events e CROSS JOIN claims c
    ON c.subject = 'event' AND c.subject_id = e.id AND c.field = 'injury'
    WHERE e.person_id = :person`

function listHiddenEvents(db: Db, person: number): DeskPublication['hiddenEvents'] {
  type Row = OfRow & { id: number; level: PublicationLevel }
  const rows = statement(
    db,
    `SELECT id, publication_level AS level, kind AS eventKind, happened_on AS "on",
       happened_on_earliest AS earliest, happened_on_latest AS latest, NULL AS text
     FROM events WHERE person_id = ? AND publication_level <> 'public'
     ORDER BY happened_on_earliest, id`,
  ).all(person) as Row[]
  return rows.map(({ id, level, eventKind, on, earliest, latest }) => {
    return { id, level, kind: eventKind as EventKind, on: edtfFrom(on, earliest, latest) }
  })
}
