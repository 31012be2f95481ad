import { z } from 'zod'
import { choiceField, idField, whyField } from './fields.ts'

/** Whether two records are of one person. What an editor said is never asked again. */
export const verdicts = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

/** What can speak for or against two records being of one person; literals of messages. */
export const pairReasonKinds = [
  'name',
  'common-name',
  'near-name',
  'part-of-name',
  'patronymic',
  'birth-day',
  'birth-year',
  'birth-place',
  'arrest-day',
  'article',
  'same-source',
  'other-name',
  'other-patronymic',
  'other-sex',
  'other-year',
  'other-country',
  'judged-different',
  'judged-unsure',
] as const

export type PairReason = {
  kind: (typeof pairReasonKinds)[number]
  for: boolean
  /** What either is known by: a name, EDTF, a code or a word. */
  asked: string | null
  known: string | null
  /** What it adds to the score, in nats. */
  odds: number
}

/** What spoke for and against it. */
export type Explanation = { score: number; reasons: readonly PairReason[] }

/** Two people in the order of their ids. */
export type Pair = { personId: number; otherId: number }

export function pairOf(one: number, other: number): Pair {
  return { personId: Math.min(one, other), otherId: Math.max(one, other) }
}

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

/** After the candidate that has this score and this id. */
export type DuplicatePlace = { score: number; id: number }

export const formatPlace = ({ score, id }: DuplicatePlace) => `${score}_${id}`

export function readPlace(text: string | null): DuplicatePlace | null {
  const found = /^(?<score>-?\d{1,4}(?:\.\d{1,4})?)_(?<id>\d{1,16})$/.exec(text ?? '')
  return found
    ? { score: Number(found.groups?.score), id: Number(found.groups?.id) }
    : null
}
