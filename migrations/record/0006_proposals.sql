-- Proposals, and which of them a revision accepts.
CREATE TEMP TABLE kept AS SELECT * FROM revisions;

DROP TABLE revisions;

CREATE TABLE revisions (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL,
  "editor_name" TEXT NOT NULL,
  "channel" TEXT NOT NULL CHECK ("channel" IN ('form', 'quick', 'import', 'seed', 'fictional', 'script', 'api')),
  "action" TEXT NOT NULL,
  "why" TEXT,
  "source_id" INTEGER,
  "reverts_id" INTEGER,
  "proposal_id" INTEGER,
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

CREATE INDEX revisions_editor ON revisions ("editor_id");

CREATE INDEX revisions_action ON revisions ("action");

CREATE INDEX revisions_reverts ON revisions ("reverts_id");

CREATE INDEX revisions_proposal ON revisions ("proposal_id");

INSERT INTO revisions ("id", "at", "editor_id", "editor_name", "channel", "action", "why", "source_id", "reverts_id", "previous_hash", "hash") SELECT "id", "at", "editor_id", "editor_name", "channel", "action", "why", "source_id", "reverts_id", "previous_hash", "hash" FROM kept;

DROP TABLE kept;

CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TABLE proposals (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "author_id" TEXT NOT NULL,
  "author_name" TEXT NOT NULL,
  "channel" TEXT NOT NULL CHECK ("channel" IN ('form', 'quick', 'import', 'seed', 'fictional', 'script', 'api')),
  "action" TEXT NOT NULL,
  "why" TEXT,
  "source_id" INTEGER,
  "reverts_id" INTEGER,
  "based_on_id" INTEGER NOT NULL,
  "reasons" TEXT NOT NULL CHECK (json_valid("reasons")),
  "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'accepted', 'partly', 'rejected', 'withdrawn')),
  "decided_by_id" TEXT,
  "decided_by_name" TEXT,
  "decided_at" TEXT,
  "decision_why" TEXT,
  "revision_id" INTEGER
) STRICT;

CREATE INDEX proposals_state ON proposals ("state", "at");

CREATE INDEX proposals_author ON proposals ("author_id", "at");

CREATE TABLE proposal_rows (
  "id" INTEGER PRIMARY KEY,
  "proposal_id" INTEGER NOT NULL REFERENCES proposals ("id"),
  "table_name" TEXT NOT NULL,
  "row_id" INTEGER NOT NULL,
  "person_id" INTEGER,
  "before" TEXT CHECK (json_valid("before")),
  "after" TEXT CHECK (json_valid("after"))
) STRICT;

CREATE INDEX proposal_rows_proposal ON proposal_rows ("proposal_id");

CREATE INDEX proposal_rows_person ON proposal_rows ("person_id");

CREATE TABLE proposal_comments (
  "id" INTEGER PRIMARY KEY,
  "proposal_id" INTEGER NOT NULL REFERENCES proposals ("id"),
  "at" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL,
  "editor_name" TEXT NOT NULL,
  "text" TEXT NOT NULL
) STRICT;

CREATE INDEX proposal_comments_proposal ON proposal_comments ("proposal_id");
