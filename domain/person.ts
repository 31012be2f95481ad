import { z } from 'zod'
import { amendment } from './amendment.ts'
import {
  choiceField,
  countryField,
  edtfField,
  flagField,
  idField,
  listField,
  localTextField,
  optional,
  slugField,
  textField,
  whyField,
} from './fields.ts'
import { levelReason } from './limit.ts'
import { nameShape } from './new-name.ts'

export const sexes = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof sexes)[number]

/** How much of a person or an event the public may see (domain handbook 3.2). */
export const publicationLevels = [
  'public',
  'public_limited',
  'counted_only',
  'internal',
  'sealed',
  'removed',
] as const
export type PublicationLevel = (typeof publicationLevels)[number]

/**
 * The same of an event, a designation or a mass release. People alone are sealed: what an
 * event did to a status, a count or the order of others would tell of it all the same.
 */
export const rowLevels = [
  'public',
  'public_limited',
  'counted_only',
  'internal',
  'removed',
] as const satisfies readonly PublicationLevel[]

/** The role at the time of the first arrest. */
export const occupations = [
  'activist',
  'artist',
  'business',
  'clergy',
  'human_rights_defender',
  'journalist',
  'lawyer',
  'medic',
  'military',
  'politician',
  'public_official',
  'scholar',
  'student',
  'teacher',
  'trade_unionist',
  'worker',
  'other',
] as const

const ownShape = {
  sex: choiceField(sexes).default('unknown'),
  birthOn: optional(edtfField),
  birthPlace: optional(textField),
  /** Whose authorities hold or held the person. */
  country: countryField,
  citizenships: listField(countryField),
  occupations: listField(choiceField(occupations)),
  summary: localTextField,
  sourceId: optional(idField),
  locator: optional(textField),
}

/** A new person is internal until an editor publishes them. */
export const newPerson = z.object({
  ...ownShape,
  names: z.array(nameShape, 'required').min(1, 'required'),
  publicationLevel: choiceField(publicationLevels).default('internal'),
  /** Not the one of this name who was removed on request. */
  isSomebodyElse: flagField,
})
export type NewPerson = z.output<typeof newPerson>

/** What a person's own form changes; names, events and the level have forms of their own. */
export const personChange = z.object({ ...ownShape, slug: slugField })
export type PersonChange = z.output<typeof personChange>

/** How much of a person the public may see from now on. */
export const levelChange = amendment.extend({
  level: choiceField(publicationLevels),
  ...levelReason,
})

export const hiding = z.object({ id: idField, why: optional(whyField) })
