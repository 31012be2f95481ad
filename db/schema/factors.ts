import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { editors } from './accounts.ts'

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
const editorId = () =>
  text('editor_id')
    .notNull()
    .references(() => editors.id)

/** The secret that an app makes codes from, for who has one. */
export const totpFactors = sqliteTable('totp_factors', {
  editorId: text('editor_id')
    .primaryKey()
    .references(() => editors.id),
  /** Encrypted with the server's key (auth/seal.ts). */
  secret: text('secret').notNull(),
  /** The time step of the last code taken: neither it nor an older one is taken again. */
  lastStep: integer('last_step').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** A key that stays in a device and signs our challenges (WebAuthn). */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The id of the credential, base64url. */
    id: text('id').primaryKey(),
    editorId: editorId(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** How often it has signed, where it counts: a copy of it would fall behind. */
    counter: integer('counter').notNull(),
    /** How browsers reach it, between commas. */
    transports: text('transports').notNull(),
    /** The browser's family in which it was made. */
    browser: text('browser'),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('passkeys_editor').on(table.editorId)],
)

/** What a passkey is to sign, once. */
export const passkeyChallenges = sqliteTable('passkey_challenges', {
  /** SHA-256 of the challenge. */
  id: text('id').primaryKey(),
  /** The session or the half sign-in that asked for it. */
  holderId: text('holder_id').notNull(),
  purpose: text('purpose', { enum: ['add', 'use'] }).notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** Ten codes for the day the phone is lost, each good once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    /** A keyed hash of the account and the code. */
    id: text('id').primaryKey(),
    editorId: editorId(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('recovery_codes_editor').on(table.editorId)],
)

/** Who gave a right password and has still to give, or to set up, a second factor. */
export const halfSignIns = sqliteTable('half_sign_ins', {
  /** SHA-256 of the token in the cookie. */
  id: text('id').primaryKey(),
  editorId: editorId(),
  expiresAt: instant('expires_at').notNull(),
})
