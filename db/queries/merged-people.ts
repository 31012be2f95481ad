import { type Db, statement } from '#db/client'

/** Whose record this one became part of; undefined where it did not. */
export function findSurvivor(db: Db, personId: number): number | undefined {
  const sql = 'SELECT merged_into FROM people WHERE id = ? AND merged_into IS NOT NULL'
  return statement(db, sql).pluck().get(personId) as number | undefined
}

/** The last revision that touched any row of these people. */
export function lastTouch(db: Db, ids: readonly number[]): number {
  const sql = `SELECT coalesce(max(revision_id), 0) FROM revision_rows
    WHERE person_id IN (SELECT value FROM json_each(?))`
  return statement(db, sql).pluck().get(JSON.stringify(ids)) as number
}

/** A record that became part of another, and the revision in which it did. */
export type MergedPerson = {
  personId: number
  slug: string
  revisionId: number
  at: string
  editorName: string
}

/** What this record was made of, the last one first. */
export function listMergedInto(db: Db, personId: number): MergedPerson[] {
  return statement(
    db,
    `SELECT p.id AS personId, p.slug, r.id AS revisionId, r.at, r.editor_name AS editorName
     FROM people p JOIN revisions r ON r.id = (
       SELECT max(w.revision_id) FROM revision_rows w
       WHERE w.table_name = 'people' AND w.row_id = p.id
         AND w.after ->> 'merged_into' IS NOT NULL
         AND w.before ->> 'merged_into' IS NULL)
     WHERE p.merged_into = ? ORDER BY r.id DESC`,
  ).all(personId) as MergedPerson[]
}
