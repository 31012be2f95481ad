import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { consentAnswers, consentQuestions, consentSpeakers } from '#domain/consent'
import {
  limitFields,
  limitKinds,
  limitLevels,
  limitSubjects,
  withholdingReasons,
} from '#domain/limit'
import { publicationLevels } from '#domain/person'
import { id, version } from './columns.ts'
import { people } from './people.ts'

// None of this is ever published: it says what is kept back, and why.

/** One field of one row that is kept from the public, whatever the level of its person. */
export const fieldLimits = sqliteTable(
  'field_limits',
  {
    id: id(),
    subject: text('subject', { enum: limitSubjects }).notNull(),
    subjectId: integer('subject_id').notNull(),
    field: text('field', { enum: limitFields }).notNull(),
    level: text('level', { enum: limitLevels }).notNull().default('internal'),
    reason: text('reason', { enum: withholdingReasons }).notNull(),
    /** The reason in plain words. */
    note: text('note'),
    /** A day, on which somebody looks again whether it is still needed. */
    reviewBy: text('review_by'),
    kind: text('kind', { enum: limitKinds }).notNull().default('set'),
    version: version(),
  },
  (table) => [
    uniqueIndex('field_limits_unique').on(table.subject, table.subjectId, table.field),
    index('field_limits_review').on(table.reviewBy),
  ],
)

/** Why a person has the publication level they have; none where nobody gave a reason. */
export const levelReasons = sqliteTable(
  'level_reasons',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    /** The level it speaks of: another one set since is without a reason. */
    level: text('level', { enum: publicationLevels }).notNull(),
    reason: text('reason', { enum: withholdingReasons }),
    reviewBy: text('review_by'),
    version: version(),
  },
  (table) => [
    uniqueIndex('level_reasons_person').on(table.personId),
    index('level_reasons_review').on(table.reviewBy),
  ],
)

/** What was said to being recorded, or being shown, by whom and when. */
export const consents = sqliteTable(
  'consents',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    question: text('question', { enum: consentQuestions }).notNull(),
    answer: text('answer', { enum: consentAnswers }).notNull(),
    saidBy: text('said_by', { enum: consentSpeakers }).notNull(),
    /** A day. */
    saidOn: text('said_on'),
    /** How it was made sure that it was really them. */
    verified: text('verified'),
    note: text('note'),
    recordedBy: text('recorded_by').notNull(),
    version: version(),
  },
  (table) => [index('consents_person').on(table.personId)],
)

/**
 * That somebody was removed, told without saying who: digests of the names (salted anew for
 * each), against which a new person's names can be tried but from which none can be read.
 */
export const tombstones = sqliteTable(
  'tombstones',
  {
    id: id(),
    /** Whose row it was; it may be gone. */
    personId: integer('person_id').notNull(),
    removedOn: text('removed_on').notNull(),
    reason: text('reason', { enum: withholdingReasons }),
    salt: text('salt').notNull(),
    /** Of each name alone, and of each with each year of birth it could be. */
    digests: text('digests', { mode: 'json' }).notNull().$type<TombstoneDigests>(),
    version: version(),
  },
  (table) => [uniqueIndex('tombstones_person').on(table.personId)],
)

export type TombstoneDigests = { names: string[]; born: string[] }
