import type { ClaimField, ClaimSubject } from './claim.ts'
import type { EventKind } from './event.ts'

/** What sources speak of, row by row: offered first, before what is rarely asked. */
const fieldsOfSubject: Record<ClaimSubject, readonly ClaimField[]> = {
  person: ['birth_on', 'birth_place', 'citizenship', 'occupation', 'age', 'family'],
  name: ['spelling'],
  event: ['happened_on', 'place', 'facility'],
  sentence: ['term', 'regime', 'money'],
  designation: ['happened_on', 'outcome', 'wording'],
  mass_release: [
    ...(['happened_on', 'count', 'membership', 'destination', 'reason'] as const),
    ...(['legal_act', 'terms', 'requested_by', 'route', 'denial'] as const),
  ],
  figure: ['count', 'wording'],
  roll_entry: ['spelling', 'age', 'citizenship'],
}

const fieldsOfKind: Partial<Record<EventKind, readonly ClaimField[]>> = {
  arrest: ['detaining_body', 'injury'],
  charge: ['articles', 'article_notation'],
  decision: ['court', 'judges', 'outcome', 'articles'],
  release: ['outcome', 'condition', 'destination', 'legal_act', 'reason', 'requested_by'],
  contact_lost: ['isolation_start', 'isolation_length', 'last_meeting'],
}

/** The fields of a row that its page leads to; an event's kind adds its own. */
export function usualFields(
  subject: ClaimSubject,
  kind: EventKind | null = null,
): readonly ClaimField[] {
  return [...fieldsOfSubject[subject], ...((kind && fieldsOfKind[kind]) ?? [])]
}
