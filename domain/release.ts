import { z } from 'zod'
import { eventInput, eventShape } from './event.ts'
import {
  choiceField,
  countryField,
  edtfField,
  idField,
  optional,
  textField,
} from './fields.ts'

export const releaseTypes = [
  'full_term_served',
  'term_offset_by_remand',
  'parole',
  'amnesty',
  'pardon',
  'exchange',
  'negotiated_release',
  'acquittal',
  'conviction_quashed',
  'case_dropped',
  'measure_changed',
  'commuted_to_non_custodial',
  'medical',
  'suspended_on_appeal',
  'escape',
  'end_of_administrative_arrest',
  'other',
  'unknown',
] as const
export type ReleaseType = (typeof releaseTypes)[number]

export const conditionalities = [
  'unconditional',
  'conditional',
  'forced_exile',
  'travel_ban',
  'supervision',
  'silence_condition',
  'unknown',
] as const
export type Conditionality = (typeof conditionalities)[number]

export const releaseOutcomes = [
  'left_freely',
  'expelled',
  'refused_and_returned_to_prison',
  'stayed',
  'unknown',
] as const
export type ReleaseOutcome = (typeof releaseOutcomes)[number]

export const documentStates = ['returned', 'withheld', 'none', 'unknown'] as const
export type DocumentState = (typeof documentStates)[number]

export const newRelease = eventInput(
  z.object({
    ...eventShape,
    on: edtfField,
    type: choiceField(releaseTypes),
    conditionality: choiceField(conditionalities).default('unknown'),
    outcome: choiceField(releaseOutcomes).default('unknown'),
    /** The country the person was taken to or went to. */
    destination: optional(countryField),
    documents: choiceField(documentStates).default('unknown'),
    legalAct: optional(textField),
    massReleaseId: optional(idField),
  }),
)
export type NewRelease = z.output<typeof newRelease>
