import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { auditKinds } from '#domain/audit'

/** What happened to accounts, and what left the desk. Append-only and hash-chained. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: integer('id').primaryKey(),
    at: text('at').notNull(),
    kind: text('kind', { enum: auditKinds }).notNull(),
    /** Who did it; absent where it is not known, or was done on the machine itself. */
    editorId: text('editor_id'),
    /** Whose account it was about, where that is another. */
    aboutId: text('about_id'),
    /** What it was, in short: `{"role": "reviewer"}`. Never an address, never a secret. */
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_events_editor').on(table.editorId)],
)
