import { z } from 'zod'
import { flagField, idField, optional, whyField } from './fields.ts'
import { previewedShape } from './roll-application.ts'

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

/** The form that takes back what was recorded together: all of it, or of some people. */
export const reversionForm = z
  .object({
    revisionId: idField,
    why: whyField,
    ...previewedShape,
    /** Without any it is all of it. */
    lines: z.array(z.object({ personId: idField, chosen: flagField })).default([]),
  })
  .refine(({ lines }) => lines.length === 0 || lines.some(({ chosen }) => chosen), {
    path: ['lines'],
    error: 'required',
  })
export type ReversionForm = z.output<typeof reversionForm>

/** Everybody ticked is the whole revision, with the rows that are nobody's. */
export function reversionFrom({ revisionId, why, lines }: ReversionForm): Reversion {
  const personIds = lines.flatMap(({ personId, chosen }) => (chosen ? [personId] : []))
  return personIds.length === lines.length
    ? { revisionId, why }
    : { revisionId, why, personIds }
}
