import { type Db, statement } from '#db/client'
import type { LimitField } from '#domain/limit'
import type { PublicationLevel } from '#domain/person'

/** One thing that a request hid: a level that sank, or a field that was limited. */
export type SoftHidePart = { subjectId: number } & (
  | { subject: 'person' | 'event' | 'photo'; levelBefore: PublicationLevel }
  | {
      subject: 'person' | 'name' | 'event'
      levelBefore: null
      field: LimitField
      /** Its row in `field_limits`. */
      limitId: number
    }
)

export type StandingSoftHide = {
  id: number
  personId: number
  at: number
  /** Whether it was the whole person, and not parts of the page alone. */
  whole: boolean
  /** Whether anything is hidden by it still. */
  stands: boolean
  /** What is. */
  parts: SoftHidePart[]
}

type Row = Omit<StandingSoftHide, 'whole' | 'stands' | 'parts'> & {
  whole: number
  liftedAt: number | null
}

/** What a request hid, if it hid anything. */
export function findSoftHide(db: Db, correctionId: number): StandingSoftHide | undefined {
  const row = statement(
    db,
    `SELECT id, person_id AS personId, at, whole, lifted_at AS liftedAt
     FROM soft_hides WHERE correction_id = ?`,
  ).get(correctionId) as Row | undefined
  if (!row) return undefined
  const { id, personId, at, whole, liftedAt } = row
  const parts = liftedAt === null ? standingParts(db, id) : []
  return { id, personId, at, whole: whole === 1, stands: parts.length > 0, parts }
}

/** The requests among these by which anything is hidden still. */
export function listLimiting(
  db: Db,
  correctionIds: readonly number[],
): ReadonlySet<number> {
  const sql = `SELECT h.correction_id FROM json_each(?) asked
      CROSS JOIN soft_hides h ON h.correction_id = asked.value
      CROSS JOIN soft_hide_parts q ON q.soft_hide_id = h.id
    WHERE h.lifted_at IS NULL AND ${stands}`
  const ids = statement(db, sql).pluck().all(JSON.stringify(correctionIds))
  return new Set(ids as number[])
}

function standingParts(db: Db, id: number) {
  const sql = `SELECT q.subject, q.subject_id AS subjectId, q.field,
      q.level_before AS levelBefore, q.limit_id AS limitId
    FROM soft_hide_parts q JOIN soft_hides h ON h.id = q.soft_hide_id
    WHERE q.soft_hide_id = ? AND ${stands}
    ORDER BY q.subject, q.field, q.id`
  return statement(db, sql).all(id) as SoftHidePart[]
}

const tableOf = `CASE q.subject WHEN 'person' THEN 'people' WHEN 'event' THEN 'events'
  ELSE 'photos' END`

const levelOf = (table: string) =>
  `(SELECT publication_level FROM ${table} WHERE id = q.subject_id)`

const isLowered = `CASE q.subject
  WHEN 'person' THEN ${levelOf('people')} = 'public_limited'
  WHEN 'event' THEN ${levelOf('events')} = 'internal'
  ELSE ${levelOf('photos')} = 'internal' END`

/** SQL over a part `q` of `h`: whoever decided anything of it since has the last word. */
const stands = `CASE
  WHEN q.limit_id IS NOT NULL THEN EXISTS (SELECT 1 FROM field_limits l
    WHERE l.id = q.limit_id AND l.kind = 'soft')
  ELSE ${isLowered} AND NOT EXISTS (SELECT 1 FROM revision_rows w
    WHERE w.table_name = ${tableOf} AND w.row_id = q.subject_id
      AND w.revision_id > h.revision_id
      AND w."before" ->> 'publication_level' IS NOT w."after" ->> 'publication_level')
  END`
