import { type Db, statement } from '#db/client'
import { takesBack } from '#db/queries/taken-back'

/** The newest revision there is, and the newest that touched a mass release. */
export type RollRevision = { seen: number; revision: number }

/**
 * Whether anything of a mass release changed after a revision: `revision` is then above it.
 * Asked for every few seconds, so only what is newer is looked at.
 */
export function findRollRevision(
  db: Db,
  massReleaseId: number,
  after: number,
): RollRevision {
  return statement(
    db,
    `SELECT (SELECT coalesce(max(id), 0) FROM revisions) AS seen,
       coalesce(max(w.revision_id), @after) AS revision
     FROM revision_rows w WHERE w.revision_id > @after AND (
       (w.table_name = 'mass_releases' AND w.row_id = @id)
       OR (w.table_name IN ('roll_entries', 'roll_lists', 'figures', 'releases')
         AND coalesce(w.after, w.before) ->> 'mass_release_id' = @id))`,
  ).get({ id: massReleaseId, after }) as RollRevision
}

/** What somebody did to the roll; the entry where it was one alone. */
export type RollChange = {
  revisionId: number
  at: string
  editorId: string
  editorName: string
  action: string
  /** How many entries that are there still. */
  entries: number
  entryId: number
}

/** The newest first. */
export function listRollChanges(
  db: Db,
  massReleaseId: number,
  limit: number,
): RollChange[] {
  return statement(
    db,
    `SELECT r.id AS revisionId, r.at, r.editor_id AS editorId, r.editor_name AS editorName,
       r.action, count(DISTINCT e.id) AS entries, min(e.id) AS entryId
     FROM roll_entries e
     JOIN revision_rows w ON w.table_name = 'roll_entries' AND w.row_id = e.id
     JOIN revisions r ON r.id = w.revision_id
     WHERE e.mass_release_id = ? GROUP BY r.id ORDER BY r.id DESC LIMIT ?`,
  ).all(massReleaseId, limit) as RollChange[]
}

/** The last decision of an editor on a roll that nobody has taken back. */
export function findLastDecision(
  db: Db,
  massReleaseId: number,
  editorId: string,
): number | undefined {
  return statement(
    db,
    `SELECT r.id FROM revisions r
     WHERE r.action = 'roll.decided' AND r.editor_id = @editorId
       AND NOT EXISTS (SELECT 1 FROM revisions u WHERE ${takesBack})
       AND EXISTS (SELECT 1 FROM revision_rows w WHERE w.revision_id = r.id
         AND w.table_name = 'roll_entries' AND w.after ->> 'mass_release_id' = @id)
     ORDER BY r.id DESC LIMIT 1`,
  )
    .pluck()
    .get({ id: massReleaseId, editorId }) as number | undefined
}

/** The last way in which a list was cut or read otherwise, by whomever, if it stands. */
export function findLastCut(
  db: Db,
  listId: number,
): { revisionId: number; action: string; editorName: string } | undefined {
  return statement(
    db,
    `SELECT r.id AS revisionId, r.action, r.editor_name AS editorName FROM revisions r
     WHERE r.action IN ('roll.entry-split', 'roll.entries-joined', 'roll.entry-dropped',
         'roll.entry-read', 'roll.entry-added')
       AND NOT EXISTS (SELECT 1 FROM revisions u WHERE ${takesBack})
       AND EXISTS (SELECT 1 FROM revision_rows w WHERE w.revision_id = r.id
         AND w.table_name = 'roll_entries'
         AND coalesce(w.after, w.before) ->> 'list_id' = ?)
     ORDER BY r.id DESC LIMIT 1`,
  ).get(listId) as ReturnType<typeof findLastCut>
}
