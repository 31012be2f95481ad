import { z } from 'zod'
import {
  choiceField,
  edtfField,
  flagField,
  langField,
  optional,
  textField,
  urlField,
} from './fields.ts'

export const sourceKinds = [
  'official_document',
  'state_medium',
  'court_document',
  'receiving_state',
  'ngo_list',
  'ngo_statement',
  'lawyer',
  'family',
  'the_person',
  'fellow_prisoner',
  'witness',
  'independent_medium',
  'social_media_of_person',
  'other_database',
  'letter_from_prison',
  'unknown',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/**
 * Who can know that a person is free (domain handbook 6.6): the person, the family, the
 * lawyer, the authority that received the person, and a rights group that speaks of its own
 * contact. A list, a medium or a state channel reports, and no more.
 */
const verifyingKinds: readonly SourceKind[] = [
  'the_person',
  'social_media_of_person',
  'family',
  'lawyer',
  'receiving_state',
  'ngo_statement',
]
export const verifies = (kind: SourceKind) => verifyingKinds.includes(kind)

/** HURIDOCS micro-thesaurus 42. */
export const reliabilities = [
  'highly_reliable',
  'likely_reliable',
  'unsure',
  'likely_unreliable',
  'highly_unreliable',
  'unknown',
] as const
export type Reliability = (typeof reliabilities)[number]

export const newSource = z
  .object({
    publisher: textField,
    title: optional(textField),
    url: optional(urlField),
    archivedUrl: optional(urlField),
    publishedOn: optional(edtfField),
    retrievedOn: optional(edtfField),
    lang: optional(langField),
    kind: choiceField(sourceKinds).default('unknown'),
    reliability: choiceField(reliabilities).default('unknown'),
    note: optional(textField),
    /** Never leaves the desk. */
    confidential: flagField,
  })
  .refine(({ url, title }) => url !== null || title !== null, {
    path: ['url'],
    error: 'required',
  })
export type NewSource = z.output<typeof newSource>
