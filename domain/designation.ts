import { z } from 'zod'
import { hasSource } from './event.ts'
import {
  choiceField,
  edtfField,
  idField,
  localTextField,
  optional,
  textField,
} from './fields.ts'
import { rowLevels } from './person.ts'

export const designationCategories = [
  'political_prisoner',
  'prisoner_of_conscience',
  'politically_motivated_prosecution',
  'arbitrary_detention',
  'press_freedom_list',
  'other_list',
] as const

export const designationStatuses = [
  'under_review',
  'recognised',
  'recognised_ex_post_facto',
  'recognised_posthumously',
  'refused',
  'withdrawn',
  'superseded',
  'ended_by_release',
] as const

export const newDesignation = z
  .object({
    personId: idField,
    organisationId: idField,
    category: choiceField(designationCategories),
    status: choiceField(designationStatuses),
    designatedOn: optional(edtfField),
    endedOn: optional(edtfField),
    endReason: localTextField,
    publicationLevel: choiceField(rowLevels).default('public'),
    sourceId: optional(idField),
    locator: optional(textField),
  })
  .refine(hasSource, { path: ['sourceId'], error: 'required', when: () => true })
export type NewDesignation = z.output<typeof newDesignation>
