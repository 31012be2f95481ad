import { z } from 'zod'
import type { CustodyStatus } from './custody.ts'
import { eventInput, eventShape } from './event.ts'
import { choiceField, edtfField, idField, optional } from './fields.ts'

/** What an arrest can lead to. */
export const arrestStatuses = [
  'held_unspecified',
  'administrative_detention',
  'police_custody',
  'pretrial_detention',
  'house_arrest_pretrial',
  'serving_imprisonment',
  'compulsory_psychiatric',
  'disappeared',
] as const satisfies CustodyStatus[]

export const newArrest = eventInput(
  z.object({
    ...eventShape,
    on: edtfField,
    status: choiceField(arrestStatuses).default('held_unspecified'),
    organisationId: optional(idField),
  }),
)
