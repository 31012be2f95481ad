import { z } from 'zod'
import { choiceField, idField, whyField } from './fields.ts'
import type { Reason } from './match-candidate.ts'

/** Whether two records are of one person. What an editor said is never asked again. */
export const verdicts = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

/** What spoke for and against it. */
export type Explanation = { score: number; reasons: readonly Reason[] }

/** Two people in the order of their ids. */
export type Pair = { personId: number; otherId: number }

export function pairOf(one: number, other: number): Pair {
  return { personId: Math.min(one, other), otherId: Math.max(one, other) }
}

export const pairName = ({ personId, otherId }: Pair) => `${personId}-${otherId}`

export const newJudgement = z
  .object({
    personId: idField,
    otherId: idField,
    verdict: choiceField(verdicts),
    why: whyField,
    /** Of the judgement that is there already; 0 while there is none. */
    version: z.coerce.number('not-a-number').int('not-a-number').default(0),
  })
  .refine(({ personId, otherId }) => personId !== otherId, {
    path: ['otherId'],
    error: 'required',
  })
export type NewJudgement = z.output<typeof newJudgement>

type Judged = Pair & { verdict: Verdict }

/** The records that are taken for one person with this one. */
export type Clusters = (personId: number) => number

/** Which records are one person, by what was judged the same and what was merged. */
export function clustersOf(links: readonly Pair[]): Clusters {
  const parents = new Map<number, number>()
  const rootOf = (id: number): number => {
    let root = id
    for (let next = parents.get(root); next !== undefined; next = parents.get(root))
      root = next
    if (root !== id) parents.set(id, root)
    return root
  }
  for (const { personId, otherId } of links) {
    const [one, other] = [rootOf(personId), rootOf(otherId)].sort((a, b) => a - b)
    if (one !== undefined && other !== undefined && one !== other) parents.set(other, one)
  }
  return rootOf
}

/** Judged different though others judged the same make them one: somebody is mistaken. */
export function contradictions<J extends Judged>(
  judgements: readonly J[],
  merged: readonly Pair[] = [],
): J[] {
  const same = judgements.filter(({ verdict }) => verdict === 'same')
  const rootOf = clustersOf([...same, ...merged])
  return judgements.filter(
    ({ personId, otherId, verdict }) =>
      verdict === 'different' && rootOf(personId) === rootOf(otherId),
  )
}
