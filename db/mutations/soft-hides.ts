import { type Db, type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { commit } from '#db/mutations/commit'
import type { Tx } from '#db/write'
import { softHideRestMs, softHidesADay } from '#domain/correction'
import type { Editor } from '#domain/editor'
import type { PublicationLevel } from '#domain/person'
import { fail, ok, type Result } from '#lib/result'

const dayMs = 86_400_000

export type SoftHide = { correctionId: number; personId: number; at: number }

/**
 * Limits a public person to initials and dates, until an editor decides: the one thing that
 * an unverified request does by itself. It never removes anybody, and is bounded: so many
 * people a day in all, and one person once, until it is decided and for a while after.
 * Returns whether anything was limited.
 */
export function softHide(tx: Tx, { correctionId, personId, at }: SoftHide): boolean {
  const level = levelOf(tx, personId)
  if (level !== 'public' || !mayBeLimited(tx, { personId, at })) return false
  statement(
    tx,
    `INSERT INTO soft_hides (id, correction_id, person_id, at, level_before)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(newId(), correctionId, personId, at, level)
  setLevel(tx, personId, 'public_limited')
  return true
}

function mayBeLimited(db: Db, { personId, at }: Omit<SoftHide, 'correctionId'>) {
  const { today, ofPerson } = statement(
    db,
    `SELECT (SELECT count(*) FROM soft_hides WHERE at > :dayAgo) AS today,
       (SELECT count(*) FROM soft_hides h JOIN corrections c ON c.id = h.correction_id
        WHERE h.person_id = :personId AND (c.closed_at IS NULL OR c.closed_at > :rested)
       ) AS ofPerson`,
  ).get({ personId, dayAgo: at - dayMs, rested: at - softHideRestMs }) as Record<
    'today' | 'ofPerson',
    number
  >
  return today < softHidesADay && ofPerson === 0
}

/**
 * Shows a person as before a request limited them, where nothing has been decided about
 * their level since. Raising a level, it may have to wait for a second person.
 */
export function liftSoftHide(
  db: RecordDb,
  editor: Editor,
  { correctionId, at }: { correctionId: number; at: number },
): Result<{ personId: number }, 'missing'> {
  const entry = { action: 'correction.lifted', why: `correction ${correctionId}` }
  return commit(db, editor, entry, (tx) => {
    const standing = findSoftHide(tx, correctionId)
    if (!standing?.stands) return fail('missing')
    statement(tx, 'UPDATE soft_hides SET lifted_at = ? WHERE id = ?').run(at, standing.id)
    setLevel(tx, standing.personId, standing.levelBefore)
    return ok({ personId: standing.personId })
  })
}

export type StandingSoftHide = {
  id: number
  personId: number
  at: number
  levelBefore: PublicationLevel
  /** Whether the person is limited by it still. */
  stands: boolean
}

/** What a request limited, if it limited anybody. */
export function findSoftHide(db: Db, correctionId: number): StandingSoftHide | undefined {
  const row = statement(
    db,
    `SELECT h.id, h.person_id AS personId, h.at, h.level_before AS levelBefore,
       h.lifted_at IS NULL AND p.publication_level = 'public_limited' AS stands
     FROM soft_hides h JOIN people p ON p.id = h.person_id WHERE h.correction_id = ?`,
  ).get(correctionId) as
    | (Omit<StandingSoftHide, 'stands'> & { stands: number })
    | undefined
  return row && { ...row, stands: row.stands === 1 }
}

function levelOf(db: Db, personId: number) {
  const sql = 'SELECT publication_level FROM people WHERE id = ?'
  return statement(db, sql).pluck().get(personId) as PublicationLevel | undefined
}

function setLevel(tx: Tx, personId: number, level: PublicationLevel) {
  statement(
    tx,
    'UPDATE people SET publication_level = ?, version = version + 1 WHERE id = ?',
  ).run(level, personId)
}
