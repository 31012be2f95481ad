import { z } from 'zod'
import { flagField, idField, optional, textField, whyField } from './fields.ts'
import { previewedShape } from './roll-application.ts'

const idsField = optional(
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().split(/[\s,]+/) : value),
    z.array(idField).min(1),
  ),
)

/** Some of the rows of a revision: those of these people, and these entries of rolls. */
const partShape = {
  personIds: idsField.optional(),
  entryIds: idsField.optional(),
}
const part = z.object(partShape)
export type Part = z.output<typeof part>

/** Which revision is taken back, whole unless a part is named, and why. */
export const reversion = z.object({
  revisionId: idField,
  why: whyField,
  ...partShape,
  /** What is left as it is. */
  except: part.nullish(),
})
export type Reversion = z.output<typeof reversion>

/** The form that takes back what was recorded together: all of it, or of some people. */
export const reversionForm = z
  .object({
    revisionId: idField,
    why: whyField,
    ...previewedShape,
    /** Without any it is all of it. */
    lines: z.array(z.object({ personId: idField, chosen: flagField })).default([]),
  })
  .refine(({ lines }) => lines.length === 0 || lines.some(({ chosen }) => chosen), {
    path: ['lines'],
    error: 'required',
  })
export type ReversionForm = z.output<typeof reversionForm>

/** Everybody ticked is the whole revision, with the rows that are nobody's. */
export function reversionFrom({ revisionId, why, lines }: ReversionForm): Reversion {
  const personIds = lines.flatMap(({ personId, chosen }) => (chosen ? [personId] : []))
  return personIds.length === lines.length
    ? { revisionId, why }
    : { revisionId, why, personIds }
}

/** How many changes are taken back together at most. */
export const mostTogether = 50

const revisionIds = idsField.transform((ids) => newestFirst(ids ?? []))

/** Several changes that are taken back together, in one revision, and why. */
export const setReversion = z.object({
  revisionIds: revisionIds.refine(
    ({ length }) => length > 0 && length <= mostTogether,
    'too-many-changes',
  ),
  why: whyField,
})
export type SetReversion = z.output<typeof setReversion>

/** The form that does so; `seen` is the digest of what its page said would be done. */
export const setReversionForm = setReversion.extend({
  ...previewedShape,
  seen: optional(textField),
})
export type SetReversionForm = z.output<typeof setReversionForm>

/** Once each: what came last has to go first. */
export const newestFirst = (ids: readonly number[]): number[] =>
  [...new Set(ids)].sort((one, other) => other - one)

/** What a revision is called that takes back several. */
export const setReverted = 'revisions.reverted'

/**
 * The reason, and in a line of its own `#12; #11; #9;`: all that is taken back with it.
 * A revision points at one other only, and what it says is part of the chain of hashes.
 */
export function whyOfSet(why: string, ids: readonly number[]): string {
  const names = ids.map((id) => `#${id};`).join(' ')
  return `${why.replace(/\s+/g, ' ')}\n${names}`
}

/** What `whyOfSet` wrote; no ids where it is the reason of anything else. */
export function readWhy(
  action: string,
  why: string | null,
): { why: string | null; ids: number[] } {
  const [, reason, names] = /^(.*)\n((?:#\d+; ?)+)$/s.exec(why ?? '') ?? []
  if (action !== setReverted || names === undefined) return { why, ids: [] }
  return { why: reason ?? '', ids: (names.match(/\d+/g) ?? []).map(Number) }
}

/** Other words, if any, for the same: what is taken back stays named. */
export function otherWhy(
  { action, why }: { action: string; why: string | null },
  other: string | null | undefined,
): string | null {
  if (!other) return why
  const { ids } = readWhy(action, why)
  return ids.length > 0 ? whyOfSet(other, ids) : other
}
