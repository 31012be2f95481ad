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
/** In nats, found with `npm run bench:roll` (docs/decisions/0017). */
const clearScore = 5
/** So much less likely the second has to be. */
const clearMargin = 3
/** Below this a likeness is not worth an editor's look. */
const leastScore = -6

/** Which pile an entry belongs to, from who is offered for it, the likeliest first. */
export function pileOf(candidates: readonly Candidate[]): Pile {
  const [first, second] = candidates
  if (!first || first.score < leastScore) return 'unknown'
  const isTelling = first.score >= clearScore && !isContradicted(first)
  const isAlone = !second || first.score - second.score >= clearMargin
  return isTelling && isAlone ? 'clear' : 'to_decide'
}

const isContradicted = ({ reasons }: Candidate) =>
  reasons.some(({ kind }) => contradictions.includes(kind))

/** Who the entry may well mean: as likely as the likeliest, or nearly. */
export function contenders(candidates: readonly Candidate[]): number[] {
  const [first] = candidates
  return candidates
    .filter(({ score }) => score >= 0 && first && first.score - score < clearMargin)
    .map(({ person }) => person.id)
}
