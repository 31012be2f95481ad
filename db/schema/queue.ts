import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { claimFields, claimSubjects } from '#domain/claim'

// Kept by triggers (`db/queue.ts`); ids rise, so the oldest comes first.

/** Fields on which accepted claims contradict each other, with no decision of an editor. */
export const openConflicts = sqliteTable(
  'open_conflicts',
  {
    id: integer('id').primaryKey(),
    subject: text('subject', { enum: claimSubjects }).notNull(),
    subjectId: integer('subject_id').notNull(),
    /** `existence` for what is said of the row as a whole. */
    field: text('field', { enum: claimFields }).notNull(),
    /** The revision since which it is so. */
    revisionId: integer('revision_id').notNull(),
  },
  (table) => [
    uniqueIndex('open_conflicts_unique').on(table.subject, table.subjectId, table.field),
  ],
)

/** Rows that no source supports. */
export const unsourcedFacts = sqliteTable(
  'unsourced_facts',
  {
    id: integer('id').primaryKey(),
    subject: text('subject', { enum: claimSubjects }).notNull(),
    subjectId: integer('subject_id').notNull(),
    revisionId: integer('revision_id').notNull(),
  },
  (table) => [uniqueIndex('unsourced_facts_unique').on(table.subject, table.subjectId)],
)
