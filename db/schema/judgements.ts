import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { type Explanation, verdicts } from '#domain/judgement'
import { id, version } from './columns.ts'
import { people } from './people.ts'

/** Whether two records are of one person, as an editor decided; the lower id first. */
export const judgements = sqliteTable(
  'judgements',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    otherId: integer('other_id')
      .notNull()
      .references(() => people.id),
    verdict: text('verdict', { enum: verdicts }).notNull(),
    why: text('why'),
    /** What spoke for and against it when it was decided. */
    explanation: text('explanation', { mode: 'json' }).$type<Explanation>(),
    version: version(),
  },
  (table) => [
    uniqueIndex('judgements_unique').on(table.personId, table.otherId),
    index('judgements_other').on(table.otherId),
  ],
)
