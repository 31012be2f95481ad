import { type Db, statement } from '#db/client'
import type { CustodyStatus } from '#domain/custody'
import { foldName } from '#domain/name'
import type { PublicationLevel } from '#domain/person'

export type DeskPersonRow = {
  id: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  sinceOn: string | null
  publicationLevel: PublicationLevel
  country: string
  fictional: boolean
}

export const deskPageSize = 50

/** People of the record, hidden ones and drafts included, by any word of any name. */
export function searchRecord(
  db: Db,
  { q, page = 1 }: { q: string; page?: number },
): { rows: DeskPersonRow[]; total: number } {
  const words = foldName(q)
  if (q.trim() !== '' && words.length === 0) return { rows: [], total: 0 }
  const match = words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ')
  const where = match
    ? 'WHERE s.person_id IN (SELECT rowid FROM names_fts WHERE names_fts MATCH ?)'
    : ''
  const values = match ? [match] : []
  const total = statement(db, `SELECT count(*) FROM standings s ${where}`)
    .pluck()
    .get(...values) as number
  const rows = statement(
    db,
    `${select} ${where} ORDER BY s.sort_key, p.id LIMIT ? OFFSET ?`,
  ).all(...values, deskPageSize, (page - 1) * deskPageSize) as RawRow[]
  return { rows: rows.map(toRow), total }
}

const select = `
  SELECT p.id, p.slug, s.display_names AS names, s.status, s.since_on AS sinceOn,
    p.publication_level AS publicationLevel, p.country, p.fictional
  FROM standings s JOIN people p ON p.id = s.person_id`

type RawRow = Omit<DeskPersonRow, 'names' | 'fictional'> & {
  names: string
  fictional: number
}

function toRow(row: RawRow): DeskPersonRow {
  return { ...row, names: JSON.parse(row.names), fictional: row.fictional === 1 }
}
