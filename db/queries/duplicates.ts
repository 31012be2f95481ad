import { type Db, type RecordDb, statement } from '#db/client'
import { listJudgements, listMerged, settledPairs } from '#db/queries/judgements'
import { likelyTwins } from '#db/queries/likely-people'
import { keptShelf } from '#db/queries/list-match'
import {
  contradictions,
  type DuplicatePlace,
  type Explanation,
  type Pair,
  pairOf,
  type Verdict,
} from '#domain/judgement'
import type { PublicationLevel } from '#domain/person'

/** Below this a likeness is not worth an editor's look, in nats. */
const least = 2
/** So many are looked at before anything is written. */
const peopleAtOnce = 8

type Found = Pair & { explanation: Explanation }

/**
 * Looks for duplicates of whoever was touched since the last time, for about so long; true
 * where everybody has been looked at. What it finds is kept, and is made anew for whoever
 * is touched again. History holds everybody once at least, so that the first time it is
 * the whole record.
 */
export function lookForDuplicates(db: RecordDb, budgetMs: number): boolean {
  const end = performance.now() + budgetMs
  for (;;) {
    const { lastRow, people } = nextPeople(db)
    if (lastRow === null) return true
    // Not written person by person: after a write the names would be read anew.
    const found: Found[] = []
    const shelf = keptShelf(db)
    for (const personId of people) {
      const known = knownTwins(db, personId)
      const twins = likelyTwins(db, personId, { shelf, least, known })
      for (const { person, explanation } of twins)
        found.push({ ...pairOf(personId, person.id), explanation })
    }
    keepFound(db, { lastRow, people, found })
    if (performance.now() >= end) return false
  }
}

function knownTwins(db: Db, personId: number): number[] {
  const sql = `SELECT other_id FROM duplicate_candidates WHERE person_id = @personId
    UNION SELECT person_id FROM duplicate_candidates WHERE other_id = @personId`
  return statement(db, sql).pluck().all({ personId }) as number[]
}

/** The next people of history, and up to which row that is; null at its end. */
function nextPeople(db: Db): { lastRow: number | null; people: number[] } {
  const after = statement(db, 'SELECT coalesce(max(last_row), 0) FROM duplicate_search')
    .pluck()
    .get() as number
  const rows = statement(
    db,
    'SELECT id, person_id AS personId FROM revision_rows WHERE id > ? ORDER BY id LIMIT 2000',
  ).all(after) as { id: number; personId: number | null }[]
  const people = new Set<number>()
  let lastRow: number | null = null
  for (const { id, personId } of rows) {
    if (personId !== null && !people.has(personId) && people.size === peopleAtOnce) break
    if (personId !== null) people.add(personId)
    lastRow = id
  }
  return { lastRow, people: [...people] }
}

type Kept = { lastRow: number; people: readonly number[]; found: readonly Found[] }

function keepFound(db: RecordDb, { lastRow, people, found }: Kept) {
  const keep = statement(
    db,
    `INSERT OR REPLACE INTO duplicate_candidates (person_id, other_id, score, explanation)
     VALUES (?, ?, ?, ?)`,
  )
  const write = db.$client.transaction(() => {
    for (const column of ['person_id', 'other_id'])
      statement(
        db,
        `DELETE FROM duplicate_candidates
         WHERE ${column} IN (SELECT value FROM json_each(?))`,
      ).run(JSON.stringify(people))
    for (const { personId, otherId, explanation } of found)
      keep.run(personId, otherId, explanation.score, JSON.stringify(explanation))
    statement(db, 'DELETE FROM duplicate_search').run()
    statement(db, 'INSERT INTO duplicate_search VALUES (?)').run(lastRow)
  })
  write.immediate()
}

export type Duplicate = Pair & {
  explanation: Explanation
  levels: [PublicationLevel, PublicationLevel]
  /** An editor was not sure. */
  isUnsure: boolean
}

type Listed = { rows: Duplicate[]; next: DuplicatePlace | null }
type Asked = {
  after?: DuplicatePlace | null
  mayKnow: (level: PublicationLevel) => boolean
}

export const duplicatesOnPage = 20

/**
 * The likeliest first. Who was judged different is not there, nor is who is one with
 * somebody who was; nor is a record of which the editor may not know.
 */
export function listDuplicates(db: Db, { after = null, mayKnow }: Asked): Listed {
  const verdictOf = settledPairs(db)
  const page = statement(db, pageSql)
  const rows: Duplicate[] = []
  let place: DuplicatePlace = after ?? { score: Number.MAX_VALUE, id: 0 }
  for (;;) {
    const some = page.all({ ...place, limit: duplicatesOnPage * 2 }) as Row[]
    for (const row of some) {
      if (rows.length === duplicatesOnPage) return { rows, next: place }
      place = { score: row.score, id: row.id }
      const levels: Duplicate['levels'] = [row.level, row.otherLevel]
      const verdict = verdictOf(row)
      if (isDecided(verdict) || !levels.every(mayKnow)) continue
      rows.push({
        ...{ personId: row.personId, otherId: row.otherId, levels },
        explanation: JSON.parse(row.explanation),
        isUnsure: verdict === 'unsure',
      })
    }
    if (some.length < duplicatesOnPage * 2) return { rows, next: null }
  }
}

const isDecided = (verdict: Verdict | undefined) =>
  verdict === 'same' || verdict === 'different'

type Row = Pair & {
  id: number
  score: number
  explanation: string
  level: PublicationLevel
  otherLevel: PublicationLevel
}

const pageSql = `
  SELECT c.id, c.person_id AS personId, c.other_id AS otherId, c.score, c.explanation,
    p.publication_level AS level, o.publication_level AS otherLevel
  FROM duplicate_candidates c CROSS JOIN people p ON p.id = c.person_id
  CROSS JOIN people o ON o.id = c.other_id
  WHERE c.score <= @score AND (c.score, -c.id) < (@score, -@id)
    AND +p.merged_into IS NULL AND +o.merged_into IS NULL
  ORDER BY c.score DESC, c.id LIMIT @limit`

/** Judgements that cannot all be right, of people of whom the editor may know. */
export function listContradictions(
  db: Db,
  mayKnow: (level: PublicationLevel) => boolean,
): Pair[] {
  const level = statement(db, 'SELECT publication_level FROM people WHERE id = ?').pluck()
  const isKnown = (id: number) => mayKnow(level.get(id) as PublicationLevel)
  return contradictions(listJudgements(db), listMerged(db)).filter(
    ({ personId, otherId }) => isKnown(personId) && isKnown(otherId),
  )
}
