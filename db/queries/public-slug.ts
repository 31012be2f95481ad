import { type PublicDb, statement } from '#db/client'

/** The address that readers have of a person; undefined for who is not published. */
export function findPublicSlug(db: PublicDb, id: number): string | undefined {
  const sql = 'SELECT slug FROM people WHERE id = ?'
  return statement(db, sql).pluck().get(id) as string | undefined
}
