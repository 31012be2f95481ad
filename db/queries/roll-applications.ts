import { type Db, statement } from '#db/client'
import { takesBack } from '#db/queries/taken-back'

/** Releases that were recorded together, and what has been taken back of it. */
export type RollApplication = {
  revisionId: number
  at: string
  editorName: string
  action: string
  why: string | null
  /** Release events it recorded, and how many of them are there still. */
  recorded: number
  remaining: number
  /** Revisions that took back all or part of it. */
  reverts: { revisionId: number; at: string; editorName: string; why: string | null }[]
}

/** The newest first. */
export function listApplications(db: Db, massReleaseId: number): RollApplication[] {
  const rows = statement(
    db,
    `SELECT r.id AS revisionId, r.at, r.editor_name AS editorName, r.action, r.why,
       (SELECT count(*) FROM revision_rows w WHERE w.revision_id = r.id
          AND w.table_name = 'releases' AND w.before IS NULL) AS recorded,
       (SELECT count(*) FROM revision_rows w JOIN releases e ON e.event_id = w.row_id
        WHERE w.revision_id = r.id AND w.table_name = 'releases' AND w.before IS NULL)
          AS remaining
     FROM revisions r
     WHERE r.action IN ('roll.applied', 'releases.recorded')
       AND EXISTS (SELECT 1 FROM revision_rows w WHERE w.revision_id = r.id
         AND w.table_name IN ('releases', 'roll_entries')
         AND w.after ->> 'mass_release_id' = ?)
     ORDER BY r.id DESC`,
  ).all(massReleaseId) as Omit<RollApplication, 'reverts'>[]
  return rows.map((row) => ({ ...row, reverts: listReverts(db, row.revisionId) }))
}

function listReverts(db: Db, revisionId: number): RollApplication['reverts'] {
  return statement(
    db,
    `SELECT u.id AS revisionId, u.at, u.editor_name AS editorName, u.why FROM revisions r
     JOIN revisions u ON ${takesBack} WHERE r.id = ? ORDER BY u.id`,
  ).all(revisionId) as RollApplication['reverts']
}
