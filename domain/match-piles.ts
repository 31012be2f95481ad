import type { Candidate, Pile, ReasonKind } from './match-candidate.ts'

/** What no likeness of a name outweighs: an editor has to look. */
const contradictions: readonly ReasonKind[] = [
  'other-name',
  'other-patronymic',
  'other-sex',
  'other-year',
  'other-age',
  'not-held',
  'already-released',
  'died',
  'on-this-list-already',
]
/** What has to come to a name that is common, or only nearly or partly the same. */
const secondFacts: readonly ReasonKind[] = [
  'birth-day',
  'birth-year',
  'age',
  'place',
  'article',
]
/** A name that is the same word for word is told by less where nobody else is near it. */
const fullName = { least: 0.75, bar: { score: 2, margin: 5 } } as const
/** And one that is the same word for word in another spelling, by more. */
const nearNameScore = 6
/** How likely the first has to be, and how much less likely the second, both in nats. */
export type Bar = { score: number; margin: number }
/** Found with `npm run bench:roll` (docs/decisions/0017). */
export const usualBar: Bar = { score: 4, margin: 4 }
/** Nobody is between two people of whom one is so much likelier. */
const nearlyEqual = 3
/** Below this a likeness is not worth an editor's look, and below that not even a line. */
const leastScore = -6
export const leastOffered = -9

/** Which pile an entry belongs to, from who is offered for it, the likeliest first. */
export function pileOf(candidates: readonly Candidate[], bar = usualBar): Pile {
  const [first, second] = candidates
  if (!first || first.score < leastScore) return 'unknown'
  const margin = second ? first.score - second.score : Number.POSITIVE_INFINITY
  const isClear = meets({ score: first.score, margin }, bar)
    ? isTold(first)
    : isSame(first, margin)
  return isClear && !isContradicted(first) ? 'clear' : 'to_decide'
}

const meets = (found: Bar, bar: Bar) =>
  found.score >= bar.score && found.margin >= bar.margin

/** By a whole name that is rare, or by something else beside it. */
const isTold = ({ reasons, name, score }: Candidate) =>
  (name.isInOrder &&
    ((name.isFull && score >= nearNameScore) ||
      reasons.some(({ kind }) => kind === 'name'))) ||
  reasons.some(({ kind }) => secondFacts.includes(kind))

const isSame = ({ score, name }: Candidate, margin: number) =>
  name.isFull &&
  name.isInOrder &&
  name.least >= fullName.least &&
  meets({ score, margin }, fullName.bar)

const isContradicted = ({ reasons }: Candidate) =>
  reasons.some(({ kind }) => contradictions.includes(kind))

/** Who the entry may well mean: as likely as the likeliest, or nearly. */
export function contenders(candidates: readonly Candidate[]): number[] {
  const [first] = candidates
  return candidates
    .filter(({ score }) => score >= 0 && first && first.score - score < nearlyEqual)
    .map(({ person }) => person.id)
}
