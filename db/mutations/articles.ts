import { statement } from '#db/client'
import { insert, type Tx } from '#db/write'

type Article = { article: string; part: string }

/** The provision of the criminal code of the country that prosecutes; new where unknown. */
export function articleId(tx: Tx, personId: number, { article, part }: Article): number {
  const jurisdiction = statement(tx, 'SELECT country FROM people WHERE id = ?')
    .pluck()
    .get(personId) as string
  const known = statement(
    tx,
    `SELECT id FROM articles
     WHERE jurisdiction = ? AND code = 'criminal' AND article = ? AND part = ?`,
  )
    .pluck()
    .get(jurisdiction, article, part) as number | undefined
  return (
    known ?? insert(tx, 'articles', { jurisdiction, code: 'criminal', article, part })
  )
}
