import { z } from 'zod'
import { idField, optional, whyField } from './fields.ts'

/** Which row is changed, upon which version of it, and why. */
export const amendment = z.object({
  id: idField,
  version: z.coerce.number('not-a-number').int('not-a-number').positive('not-a-number'),
  why: optional(whyField),
})
export type Amendment = z.output<typeof amendment>
