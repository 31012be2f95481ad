import { z } from 'zod'
import { choiceField, idField, langField, optional, whyField } from './fields.ts'
import { type PublicationLevel, publicationLevels } from './person.ts'

/** Of two records that are one person: the one that stays, and the one that becomes part of it. */
export const sides = ['survivor', 'other'] as const
export type Side = (typeof sides)[number]

export const keptEvents = ['both', ...sides] as const

const side = choiceField(sides).optional()

/** What is chosen where two records differ; what is left open goes by what is known. */
export const merge = z.object({
  survivorId: idField,
  otherId: idField,
  /** The last revision of either that the editor saw. */
  version: z.coerce.number('not-a-number').int('not-a-number'),
  why: whyField,
  slug: side,
  /** Whose primary names stay so. */
  names: side,
  sex: side,
  birthOn: side,
  birthPlace: side,
  country: side,
  summary: z.record(langField, choiceField(sides)).default({}),
  level: optional(choiceField(publicationLevels)).default(null),
  /** Events of both that may be one and the same. */
  events: z
    .array(
      z.object({
        survivor: idField,
        other: idField,
        keep: choiceField(keptEvents).default('both'),
      }),
    )
    .default([]),
})
export type Merge = z.output<typeof merge>

/** As much as the most careful of them lets be seen. */
export function lowestLevel(...levels: PublicationLevel[]): PublicationLevel {
  const at = Math.max(...levels.map((level) => publicationLevels.indexOf(level)))
  return publicationLevels[at] ?? 'removed'
}

/** The levels that show no more than this one. */
export const levelsUpTo = (level: PublicationLevel) =>
  publicationLevels.slice(publicationLevels.indexOf(level))
