import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { designationCategories, designationStatuses } from '#domain/designation'
import { publicationLevels } from '#domain/person'
import { edtfColumns, id, localText, version } from './columns.ts'
import { people } from './people.ts'
import { organisations } from './places.ts'

/** A finding by a named body. We record designations; we do not make them. */
export const designations = sqliteTable(
  'designations',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    category: text('category', { enum: designationCategories }).notNull(),
    status: text('status', { enum: designationStatuses }).notNull(),
    ...edtfColumns('designated_on'),
    ...edtfColumns('ended_on'),
    endReason: localText('end_reason'),
    publicationLevel: text('publication_level', { enum: publicationLevels })
      .notNull()
      .default('public'),
    version: version(),
  },
  (table) => [
    index('designations_person').on(table.personId),
    index('designations_organisation').on(table.organisationId, table.status),
  ],
)
