import { z } from 'zod'
import {
  adjudicationOutcomes,
  claimFields,
  claimStates,
  claimSubjects,
  confidences,
  stances,
} from '#domain/claim'
import { date, id, texts } from './fields.ts'

export const claim = z
  .object({
    id: id(),
    subject: z.enum(claimSubjects).meta({ description: 'What kind of row it is about.' }),
    subject_id: z.int().meta({ description: 'The id of that row.' }),
    field: z
      .enum(claimFields)
      .nullable()
      .meta({ description: 'Null: about the row as a whole.' }),
    value: z.string().nullable().meta({ description: 'As the source has it.' }),
    date: date.nullable().meta({ description: 'The same value where it is a date.' }),
    lang: z.string().nullable(),
    source: z
      .string()
      .nullable()
      .meta({ description: 'Its slug; null: arithmetic or a note by the compiler.' }),
    attribution: z.string().nullable().meta({ description: 'Whom the source quotes.' }),
    locator: z.string().nullable(),
    stance: z.enum(stances),
    state: z.enum(claimStates),
    confidence: z.enum(confidences),
    note: texts.nullable(),
  })
  .meta({ id: 'Claim', description: 'What one source says about one row or field.' })

export const claimDecision = z
  .object({
    subject: z.enum(claimSubjects),
    subject_id: z.int(),
    field: z.enum(claimFields),
    outcome: z.enum(adjudicationOutcomes),
    claim: z.int().nullable().meta({ description: 'The claim that was chosen.' }),
    reason: texts.nullable(),
  })
  .meta({
    id: 'Decision',
    description: 'What an editor decided about conflicting claims.',
  })
