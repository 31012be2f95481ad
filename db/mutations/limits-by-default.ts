import { statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { limitFields } from '#db/mutations/limit-fields'
import type { Tx } from '#db/write'
import type { LimitedField } from '#domain/limit'
import { type Entered, mayBeMinor, sensitivityOf } from '#domain/sensitivity'
import { today } from '#lib/today'

/**
 * Limits what this revision entered that is sensitive (`domain/sensitivity.ts`), whichever
 * way it was entered. Only a value that is new: what two people decided to show stays shown.
 */
export function limitByDefault(tx: Tx) {
  const rows = changedRows(tx)
  const fields = rows.flatMap((row) => sensitiveFields(tx, row))
  if (fields.length > 0) limitFields(tx, fields, { reason: 'sensitive', kind: 'default' })
  const people = new Set(rows.filter(tellsAge).flatMap(({ person }) => person ?? []))
  for (const person of people) limitMinor(tx, person)
}

type Row = Record<string, string | number | null>
type Changed = { table: string; person: number | null; before: Row | null; after: Row }

function changedRows(tx: Tx): Changed[] {
  const sql = `SELECT table_name AS "table", person_id AS person, "before", "after"
    FROM revision_rows WHERE revision_id = ? AND "after" IS NOT NULL
      AND table_name IN ('people', 'names', 'events', 'releases', 'claims') ORDER BY id`
  const rows = statement(tx, sql).all(tx.revisionId) as Record<
    'before' | 'after',
    string
  >[]
  return rows.map(({ before, after, ...row }) => ({
    ...(row as unknown as Pick<Changed, 'table' | 'person'>),
    before: before ? (JSON.parse(before) as Row) : null,
    after: JSON.parse(after) as Row,
  }))
}

const isNew = ({ before, after }: Changed, column: string) =>
  after[column] !== null && after[column] !== (before?.[column] ?? null)

/** The values of a row that may be sensitive, where they are new. */
function sensitiveFields(tx: Tx, row: Changed): LimitedField[] {
  const { table, after } = row
  if (table === 'claims') return claimed(row)
  const of = watched[table as keyof typeof watched]
  if (!of || !isNew(row, of.field)) return []
  const subjectId = Number(after[of.key])
  const entered = { ...of, value: after[of.field], kind: after.kind as Entered['kind'] }
  const country = table === 'releases' ? countryOf(tx, row.person) : null
  return sensitivityOf({ ...entered, country })
    ? [{ subject: of.subject, subjectId, field: of.field }]
    : []
}

const watched = {
  people: { subject: 'person', field: 'birth_place', key: 'id' },
  names: { subject: 'name', field: 'text', key: 'id' },
  events: { subject: 'event', field: 'place', key: 'id' },
  releases: { subject: 'event', field: 'destination', key: 'event_id' },
} as const

/** What only sources say has no column of its own. */
function claimed(row: Changed): LimitedField[] {
  const { subject, subject_id, field } = row.after
  if (row.before !== null) return []
  const subjectId = Number(subject_id)
  if (subject === 'person' && field === 'family')
    return [{ subject, subjectId, field: 'family' }]
  if (subject === 'event' && field === 'injury')
    return [{ subject, subjectId, field: 'injury' }]
  return []
}

function countryOf(tx: Tx, person: number | null) {
  const sql = 'SELECT country FROM people WHERE id = ?'
  return (statement(tx, sql).pluck().get(person) as string | undefined) ?? null
}

const tellsAge = (row: Changed) =>
  (row.table === 'people' && isNew(row, 'birth_on')) ||
  (row.table === 'events' && row.after.kind === 'arrest' && isNew(row, 'happened_on'))

/** Of who is, or was when arrested, perhaps a child, initials are shown. */
function limitMinor(tx: Tx, person: number) {
  const born = statement(
    tx,
    `SELECT birth_on AS text, birth_on_earliest AS earliest, birth_on_latest AS latest,
       (SELECT min(happened_on_earliest) FROM events
        WHERE person_id = p.id AND kind = 'arrest') AS arrested
     FROM people p WHERE id = ?`,
  ).get(person) as Record<'text' | 'earliest' | 'latest' | 'arrested', string | null>
  const birthOn = born && edtfFrom(born.text, born.earliest, born.latest)
  if (!birthOn || !mayBeMinor(birthOn, born.arrested ?? today())) return
  const ids = statement(tx, 'SELECT id FROM names WHERE person_id = ?')
    .pluck()
    .all(person)
  const fields = (ids as number[]).map(
    (subjectId): LimitedField => ({ subject: 'name', subjectId, field: 'text' }),
  )
  const whole: LimitedField[] = [
    { subject: 'person', subjectId: person, field: 'birth_on' },
    ...fields,
  ]
  limitFields(tx, whole, { reason: 'minor', kind: 'default' })
}
