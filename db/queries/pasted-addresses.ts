import { type Db, statement } from '#db/client'
import type { Correction } from '#db/queries/corrections'
import type { Subject } from '#domain/correction'
import { type Named, namedIn } from '#domain/pasted-address'
import { type CorrectionAbout, findCorrectionAbout } from './correction-subjects.ts'

/**
 * What an address in the text leads to, as this database has it: old addresses and those of
 * people who were joined lead where they are now. In `public.db` the hidden are as absent.
 */
export function findByAddress(db: Db, text: string): Subject | undefined {
  for (const named of namedIn(text)) {
    const id = idOf(db, named)
    if (id !== undefined) return { kind: named.kind, id }
  }
  return undefined
}

/** What a request is about: the page it was sent from, or the one whose address it has. */
export function findAsked(
  db: Db,
  { subject, about }: Pick<Correction, 'subject' | 'about'>,
): CorrectionAbout | undefined {
  const meant = subject ?? findByAddress(db, about ?? '')
  return meant && findCorrectionAbout(db, meant)
}

function idOf(db: Db, { kind, key }: Named): number | undefined {
  if (kind === 'person') return whereNow(db, personWith(db, key))
  const id = /^\d{1,16}$/.test(key) ? Number(key) : null
  return statement(db, bySlugOrId[kind]).pluck().get({ key, id }) as number | undefined
}

const bySlugOrId = {
  release: 'SELECT id FROM mass_releases WHERE slug = :key OR id = :id',
  source: 'SELECT id FROM sources WHERE slug = :key OR id = :id',
  event: 'SELECT id FROM events WHERE id = :id AND :key IS NOT NULL',
} as const

function personWith(db: Db, key: string) {
  const sql = `SELECT id FROM people WHERE slug = :key
    UNION ALL SELECT person_id FROM old_slugs WHERE slug = :key AND person_id IS NOT NULL
    UNION ALL SELECT id FROM people WHERE id = :id`
  const found = statement(db, sql)
    .pluck()
    .get({ key, id: idIn(key) })
  return found as number | undefined
}

/** An id, or the address of somebody who is shown without a name. */
function idIn(key: string): number | null {
  if (/^\d{1,16}$/.test(key)) return Number(key)
  const [, digits] = /^p-([0-9a-z]{1,11})$/.exec(key) ?? []
  return digits ? Number.parseInt(digits, 36) : null
}

/** The record that one became part of, which may have become part of another since. */
function whereNow(db: Db, id: number | undefined): number | undefined {
  if (id === undefined) return undefined
  const sql = `WITH RECURSIVE now(id, next) AS (
      SELECT id, merged_into FROM people WHERE id = ?
      UNION SELECT p.id, p.merged_into FROM people p JOIN now ON p.id = now.next)
    SELECT id FROM now WHERE next IS NULL`
  return statement(db, sql).pluck().get(id) as number | undefined
}
