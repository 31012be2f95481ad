import type { CustodyStatus } from '#domain/custody'
import type { chargeStages, DecisionOutcome, DecisionType } from '#domain/decision'
import type { EventState, plainEventKinds } from '#domain/event'
import type {
  Conditionality,
  documentStates,
  ReleaseOutcome,
  ReleaseType,
} from '#domain/release'
import type { regimes, SentenceKind } from '#domain/sentence'
import type { Country } from './fictional-world.ts'
import type { Random } from './random.ts'

type PlainKind = (typeof plainEventKinds)[number]

export type FictionalSentence = {
  kind: SentenceKind
  term: string | null
  money: number | null
  regime: (typeof regimes)[number] | null
}

export type Detail =
  | { kind: 'arrest'; status: CustodyStatus; body: number }
  | { kind: 'charge'; stage: (typeof chargeStages)[number]; articles: number[] }
  | {
      kind: 'decision'
      type: DecisionType
      outcome: DecisionOutcome
      court: number
      inAbsentia: boolean
      judge: number | null
      sentences: FictionalSentence[]
    }
  | { kind: 'transfer'; from: number | null; to: number }
  | {
      kind: 'release'
      type: ReleaseType
      conditionality: Conditionality
      outcome: ReleaseOutcome
      destination: string | null
      documents: (typeof documentStates)[number]
      massRelease: number | null
    }
  | { kind: 'death'; inCustody: boolean }
  | { kind: PlainKind; text: string | null }

export type FictionalEvent = {
  on: string
  state: EventState
  facility: number | null
  ofCase: boolean
  detail: Detail
}

/** A career as it is being made up: where the person is and what has happened so far. */
export type Story = {
  random: Random
  country: Country
  day: number
  facility: number | null
  events: FictionalEvent[]
  /** Nothing happens any more: dead, or it would be after the last day. */
  over: boolean
}
