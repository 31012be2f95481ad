import type { CustodyStatus } from '#domain/custody'
import type { EventKind } from '#domain/event'

/** How a stretch of custody is filled: told apart by pattern, never by colour alone. */
export const fills = ['imprisoned', 'pretrial', 'unsettled', 'restricted'] as const
export type Fill = (typeof fills)[number]

const fillOf: Partial<Record<CustodyStatus, Fill>> = {
  serving_imprisonment: 'imprisoned',
  pretrial_detention: 'pretrial',
  police_custody: 'unsettled',
  administrative_detention: 'unsettled',
  arrest_sentence: 'unsettled',
  held_unspecified: 'unsettled',
  house_arrest_pretrial: 'restricted',
  serving_open_facility: 'restricted',
  serving_home_restriction: 'restricted',
  compulsory_psychiatric: 'restricted',
}

/** Undefined for times of liberty, which are left white. */
export function fillFor(status: CustodyStatus): Fill | undefined {
  return fillOf[status]
}

/** Events of one row of the chart share a shape. */
export const lanes = ['custody', 'proceedings', 'treatment', 'contact', 'other'] as const
export type Lane = (typeof lanes)[number]

const kindsOf = {
  custody: [
    'arrest',
    'transfer',
    'arrival',
    'moved_to_house_arrest',
    'release',
    'refused_release_terms',
    'deportation',
    'arrival_abroad',
    'return',
    'death',
  ],
  proceedings: [
    'search',
    'charge',
    'remand_extended',
    'indictment',
    'trial_start',
    'hearing',
    'decision',
    'appeal_filed',
    'new_case_in_custody',
    'pardon_request',
    'regime_mitigation',
  ],
  treatment: [
    'punishment_cell',
    'cell_type_room',
    'prison_regime',
    'other_ill_treatment',
    'pressure_to_confess',
    'hunger_strike',
    'medical_event',
    'hospitalised',
  ],
  contact: [
    'visit',
    'visit_denied',
    'contact_lost',
    'contact_restored',
    'letter_received',
    'lawyer_denied',
    'lawyer_disbarred',
  ],
} as const satisfies Partial<Record<Lane, readonly EventKind[]>>

export function laneFor(kind: EventKind): Lane {
  const named = Object.entries(kindsOf) as [Lane, readonly EventKind[]][]
  return named.find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'other'
}
