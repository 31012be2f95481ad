import { createHash } from 'node:crypto'
import { type Db, type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { commit } from '#db/mutations/commit'
import { softHide } from '#db/mutations/soft-hides'
import { emptyLog, overwriting } from '#db/overwrite'
import { amend, type Tx } from '#db/write'
import {
  type CorrectionDecision,
  type CorrectionState,
  isClosed,
  keepMs,
  mostWords,
  type NewCorrection,
} from '#domain/correction'
import { concernOf } from '#domain/correction-parts'
import type { Editor } from '#domain/editor'
import { fail, ok, type Result } from '#lib/result'

/** Who stands in the history for what a reader's request does by itself. */
export const readersRequest: Editor = {
  id: 'reader',
  name: "A reader's request",
  role: 'editor',
}

/** Of a link to a request only this is kept, so that a copy of the record opens none. */
export function hashToken(token: string): string {
  return createHash('sha256').update(`correction ${token}`).digest('hex')
}

export type Received = { id: number; joined: boolean; limited: boolean }

/** The link that the asker is given, when, and what anybody could see then. */
export type Receiving = { token: string; at: number; shown: Db }

/**
 * Keeps a request, and limits at once whom it may (`softHide`). The same request sent again
 * while it is open joins the first one, and its link leads there.
 */
export function receiveCorrection(
  db: RecordDb,
  correction: NewCorrection,
  { token, at, shown }: Receiving,
): Received {
  const entry = { action: 'correction.limited', why: "A reader's request" }
  const received = commit<Received, never>(db, readersRequest, entry, (tx) => {
    const digest = digestOf(correction)
    const known = findOpen(tx, digest)
    const id = known ?? insertCorrection(tx, correction, { digest, at })
    if (known !== undefined) countJoined(tx, known)
    statement(
      tx,
      'INSERT INTO correction_tokens (hash, correction_id) VALUES (?, ?)',
    ).run(hashToken(token), id)
    const limited = known === undefined && hideAtOnce(tx, correction, { id, at, shown })
    return ok({ id, joined: known !== undefined, limited })
  })
  if (!received.ok) throw new Error('A request has no problem to return')
  return received.value
}

function digestOf(correction: NewCorrection): string {
  const { kind, subject, about, wrong, right, evidence, asker, contact } = correction
  const said = [kind, subject?.kind, subject?.id, about, wrong, right, evidence, asker]
  return createHash('sha256')
    .update(JSON.stringify([...said, contact, ...correction.parts]))
    .digest('hex')
}

function findOpen(tx: Tx, digest: string) {
  return statement(
    tx,
    'SELECT id FROM corrections WHERE digest = ? AND closed_at IS NULL',
  )
    .pluck()
    .get(digest) as number | undefined
}

function countJoined(tx: Tx, id: number) {
  statement(tx, 'UPDATE corrections SET joined = joined + 1 WHERE id = ?').run(id)
}

function insertCorrection(
  tx: Tx,
  { subject, parts, ...said }: NewCorrection,
  { digest, at }: { digest: string; at: number },
): number {
  const id = newId()
  statement(
    tx,
    `INSERT INTO corrections (id, kind, subject, subject_id, about, wrong, "right", evidence,
       asker, contact, lang, received_at, digest, parts)
     VALUES (:id, :kind, :subject, :subjectId, :about, :wrong, :right, :evidence, :asker,
       :contact, :lang, :at, :digest, :parts)`,
  ).run({
    ...said,
    ...{ id, digest, at, subject: subject?.kind ?? null },
    ...{ subjectId: subject?.id ?? null, parts: parts.join(' ') },
  })
  return id
}

/** A release or a source concerns many people: an editor has to look first. */
function hideAtOnce(
  tx: Tx,
  correction: NewCorrection,
  { id, at, shown }: { id: number; at: number; shown: Db },
): boolean {
  const { subject } = correction
  const concern = concernOf(correction)
  if (!concern || (subject?.kind !== 'person' && subject?.kind !== 'event')) return false
  const eventId = subject.kind === 'event' ? subject.id : null
  const personId = eventId === null ? subject.id : personOfEvent(tx, eventId)
  if (personId === undefined) return false
  return softHide(tx, { correctionId: id, personId, eventId, concern, at, shown })
}

function personOfEvent(tx: Tx, id: number) {
  const sql = 'SELECT person_id FROM events WHERE id = ?'
  return statement(tx, sql).pluck().get(id) as number | undefined
}

type Said = { token: string; words: string; at: number }

/** What an asker adds to an open request by its link; an answered question waits for us. */
export function addWords(
  db: RecordDb,
  { token, words, at }: Said,
): Result<{ id: number }, 'missing' | 'closed' | 'too-many'> {
  return db.$client
    .transaction(() => {
      const row = statement(
        db,
        `SELECT c.id, c.state, (SELECT count(*) FROM correction_steps s
           WHERE s.correction_id = c.id AND s.side = 'asker') AS said
         FROM correction_tokens t JOIN corrections c ON c.id = t.correction_id
         WHERE t.hash = ?`,
      ).get(hashToken(token)) as
        | { id: number; state: CorrectionState; said: number }
        | undefined
      if (!row) return fail('missing')
      if (isClosed(row.state)) return fail('closed')
      if (row.said >= mostWords) return fail('too-many')
      const state = row.state === 'question' ? 'looking' : row.state
      statement(
        db,
        'UPDATE corrections SET state = ?, version = version + 1 WHERE id = ?',
      ).run(state, row.id)
      keepStep(db, { correctionId: row.id, at, side: 'asker', state, words })
      return ok({ id: row.id })
    })
    .immediate()
}

/** What an editor decided or answered, if nothing has changed since they saw it. */
export function decideCorrection(
  db: RecordDb,
  editor: Editor,
  { decision, at }: { decision: CorrectionDecision; at: number },
): Result<{ id: number }, 'missing' | 'stale'> {
  const { id, state, answer, verified, verifiedHow, note } = decision
  const entry = { action: 'correction.decided' }
  return commit<{ id: number }, 'missing' | 'stale'>(db, editor, entry, (tx) => {
    const amended = amend(tx, 'corrections', decision, {
      ...{ state, verified, verified_how: verifiedHow },
      closed_at: isClosed(state) ? at : null,
    })
    if (!amended.ok) return fail(amended.problem.code)
    statement(
      tx,
      `UPDATE corrections SET version = ?, acknowledged_at = coalesce(acknowledged_at, ?)
       WHERE id = ?`,
    ).run(decision.version + 1, state === 'received' ? null : at, id)
    keepStep(tx, {
      ...{ correctionId: id, at, side: 'desk', editor, state },
      ...{ words: answer, note },
    })
    return ok({ id })
  })
}

type Step = {
  correctionId: number
  at: number
  side: 'asker' | 'desk'
  state: CorrectionState
  editor?: Editor
  words: string | null
  note?: string | null
}

function keepStep(db: RecordDb, { editor, ...step }: Step) {
  statement(
    db,
    `INSERT INTO correction_steps
       (correction_id, at, side, editor_id, editor_name, state, words, note)
     VALUES (:correctionId, :at, :side, :editorId, :editorName, :state, :words, :note)`,
  ).run({
    ...{ editorId: editor?.id ?? null, editorName: editor?.name ?? null },
    ...{ note: null, ...step },
  })
}

/**
 * Erases, of requests closed long enough ago, everything that the asker wrote and every
 * link; what was decided, when and by whom stays. Returns how many.
 */
export function eraseCorrections(db: RecordDb, now: number): number {
  const work = db.$client.transaction(() => eraseDue(db, now))
  const erased = overwriting(db, () => work.immediate())
  if (erased > 0) emptyLog(db)
  return erased
}

function eraseDue(db: RecordDb, now: number): number {
  const due = `SELECT id FROM corrections
    WHERE closed_at <= :closedBefore AND erased_at IS NULL`
  const at = { closedBefore: now - keepMs }
  statement(db, `DELETE FROM correction_tokens WHERE correction_id IN (${due})`).run(at)
  statement(
    db,
    `UPDATE correction_steps SET words = NULL
     WHERE side = 'asker' AND correction_id IN (${due})`,
  ).run(at)
  return statement(
    db,
    `UPDATE corrections SET about = NULL, wrong = NULL, "right" = NULL, evidence = NULL,
       contact = NULL, digest = NULL, erased_at = :now WHERE id IN (${due})`,
  ).run({ ...at, now }).changes
}
