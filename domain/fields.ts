import { z } from 'zod'
import { isCountry } from './country.ts'
import { type Edtf, parseEdtf, readDate } from './edtf.ts'
import { readTerm } from './term.ts'

// Every message is a literal that is also a message key: `errors.<literal>`.

/** Text by BCP 47 language tag; no language is required. */

/** What was left empty is null. */
export function optional<Field extends z.ZodType>(field: Field) {
  return z.preprocess((value) => (isEmpty(value) ? null : value), field.nullable())
}

/** One value, several values apart by spaces, or a list of them. */
export function listField<Field extends z.ZodType>(item: Field) {
  return z.preprocess((value) => {
    if (isEmpty(value)) return []
    return typeof value === 'string' ? value.trim().split(/[\s,]+/) : value
  }, z.array(item))
}

export const textField = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(10_000, 'too-long')

export const idField = z.coerce.number('not-an-id').int('not-an-id').positive('not-an-id')

/** A tick box. */
export const flagField = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true' || value === '1',
  z.boolean(),
)

export function choiceField<const Choices extends readonly string[]>(choices: Choices) {
  return z.enum(choices, 'not-a-choice')
}

/** A date as people type it. */
export const edtfField = textField.transform((typed, context): Edtf => {
  const read = readDate(typed)
  if (read.ok) return read.value.date
  context.addIssue({ code: 'custom', message: read.problem })
  return z.NEVER
})

/** A whole civil day, `YYYY-MM-DD`. */
export const dayField = textField.refine((day) => {
  const date = parseEdtf(day)
  return date.ok && date.value.earliest === day && date.value.latest === day
}, 'not-a-day')

export const slugField = textField
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-a-slug')
  .max(80, 'too-long')

/** ISO 3166-1 alpha-2. */
export const countryField = textField.toUpperCase().refine(isCountry, 'not-a-country')

/** BCP 47, in its canonical form. */
export const langField = textField.transform((tag, context) => {
  const canonical = canonicalTag(tag)
  if (!canonical) context.addIssue({ code: 'custom', message: 'not-a-language' })
  return canonical ?? z.NEVER
})

/** ISO 15924. */
export const scriptField = textField.regex(/^[A-Z][a-z]{3}$/, 'not-a-script')

export const urlField = textField.refine((text) => {
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol)
}, 'not-a-web-address')

/** A length of time to ISO 8601. */
export const termField = textField.transform((typed, context) => {
  const read = readTerm(typed)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.problem })
  return z.NEVER
})

/** The same text in some languages; the empty ones are dropped. */
export const localTextField = z.preprocess(
  (value) => (isRecord(value) ? withoutEmpty(value) : (value ?? null)),
  z.record(langField, textField).nullable(),
)

/** Why a change is made, for the history. */
export const whyField = textField.max(500, 'too-long')

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

function withoutEmpty(value: Record<string, unknown>) {
  const given = Object.entries(value).filter(([, text]) => !isEmpty(text))
  return given.length > 0 ? Object.fromEntries(given) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown) {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '')
  )
}
