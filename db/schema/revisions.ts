import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from '#domain/editor'
import { salt } from './columns.ts'

/** One committed change: who, when, why, channel. Append-only and hash-chained. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer('id').primaryKey(),
    /** ISO 8601 instant, UTC. */
    at: text('at').notNull(),
    editorId: text('editor_id').notNull(),
    editorName: text('editor_name').notNull(),
    channel: text('channel', { enum: channels }).notNull(),
    /** A verb of the field: `release.recorded`. */
    action: text('action').notNull(),
    why: text('why'),
    whySalt: salt('why_salt'),
    sourceId: integer('source_id'),
    /** The revision that this one takes back, whole or in part. */
    revertsId: integer('reverts_id'),
    /** The proposal that was accepted with it. */
    proposalId: integer('proposal_id'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('revisions_editor').on(table.editorId),
    index('revisions_action').on(table.action),
    index('revisions_reverts').on(table.revertsId),
    index('revisions_proposal').on(table.proposalId),
  ],
)

/** Every row a revision touched, before and after; written by triggers. Nothing: erased. */
export const revisionRows = sqliteTable(
  'revision_rows',
  {
    id: integer('id').primaryKey(),
    revisionId: integer('revision_id').notNull(),
    tableName: text('table_name').notNull(),
    rowId: integer('row_id').notNull(),
    personId: integer('person_id'),
    before: text('before', { mode: 'json' }),
    after: text('after', { mode: 'json' }),
    salt: salt(),
  },
  (table) => [
    index('revision_rows_revision').on(table.revisionId),
    index('revision_rows_person').on(table.personId, table.revisionId),
    index('revision_rows_row').on(table.tableName, table.rowId),
  ],
)

/** The revision being written: at most one row, and only inside a transaction. */
export const openRevision = sqliteTable('open_revision', {
  revisionId: integer('revision_id').primaryKey(),
})

/**
 * Keys that the publisher has still to look at; written by triggers. An id is never used
 * twice (AUTOINCREMENT), so that deleting what was applied cannot delete what came later.
 */
export const outbox = sqliteTable('outbox', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  tableName: text('table_name').notNull(),
  rowId: integer('row_id').notNull(),
  personId: integer('person_id'),
})
