import { z } from 'zod'
import { choiceField, edtfField, optional, termField } from './fields.ts'

export const sentenceKinds = [
  'imprisonment',
  'prison_regime',
  'restriction_open_facility',
  'restriction_home',
  'criminal_arrest',
  'administrative_arrest',
  'compulsory_treatment',
  'fine',
  'damages',
  'correctional_labour',
  'confiscation',
  'deprivation_of_right',
  'suspended',
  'life',
  'death',
  'other',
  'unknown',
] as const
export type SentenceKind = (typeof sentenceKinds)[number]

export const regimes = [
  'general',
  'enhanced',
  'strict',
  'special',
  'prison',
  'unknown',
] as const

/** One punishment in a decision; the end is what a source says, never worked out. */
export const newSentence = z.object({
  kind: choiceField(sentenceKinds),
  term: optional(termField),
  suspendedTerm: optional(termField),
  money: optional(
    z.coerce.number('not-a-number').int('not-a-number').positive('not-a-number'),
  ),
  currency: optional(z.string().regex(/^[A-Z]{3}$/, 'not-a-currency')),
  regime: optional(choiceField(regimes)),
  expectedEndOn: optional(edtfField),
})
export type NewSentence = z.output<typeof newSentence>
