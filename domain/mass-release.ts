import { z } from 'zod'
import {
  choiceField,
  countryField,
  edtfField,
  idField,
  langField,
  localTextField,
  optional,
  textField,
} from './fields.ts'
import { publicationLevels } from './person.ts'

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
  status: choiceField(massReleaseStatuses).default('announced'),
  publicationLevel: choiceField(publicationLevels).default('internal'),
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

/** Names off one published list, a line each, as published. */
export const newRollEntries = z.object({
  massReleaseId: idField,
  names: textField.transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
  lang: langField,
  sourceId: idField,
})
export type NewRollEntries = z.output<typeof newRollEntries>

const needsPerson: readonly MatchState[] = ['matched', 'matched_uncertain']

/** What an editor decided about one name on a list: machines only suggest. */
export const rollDecision = z
  .object({
    id: idField,
    version: z.coerce.number().int().positive(),
    matchState: choiceField(matchStates),
    personId: optional(idField),
  })
  .refine(
    ({ matchState, personId }) => personId !== null || !needsPerson.includes(matchState),
    {
      path: ['personId'],
      error: 'required',
    },
  )
export type RollDecision = z.output<typeof rollDecision>
