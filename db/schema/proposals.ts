import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from '#domain/editor'
import { proposalEventKinds, proposalStates } from '#domain/proposal'
import { id, salt } from './columns.ts'

/** A change that waits for a second person; nothing of it is in the record yet. */
export const proposals = sqliteTable(
  'proposals',
  {
    id: id(),
    /** ISO 8601 instant, UTC. */
    at: text('at').notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    channel: text('channel', { enum: channels }).notNull(),
    /** The verb of the revision that it becomes. */
    action: text('action').notNull(),
    why: text('why'),
    whySalt: salt('why_salt'),
    sourceId: integer('source_id'),
    revertsId: integer('reverts_id'),
    /** The newest revision when it was made: what came later may stand in its way. */
    basedOnId: integer('based_on_id').notNull(),
    /** Why it waits: names of rules. */
    reasons: text('reasons', { mode: 'json' }).$type<string[]>().notNull(),
    state: text('state', { enum: proposalStates }).notNull().default('open'),
    decidedById: text('decided_by_id'),
    decidedByName: text('decided_by_name'),
    decidedAt: text('decided_at'),
    decisionWhy: text('decision_why'),
    decisionSalt: salt('decision_salt'),
    /** The revision that it became, whole or in part. */
    revisionId: integer('revision_id'),
  },
  (table) => [
    index('proposals_state').on(table.state, table.at),
    index('proposals_author').on(table.authorId, table.at),
  ],
)

/** Every row as the change found and left it, in the order in which it did. */
export const proposalRows = sqliteTable(
  'proposal_rows',
  {
    id: integer('id').primaryKey(),
    proposalId: integer('proposal_id')
      .notNull()
      .references(() => proposals.id),
    tableName: text('table_name').notNull(),
    rowId: integer('row_id').notNull(),
    personId: integer('person_id'),
    before: text('before', { mode: 'json' }),
    after: text('after', { mode: 'json' }),
    salt: salt(),
  },
  (table) => [
    index('proposal_rows_proposal').on(table.proposalId),
    index('proposal_rows_person').on(table.personId),
  ],
)

/** What editors say to each other about a proposal. */
export const proposalComments = sqliteTable(
  'proposal_comments',
  {
    id: id(),
    proposalId: integer('proposal_id')
      .notNull()
      .references(() => proposals.id),
    at: text('at').notNull(),
    editorId: text('editor_id').notNull(),
    editorName: text('editor_name').notNull(),
    text: text('text').notNull(),
    salt: salt(),
  },
  (table) => [index('proposal_comments_proposal').on(table.proposalId)],
)

/** That a proposal was made, spoken of and decided. Append-only and hash-chained. */
export const proposalEvents = sqliteTable(
  'proposal_events',
  {
    id: integer('id').primaryKey(),
    at: text('at').notNull(),
    kind: text('kind', { enum: proposalEventKinds }).notNull(),
    proposalId: integer('proposal_id').notNull(),
    /** The comment; else the proposal itself. */
    aboutId: integer('about_id').notNull(),
    /** Over all that was said, by digests of what may be erased. */
    digest: text('digest').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('proposal_events_about').on(table.kind, table.aboutId)],
)
