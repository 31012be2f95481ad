import type { ChangeSeen } from '#tests/edits-changes'
import { formOf } from '#tests/edits-forms'
import type { Model, Outcome } from '#tests/edits-model'
import type { Snapshot } from '#tests/edits-world'

/** What must never happen, and what did happen, counted. */
export type Tally = Record<'lost' | 'silent' | 'falseAlarm', string[]> & {
  seen: Map<string, number>
}

export const aTally = (): Tally => ({
  ...{ lost: [], silent: [], falseAlarm: [] },
  seen: new Map<string, number>(),
})

/** What a law looks at: a step, what it changed, and whose each value was. */
export type Court = {
  model: Model
  tally: Tally
  changes: readonly ChangeSeen[]
  after: Snapshot
  writers: ReadonlyMap<string, string>
}

type FormOutcome = Extract<Outcome, { kind: 'form' }>

/** By what was written through, and what came of it. */
export function count({ seen }: Tally, outcome: Outcome) {
  const what =
    outcome.kind === 'form'
      ? `${formOf(outcome.flight.tab.target.kind).mutation} ${stateOf(outcome)}`
      : outcome.kind === 'verb'
        ? `${outcome.name} ${outcome.ok ? 'ok' : 'refused'}`
        : outcome.kind === 'decision'
          ? `${outcome.name} ${outcome.done.ok ? 'ok' : `refused ${codeOf(outcome.done)}`}`
          : ''
  seen.set(what, (seen.get(what) ?? 0) + 1)
}

const codeOf = ({ problem }: { problem?: unknown }) =>
  typeof problem === 'string' ? problem : (problem as { code: string }).code
const stateOf = ({ state, proposalId }: FormOutcome) =>
  proposalId !== undefined
    ? 'waits'
    : state.kind === 'refused'
      ? `refused ${state.problem.code}`
      : state.kind
