import { z } from 'zod'
import type { ImpossibleCode } from './custody-check.ts'
import {
  choiceField,
  countryField,
  edtfField,
  flagField,
  idField,
  localTextField,
  optional,
  textField,
} from './fields.ts'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from './release.ts'

/** What the releases of one application have in common. */
const releaseShape = {
  on: edtfField,
  type: choiceField(releaseTypes),
  conditionality: choiceField(conditionalities).default('unknown'),
  outcome: choiceField(releaseOutcomes).default('unknown'),
  destination: optional(countryField),
  documents: choiceField(documentStates).default('unknown'),
  legalAct: optional(textField),
  knownOn: optional(edtfField),
  text: localTextField,
}

/** What is different for one person; what is left out is as for all. */
const differing = {
  on: optional(edtfField).optional(),
  type: optional(choiceField(releaseTypes)).optional(),
  conditionality: optional(choiceField(conditionalities)).optional(),
  outcome: optional(choiceField(releaseOutcomes)).optional(),
  destination: optional(countryField).optional(),
  documents: optional(choiceField(documentStates)).optional(),
  legalAct: optional(textField).optional(),
  knownOn: optional(edtfField).optional(),
  text: localTextField.optional(),
}

/** An entry that names the person, as the editor saw it; undecided ones become this. */
const lineEntry = z.object({
  id: idField,
  version: z.coerce.number('not-a-number').int('not-a-number').positive(),
  matchState: choiceField([
    'matched',
    'matched_uncertain',
    'duplicate_of_other_entry',
  ]).optional(),
})
export type LineEntry = z.output<typeof lineEntry>

const lineShape = {
  personId: idField,
  entries: z.array(lineEntry).default([]),
  ...differing,
}

const evidence = { sourceId: optional(idField), locator: optional(textField) }

/** Everybody who is released by one application of a roll, a line each. */
export const rollApplication = z.object({
  massReleaseId: idField,
  ...releaseShape,
  ...evidence,
  lines: z.array(z.object(lineShape), 'required').min(1, 'required'),
  /** Refused lines do not stop the others; otherwise any refusal stops all. */
  partly: flagField,
})
export type RollApplication = z.output<typeof rollApplication>

/** The releases of several people at once, known without a roll. */
export const newReleases = z.object({
  massReleaseId: optional(idField),
  ...releaseShape,
  ...evidence,
  sourceId: idField,
  people: z
    .array(z.object({ personId: idField, ...differing }), 'required')
    .min(1, 'required'),
  partly: flagField,
})
export type NewReleases = z.output<typeof newReleases>

/** A form that shows what it would do, and does it only when that has been seen. */
export const previewedShape = {
  intent: choiceField(['preview', 'apply']).default('preview'),
  /** The digest of the preview that was looked at. */
  previewed: optional(textField),
}

/** `row` is where in the form a line stands, those that are not ticked counted. */
const chosenLines = z
  .array(z.object({ ...lineShape, chosen: flagField }), 'required')
  .transform((lines) =>
    lines
      .map(({ chosen, ...line }, row) => ({ ...line, chosen, row }))
      .filter(({ chosen }) => chosen),
  )
  .refine((lines) => lines.length > 0, 'required')

const formShape = {
  ...releaseShape,
  ...evidence,
  ...previewedShape,
  lines: chosenLines,
  partly: flagField,
}

/** The form that applies a roll: everybody who could be released, and who is ticked. */
export const applicationForm = z.object({ ...formShape, massReleaseId: idField })
export type ApplicationForm = z.output<typeof applicationForm>

/** The form for several people at once: the source is named, the mass release if any. */
export const quickForm = z.object({
  ...formShape,
  massReleaseId: optional(idField),
  sourceId: idField,
})
export type QuickForm = z.output<typeof quickForm>

export type ReleaseLine = RollApplication['lines'][number]

/** What both come to. */
export type ReleaseBatch = Omit<RollApplication, 'massReleaseId'> & {
  massReleaseId: number | null
}

/** Why a release is not recorded for one person: a literal that is also a message key. */
export type RefusalCode =
  | ImpossibleCode
  | 'missing'
  | 'stale'
  | 'not-held'
  | 'already-released'
  | 'refuted'
  | 'withheld'
  | 'decided-otherwise'
  | 'same-person-twice'
  | 'no-source'

/** What may be right, but looks as if something is missing; nothing is stopped by it. */
export type ReleaseWarning =
  | 'custody-unknown'
  | 'arrested-later'
  | 'released-about-then'
  | 'match-uncertain'
