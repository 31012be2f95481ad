import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  adjudicationOutcomes,
  claimFields,
  claimStates,
  claimSubjects,
  confidences,
  stances,
} from '#domain/claim'
import { reliabilities, sourceKinds } from '#domain/source'
import { edtfColumns, flag, id, localText, version } from './columns.ts'

export const sources = sqliteTable(
  'sources',
  {
    id: id(),
    slug: text('slug').notNull(),
    publisher: text('publisher').notNull(),
    title: text('title'),
    url: text('url'),
    archivedUrl: text('archived_url'),
    ...edtfColumns('published_on'),
    ...edtfColumns('retrieved_on'),
    /** BCP 47. */
    lang: text('lang'),
    kind: text('kind', { enum: sourceKinds }).notNull().default('unknown'),
    reliability: text('reliability', { enum: reliabilities })
      .notNull()
      .default('unknown'),
    note: text('note'),
    confidential: flag('confidential'),
    version: version(),
  },
  (table) => [
    uniqueIndex('sources_slug_unique').on(table.slug),
    index('sources_url').on(table.url),
  ],
)

/** What one source says about one row, or one field of it. */
export const claims = sqliteTable(
  'claims',
  {
    id: id(),
    subject: text('subject', { enum: claimSubjects }).notNull(),
    subjectId: integer('subject_id').notNull(),
    /** Null: about the row as a whole. */
    field: text('field', { enum: claimFields }),
    /** The value as the source has it; null when the claim only supports the row. */
    value: text('value'),
    /** The same value as EDTF, where it is a date. */
    ...edtfColumns('value_on'),
    lang: text('lang'),
    /** Null: not a source but arithmetic or a note by the compiler, said so on the page. */
    sourceId: integer('source_id').references(() => sources.id),
    /** Whom the source quotes for it. */
    attribution: text('attribution'),
    locator: text('locator'),
    stance: text('stance', { enum: stances }).notNull().default('supports'),
    state: text('state', { enum: claimStates }).notNull().default('accepted'),
    confidence: text('confidence', { enum: confidences }).notNull().default('not_stated'),
    note: localText('note'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (table) => [
    index('claims_subject').on(table.subject, table.subjectId),
    index('claims_source').on(table.sourceId),
  ],
)

/** What was decided where claims on one field disagree, and why. */
export const adjudications = sqliteTable(
  'adjudications',
  {
    id: id(),
    subject: text('subject', { enum: claimSubjects }).notNull(),
    subjectId: integer('subject_id').notNull(),
    field: text('field', { enum: claimFields }).notNull(),
    outcome: text('outcome', { enum: adjudicationOutcomes }).notNull(),
    claimId: integer('claim_id').references(() => claims.id),
    reason: localText('reason'),
    version: version(),
  },
  (table) => [
    uniqueIndex('adjudications_unique').on(table.subject, table.subjectId, table.field),
    index('adjudications_claim').on(table.claimId),
  ],
)
