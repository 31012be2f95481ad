import { type RecordDb, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { commit } from '#db/mutations/commit'
import { bury } from '#db/tombstones'
import { amend, insert, type Stale, type Tx } from '#db/write'
import type { Amendment } from '#domain/amendment'
import type { Editor } from '#domain/editor'
import type { WithholdingReason } from '#domain/limit'
import type { PublicationLevel } from '#domain/person'
import { fail, ok, type Result } from '#lib/result'
import { today } from '#lib/today'

type Missing = { code: 'missing' }
type PersonAt = { personId: number }

export type NewLevel = Amendment & {
  level: PublicationLevel
  reason?: WithholdingReason | null
  /** A day. */
  reviewBy?: string | null
}

/** Sets who may see a person, why, and when to look again; who is removed is buried. */
export function setPublicationLevel(
  db: RecordDb | Tx,
  editor: Editor,
  { id, version, why, level, reason = null, reviewBy = null }: NewLevel,
): Result<PersonAt, Missing | Stale> {
  return commit(db, editor, { action: 'person.level-set', why }, (tx) => {
    const amended = amend(tx, 'people', { id, version }, { publication_level: level })
    if (!amended.ok) return amended
    keepReason(tx, id, { level, reason, reviewBy })
    if (level === 'removed') keepTombstone(tx, id, reason)
    else statement(tx, 'DELETE FROM tombstones WHERE person_id = ?').run(id)
    return ok({ personId: id })
  })
}

/**
 * Takes a person out of public view at once, whoever else is editing: it is based on the
 * version that is there the moment it happens, and changes nothing else.
 */
export function hidePerson(
  db: RecordDb | Tx,
  editor: Editor,
  { id, why }: { id: number; why?: string | null | undefined },
): Result<PersonAt, Missing> {
  return commit<PersonAt, Missing>(db, editor, { action: 'person.hidden', why }, (tx) => {
    const hidden = statement(
      tx,
      `UPDATE people SET publication_level = 'internal', version = version + 1
       WHERE id = ? AND publication_level IN ('public', 'public_limited', 'counted_only')`,
    ).run(id)
    const known = statement(tx, 'SELECT 1 FROM people WHERE id = ?').get(id)
    return hidden.changes > 0 || known ? ok({ personId: id }) : fail({ code: 'missing' })
  })
}

type Kept = Required<Pick<NewLevel, 'level' | 'reason' | 'reviewBy'>>

function keepReason(tx: Tx, personId: number, { level, reason, reviewBy }: Kept) {
  const known = statement(
    tx,
    'SELECT id, version FROM level_reasons WHERE person_id = ?',
  ).get(personId) as { id: number; version: number } | undefined
  const row = { level, reason, review_by: reviewBy }
  if (known) amend(tx, 'level_reasons', known, row)
  else if (reason || reviewBy)
    insert(tx, 'level_reasons', { person_id: personId, ...row })
}

function keepTombstone(tx: Tx, personId: number, reason: WithholdingReason | null) {
  if (statement(tx, 'SELECT 1 FROM tombstones WHERE person_id = ?').get(personId)) return
  const names = statement(tx, 'SELECT text FROM names WHERE person_id = ?')
    .pluck()
    .all(personId) as string[]
  const born = statement(
    tx,
    `SELECT birth_on AS text, birth_on_earliest AS earliest, birth_on_latest AS latest
     FROM people WHERE id = ?`,
  ).get(personId) as Record<'text' | 'earliest' | 'latest', string | null>
  const birthOn = edtfFrom(born.text, born.earliest, born.latest)
  const stone = { removed_on: today(), reason, ...bury({ names, birthOn }) }
  insert(tx, 'tombstones', { person_id: personId, ...stone })
}
