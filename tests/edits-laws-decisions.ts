import { statement } from '#db/client'
import type { Look } from '#tests/edits-decisions'
import type { Model, Outcome } from '#tests/edits-model'
import type { Court } from '#tests/edits-tally'
import { partsNow } from '#tests/reviewed'

type Decided = Extract<Outcome, { kind: 'decision' }>

/** What nobody decides about: the same words wherever something was changed since. */
const tooLate = ['stale', 'moved-since']

/**
 * A decision is about what was seen: it is taken only while all that is so, changes only
 * what it is about, and is called too late only where something is not as it was.
 */
export function judgeDecision({ model, tally, changes }: Court, outcome: Decided) {
  const { name, look, upon, isAsSeen, done } = outcome
  const isMoved = look.rests !== undefined && touchedSince(model, { look, upon, done })
  if (done.ok && isMoved && !isAsSeen && !look.taking)
    tally.silent.push(`${name} upon what was`)
  if (!done.ok && isTooLate(done.problem) && look.rests && !isMoved)
    tally.falseAlarm.push(name)
  for (const change of changes) {
    const what = `${change.target} ${change.name}`
    const told = `${name}: ${what}: ${change.was} → ${change.is}`
    const shown = look.taking?.shown.get(change.target)?.[change.name] ?? ''
    const isUnknown = look.taking && shown !== change.was
    if (!done.ok || isUnknown || !look.changes.test(what)) tally.silent.push(told)
  }
  if (done.ok && look.taking) judgeTaken({ model, tally }, look.taking)
}

const isTooLate = (problem: unknown) =>
  typeof problem === 'object' &&
  problem !== null &&
  'code' in problem &&
  tooLate.includes(String(problem.code))

/** Whether anybody, the decision itself apart, has written of it since it was looked at. */
function touchedSince(
  { db }: Model,
  { look, upon, done }: Pick<Decided, 'look' | 'upon' | 'done'>,
): boolean {
  const own = done.ok ? 'AND revision_id < (SELECT max(id) FROM revisions)' : ''
  const sql = `SELECT count(*) FROM revision_rows
    WHERE revision_id > ? ${own} AND (${look.rests})`
  return Number(statement(db, sql).pluck().get(upon)) > 0
}

/** What was taken of a proposal is in the record. */
function judgeTaken(
  { model, tally }: Pick<Court, 'model' | 'tally'>,
  { id, parts }: NonNullable<Look['taking']>,
) {
  const states = new Map(
    partsNow(model.db, id).flatMap((one) =>
      one.parts.map((part) => [part.id, part.state] as const),
    ),
  )
  for (const part of parts)
    if (states.get(part) !== 'same') tally.lost.push(`taken, but not there: ${part}`)
}
