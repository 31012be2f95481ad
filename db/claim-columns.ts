import { type Db, statement } from '#db/client'
import { dateColumns } from '#db/edtf-columns'
import { subjectTables } from '#db/subjects'
import { keyColumn, type RecordTable } from '#db/tables'
import type { Edtf } from '#domain/edtf'
import type { EventKind } from '#domain/event'
import type { Question } from '#domain/question'
import type { Recorded, RecordedAs } from '#domain/recorded-value'

/** Where a row keeps the value that claims on a field speak of. */
export type ClaimColumn = { table: RecordTable; column: string; as: RecordedAs }

const ownColumns: Record<string, [column: string, as: RecordedAs]> = {
  'person.birth_on': ['birth_on', 'date'],
  'person.birth_place': ['birth_place', 'text'],
  'event.happened_on': ['happened_on', 'date'],
  'event.place': ['place', 'text'],
  'event.facility': ['facility_id', 'facilities'],
  'sentence.term': ['term', 'term'],
  'sentence.regime': ['regime', 'regime'],
  'sentence.money': ['money', 'number'],
  'designation.happened_on': ['designated_on', 'date'],
  'mass_release.happened_on': ['happened_on', 'date'],
  'figure.count': ['value', 'number'],
  'figure.wording': ['verbatim', 'text'],
}

const detailColumns: Record<string, [RecordTable, column: string, as: RecordedAs]> = {
  'arrest.detaining_body': ['arrests', 'organisation_id', 'organisations'],
  'decision.court': ['decisions', 'court_id', 'courts'],
  'decision.judges': ['decisions', 'judges', 'text'],
  'decision.outcome': ['decisions', 'outcome', 'decisionOutcome'],
  'release.outcome': ['releases', 'outcome', 'releaseOutcome'],
  'release.condition': ['releases', 'conditionality', 'conditionality'],
  'release.destination': ['releases', 'destination', 'country'],
  'release.legal_act': ['releases', 'legal_act', 'text'],
}

/** Undefined where the row has no one value of its own, as of citizenships. */
export function claimColumn(
  { subject, field }: Question,
  kind: EventKind | null,
): ClaimColumn | undefined {
  const detail = subject === 'event' ? detailColumns[`${kind}.${field}`] : undefined
  if (detail) return { table: detail[0], column: detail[1], as: detail[2] }
  const own = ownColumns[`${subject}.${field}`]
  return own && { table: subjectTables[subject], column: own[0], as: own[1] }
}

/** What stands in the column now, as it is stored. */
export function storedValue(
  db: Db,
  { table, column }: ClaimColumn,
  id: number,
): string | number | null {
  const sql = `SELECT "${column}" FROM ${table} WHERE ${keyColumn(table)} = ?`
  return (statement(db, sql).pluck().get(id) ?? null) as string | number | null
}

/** A value as `amend` takes it. */
export function columnsOf({ table, column, as }: ClaimColumn, value: Recorded) {
  if (as !== 'date') return { [column]: value }
  // The words of the source that gave the old date say nothing of the new one.
  const verbatim = table === 'events' ? { happened_on_verbatim: null } : {}
  return { ...dateColumns(column, value as Edtf), ...verbatim }
}
