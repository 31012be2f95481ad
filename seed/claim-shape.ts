import { z } from 'zod'
import { adjudicationOutcomes, claimFields, claimStates, stances } from '#domain/claim'
import { edtf, localText, slug } from './fields.ts'

/** What one source says of the row that the claim is written under. */
export const claim = z.strictObject({
  /** None: about the row as a whole. */
  field: z.enum(claimFields).optional(),
  /** Null: arithmetic or a note of the compiler, not a source. */
  source: slug.nullable(),
  value: z.string().optional(),
  on: edtf.optional(),
  /** The language of the value, where it is not English. */
  lang: z.string().optional(),
  attribution: z.string().optional(),
  stance: z.enum(stances).default('supports'),
  state: z.enum(claimStates).default('accepted'),
  note: localText.optional(),
})

/** What was decided where the claims on one field disagree, and why. */
export const adjudication = z.strictObject({
  field: z.enum(claimFields),
  outcome: z.enum(adjudicationOutcomes),
  /** The source of the chosen claim; null where the chosen value is the compiler's. */
  source: slug.nullable().optional(),
  reason: localText,
})

export type Claim = z.infer<typeof claim>
export type Adjudication = z.infer<typeof adjudication>
