import { z } from 'zod'
import {
  choiceField,
  edtfField,
  idField,
  langField,
  optional,
  textField,
} from './fields.ts'

/** The rows that a claim can be about. */
export const claimSubjects = [
  'person',
  'name',
  'event',
  'sentence',
  'designation',
  'mass_release',
  'figure',
  'roll_entry',
] as const
export type ClaimSubject = (typeof claimSubjects)[number]

export const stances = ['supports', 'contradicts'] as const
export type Stance = (typeof stances)[number]

export const claimStates = [
  'proposed',
  'accepted',
  'disputed',
  'superseded',
  'retracted',
  'refuted',
] as const
export type ClaimState = (typeof claimStates)[number]

/** How sure the editor is, apart from how reliable the source is. */
export const confidences = [
  'confirmed',
  'probable',
  'possible',
  'unlikely',
  'not_stated',
] as const

/** What an editor decided about conflicting claims on one field. */
export const adjudicationOutcomes = ['chosen', 'disputed'] as const
export type AdjudicationOutcome = (typeof adjudicationOutcomes)[number]

/**
 * What a claim is about, finer than its subject; null means the whole row. A closed list,
 * so that every field has words in every locale.
 */
export const claimFields = [
  'birth_on',
  'birth_place',
  'citizenship',
  'occupation',
  'spelling',
  'age',
  'family',
  'happened_on',
  'existence',
  'place',
  'detaining_body',
  'detail',
  'articles',
  'article_notation',
  'court',
  'judges',
  'outcome',
  'term',
  'regime',
  'money',
  'co_defendant_term',
  'facility',
  'destination',
  'days_held',
  'isolation_length',
  'isolation_start',
  'last_meeting',
  'injury',
  'wording',
  'count',
  'citizens',
  'belarusians',
  'taken_abroad',
  'named',
  'membership',
  'running_total',
  'wave',
  'reason',
  'route',
  'requested_by',
  'terms',
  'aim',
  'list',
  'legal_act',
  'denial',
  'condition',
  'context',
  'other',
] as const
export type ClaimField = (typeof claimFields)[number]

/** What one source says; without a field it speaks of the row as a whole. */
export const newClaim = z.object({
  subject: choiceField(claimSubjects),
  subjectId: idField,
  field: optional(choiceField(claimFields)),
  value: optional(textField),
  valueOn: optional(edtfField),
  lang: optional(langField),
  sourceId: idField,
  attribution: optional(textField),
  locator: optional(textField),
  stance: choiceField(stances).default('supports'),
  state: choiceField(claimStates).default('accepted'),
  confidence: choiceField(confidences).default('not_stated'),
})
export type NewClaim = z.output<typeof newClaim>
