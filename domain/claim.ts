import { z } from 'zod'
import { amendment } from './amendment.ts'
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

/** What a source took back, or said better since, is no ground for a choice. */
export const mayBeChosen = (state: ClaimState) =>
  state === 'accepted' || state === 'disputed'

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

/** What a claim without a field speaks of: whether what the row says is so. */
export const wholeRow = 'existence' satisfies ClaimField

/** Fields whose value is a date; of others a date only says as of when. */
export const dateFields: readonly ClaimField[] = [
  'happened_on',
  'birth_on',
  'isolation_start',
  'last_meeting',
]

const said = z.object({
  value: optional(textField),
  valueOn: optional(edtfField),
  lang: optional(langField),
  attribution: optional(textField),
  locator: optional(textField),
  stance: choiceField(stances).default('supports'),
  state: choiceField(claimStates).default('accepted'),
  confidence: choiceField(confidences).default('not_stated'),
})

/** What one source says; without a field it speaks of the row as a whole. */
export const newClaim = said.extend({
  subject: choiceField(claimSubjects),
  subjectId: idField,
  field: optional(choiceField(claimFields)),
  sourceId: idField,
})
export type NewClaim = z.output<typeof newClaim>

/** A claim put right, or what is thought of it now; its source and its row stay. */
export const claimChange = amendment.and(said)
export type ClaimChange = z.output<typeof claimChange>
