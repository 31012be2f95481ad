import { type Db, statement } from '#db/client'
import { conditionSql } from '#db/queries/people-list'
import { type NameHit, searchNames } from '#db/queries/search'
import type { CustodyStatus } from '#domain/custody'
import type { PublicationLevel } from '#domain/person'
import type { Conditionality } from '#domain/release'

export type DeskPersonRow = {
  id: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  sinceOn: string | null
  /** Of the release by which they are out; null where none is recorded. */
  condition: Conditionality | null
  publicationLevel: PublicationLevel
  country: string
  fictional: boolean
  /** How the name was found, where one was asked for. */
  hit?: NameHit
}

export const deskPageSize = 50

/**
 * People of the record, hidden ones and drafts included: those whose names are most like
 * the words, best first; everybody by name where there are no words.
 */
export function searchRecord(
  db: Db,
  { q, page = 1 }: { q: string; page?: number },
): { rows: DeskPersonRow[]; total: number } {
  if (q.trim() !== '') return named(db, q)
  const total = statement(db, 'SELECT count(*) FROM standings').pluck().get() as number
  const rows = statement(
    db,
    // The page is found by the index alone: the rows of all before it are not read.
    `${select} WHERE s.person_id IN (SELECT person_id FROM standings
       ORDER BY sort_key, person_id LIMIT ? OFFSET ?)
     ORDER BY +s.sort_key, s.person_id`,
  ).all(deskPageSize, (page - 1) * deskPageSize) as RawRow[]
  return { rows: rows.map(toRow), total }
}

function named(db: Db, q: string) {
  const row = statement(db, `${select} WHERE p.id = ?`)
  const rows = searchNames(db, q, deskPageSize).flatMap((hit) => {
    const found = row.get(hit.personId) as RawRow | undefined
    return found ? [{ ...toRow(found), hit }] : []
  })
  return { rows, total: rows.length }
}

const select = `
  SELECT p.id, p.slug, s.display_names AS names, s.status, s.since_on AS sinceOn,
    ${conditionSql} AS condition,
    p.publication_level AS publicationLevel, p.country, p.fictional
  FROM standings s JOIN people p ON p.id = s.person_id`

type RawRow = Omit<DeskPersonRow, 'names' | 'fictional' | 'hit'> & {
  names: string
  fictional: number
}

function toRow(row: RawRow): DeskPersonRow {
  return { ...row, names: JSON.parse(row.names), fictional: row.fictional === 1 }
}
