import { z } from 'zod'
import { choiceField, idField, listField, whyField } from './fields.ts'
import { sexes } from './person.ts'

const ids = listField(idField)

/** Which rows of a record are of somebody else. */
export const split = z.object({
  personId: idField,
  /** The last revision of the person that the editor saw. */
  version: z.coerce.number('not-a-number').int('not-a-number'),
  why: whyField,
  sex: choiceField(sexes).default('unknown'),
  names: ids,
  events: ids,
  designations: ids,
  entries: ids,
  parties: ids,
  /** What sources say of the person and not of any of these. */
  claims: ids,
})
export type Split = z.output<typeof split>
