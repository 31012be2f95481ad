import {
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Explanation } from '#domain/judgement'

// Found by `db/queries/duplicates.ts` and made anew from history at any time.

/** Two records that may be of one person; the lower id first. A guess, and never a link. */
export const duplicateCandidates = sqliteTable(
  'duplicate_candidates',
  {
    id: integer('id').primaryKey(),
    personId: integer('person_id').notNull(),
    otherId: integer('other_id').notNull(),
    score: real('score').notNull(),
    explanation: text('explanation', { mode: 'json' }).$type<Explanation>().notNull(),
  },
  (table) => [
    uniqueIndex('duplicate_candidates_unique').on(table.personId, table.otherId),
    index('duplicate_candidates_other').on(table.otherId),
    index('duplicate_candidates_score').on(table.score),
  ],
)

/** Up to which row of history everybody has been looked at. */
export const duplicateSearch = sqliteTable('duplicate_search', {
  lastRow: integer('last_row').primaryKey(),
})
