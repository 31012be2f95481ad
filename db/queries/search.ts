import { type Db, statement } from '#db/client'
import { foldName } from '#domain/name'

/** Everybody whose name certainly matches, by how well: 0 to 1. */
export function peopleNamed(db: Db, q: string): ReadonlyMap<number, number> {
  const words = foldName(q)
  if (words.length === 0) return new Map()
  const match = words.map((word) => `"${word}"*`).join(' ')
  const ids = statement(db, 'SELECT rowid FROM names_fts WHERE names_fts MATCH ?')
    .pluck()
    .all(match) as number[]
  return new Map(ids.map((id) => [id, 1]))
}
