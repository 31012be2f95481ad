import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { roles } from '#domain/editor'
import { flag } from './columns.ts'

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** An editor's account; the shape better-auth expects of `user`. */
export const editors = sqliteTable(
  'editors',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: flag('email_verified'),
    image: text('image'),
    role: text('role', { enum: roles }).notNull().default('editor'),
    /** A right of its own, whatever the role. */
    maySeeSealed: flag('may_see_sealed'),
    /** A second person looks at the first changes. */
    onProbation: flag('on_probation'),
    /** From then on nobody signs in; the name stays in the history. */
    leftAt: instant('left_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('editors_email_unique').on(table.email)],
)

/** A browser that is signed in; better-auth's `session`. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token: a copy of the record signs nobody in. */
    token: text('token').notNull(),
    userId: text('editor_id')
      .notNull()
      .references(() => editors.id),
    expiresAt: instant('expires_at').notNull(),
    /** Always empty: addresses are not kept. */
    ipAddress: text('ip_address'),
    /** The browser's family, "Firefox", and no more of it. */
    userAgent: text('user_agent'),
    /** When a password or a factor was last given: privileged acts ask for it anew. */
    confirmedAt: instant('confirmed_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_token_unique').on(table.token),
    index('sessions_editor').on(table.userId),
  ],
)

/** How an editor proves who it is; better-auth's `account`, of which we use passwords. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('editor_id')
      .notNull()
      .references(() => editors.id),
    /** scrypt, with its salt. */
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('credentials_unique').on(table.userId, table.providerId)],
)

/** A one-time link that makes an account, or sets a new password for one. */
export const invitations = sqliteTable(
  'invitations',
  {
    /** SHA-256 of the token in the link. */
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    role: text('role', { enum: roles }).notNull(),
    maySeeSealed: flag('may_see_sealed'),
    onProbation: flag('on_probation'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('invitations_email').on(table.email)],
)

/** Failed sign-ins of the last minutes, by keyed hashes: neither address nor e-mail. */
export const signInAttempts = sqliteTable(
  'sign_in_attempts',
  {
    id: integer('id').primaryKey(),
    bucket: text('bucket').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('sign_in_attempts_bucket').on(table.bucket, table.at),
    index('sign_in_attempts_at').on(table.at),
  ],
)
