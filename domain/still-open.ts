import type { MatchState } from './mass-release.ts'

type Counts = {
  announcedLeast: number | null
  announcedMost: number | null
  named: number
}
type Figure = { counts: string; value: number }

/** What is not known of a mass release yet; `least` and `most` where sources differ. */
export type OpenQuestion =
  | { kind: 'no_number' }
  | { kind: 'unnamed'; least: number; most: number; named: number }
  | { kind: 'unlisted'; least: number; most: number; named: number }
  | { kind: 'withheld' | 'unmatched' | 'uncertain' | 'unverified'; count: number }

type Asked = {
  counts: Counts & { withheld: number }
  figures: readonly Figure[]
  roll: readonly { matchState: MatchState }[]
  events: readonly { state: string; person: { id: number } }[]
}

/** A number announced is no list, and a list is no confirmation: what remains to be found. */
export function openQuestions({ counts, figures, roll, events }: Asked): OpenQuestion[] {
  const counted = (kind: string) =>
    figures.filter((figure) => figure.counts === kind).map(({ value }) => value)
  const inState = (...states: MatchState[]) =>
    roll.filter(({ matchState }) => states.includes(matchState)).length
  const reported = events.filter(({ state }) => state === 'reported')
  const questions: OpenQuestion[] = [
    ...numbers(counts, Math.max(0, ...counted('named'))),
    { kind: 'withheld', count: Math.max(counts.withheld, 0, ...counted('withheld')) },
    { kind: 'unmatched', count: inState('unmatched', 'candidate') },
    { kind: 'uncertain', count: inState('matched_uncertain') },
    { kind: 'unverified', count: new Set(reported.map(({ person }) => person.id)).size },
  ]
  return questions.filter((one) => !('count' in one) || one.count > 0)
}

/** By the fullest number of names that a source gives, and by the lists that are here. */
function numbers(counts: Counts, named: number): OpenQuestion[] {
  const { announcedLeast: least, announcedMost: most } = counts
  if (least === null || most === null) return [{ kind: 'no_number' }]
  const after = (names: number) => ({
    least: Math.max(0, least - names),
    most: Math.max(0, most - names),
    named: names,
  })
  const questions: OpenQuestion[] = [{ kind: 'unlisted', ...after(counts.named) }]
  if (named > counts.named) questions.unshift({ kind: 'unnamed', ...after(named) })
  return questions.filter((one) => !('most' in one) || one.most > 0)
}
