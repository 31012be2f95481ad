import { z } from 'zod'
import {
  type ClaimField,
  type ClaimSubject,
  claimFields,
  claimSubjects,
  wholeRow,
} from './claim.ts'
import {
  choiceField,
  flagField,
  localTextField,
  optional,
  textField,
  whyField,
} from './fields.ts'

/** The row that claims are about. */
export type About = { subject: ClaimSubject; subjectId: number }

/** What claims are about: a row and a field of it, `existence` for the row as a whole. */
export type Question = About & { field: ClaimField }

/** `event:123`, as it stands in an address. */
export function formatAbout({ subject, subjectId }: About): string {
  return `${subject}:${subjectId}`
}

export function readAbout(text: string): About | undefined {
  const [, name, id] = /^([a-z_]+):([1-9]\d{0,15})$/.exec(text) ?? []
  const subject = claimSubjects.find((known) => known === name)
  return subject && { subject, subjectId: Number(id) }
}

/** From an address: a row, and a field of it; undefined where that makes no sense. */
export function readAsked(query: URLSearchParams): Question | undefined {
  const about = readAbout(query.get('about') ?? '')
  const name = query.get('field') || wholeRow
  const field = claimFields.find((known) => known === name)
  return about && field && { ...about, field }
}

export const aboutField = textField.transform((text, context): About => {
  const about = readAbout(text)
  if (!about) context.addIssue({ code: 'custom', message: 'not-an-id' })
  return about ?? z.NEVER
})

const asked = z.object({
  about: aboutField,
  field: choiceField(claimFields).default(wholeRow),
  /** What the editor saw, as `findQuestion` gives it. */
  version: textField,
  /** The last revision there was then. */
  seen: z.coerce.number().int().nonnegative().default(0),
})

/** The claim that the record goes by, or none of them; and why. */
export const newDecision = asked.and(
  z.object({
    claim: z.union(
      [z.literal('disputed'), z.coerce.number().int().positive()],
      'required',
    ),
    reason: localTextField,
    /** Whether the row itself is changed to what the claim says. */
    write: flagField,
    /** The value for the row, where it is not the words or the date of the claim. */
    recorded: optional(textField),
  }),
)
export type NewDecision = z.output<typeof newDecision>

/** Takes back the last decision; an earlier one stands again. */
export const newReopening = asked.and(z.object({ why: optional(whyField) }))
export type NewReopening = z.output<typeof newReopening>
