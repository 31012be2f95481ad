import { z } from 'zod'
import { eventInput, eventShape } from './event.ts'
import { choiceField, flagField, idField, optional, textField } from './fields.ts'
import { newSentence } from './sentence.ts'

export const decisionTypes = [
  'verdict',
  'appeal',
  'cassation',
  'supervision',
  'resentencing',
  'commutation',
  'pardon_decree',
] as const
export type DecisionType = (typeof decisionTypes)[number]

export const decisionOutcomes = [
  'convicted',
  'acquitted',
  'upheld',
  'changed',
  'quashed',
  'returned',
  'refused',
  'unknown',
] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export const chargeStages = [
  'reported',
  'suspected',
  'charged',
  'reclassified',
  'indicted',
  'convicted',
  'acquitted',
  'dropped',
  'overturned',
  'retried',
] as const

export const newDecision = eventInput(
  z.object({
    ...eventShape,
    type: choiceField(decisionTypes),
    outcome: choiceField(decisionOutcomes).default('unknown'),
    courtId: optional(idField),
    inAbsentia: flagField,
    judges: optional(textField),
    namesJudges: flagField,
    sentences: z.array(newSentence).default([]),
  }),
)
export type NewDecision = z.output<typeof newDecision>
