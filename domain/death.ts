import { z } from 'zod'
import { eventInput, eventShape } from './event.ts'
import { edtfField, flagField, optional, textField } from './fields.ts'

export const newDeath = eventInput(
  z.object({
    ...eventShape,
    on: edtfField,
    inCustody: flagField,
    officialCause: optional(textField),
    reportedCause: optional(textField),
  }),
)
