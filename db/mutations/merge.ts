import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { judge } from '#db/mutations/judgements'
import { keepAddresses } from '#db/mutations/merge-addresses'
import {
  type Both,
  findPersonRow,
  joinPersonClaims,
  settlePrimaryNames,
  writePeople,
} from '#db/mutations/merge-people'
import { joinEvents, moveRows } from '#db/mutations/merge-rows'
import { listOpposed } from '#db/queries/judgements'
import { lastTouch } from '#db/queries/merged-people'
import type { Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import type { Explanation, Pair } from '#domain/judgement'
import { levelsUpTo, lowestLevel, type Merge } from '#domain/merge'
import type { PublicationLevel } from '#domain/person'
import { fail, ok, type Result } from '#lib/result'

export type MergeProblem =
  | { code: 'missing' }
  /** Something of either was changed since the editor looked. */
  | { code: 'stale'; version: number }
  /** One of them is part of another record already. */
  | { code: 'merged-already' }
  /** A made-up person is nobody. */
  | { code: 'fictional-and-real' }
  /** More would be seen of one of them than before. */
  | { code: 'raises-level' }
  /** Somebody judged that they, or others who are one with them, are different people. */
  | { code: 'judged-different'; pairs: Pair[] }

export type Merged = { personId: number; revisionId: number }

/**
 * Makes one person of two records, as one revision that can be taken back. Only editors
 * do: no score ever calls this.
 */
export function mergePeople(
  db: RecordDb | Tx,
  editor: Editor,
  input: Merge,
  explanation: Explanation | null = null,
): Result<Merged, MergeProblem> {
  const entry = { action: 'person.merged', why: input.why }
  return commit<Merged, MergeProblem>(db, editor, entry, (tx) => {
    const found = findBoth(tx, input)
    if (!found.ok) return found
    const both = found.value
    const events = findEvents(tx, both, input.events)
    if (!events) return fail({ code: 'missing' })
    write(tx, both, { input, events })
    const { survivor, other } = both
    const same = { personId: survivor.id, otherId: other.id, verdict: 'same' } as const
    judge(tx, { ...same, why: input.why }, explanation)
    return ok({ personId: survivor.id, revisionId: tx.revisionId })
  })
}

function findBoth(tx: Tx, input: Merge): Result<Both, MergeProblem> {
  const { survivorId, otherId } = input
  const [survivor, other] = [findPersonRow(tx, survivorId), findPersonRow(tx, otherId)]
  if (!survivor || !other || survivorId === otherId) return fail({ code: 'missing' })
  const version = lastTouch(tx, [survivorId, otherId])
  if (version !== input.version) return fail({ code: 'stale', version })
  if (survivor.merged_into !== null || other.merged_into !== null)
    return fail({ code: 'merged-already' })
  if (survivor.fictional !== other.fictional) return fail({ code: 'fictional-and-real' })
  const lowest = lowestLevel(survivor.publication_level, other.publication_level)
  if (input.level && !levelsUpTo(lowest).includes(input.level))
    return fail({ code: 'raises-level' })
  const pairs = listOpposed(tx, survivorId, otherId)
  if (pairs.length > 0) return fail({ code: 'judged-different', pairs })
  return ok({ survivor, other })
}

type Joined = { keep: EventRow; drop: EventRow }
type EventRow = {
  id: number
  person_id: number
  kind: string
  state: string
  publication_level: PublicationLevel
}

/** The pairs to be joined; undefined where one of them is not what the editor saw. */
function findEvents(
  tx: Tx,
  { survivor, other }: Both,
  asked: Merge['events'],
): Joined[] | undefined {
  const find = (id: number) =>
    statement(tx, 'SELECT * FROM events WHERE id = ?').get(id) as EventRow | undefined
  const pairs = asked
    .filter(({ keep }) => keep !== 'both')
    .map(({ keep, ...ids }) => ({ keep, one: find(ids.survivor), two: find(ids.other) }))
  const dropped = new Set<number>()
  const joined: Joined[] = []
  for (const { keep, one, two } of pairs) {
    if (one?.person_id !== survivor.id || two?.person_id !== other.id) return undefined
    // What is said of a draft would be published with the other.
    if (one.kind !== two.kind || isDraft(one) !== isDraft(two)) return undefined
    if (dropped.has(one.id) || dropped.has(two.id)) continue
    const pair = keep === 'other' ? { keep: two, drop: one } : { keep: one, drop: two }
    dropped.add(pair.drop.id)
    joined.push(pair)
  }
  return joined
}

const isDraft = ({ state }: EventRow) => state === 'draft'

function write(
  tx: Tx,
  both: Both,
  { input, events }: { input: Merge; events: readonly Joined[] },
) {
  for (const { keep, drop } of events) {
    lowerEvent(tx, keep, drop)
    joinEvents(tx, { from: drop.id, to: keep.id })
  }
  settlePrimaryNames(tx, both, input.names ?? 'survivor')
  moveRows(tx, { from: both.other.id, to: both.survivor.id })
  joinPersonClaims(tx, both, input)
  keepAddresses(tx, both, input.slug ?? 'survivor')
  writePeople(tx, both, input)
}

/** No more is seen of the event that stays than of the one that goes. */
function lowerEvent(tx: Tx, keep: EventRow, drop: EventRow) {
  const level = lowestLevel(keep.publication_level, drop.publication_level)
  statement(
    tx,
    `UPDATE events SET publication_level = ?, version = version + 1
     WHERE id = ? AND publication_level <> ?`,
  ).run(level, keep.id, level)
}
