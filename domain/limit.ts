import { z } from 'zod'
import { choiceField, dayField, idField, optional, textField } from './fields.ts'

/** The rows of which single fields can be kept from the public. */
export const limitSubjects = [
  'person',
  'name',
  'event',
  'sentence',
  'designation',
] as const
export type LimitSubject = (typeof limitSubjects)[number]

/**
 * The fields of each subject that can be kept from the public. `db/publication.ts` says
 * which columns each of them is, and a test holds the two lists together; `family` and
 * `injury` have no column, only claims.
 */
export const fieldsToLimit = {
  person: [
    ...(['sex', 'birth_on', 'birth_place', 'citizenship'] as const),
    ...(['occupation', 'family', 'summary'] as const),
  ],
  name: ['text'],
  event: [
    ...(['happened_on', 'known_on', 'place', 'facility', 'case', 'text'] as const),
    ...(['organisation', 'articles', 'court', 'judges'] as const),
    ...(['from_facility', 'to_facility', 'destination', 'documents'] as const),
    ...(['legal_act', 'mass_release', 'official_cause', 'reported_cause'] as const),
    'injury',
  ],
  sentence: ['term', 'suspended_term', 'money', 'regime', 'expected_end_on'],
  designation: ['designated_on', 'ended_on', 'end_reason'],
} as const satisfies Record<LimitSubject, readonly string[]>

export type LimitField = (typeof fieldsToLimit)[LimitSubject][number]
export const limitFields = [...new Set(Object.values(fieldsToLimit).flat())] as [
  LimitField,
  ...LimitField[],
]

/** `internal`: the desk alone. The record refuses `sealed`, which people alone are. */
export const limitLevels = ['internal', 'sealed'] as const

/** Why something is kept from the public (domain handbook 3.2). */
export const withholdingReasons = [
  'request_of_person',
  'request_of_family',
  'minor',
  'ongoing_negotiation',
  'security_of_source',
  'mistaken_identity',
  'legal',
  'not_in_scope',
  /** Health, faith, family, an exact place: so until two people decide otherwise. */
  'sensitive',
] as const
export type WithholdingReason = (typeof withholdingReasons)[number]

/**
 * `set`: by an editor. `soft`: at once, because a reader asked, until somebody answers.
 * `default`: by the rule of `domain/sensitivity.ts`, when the value was entered.
 */
export const limitKinds = ['set', 'soft', 'default'] as const
export type LimitKind = (typeof limitKinds)[number]

const whyLimited = {
  reason: choiceField(withholdingReasons),
  note: optional(textField),
  /** The day by which somebody looks again whether it is still needed. */
  reviewBy: optional(dayField),
}

/** What to keep from the public: a field, written `event:12:place` as one choice. */
export const newLimit = z.object({
  personId: idField,
  what: z.string('required').transform((text, context) => {
    const [subject, id, field] = text.split(':')
    const read = limitedField.safeParse({ subject, subjectId: id, field })
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: 'not-a-choice' })
    return z.NEVER
  }),
  ...whyLimited,
})

const limitedField = z
  .object({
    subject: choiceField(limitSubjects),
    subjectId: idField,
    field: choiceField(limitFields),
  })
  .refine(({ subject, field }) =>
    (fieldsToLimit[subject] as readonly string[]).includes(field),
  )
export type LimitedField = z.output<typeof limitedField>

/** Why a person has the level they have, and when to look again. */
export const levelReason = {
  reason: optional(whyLimited.reason),
  reviewBy: whyLimited.reviewBy,
}
