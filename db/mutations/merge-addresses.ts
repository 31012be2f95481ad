import { statement } from '#db/client'
import type { PersonRow } from '#db/mutations/merge-people'
import { keepOldSlug } from '#db/mutations/slugs'
import type { Tx } from '#db/write'
import type { Side } from '#domain/merge'

type Both = { survivor: PersonRow; other: PersonRow }

/**
 * Whose address the survivor has from now on. What anybody could open before leads there
 * for ever: the address, the id, and the address without a name of somebody shown by
 * initials. What nobody could open leads nowhere, or it would tell that it was there.
 */
export function keepAddresses(tx: Tx, { survivor, other }: Both, chosen: Side) {
  if (chosen === 'other') exchangeSlugs(tx, survivor, other)
  const left = chosen === 'other' ? survivor : other
  if (left.publication_level === 'public')
    keepOldSlug(tx, survivor.id, left.slug, left === other ? other.id : null)
  for (const address of namelessAddresses(other))
    keepOldSlug(tx, survivor.id, address, other.id)
}

/** As `db/publication.ts` names somebody who is shown by initials. */
function namelessAddresses({ id, publication_level: level }: PersonRow): string[] {
  if (level === 'public') return [String(id)]
  return level === 'public_limited' ? [String(id), `p-${id.toString(36)}`] : []
}

function exchangeSlugs(tx: Tx, survivor: PersonRow, other: PersonRow) {
  const set = statement(tx, 'UPDATE people SET slug = ? WHERE id = ?')
  set.run(`between-${other.id}`, other.id)
  set.run(other.slug, survivor.id)
  set.run(survivor.slug, other.id)
}
