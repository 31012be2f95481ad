import { z } from 'zod'
import { amendment } from './amendment.ts'
import {
  choiceField,
  countryField,
  edtfField,
  idField,
  listField,
  localTextField,
  optional,
  textField,
} from './fields.ts'
import { rowLevels } from './person.ts'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from './release.ts'

export const massReleaseStatuses = [
  'announced',
  'partly_named',
  'reconciled',
  'closed',
] as const
export type MassReleaseStatus = (typeof massReleaseStatuses)[number]

/** What a figure about a mass release counts. */
export const figureCounts = [
  'announced',
  'named',
  'matched',
  'verified',
  'on_body_list',
  'withheld',
  'refuted',
  'belarusians',
  'foreigners',
  'citizens_of',
  'women',
  'men',
  'political',
  'taken_to',
  'stayed_inside',
  'running_total',
  'forced_abroad_total',
  'other',
] as const
export type FigureCount = (typeof figureCounts)[number]

export const figureQualifiers = ['exactly', 'about', 'at_least'] as const
export type FigureQualifier = (typeof figureQualifiers)[number]

export const matchStates = [
  'unmatched',
  'candidate',
  'matched',
  'matched_uncertain',
  'not_on_our_list',
  'duplicate_of_other_entry',
  'wrong_person',
  'withheld',
  'refuted',
] as const
export type MatchState = (typeof matchStates)[number]

/** One announced release of many people; nobody's status changes by it alone. */
export const newMassRelease = z.object({
  names: localTextField.refine((names) => names !== null, 'required'),
  country: countryField,
  happenedOn: edtfField,
  announcedById: optional(idField),
  legalAct: localTextField,
  reasons: localTextField,
  summary: localTextField,
  /** Where its people were taken or sent. */
  destinations: listField(countryField),
  releaseType: optional(choiceField(releaseTypes)),
  conditionality: optional(choiceField(conditionalities)),
  outcome: optional(choiceField(releaseOutcomes)),
  documents: optional(choiceField(documentStates)),
  publicationLevel: choiceField(rowLevels).default('internal'),
  sourceId: optional(idField),
  locator: optional(textField),
})
export type NewMassRelease = z.output<typeof newMassRelease>

/** A number about a mass release, as one source gives it. */
export const newFigure = z.object({
  massReleaseId: idField,
  counts: choiceField(figureCounts),
  value: z.coerce.number('not-a-number').int('not-a-number').nonnegative('not-a-number'),
  qualifier: choiceField(figureQualifiers).default('exactly'),
  country: optional(countryField),
  verbatim: optional(textField),
  asOfOn: optional(edtfField),
  sourceId: idField,
})
export type NewFigure = z.output<typeof newFigure>

/** Where the work on a roll stands from now on; closing needs a written reconciliation. */
export const massReleaseMove = amendment.extend({
  status: choiceField(massReleaseStatuses),
  /** How the numbers came out in the end; null leaves what was written. */
  reconciliation: localTextField,
})
export type MassReleaseMove = z.output<typeof massReleaseMove>
