import type { CustodyEvent, CustodyStatus } from './custody.ts'
import {
  type Custody,
  custodyBy,
  inferred,
  isBehindBars,
  isDeprived,
} from './custody-state.ts'
import type { SentenceKind } from './sentence.ts'

type Decision = Extract<CustodyEvent, { kind: 'decision' }>

/**
 * A court that upholds, returns or refuses changes nothing. One that acquits or quashes
 * frees nobody by itself: the person stays where the last event left them, in doubt.
 */
export function afterDecision(before: Custody | null, event: Decision): Custody | null {
  if (event.outcome === 'acquitted' || event.outcome === 'quashed')
    return isDeprived(before) ? { ...inferred(before), by: event } : before
  const status = statusOf(event.sentences)
  if (!status || !['convicted', 'changed', 'unknown'].includes(event.outcome))
    return before
  if (event.inAbsentia) return afterAbsence(before, event)
  if (before?.status === 'released_exiled') return before
  const isNewSentence = event.type === 'verdict' || event.type === 'resentencing'
  if (before?.status === 'released' && !isNewSentence) return before
  return serving(before, event, status)
}

// The heaviest punishment decides where a person is; fines and bans put nobody anywhere.
const statuses: [SentenceKind[], CustodyStatus][] = [
  [['death', 'life', 'imprisonment', 'prison_regime'], 'serving_imprisonment'],
  [['compulsory_treatment'], 'compulsory_psychiatric'],
  [['criminal_arrest'], 'arrest_sentence'],
  [['administrative_arrest'], 'administrative_detention'],
  [['restriction_open_facility'], 'serving_open_facility'],
  [['restriction_home'], 'serving_home_restriction'],
  [['suspended'], 'suspended_sentence'],
]

function statusOf(sentences: { kind: SentenceKind }[]): CustodyStatus | undefined {
  const heaviest = statuses.find(([kinds]) =>
    sentences.some(({ kind }) => kinds.includes(kind)),
  )
  return heaviest?.[1]
}

function afterAbsence(before: Custody | null, event: Decision): Custody {
  if (before?.status === 'released_exiled' || isDeprived(before)) return before
  return custodyBy(event, 'wanted_or_in_absentia')
}

/** Whether the gate opened or closed that day, the sentence alone does not say. */
function serving(
  before: Custody | null,
  event: Decision,
  status: CustodyStatus,
): Custody {
  const after = custodyBy(event, status)
  if (isBehindBars(before) !== isBehindBars(after)) return inferred(after)
  return {
    ...after,
    facilityId: isBehindBars(after) ? (before?.facilityId ?? null) : null,
  }
}
