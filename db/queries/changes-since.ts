import { type Db, statement } from '#db/client'
import { subjectTables } from '#db/subjects'
import type { RecordTable } from '#db/tables'
import type { Question } from '#domain/question'
import type { Change } from '#lib/form'

/** A row that carries a version, and the version that somebody saw. */
type Seen = { table: RecordTable; id: number; version: number }

/** Who has changed a row since it had a version, oldest first. */
export function changesSince(db: Db, { table, id, version }: Seen): Change[] {
  return statement(
    db,
    `SELECT DISTINCT v.id AS revisionId, v.editor_id AS editorId, v.editor_name AS name, v.at
     FROM revision_rows r JOIN revisions v ON v.id = r.revision_id
     WHERE r.table_name = ? AND r.row_id = ?
       AND (r."after" IS NULL OR json_extract(r."after", '$.version') > ?)
     ORDER BY v.id`,
  ).all(table, id, version) as Change[]
}

/**
 * Who has changed what is said of one field of one row, what was decided, or else the row
 * itself, since a revision. A question has no row of its own that could carry a version.
 */
export function changesToQuestion(
  db: Db,
  { subject, subjectId, field }: Question,
  seen: number,
): Change[] {
  const said = statement(
    db,
    `SELECT DISTINCT v.id AS revisionId, v.editor_id AS editorId, v.editor_name AS name, v.at
     FROM revisions v JOIN revision_rows r ON r.revision_id = v.id
     WHERE v.id > ? AND r.table_name IN ('claims', 'adjudications')
       AND json_extract(coalesce(r."after", r."before"), '$.subject') = ?
       AND json_extract(coalesce(r."after", r."before"), '$.subject_id') = ?
       AND coalesce(json_extract(coalesce(r."after", r."before"), '$.field'), 'existence') = ?
     ORDER BY v.id`,
  ).all(seen, subject, subjectId, field) as Change[]
  return said.length > 0
    ? said
    : changesToRow(db, subjectTables[subject], subjectId, seen)
}

function changesToRow(db: Db, table: string, id: number, seen: number): Change[] {
  return statement(
    db,
    `SELECT DISTINCT v.id AS revisionId, v.editor_id AS editorId, v.editor_name AS name, v.at
     FROM revision_rows r JOIN revisions v ON v.id = r.revision_id
     WHERE r.table_name = ? AND r.row_id = ? AND v.id > ? ORDER BY v.id`,
  ).all(table, id, seen) as Change[]
}

/** Who has changed any row of these people since a revision, oldest first. */
export function changesToPeople(db: Db, ids: readonly number[], seen: number): Change[] {
  return statement(
    db,
    `SELECT DISTINCT v.id AS revisionId, v.editor_id AS editorId, v.editor_name AS name, v.at
     FROM revision_rows r JOIN revisions v ON v.id = r.revision_id
     WHERE r.person_id IN (SELECT value FROM json_each(?)) AND v.id > ? ORDER BY v.id`,
  ).all(JSON.stringify(ids), seen) as Change[]
}

/** The last revision there is: what is read after this was there by then. */
export function lastRevision(db: Db): number {
  const sql = 'SELECT coalesce(max(id), 0) FROM revisions'
  return statement(db, sql).pluck().get() as number
}
