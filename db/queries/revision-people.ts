import { type Db, statement } from '#db/client'

/** Of whom a revision touched rows. */
export function listPeopleOf(db: Db, revisionId: number): number[] {
  return statement(
    db,
    `SELECT DISTINCT person_id FROM revision_rows
     WHERE revision_id = ? AND person_id IS NOT NULL ORDER BY person_id`,
  )
    .pluck()
    .all(revisionId) as number[]
}
