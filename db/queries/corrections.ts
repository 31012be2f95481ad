import { type Db, statement } from '#db/client'
import {
  type Asker,
  type CorrectionKind,
  type CorrectionState,
  type CorrectionText,
  dueAt,
  isSensitive,
  readParts,
  type Subject,
  type Verification,
} from '#domain/correction'
import type { CorrectionPart } from '#domain/correction-parts'

type Texts = Record<CorrectionText, string | null>

/** A request as editors see it; instants in milliseconds. */
export type Correction = Texts & {
  id: number
  version: number
  kind: CorrectionKind
  subject: Subject | null
  /** What should not be shown, where not the whole person is meant. */
  parts: CorrectionPart[]
  asker: Asker | null
  lang: string
  state: CorrectionState
  verified: Verification
  verifiedHow: string | null
  receivedAt: number
  acknowledgedAt: number | null
  closedAt: number | null
  erasedAt: number | null
  joined: number
}

type Row = Omit<Correction, 'subject' | 'parts'> & {
  parts: string
  subjectKind: Subject['kind'] | null
  subjectId: number | null
}

const columns = `c.id, c.version, c.kind, c.subject AS subjectKind,
  c.subject_id AS subjectId, c.about, c.wrong, c."right", c.evidence, c.asker, c.contact,
  c.lang, c.state, c.verified, c.verified_how AS verifiedHow, c.received_at AS receivedAt,
  c.acknowledged_at AS acknowledgedAt, c.closed_at AS closedAt, c.erased_at AS erasedAt,
  c.joined, c.parts`

/** Requests on a page of the list. */
export const correctionPageSize = 50

type Wanted = { closed: boolean; now: number; page?: number }

/**
 * A page, from 1, of the requests that wait, or of those that were closed. What is overdue
 * comes first, then what is about safety, then what falls due soonest; of the closed ones
 * the latest first. After the last page there is the last one again.
 */
export function listCorrections(
  db: Db,
  { closed, now, page: wanted = 1 }: Wanted,
): { corrections: Correction[]; page: number; more: boolean } {
  const ids = closed ? closedIds(db) : waitingIds(db, now)
  const page = Math.min(wanted, Math.ceil(ids.length / correctionPageSize) || 1)
  const from = (page - 1) * correctionPageSize
  return {
    page,
    corrections: ids
      .slice(from, from + correctionPageSize)
      .flatMap((id) => findCorrection(db, id) ?? []),
    more: ids.length > from + correctionPageSize,
  }
}

function closedIds(db: Db): number[] {
  const sql = `SELECT id FROM corrections WHERE closed_at IS NOT NULL
    ORDER BY closed_at DESC, id`
  return statement(db, sql).pluck().all() as number[]
}

type Waiting = Pick<Correction, 'id' | 'kind' | 'receivedAt' | 'acknowledgedAt'>

/** All of them are put in order: the newest may be the most urgent. */
function waitingIds(db: Db, now: number): number[] {
  const rank = (one: Waiting) => (dueAt(one) <= now ? 0 : isSensitive(one.kind) ? 1 : 2)
  return listWaiting(db)
    .sort((a, b) => rank(a) - rank(b) || dueAt(a) - dueAt(b) || a.id - b.id)
    .map(({ id }) => id)
}

function listWaiting(db: Db): Waiting[] {
  const sql = `SELECT id, kind, received_at AS receivedAt, acknowledged_at AS acknowledgedAt
    FROM corrections WHERE closed_at IS NULL`
  return statement(db, sql).all() as Waiting[]
}

/** How many wait, and how many of them longer than was promised. */
export function countCorrections(db: Db, now: number) {
  const waiting = listWaiting(db)
  const overdue = waiting.filter((one) => dueAt(one) <= now).length
  return { waiting: waiting.length, overdue }
}

export function findCorrection(db: Db, id: number): Correction | undefined {
  const sql = `SELECT ${columns} FROM corrections c WHERE c.id = ?`
  const row = statement(db, sql).get(id) as Row | undefined
  return row && withSubject(row)
}

/** The request that a private link leads to, by the hash of its token. */
export function findCorrectionBy(db: Db, hash: string): Correction | undefined {
  const row = statement(
    db,
    `SELECT ${columns} FROM correction_tokens t JOIN corrections c ON c.id = t.correction_id
     WHERE t.hash = ?`,
  ).get(hash) as Row | undefined
  return row && withSubject(row)
}

/** Other requests that wait about the same. */
export function listAboutSame(db: Db, { id, subject }: Correction): number[] {
  if (!subject) return []
  return statement(
    db,
    `SELECT id FROM corrections WHERE subject = ? AND subject_id = ? AND id <> ?
       AND closed_at IS NULL ORDER BY received_at`,
  )
    .pluck()
    .all(subject.kind, subject.id, id) as number[]
}

export type CorrectionStep = {
  id: number
  at: number
  side: 'asker' | 'desk'
  editorId: string | null
  editorName: string | null
  state: CorrectionState
  words: string | null
  note: string | null
}

/** What was said and done, the first first. */
export function listSteps(db: Db, correctionId: number): CorrectionStep[] {
  return statement(
    db,
    `SELECT id, at, side, editor_id AS editorId, editor_name AS editorName, state, words, note
     FROM correction_steps WHERE correction_id = ? ORDER BY id`,
  ).all(correctionId) as CorrectionStep[]
}

function withSubject({ subjectKind, subjectId, parts, ...rest }: Row): Correction {
  const known = subjectKind !== null && subjectId !== null
  const row = { ...rest, parts: readParts(parts) }
  return { ...row, subject: known ? { kind: subjectKind, id: subjectId } : null }
}
