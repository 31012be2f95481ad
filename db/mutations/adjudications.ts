import { type RecordDb, statement } from '#db/client'
import {
  restoreValue,
  type Target,
  type Unwritable,
  writeValue,
} from '#db/mutations/claimed-values'
import { commit } from '#db/mutations/commit'
import {
  findQuestion,
  type OpenQuestion,
  type QuestionClaim,
} from '#db/queries/questions'
import { amend, insert, type Tx } from '#db/write'
import { mayBeChosen } from '#domain/claim'
import type { Editor } from '#domain/editor'
import type { NewDecision, NewReopening } from '#domain/question'
import { type Recorded, readRecorded } from '#domain/recorded-value'
import { fail, ok, type Result } from '#lib/result'

type Missing = { code: 'missing' }
/** Somebody decided, or a claim changed, since the editor looked. */
type Moved = { code: 'stale' }
type Refused = { code: string; field: 'claim' | 'recorded' }
export type DecisionProblem = Missing | Moved | Refused | Unwritable

/**
 * Keeps which claim the record goes by, or that it goes by none, and why. The row itself
 * changes only where the editor asks for it, in the same revision.
 */
export function decideQuestion(
  db: RecordDb | Tx,
  editor: Editor,
  { about, field, version, claim, reason, write, recorded }: NewDecision,
): Result<null, DecisionProblem> {
  const question = { ...about, field }
  const action = claim === 'disputed' ? 'claims.disputed' : 'claims.chosen'
  return commit<null, DecisionProblem>(db, editor, { action }, (tx) => {
    const now = findQuestion(tx, question)
    if (!now) return fail({ code: 'missing' })
    if (now.version !== version) return fail({ code: 'stale' })
    const chosen = now.claims.find(({ id }) => id === claim)
    if (claim !== 'disputed' && !(chosen && mayBeChosen(chosen.state)))
      return fail({ code: 'not-a-choice', field: 'claim' })
    keepDecision(tx, now, {
      subject: about.subject,
      subject_id: about.subjectId,
      field,
      outcome: chosen ? 'chosen' : 'disputed',
      claim_id: chosen?.id ?? null,
      reason,
    })
    return chosen && write ? writeChosen(tx, now, { chosen, recorded }) : ok(null)
  })
}

/** Takes the last decision back, and what it wrote into the row: the question is open. */
export function reopenQuestion(
  db: RecordDb | Tx,
  editor: Editor,
  { about, field, version, why }: NewReopening,
): Result<null, DecisionProblem> {
  const revertsId = lastDecided(db, { ...about, field })
  const entry = { action: 'claims.reopened', why, revertsId }
  return commit<null, DecisionProblem>(db, editor, entry, (tx) => {
    const now = findQuestion(tx, { ...about, field })
    if (!now) return fail({ code: 'missing' })
    if (now.version !== version || !now.decision || revertsId === undefined)
      return fail({ code: 'stale' })
    statement(tx, 'DELETE FROM adjudications WHERE id = ?').run(now.decision.id)
    const target = targetOf(now)
    return target ? restoreValue(tx, target, revertsId) : ok(null)
  })
}

function keepDecision(tx: Tx, { decision }: OpenQuestion, row: Record<string, unknown>) {
  if (decision) amend(tx, 'adjudications', decision, row)
  else insert(tx, 'adjudications', row)
}

type Written = { chosen: QuestionClaim; recorded: string | null }

function writeChosen(
  tx: Tx,
  now: OpenQuestion,
  { chosen, recorded }: Written,
): Result<null, DecisionProblem> {
  const target = targetOf(now)
  if (!target) return fail({ code: 'no-such-column', field: 'recorded' })
  const value = valueFor(target, chosen, recorded)
  return value.ok
    ? writeValue(tx, target, value.value)
    : fail({ code: value.problem, field: 'recorded' })
}

/** What was given for the row; else the date or the words of the claim, if they fit. */
function valueFor(
  { column: { as } }: Target,
  { on, value }: QuestionClaim,
  recorded: string | null,
): Result<Recorded, string> {
  if (recorded !== null) return readRecorded(as, recorded)
  if (as === 'date' && on) return ok(on)
  const read = value === null ? undefined : readRecorded(as, value)
  return read?.ok ? read : fail('value-for-record')
}

function targetOf({ row, recorded }: OpenQuestion): Target | undefined {
  if (!recorded) return undefined
  const { subject, subjectId, person } = row
  return { subject, subjectId, column: recorded.column, personId: person?.id ?? null }
}

/** The revision that wrote the decision as it stands. */
function lastDecided(db: RecordDb | Tx, question: Parameters<typeof findQuestion>[1]) {
  const decision = findQuestion(db, question)?.decision
  if (!decision) return undefined
  return statement(
    db,
    `SELECT max(revision_id) FROM revision_rows WHERE table_name = 'adjudications' AND row_id = ?`,
  )
    .pluck()
    .get(decision.id) as number | undefined
}
