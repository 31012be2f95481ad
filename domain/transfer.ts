import { z } from 'zod'
import { eventInput, eventShape } from './event.ts'
import { idField, optional } from './fields.ts'

export const newTransfer = eventInput(
  z.object({
    ...eventShape,
    fromFacilityId: optional(idField),
    toFacilityId: optional(idField),
  }),
)
