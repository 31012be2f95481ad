import { type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { findJudgement, type Judgement } from '#db/queries/judgements'
import { amend, insert, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import {
  type Explanation,
  type NewJudgement,
  type Pair,
  pairOf,
  type Verdict,
} from '#domain/judgement'
import { fail, ok, type Result } from '#lib/result'

export type JudgementProblem =
  | { code: 'missing' }
  /** They are one record now: that has to be taken back first. */
  | { code: 'merged-already' }
  | { code: 'stale'; current: Judgement | null }

/** Keeps what an editor thinks of two records, with why and with what spoke for it then. */
export function recordJudgement(
  db: RecordDb | Tx,
  editor: Editor,
  input: NewJudgement,
  explanation: Explanation | null = null,
): Result<Pair, JudgementProblem> {
  const entry = { action: `people.judged-${input.verdict}`, why: input.why }
  return commit<Pair, JudgementProblem>(db, editor, entry, (tx) => {
    const pair = pairOf(input.personId, input.otherId)
    const found = statement(tx, 'SELECT merged_into FROM people WHERE id IN (?, ?)').all(
      pair.personId,
      pair.otherId,
    ) as { merged_into: number | null }[]
    if (found.length < 2) return fail({ code: 'missing' })
    if (found.some(({ merged_into }) => merged_into !== null))
      return fail({ code: 'merged-already' })
    const current = findJudgement(tx, pair) ?? null
    if ((current?.version ?? 0) !== input.version) return fail({ code: 'stale', current })
    judge(tx, input, explanation)
    return ok(pair)
  })
}

type Judged = Pair & { verdict: Verdict; why: string | null }

/** The same within an open revision, over whatever was thought before. */
export function judge(
  tx: Tx,
  { verdict, why, ...ids }: Judged,
  explanation: Explanation | null,
) {
  const { personId, otherId } = pairOf(ids.personId, ids.otherId)
  const current = findJudgement(tx, { personId, otherId })
  if (current) amend(tx, 'judgements', current, { verdict, why, explanation })
  else
    insert(tx, 'judgements', {
      ...{ person_id: personId, other_id: otherId, verdict, why, explanation },
      // Never the version of one that was undone: who saw that one has to look again.
      version: tx.revisionId,
    })
}
