import { type Db, statement } from '#db/client'
import type { CustodyStatus } from '#domain/custody'
import type { EventState } from '#domain/event'

/** Releases that one revision recorded, or gave further sources, person by person. */
export type Application = {
  id: number
  at: string
  editorName: string
  action: string
  /** Of whose roll it is; null for releases of their own. */
  massReleaseId: number | null
  lines: ApplicationLine[]
}

export type ApplicationLine = {
  personId: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  eventId: number
  /** False where the release had been recorded and got a source. */
  isNew: boolean
  /** Null where it has been taken back. */
  state: EventState | null
}

export function findApplication(db: Db, revisionId: number): Application | undefined {
  const row = statement(
    db,
    `SELECT r.id, r.at, r.editor_name AS editorName, r.action,
       (SELECT coalesce(w.after ->> 'mass_release_id', x.mass_release_id)
        FROM revision_rows w LEFT JOIN releases x ON w.table_name = 'claims'
          AND w.after ->> 'subject' = 'event' AND x.event_id = w.after ->> 'subject_id'
        WHERE w.revision_id = r.id
          AND coalesce(w.after ->> 'mass_release_id', x.mass_release_id) IS NOT NULL
        LIMIT 1) AS massReleaseId
     FROM revisions r WHERE r.id = ? AND r.action IN ('roll.applied', 'releases.recorded')`,
  ).get(revisionId) as Omit<Application, 'lines'> | undefined
  return row && { ...row, lines: listLines(db, revisionId) }
}

function listLines(db: Db, revisionId: number): ApplicationLine[] {
  const rows = statement(
    db,
    `WITH touched AS (
       SELECT w.row_id AS eventId, w.after ->> 'person_id' AS personId, 1 AS isNew,
         EXISTS (SELECT 1 FROM events v WHERE v.id = w.row_id) AS isLeft
       FROM revision_rows w
       WHERE w.revision_id = @revisionId AND w.table_name = 'events' AND w.before IS NULL
       UNION ALL
       SELECT v.id, v.person_id, 0, max(EXISTS (SELECT 1 FROM claims k WHERE k.id = w.row_id))
       FROM revision_rows w JOIN events v ON v.id = w.after ->> 'subject_id'
       WHERE w.revision_id = @revisionId AND w.table_name = 'claims' AND w.before IS NULL
         AND w.after ->> 'subject' = 'event'
         AND v.id NOT IN (SELECT row_id FROM revision_rows WHERE revision_id = @revisionId
           AND table_name = 'events' AND before IS NULL)
       GROUP BY v.id)
     SELECT p.id AS personId, p.slug, t.display_names AS names, t.status, c.eventId, c.isNew,
       iif(c.isLeft, (SELECT state FROM events WHERE id = c.eventId), NULL) AS state
     FROM touched c JOIN people p ON p.id = c.personId JOIN standings t ON t.person_id = p.id
     ORDER BY t.sort_key, p.id`,
  ).all({ revisionId }) as Row[]
  return rows.map(({ names, isNew, ...line }) => ({
    ...line,
    names: JSON.parse(names),
    isNew: isNew === 1,
  }))
}

type Row = Omit<ApplicationLine, 'names' | 'isNew'> & { names: string; isNew: 0 | 1 }
