import { type Db, statement } from '#db/client'

/**
 * The address of a person is made of the name, and an address that is taken is told of: a
 * sealed person has one that says nothing, so that nobody can ask for the name with it.
 */
export function takeAddresses(db: Db, revisionId: number) {
  const sealed = statement(
    db,
    `SELECT DISTINCT p.id, p.slug FROM main.revision_rows r JOIN main.people p ON p.id = r.row_id
     WHERE r.revision_id = ? AND r.table_name = 'people' AND p.publication_level = 'sealed'`,
  ).all(revisionId) as { id: number; slug: string }[]
  for (const { id, slug } of sealed) {
    if (!slug.startsWith(plainAddress(id))) moveTo(db, id, freeAddress(db, id))
    statement(db, 'DELETE FROM old_slugs WHERE person_id = ?').run(id)
  }
}

const plainAddress = (id: number) => `p-${id.toString(36)}`

function moveTo(db: Db, id: number, slug: string) {
  statement(db, 'UPDATE people SET slug = ? WHERE id = ?').run(slug, id)
}

/** One that says nothing, and that nobody has or ever had. */
export function freeAddress(db: Db, id: number): string {
  const taken = statement(
    db,
    `SELECT 1 FROM main.people WHERE slug = @slug
     UNION SELECT 1 FROM main.old_slugs WHERE slug = @slug`,
  )
  const plain = plainAddress(id)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${number}`
    if (!taken.get({ slug })) return slug
  }
}
