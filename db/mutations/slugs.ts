import { statement } from '#db/client'
import { insert, type Tx } from '#db/write'

/** The slug itself, or the first of `slug-2`, `slug-3`, … that nothing has or ever had. */
export function freeSlug(
  tx: Tx,
  table: 'people' | 'mass_releases' | 'sources',
  wanted: string,
): string {
  const base = wanted || 'unnamed'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (isFree(tx, table, slug)) return slug
  }
}

function isFree(tx: Tx, table: string, slug: string): boolean {
  if (statement(tx, `SELECT 1 FROM main.${table} WHERE slug = ?`).get(slug)) return false
  return (
    table !== 'people' ||
    !statement(tx, 'SELECT 1 FROM main.old_slugs WHERE slug = ?').get(slug)
  )
}

/**
 * Addresses redirect for ever: the old one stays the person's. `oldId` is of the record
 * that it led to, where that became part of this person's.
 */
export function keepOldSlug(
  tx: Tx,
  personId: number,
  slug: string,
  oldId: number | null = null,
) {
  const known = statement(tx, 'SELECT 1 FROM old_slugs WHERE slug = ?').get(slug)
  if (!known) insert(tx, 'old_slugs', { slug, person_id: personId, old_id: oldId })
}

/** Whose address a slug is, or was. */
export function ownerOfSlug(tx: Tx, slug: string): number | undefined {
  // A record that became part of another keeps its slug, so that nobody else gets it.
  const owner = statement(
    tx,
    `SELECT coalesce((SELECT id FROM people WHERE slug = @slug),
       (SELECT person_id FROM old_slugs WHERE slug = @slug))`,
  )
    .pluck()
    .get({ slug }) as number | null
  return owner ?? undefined
}
