import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { ClaimField, ClaimSubject } from '#domain/claim'
import type { CustodyStatus } from '#domain/custody'
import type { Day, Edtf } from '#domain/edtf'
import type { EventKind } from '#domain/event'
import { publicationLevels } from '#domain/person'
import {
  daysBefore,
  type Place,
  type QueueFilter,
  type QueueList,
  queueCountLimit,
  queueDays,
  queueLists,
} from '#domain/queue'
import { queueSql } from './queue-sql.ts'

type Names = Record<string, string>

/** One thing to look at: whose it is, what it is, and since when it waits. */
export type QueueRow = {
  id: number
  subject: ClaimSubject
  subjectId: number
  /** Of the reviews, the field of a limit. */
  field: ClaimField | null
  person: { id: number; names: Names; status: CustodyStatus } | null
  massRelease: { id: number; names: Names } | null
  event: { id: number; kind: EventKind; on: Edtf | null } | null
  /** A name itself. */
  text: string | null
  /** Of a term, the end that a source expects. */
  endsOn: Edtf | null
  /** What the list is ordered by; of a person, the last day of the last news. */
  day: Day | null
  /** When the record came to be so, an instant. */
  since: string | null
}

export const queuePageSize = 50
/** A page of one list, the oldest first; `next` is where the one after it begins. */
export function listQueue(
  db: Db,
  { list, country, days, after }: QueueFilter,
  today: Day,
): { rows: QueueRow[]; next: Place | null } {
  const found = statement(db, pageSql(list, after)).all({
    country,
    today,
    before: daysBefore(today, days),
    day: after?.day,
    id: after?.id,
  }) as Raw[]
  const rows = found.slice(0, queuePageSize).map(toRow)
  const last = rows.at(-1)
  const isMore = found.length > rows.length && last
  return { rows, next: isMore ? { day: last.day, id: last.id } : null }
}

/** How many one list has, or `queueCountLimit` where it has that many or more. */
function countQueueList(
  db: Db,
  { list, country, days }: Omit<QueueFilter, 'after'>,
  today: Day,
): number {
  const sql = `SELECT count(*) FROM (${queueSql[list]} LIMIT ${queueCountLimit})`
  const asked = { country, today, before: daysBefore(today, days) }
  return statement(db, sql).pluck().get(asked) as number
}

/** The same for every list, as long ago as each usually asks, or as one is asked. */
export function countQueue(
  db: Db,
  today: Day,
  { country = null, ...asked }: Partial<Omit<QueueFilter, 'after'>> = {},
) {
  const counts = queueLists.map((list) => {
    const usual = queueDays[list] ?? 0
    const days = asked.list === list ? (asked.days ?? usual) : usual
    return [list, countQueueList(db, { list, country, days }, today)] as const
  })
  return Object.fromEntries(counts) as Record<QueueList, number>
}

/** The countries by whose authorities anybody in the record is or was held. */
export function listQueueCountries(db: Db): string[] {
  const next = statement(
    db,
    `SELECT country FROM people WHERE publication_level = ? AND country > ?
     ORDER BY country LIMIT 1`,
  ).pluck()
  const countries = new Set<string>()
  // From one to the next by the index, however many people there are of each.
  for (const level of publicationLevels)
    for (let country = next.get(level, ''); typeof country === 'string'; ) {
      countries.add(country)
      country = next.get(level, country)
    }
  return [...countries].sort()
}

function pageSql(list: QueueList, after: Place | null): string {
  return `
    SELECT q.*, s.display_names AS personNames, s.status, m.names AS massReleaseNames,
      e.id AS eventId, e.kind, e.happened_on AS "on", e.happened_on_earliest AS earliest,
      e.happened_on_latest AS latest, t.expected_end_on AS ends,
      t.expected_end_on_earliest AS endsEarliest, t.expected_end_on_latest AS endsLatest,
      n.text, r.at AS since
    FROM (SELECT * FROM (${queueSql[list]}) ${beyond(list, after)} ORDER BY ${order(list)}
      LIMIT ${queuePageSize + 1}) q
    LEFT JOIN standings s ON s.person_id = q.person_id
    LEFT JOIN mass_releases m ON m.id = q.mass_release_id
    LEFT JOIN sentences t ON q.subject = 'sentence' AND t.id = q.subject_id
    LEFT JOIN events e ON e.id = iif(q.subject = 'event', q.subject_id, t.event_id)
    LEFT JOIN names n ON q.subject = 'name' AND n.id = q.subject_id
    LEFT JOIN revisions r ON r.id = q.revision_id
    ORDER BY q.day, q.id`
}

/** By the key alone where no row has a day: SQLite would sort all of them, for nothing. */
const undated: readonly QueueList[] = ['conflicts', 'unsourced']
const order = (list: QueueList) => (undated.includes(list) ? 'id' : 'day, id')

/** Rows without a day come first, as SQLite orders them. */
function beyond(list: QueueList, after: Place | null): string {
  if (after === null) return ''
  if (undated.includes(list)) return 'WHERE id > @id'
  if (after.day === null) return 'WHERE day IS NULL AND id > @id OR day IS NOT NULL'
  return 'WHERE day >= @day AND (day > @day OR id > @id)'
}

type Raw = Record<string, string | number | null>

function toRow(raw: Raw): QueueRow {
  const { id, subject, subject_id, field, day, text, since } = raw
  const { person_id, mass_release_id, status, eventId, kind } = raw
  const names = (json: string | number | null | undefined) => JSON.parse(String(json))
  const date = (...columns: (string | number | null | undefined)[]) =>
    edtfFrom(...(columns as [string, string, string]))
  const on = date(raw.on, raw.earliest, raw.latest)
  return {
    ...{ id, subject, field, day, text, since },
    subjectId: subject_id,
    endsOn: date(raw.ends, raw.endsEarliest, raw.endsLatest),
    person: raw.personNames
      ? { id: person_id, names: names(raw.personNames), status }
      : null,
    massRelease: raw.massReleaseNames
      ? { id: mass_release_id, names: names(raw.massReleaseNames) }
      : null,
    event: kind ? { id: eventId, kind, on } : null,
  } as QueueRow
}
