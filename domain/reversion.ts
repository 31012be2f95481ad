import { z } from 'zod'
import { idField, optional, whyField } from './fields.ts'

const idsField = optional(
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().split(/[\s,]+/) : value),
    z.array(idField).min(1),
  ),
)

/** Some of the rows of a revision: those of these people, and these entries of rolls. */
const partShape = {
  personIds: idsField.optional(),
  entryIds: idsField.optional(),
}
const part = z.object(partShape)
export type Part = z.output<typeof part>

/** Which revision is taken back, whole unless a part is named, and why. */
export const reversion = z.object({
  revisionId: idField,
  why: whyField,
  ...partShape,
  /** What is left as it is. */
  except: part.nullish(),
})
export type Reversion = z.output<typeof reversion>
