import { type Db, statement } from '#db/client'
import { clustersOf, type Pair, pairOf, type Verdict } from '#domain/judgement'

export type Judgement = Pair & {
  id: number
  verdict: Verdict
  why: string | null
  version: number
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

/** Whether two records are known to be one or two people, by all that was judged. */
export function settledPairs(db: Db) {
  const judgements = listJudgements(db)
  const same = judgements.filter(({ verdict }) => verdict === 'same')
  const rootOf = clustersOf([...same, ...listMerged(db)])
  const name = (one: number, other: number) => {
    const { personId, otherId } = pairOf(rootOf(one), rootOf(other))
    return `${personId}-${otherId}`
  }
  const verdicts = new Map<string, 'different' | 'unsure'>()
  for (const { personId, otherId, verdict } of judgements) {
    const pair = name(personId, otherId)
    if (verdict === 'different') verdicts.set(pair, 'different')
    else if (verdict === 'unsure' && !verdicts.has(pair)) verdicts.set(pair, 'unsure')
  }
  return ({ personId, otherId }: Pair): Verdict | undefined =>
    rootOf(personId) === rootOf(otherId) ? 'same' : verdicts.get(name(personId, otherId))
}

/** What an editor judged of this person and others, all who are one with them included. */
export function judgedWith(db: Db, personId: number) {
  const verdictOf = settledPairs(db)
  return (otherId: number): 'different' | 'unsure' | undefined => {
    const verdict = verdictOf({ personId, otherId })
    return verdict === 'same' ? undefined : verdict
  }
}
