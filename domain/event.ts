import { z } from 'zod'
import { readDate } from './edtf.ts'
import {
  choiceField,
  edtfField,
  idField,
  localTextField,
  optional,
  textField,
} from './fields.ts'
import { rowLevels } from './person.ts'

/** Kinds with a detail table of their own. */
export const structuredEventKinds = [
  'arrest',
  'charge',
  'decision',
  'transfer',
  'release',
  'death',
] as const

/** Kinds that the event row holds whole (domain handbook 3.2). */
export const plainEventKinds = [
  'search',
  'remand_extended',
  'moved_to_house_arrest',
  'indictment',
  'trial_start',
  'hearing',
  'appeal_filed',
  'arrival',
  'punishment_cell',
  'cell_type_room',
  'prison_regime',
  'other_ill_treatment',
  'hunger_strike',
  'medical_event',
  'hospitalised',
  'visit',
  'visit_denied',
  'contact_lost',
  'contact_restored',
  'letter_received',
  'lawyer_denied',
  'lawyer_disbarred',
  'new_case_in_custody',
  'added_to_list',
  'removed_from_list',
  'pardon_request',
  'pressure_to_confess',
  'regime_mitigation',
  'refused_release_terms',
  'deportation',
  'documents_confiscated',
  'arrival_abroad',
  'aftermath_measure',
  'return',
  'burial',
  'award',
  'statement',
  'correction',
] as const

export const eventKinds = [...structuredEventKinds, ...plainEventKinds] as const
export type EventKind = (typeof eventKinds)[number]

export function readEventKind(text: string): EventKind | undefined {
  return eventKinds.find((kind) => kind === text)
}

/**
 * Where an event stands. `reported`: at least one source says so. `verified`: a source of
 * the kinds in domain handbook 6.6 says so. `refuted`: kept, shown as refuted, and
 * without effect on status or counts. `draft`: never leaves the desk.
 */
export const eventStates = ['draft', 'reported', 'verified', 'refuted'] as const
export type EventState = (typeof eventStates)[number]

/** What every new event has, whatever its kind. */
export const eventShape = {
  personId: idField,
  on: optional(edtfField),
  onVerbatim: optional(textField),
  knownOn: optional(edtfField),
  place: optional(textField),
  facilityId: optional(idField),
  caseId: optional(idField),
  text: localTextField,
  state: choiceField(eventStates).default('reported'),
  publicationLevel: choiceField(rowLevels).default('public'),
  /** Order among events whose dates overlap. */
  position: z.coerce.number('not-a-number').int('not-a-number').default(0),
  sourceId: optional(idField),
  locator: optional(textField),
}

type Sourced = { state?: string; publicationLevel: string; sourceId: number | null }

/** Every published fact has a source, and what was typed is kept beside the date. */
export function eventInput<Shape extends z.ZodType<Sourced>>(shape: Shape) {
  return z.preprocess(
    keepTyped,
    shape.refine(hasSource, { path: ['sourceId'], error: 'required', when: () => true }),
  )
}

function keepTyped(input: unknown) {
  if (typeof input !== 'object' || input === null || !('on' in input)) return input
  if (typeof input.on !== 'string' || ('onVerbatim' in input && input.onVerbatim))
    return input
  const read = readDate(input.on)
  return { ...input, onVerbatim: read.ok ? read.value.verbatim : null }
}

export function hasSource({ state, publicationLevel, sourceId }: Sourced): boolean {
  const isPrivate = ['internal', 'removed'].includes(publicationLevel)
  return state === 'draft' || isPrivate || typeof sourceId === 'number'
}

export const newPlainEvent = eventInput(
  z.object({ ...eventShape, kind: choiceField(plainEventKinds) }),
)
