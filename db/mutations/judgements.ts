import { type Db, type RecordDb, statement } from '#db/client'
import { commit } from '#db/mutations/commit'
import { amend, insert, type Tx } from '#db/write'
import type { Editor } from '#domain/editor'
import {
  clustersOf,
  type Explanation,
  type NewJudgement,
  type Pair,
  pairOf,
  type Verdict,
} from '#domain/judgement'
import { fail, ok, type Result } from '#lib/result'

export type Judgement = Pair & {
  id: number
  verdict: Verdict
  why: string | null
  version: number
}

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
    })
}

const columns = 'id, person_id AS personId, other_id AS otherId, verdict, why, version'

export function findJudgement(
  db: Db,
  { personId, otherId }: Pair,
): Judgement | undefined {
  const sql = `SELECT ${columns} FROM judgements WHERE person_id = ? AND other_id = ?`
  return statement(db, sql).get(personId, otherId) as Judgement | undefined
}

/** Every judgement: as many as editors have made. */
export function listJudgements(db: Db): Judgement[] {
  return statement(
    db,
    `SELECT ${columns} FROM judgements ORDER BY id`,
  ).all() as Judgement[]
}

/** Records that became part of others, with those. */
export function listMerged(db: Db): Pair[] {
  const sql = `SELECT id AS personId, merged_into AS otherId FROM people
    WHERE merged_into IS NOT NULL`
  return statement(db, sql).all() as Pair[]
}

/** Whoever is one with the first was judged different from whoever is one with the second. */
export function listOpposed(db: Db, one: number, other: number): Judgement[] {
  const judgements = listJudgements(db)
  const rootOf = clustersOf([
    ...judgements.filter(({ verdict }) => verdict === 'same'),
    ...listMerged(db),
  ])
  const [first, second] = [rootOf(one), rootOf(other)]
  return judgements.filter(({ personId, otherId, verdict }) => {
    if (verdict !== 'different') return false
    const [a, b] = [rootOf(personId), rootOf(otherId)]
    return (a === first && b === second) || (a === second && b === first)
  })
}
