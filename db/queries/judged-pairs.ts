import { type Db, statement } from '#db/client'
import type { Judgement } from '#db/queries/judgements'
import type { PublicationLevel } from '#domain/person'

/** A judgement with who made it and when. */
export type JudgedPair = Judgement & { editorName: string | null; at: string | null }

type Asked = {
  limit?: number
  personIds?: readonly [number, number]
  mayKnow: (level: PublicationLevel) => boolean
}

/** The newest first; one that would tell of a record the editor may not know is left out. */
export function listJudgedPairs(
  db: Db,
  { limit = 50, personIds, mayKnow }: Asked,
): JudgedPair[] {
  const [one, other] = [...(personIds ?? [])].sort((a, b) => a - b)
  const rows = statement(
    db,
    `SELECT j.id, j.person_id AS personId, j.other_id AS otherId, j.verdict, j.why,
       j.version, r.editor_name AS editorName, r.at,
       p.publication_level AS level, o.publication_level AS otherLevel
     FROM judgements j JOIN people p ON p.id = j.person_id JOIN people o ON o.id = j.other_id
     LEFT JOIN revisions r ON r.id = (SELECT max(revision_id) FROM revision_rows
       WHERE table_name = 'judgements' AND row_id = j.id)
     WHERE @one IS NULL OR (j.person_id = @one AND j.other_id = @other)
     ORDER BY r.id DESC, j.id LIMIT @limit`,
  ).all({ one: one ?? null, other: other ?? null, limit }) as Row[]
  return rows.flatMap(({ level, otherLevel, ...row }) =>
    mayKnow(level) && mayKnow(otherLevel) ? [row] : [],
  )
}

type Row = JudgedPair & { level: PublicationLevel; otherLevel: PublicationLevel }
