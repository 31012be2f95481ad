import { type Db, statement } from '#db/client'
import { nameOf } from '#db/erasure-owners'
import { type ErasureScope, scopeOf } from '#db/erasure-scope'
import { type ErasureBasis, erasureAction } from '#domain/erasure'

/** An erasure that was done: when, by whom, upon whose proposal. */
export type Erasure = {
  id: number
  basis: ErasureBasis
  pieces: number
  revisionId: number
  at: string
  editorName: string
  proposalId: number | null
  authorName: string | null
}

/** Why nothing can be erased of somebody now. */
export type NotErasable =
  | { code: 'missing' }
  | { code: 'not-removed' }
  /** Their record is part of another: that one is erased, and this with it. */
  | { code: 'became-another' }
  | { code: 'erased-already' }
  /** A reader still waits for an answer about them, and would never get it. */
  | { code: 'requests-open' }

/** Undefined where an erasure can be proposed, or done. */
export function whyNotErasable(db: Db, personId: number): NotErasable | undefined {
  const person = statement(
    db,
    'SELECT publication_level AS level, merged_into AS mergedInto FROM people WHERE id = ?',
  ).get(personId) as { level: string; mergedInto: number | null } | undefined
  if (!person) return { code: 'missing' }
  if (person.mergedInto !== null) return { code: 'became-another' }
  if (person.level !== 'removed') return { code: 'not-removed' }
  const erasure = findErasure(db, personId)
  if (erasure && !isWrittenSince(db, personId, erasure)) return { code: 'erased-already' }
  const requests = correctionsAbout(db, scopeOf(db, personId))
  if (requests.some(({ isOpen }) => isOpen)) return { code: 'requests-open' }
  return undefined
}

/** Nobody keeps anybody from writing about an emptied person again. */
function isWrittenSince(db: Db, personId: number, { revisionId }: Erasure) {
  const sql = `SELECT 1 FROM main.revision_rows WHERE person_id = ? AND revision_id > ?
    AND table_name NOT IN ('tombstones', 'level_reasons', 'erasures')`
  return statement(db, sql).get(personId, revisionId) !== undefined
}

/** The last one, if there is any. */
export function findErasure(db: Db, personId: number): Erasure | undefined {
  return statement(
    db,
    `SELECT e.id, e.basis, e.pieces, r.id AS revisionId, r.at, r.editor_name AS editorName,
       p.id AS proposalId, p.author_name AS authorName
     FROM erasures e
       JOIN revision_rows w ON w.table_name = 'erasures' AND w.row_id = e.id
       JOIN revisions r ON r.id = w.revision_id
       LEFT JOIN proposals p ON p.id = r.proposal_id
     WHERE e.person_id = ? ORDER BY r.id DESC LIMIT 1`,
  ).get(personId) as Erasure | undefined
}

export type ErasedIn = Pick<Erasure, 'at' | 'editorName' | 'proposalId' | 'revisionId'>

/** Where a row of history was erased; null where it was not. */
export function erasedIn(db: Db, rowId: number): ErasedIn | null {
  const erased = statement(
    db,
    `SELECT r.id AS revisionId, r.at, r.editor_name AS editorName,
       r.proposal_id AS proposalId
     FROM erased_pieces e
       JOIN revision_rows w ON w.table_name = 'erasures' AND w.row_id = e.erasure_id
       JOIN revisions r ON r.id = w.revision_id
     WHERE e.kind = 'row' AND e."key" = ? ORDER BY e.id DESC LIMIT 1`,
  ).get(rowId) as ErasedIn | undefined
  return erased ?? null
}

/** The open proposal to erase somebody, if there is one. */
export function findProposedErasure(db: Db, personId: number): number | undefined {
  return statement(
    db,
    `SELECT p.id FROM proposals p JOIN proposal_rows w ON w.proposal_id = p.id
     WHERE p.action = '${erasureAction}' AND p.state = 'open' AND w.person_id = ?`,
  )
    .pluck()
    .get(personId) as number | undefined
}

type Request = { id: number; isOpen: boolean }

/** What readers asked about them, or about an event of theirs. */
export function correctionsAbout(db: Db, { people, rows }: ErasureScope): Request[] {
  const events = [...rows.values()].filter(({ table }) => table === 'events')
  const subjects = [
    ...[...people].map((id) => ['person', id] as const),
    ...events.map(({ key }) => ['event', key] as const),
  ]
  const find = statement(
    db,
    `SELECT id, closed_at IS NULL AS isOpen FROM main.corrections
     WHERE subject = ? AND subject_id = ? AND erased_at IS NULL`,
  )
  return subjects
    .flatMap((subject) => find.all(...subject) as { id: number; isOpen: number }[])
    .map(({ id, isOpen }) => ({ id, isOpen: isOpen === 1 }))
}

/** What would be erased, counted. */
export type ErasureCounts = {
  /** Rows of the record, there or gone. */
  rows: number
  /** Rows of the history. */
  history: number
  photos: number
  proposals: number
  requests: number
}

/** Counted afresh each time: whatever is written meanwhile goes as well. */
export function countErasable(db: Db, personId: number): ErasureCounts {
  const scope = scopeOf(db, personId)
  const rows = [...scope.rows.values()]
  const ofRow = statement(
    db,
    `SELECT count(*) FROM main.revision_rows WHERE table_name = ? AND row_id = ?
       AND ("before" IS NOT NULL OR "after" IS NOT NULL)`,
  ).pluck()
  const history = rows.map(({ table, key }) => ofRow.get(table, key) as number)
  return {
    rows: rows.length,
    history: history.reduce((sum, count) => sum + count, 0),
    photos: rows.filter(({ table }) => table === 'photos').length,
    proposals: countProposals(db, scope),
    requests: correctionsAbout(db, scope).length,
  }
}

function countProposals(db: Db, { people, rows }: ErasureScope): number {
  const named = statement(
    db,
    `SELECT p.id, w.table_name AS "table", w.row_id AS "key", w.person_id AS personId
     FROM main.proposals p JOIN main.proposal_rows w ON w.proposal_id = p.id
     WHERE p.action <> '${erasureAction}'`,
  ).all() as { id: number; table: 'people'; key: number; personId: number | null }[]
  const theirs = named.filter(
    (row) => rows.has(nameOf(row)) || (row.personId !== null && people.has(row.personId)),
  )
  return new Set(theirs.map(({ id }) => id)).size
}
