-- Second factors, rights of accounts, and the log of what happens to them.
CREATE TEMP TABLE kept_editors AS SELECT * FROM editors;

DROP TABLE editors;

CREATE TABLE editors (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "email_verified" INTEGER NOT NULL DEFAULT 0 CHECK ("email_verified" IN (0, 1)),
  "image" TEXT,
  "role" TEXT NOT NULL DEFAULT 'editor' CHECK ("role" IN ('contributor', 'editor', 'reviewer', 'admin')),
  "may_see_sealed" INTEGER NOT NULL DEFAULT 0 CHECK ("may_see_sealed" IN (0, 1)),
  "on_probation" INTEGER NOT NULL DEFAULT 0 CHECK ("on_probation" IN (0, 1)),
  "left_at" INTEGER,
  "created_at" INTEGER NOT NULL,
  "updated_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX editors_email_unique ON editors ("email");

INSERT INTO editors (id, name, email, email_verified, image, role, created_at, updated_at) SELECT id, name, email, email_verified, image, role, created_at, updated_at FROM kept_editors;

DROP TABLE kept_editors;

CREATE TEMP TABLE kept_invitations AS SELECT * FROM invitations;

DROP TABLE invitations;

CREATE TABLE invitations (
  "id" TEXT PRIMARY KEY,
  "email" TEXT NOT NULL,
  "role" TEXT NOT NULL CHECK ("role" IN ('contributor', 'editor', 'reviewer', 'admin')),
  "may_see_sealed" INTEGER NOT NULL DEFAULT 0 CHECK ("may_see_sealed" IN (0, 1)),
  "on_probation" INTEGER NOT NULL DEFAULT 0 CHECK ("on_probation" IN (0, 1)),
  "created_at" INTEGER NOT NULL,
  "expires_at" INTEGER NOT NULL,
  "used_at" INTEGER
) STRICT;

CREATE INDEX invitations_email ON invitations ("email");

INSERT INTO invitations (id, email, role, created_at, expires_at, used_at) SELECT id, email, role, created_at, expires_at, used_at FROM kept_invitations;

DROP TABLE kept_invitations;

-- Whoever was signed in did it without a second factor.
DROP TABLE sessions;

CREATE TABLE sessions (
  "id" TEXT PRIMARY KEY,
  "token" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL REFERENCES editors ("id"),
  "expires_at" INTEGER NOT NULL,
  "ip_address" TEXT,
  "user_agent" TEXT,
  "confirmed_at" INTEGER,
  "created_at" INTEGER NOT NULL,
  "updated_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX sessions_token_unique ON sessions ("token");

CREATE INDEX sessions_editor ON sessions ("editor_id");

CREATE TABLE totp_factors (
  "editor_id" TEXT PRIMARY KEY REFERENCES editors ("id"),
  "secret" TEXT NOT NULL,
  "last_step" INTEGER NOT NULL,
  "created_at" INTEGER NOT NULL
) STRICT;

CREATE TABLE passkeys (
  "id" TEXT PRIMARY KEY,
  "editor_id" TEXT NOT NULL REFERENCES editors ("id"),
  "public_key" TEXT NOT NULL,
  "counter" INTEGER NOT NULL,
  "transports" TEXT NOT NULL,
  "browser" TEXT,
  "created_at" INTEGER NOT NULL,
  "used_at" INTEGER
) STRICT;

CREATE INDEX passkeys_editor ON passkeys ("editor_id");

CREATE TABLE passkey_challenges (
  "id" TEXT PRIMARY KEY,
  "holder_id" TEXT NOT NULL,
  "purpose" TEXT NOT NULL CHECK ("purpose" IN ('add', 'use')),
  "expires_at" INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
  "id" TEXT PRIMARY KEY,
  "editor_id" TEXT NOT NULL REFERENCES editors ("id"),
  "created_at" INTEGER NOT NULL,
  "used_at" INTEGER
) STRICT;

CREATE INDEX recovery_codes_editor ON recovery_codes ("editor_id");

CREATE TABLE half_sign_ins (
  "id" TEXT PRIMARY KEY,
  "editor_id" TEXT NOT NULL REFERENCES editors ("id"),
  "expires_at" INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_events (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('signed_in', 'sign_in_failed', 'factor_failed', 'signed_out', 'session_ended', 'sessions_ended', 'password_changed', 'totp_set', 'passkey_added', 'passkey_removed', 'recovery_codes_made', 'recovery_code_used', 'invited', 'invitation_accepted', 'factors_reset', 'account_changed', 'account_ended', 'downloaded')),
  "editor_id" TEXT,
  "about_id" TEXT,
  "detail" TEXT CHECK (json_valid("detail")),
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

CREATE INDEX audit_events_editor ON audit_events ("editor_id");

CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;

CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
