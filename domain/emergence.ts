import type { Day, Edtf } from './edtf.ts'
import { knownState, wasBelieved } from './known-on.ts'
import type { MatchState } from './mass-release.ts'

type Refutable = { refutedBy: Day | null; knownOn: Edtf | null }
type Named = Refutable & {
  id: number
  person: { id: number } | null
  matchState: MatchState
}
type Released = Refutable & { person: { id: number }; state: string }

/** What the rolls and releases of one occasion came to by the end of a day. */
export type SoFar = { named: number; verified: number; refuted: number }

/** By the rule `released_in`: different people, however many lists name them. */
export function soFar(
  entries: readonly Named[],
  events: readonly Released[],
  day: Day,
): SoFar {
  const isKnown = ({ knownOn }: Refutable) => knownState(knownOn, day) === 'known'
  const named = entries.filter(isKnown).filter(({ matchState }) => names(matchState))
  const isRefuted = (state: string, { refutedBy }: Refutable) =>
    state === 'refuted' && !wasBelieved({ state, refutedBy }, day)
  const refuted = [
    ...entries.filter((one) => isKnown(one) && isRefuted(one.matchState, one)).map(who),
    ...events
      .filter((one) => isKnown(one) && isRefuted(one.state, one))
      .map(({ person }) => person.id),
  ]
  const verified = events.filter((one) => isKnown(one) && one.state === 'verified')
  return {
    named: new Set(named.map(who)).size,
    verified: new Set(verified.map(({ person }) => person.id)).size,
    refuted: new Set(refuted).size,
  }
}

/** Two names that are nobody of ours are two people. */
const who = ({ id, person }: Named) => person?.id ?? -id

const names = (state: MatchState) =>
  state !== 'withheld' && state !== 'duplicate_of_other_entry'
