import { type Db, statement } from '#db/client'

/** The words by which one person is found; only what differs is written, none if empty. */
export function writeWords(db: Db, personId: number, words: string) {
  const old = statement(db, 'SELECT words FROM names_fts WHERE rowid = ?')
    .pluck()
    .get(personId) as string | undefined
  if ((old ?? '') === words) return
  if (old) statement(db, 'DELETE FROM names_fts WHERE rowid = ?').run(personId)
  if (words)
    statement(db, 'INSERT INTO names_fts (rowid, words) VALUES (?, ?)').run(
      personId,
      words,
    )
  if (old) forgetWords(db, old.split(' '))
}

/**
 * FTS5's `secure-delete` takes a word out of the index but not out of `names_fts_idx`,
 * where the beginning of a word says what a page begins with. Where nobody who is left
 * has a word that begins so, the index is written anew: once in hundreds of deletions.
 */
function forgetWords(db: Db, words: string[]) {
  const beginnings = words.flatMap((word) =>
    Array.from(word, (_, index) => word.slice(0, index + 1)),
  )
  const kept = statement(
    db,
    `SELECT DISTINCT substr(CAST(term AS TEXT), 2) FROM names_fts_idx
     WHERE substr(CAST(term AS TEXT), 2) IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(beginnings)) as string[]
  if (kept.some((beginning) => !isSomebodys(db, beginning)))
    statement(db, `INSERT INTO names_fts (names_fts) VALUES ('rebuild')`).run()
}

function isSomebodys(db: Db, beginning: string): boolean {
  const sql = 'SELECT 1 FROM names_fts WHERE names_fts MATCH ? LIMIT 1'
  return statement(db, sql).get(`"${beginning}"*`) !== undefined
}
