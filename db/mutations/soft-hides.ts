import { type Db, type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { commit } from '#db/mutations/commit'
import { limitFields } from '#db/mutations/limit-fields'
import { type Target, targetsOf } from '#db/mutations/soft-hide-targets'
import { findSoftHide, type SoftHidePart } from '#db/queries/soft-hides'
import { amend, type Tx } from '#db/write'
import { softHideRestMs, softHidesADay } from '#domain/correction'
import type { Concern } from '#domain/correction-parts'
import type { Editor } from '#domain/editor'
import type { PublicationLevel } from '#domain/person'
import { fail, ok, type Result } from '#lib/result'

const dayMs = 86_400_000

export type SoftHide = {
  correctionId: number
  personId: number
  /** The event that the request is about, if it is about one. */
  eventId: number | null
  concern: Concern
  at: number
  /** What anybody can see (`public.db`). */
  shown: Db
}

/**
 * Shows less at once, until an editor decides: the one thing that an unverified request does
 * by itself. A whole person becomes initials and dates; else only what the request concerns
 * goes. It never removes anybody, and is bounded: so often a day in all, and the same thing
 * once, until it is decided and for a while after. Returns whether anything went, which the
 * asker is told: so it is done only where something goes that was shown.
 */
export function softHide(tx: Tx, { correctionId, shown, ...asked }: SoftHide): boolean {
  const { personId, concern, at } = asked
  if (!isShown(tx, personId) || isDaySpent(tx, concern === 'person', at)) return false
  const namedIn = (db: Db) =>
    targetsOf(db, asked).filter((target) => !rests(tx, target, at))
  const targets = namedIn(tx)
  if (targets.length === 0 || namedIn(shown).length === 0) return false
  const id = newId()
  statement(
    tx,
    `INSERT INTO soft_hides (id, correction_id, person_id, at, whole, revision_id)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, correctionId, personId, at, Number(concern === 'person'), tx.revisionId)
  for (const target of targets) keepPart(tx, id, { target, ...lower(tx, target) })
  return true
}

function isShown(db: Db, personId: number) {
  const sql = `SELECT 1 FROM people WHERE id = ?
    AND publication_level IN ('public', 'public_limited')`
  return statement(db, sql).get(personId) !== undefined
}

/** Counted apart, so that nobody's photos use up what is for people in danger. */
function isDaySpent(db: Db, whole: boolean, at: number) {
  const sql = 'SELECT count(*) FROM soft_hides WHERE at > ? AND whole = ?'
  const today = statement(db, sql).pluck()
  return (today.get(at - dayMs, Number(whole)) as number) >= softHidesADay
}

/** It went by a request that is open, or was decided not long ago. */
function rests(db: Db, { subject, subjectId, field }: Target, at: number) {
  const sql = `SELECT 1 FROM soft_hide_parts q
    JOIN soft_hides h ON h.id = q.soft_hide_id
    JOIN corrections c ON c.id = h.correction_id
    WHERE q.subject = ? AND q.subject_id = ? AND q.field = ?
      AND (c.closed_at IS NULL OR c.closed_at > ?)`
  const rested = at - softHideRestMs
  return statement(db, sql).get(subject, subjectId, field, rested) !== undefined
}

type Lowered = { levelBefore: string | null; limitId: number | null }

/** All of these are public, or not limited yet. */
function lower(tx: Tx, target: Target): Lowered {
  if (target.field === 'publication_level') {
    setLevel(tx, target, target.subject === 'person' ? 'public_limited' : 'internal')
    return { levelBefore: 'public', limitId: null }
  }
  const terms = { reason: 'request_of_person', kind: 'soft' } as const
  limitFields(tx, [target], terms)
  const sql = `SELECT id FROM field_limits
    WHERE subject = ? AND subject_id = ? AND field = ?`
  const { subject, subjectId, field } = target
  const limitId = statement(tx, sql).pluck().get(subject, subjectId, field)
  return { levelBefore: null, limitId: limitId as number }
}

function keepPart(
  tx: Tx,
  id: number,
  { target, ...before }: Lowered & { target: Target },
) {
  statement(
    tx,
    `INSERT INTO soft_hide_parts (id, soft_hide_id, subject, subject_id, field,
       level_before, limit_id)
     VALUES (:id, :softHideId, :subject, :subjectId, :field, :levelBefore, :limitId)`,
  ).run({ id: newId(), softHideId: id, ...target, ...before })
}

/**
 * Shows again what a request hid, where nothing has been decided about it since. As it
 * shows more, it may have to wait for a second person.
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
    for (const part of standing.parts) raise(tx, part)
    return ok({ personId: standing.personId })
  })
}

function raise(tx: Tx, part: SoftHidePart) {
  if (part.levelBefore !== null) return setLevel(tx, part, part.levelBefore)
  statement(tx, 'DELETE FROM field_limits WHERE id = ?').run(part.limitId)
}

const tables = { person: 'people', event: 'events', photo: 'photos' } as const

type Row = { subject: keyof typeof tables; subjectId: number }

function setLevel(tx: Tx, { subject, subjectId }: Row, level: PublicationLevel) {
  const table = tables[subject]
  const sql = `SELECT version FROM ${table} WHERE id = ?`
  const version = statement(tx, sql).pluck().get(subjectId) as number
  amend(tx, table, { id: subjectId, version }, { publication_level: level })
}
