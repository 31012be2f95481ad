-- Texts of the history can be erased, and the chain tells it from tampering. What was
-- hashed without a salt has none (`db/chain.ts`); proposals were not hashed before.

CREATE TABLE kept AS SELECT * FROM revisions;

DROP TABLE revisions;

CREATE TABLE revisions (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL,
  "editor_name" TEXT NOT NULL,
  "channel" TEXT NOT NULL CHECK ("channel" IN ('form', 'quick', 'import', 'seed', 'fictional', 'script', 'api')),
  "action" TEXT NOT NULL,
  "why" TEXT,
  "why_salt" TEXT DEFAULT (lower(hex(randomblob(16)))),
  "source_id" INTEGER,
  "reverts_id" INTEGER,
  "proposal_id" INTEGER,
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

INSERT INTO revisions ("id", "at", "editor_id", "editor_name", "channel", "action", "why", "source_id", "reverts_id", "proposal_id", "previous_hash", "hash", "why_salt") SELECT "id", "at", "editor_id", "editor_name", "channel", "action", "why", "source_id", "reverts_id", "proposal_id", "previous_hash", "hash", NULL FROM kept ORDER BY rowid;

DROP TABLE kept;

CREATE INDEX revisions_editor ON revisions ("editor_id");

CREATE INDEX revisions_action ON revisions ("action");

CREATE INDEX revisions_reverts ON revisions ("reverts_id");

CREATE INDEX revisions_proposal ON revisions ("proposal_id");

CREATE TABLE kept AS SELECT * FROM revision_rows;

DROP TABLE revision_rows;

CREATE TABLE revision_rows (
  "id" INTEGER PRIMARY KEY,
  "revision_id" INTEGER NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_id" INTEGER NOT NULL,
  "person_id" INTEGER,
  "before" TEXT CHECK (json_valid("before")),
  "after" TEXT CHECK (json_valid("after")),
  "salt" TEXT DEFAULT (lower(hex(randomblob(16))))
) STRICT;

INSERT INTO revision_rows ("id", "revision_id", "table_name", "row_id", "person_id", "before", "after", "salt") SELECT "id", "revision_id", "table_name", "row_id", "person_id", "before", "after", NULL FROM kept ORDER BY rowid;

DROP TABLE kept;

CREATE INDEX revision_rows_revision ON revision_rows ("revision_id");

CREATE INDEX revision_rows_person ON revision_rows ("person_id", "revision_id");

CREATE INDEX revision_rows_row ON revision_rows ("table_name", "row_id");

CREATE TABLE kept AS SELECT * FROM proposals;

DROP TABLE proposals;

CREATE TABLE proposals (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "author_id" TEXT NOT NULL,
  "author_name" TEXT NOT NULL,
  "channel" TEXT NOT NULL CHECK ("channel" IN ('form', 'quick', 'import', 'seed', 'fictional', 'script', 'api')),
  "action" TEXT NOT NULL,
  "why" TEXT,
  "why_salt" TEXT DEFAULT (lower(hex(randomblob(16)))),
  "source_id" INTEGER,
  "reverts_id" INTEGER,
  "based_on_id" INTEGER NOT NULL,
  "reasons" TEXT NOT NULL CHECK (json_valid("reasons")),
  "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'accepted', 'partly', 'rejected', 'withdrawn')),
  "decided_by_id" TEXT,
  "decided_by_name" TEXT,
  "decided_at" TEXT,
  "decision_why" TEXT,
  "decision_salt" TEXT DEFAULT (lower(hex(randomblob(16)))),
  "revision_id" INTEGER
) STRICT;

INSERT INTO proposals ("id", "at", "author_id", "author_name", "channel", "action", "why", "source_id", "reverts_id", "based_on_id", "reasons", "state", "decided_by_id", "decided_by_name", "decided_at", "decision_why", "revision_id") SELECT "id", "at", "author_id", "author_name", "channel", "action", "why", "source_id", "reverts_id", "based_on_id", "reasons", "state", "decided_by_id", "decided_by_name", "decided_at", "decision_why", "revision_id" FROM kept ORDER BY rowid;

DROP TABLE kept;

CREATE INDEX proposals_state ON proposals ("state", "at");

CREATE INDEX proposals_author ON proposals ("author_id", "at");

CREATE TABLE kept AS SELECT * FROM proposal_rows;

DROP TABLE proposal_rows;

CREATE TABLE proposal_rows (
  "id" INTEGER PRIMARY KEY,
  "proposal_id" INTEGER NOT NULL REFERENCES proposals ("id"),
  "table_name" TEXT NOT NULL,
  "row_id" INTEGER NOT NULL,
  "person_id" INTEGER,
  "before" TEXT CHECK (json_valid("before")),
  "after" TEXT CHECK (json_valid("after")),
  "salt" TEXT DEFAULT (lower(hex(randomblob(16))))
) STRICT;

INSERT INTO proposal_rows ("id", "proposal_id", "table_name", "row_id", "person_id", "before", "after") SELECT "id", "proposal_id", "table_name", "row_id", "person_id", "before", "after" FROM kept ORDER BY rowid;

DROP TABLE kept;

CREATE INDEX proposal_rows_proposal ON proposal_rows ("proposal_id");

CREATE INDEX proposal_rows_person ON proposal_rows ("person_id");

CREATE TABLE kept AS SELECT * FROM proposal_comments;

DROP TABLE proposal_comments;

CREATE TABLE proposal_comments (
  "id" INTEGER PRIMARY KEY,
  "proposal_id" INTEGER NOT NULL REFERENCES proposals ("id"),
  "at" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL,
  "editor_name" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "salt" TEXT DEFAULT (lower(hex(randomblob(16))))
) STRICT;

INSERT INTO proposal_comments ("id", "proposal_id", "at", "editor_id", "editor_name", "text") SELECT "id", "proposal_id", "at", "editor_id", "editor_name", "text" FROM kept ORDER BY rowid;

DROP TABLE kept;

CREATE INDEX proposal_comments_proposal ON proposal_comments ("proposal_id");

CREATE TABLE proposal_events (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('made', 'commented', 'decided')),
  "proposal_id" INTEGER NOT NULL,
  "about_id" INTEGER NOT NULL,
  "digest" TEXT NOT NULL,
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

CREATE INDEX proposal_events_about ON proposal_events ("kind", "about_id");

CREATE TABLE erased_pieces (
  "id" INTEGER PRIMARY KEY,
  "erasure_id" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('row', 'why', 'revision', 'proposal_row', 'proposal_why', 'decision', 'comment')),
  "key" INTEGER NOT NULL,
  "was" TEXT NOT NULL,
  "left" TEXT
) STRICT;

CREATE INDEX erased_pieces_key ON erased_pieces ("kind", "key");

CREATE INDEX erased_pieces_erasure ON erased_pieces ("erasure_id");

CREATE TABLE open_erasure (
  "erasure_id" INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER erasures_revise_insert AFTER INSERT ON erasures BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'erasures', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'basis', new."basis", 'pieces', new."pieces", 'digest', new."digest"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('erasures', new."id", new.person_id);
END;

CREATE TRIGGER erasures_revise_update AFTER UPDATE ON erasures BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'erasures', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'basis', old."basis", 'pieces', old."pieces", 'digest', old."digest"), json_object('id', new."id", 'person_id', new."person_id", 'basis', new."basis", 'pieces', new."pieces", 'digest', new."digest"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('erasures', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'erasures', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER erasures_revise_delete AFTER DELETE ON erasures BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'erasures', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'basis', old."basis", 'pieces', old."pieces", 'digest', old."digest"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('erasures', old."id", old.person_id);
END;

CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;

CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;

CREATE TRIGGER erased_pieces_no_update BEFORE UPDATE ON erased_pieces
BEGIN SELECT RAISE(ABORT, 'erased_pieces is append-only'); END;

CREATE TRIGGER erased_pieces_no_delete BEFORE DELETE ON erased_pieces
BEGIN SELECT RAISE(ABORT, 'erased_pieces is append-only'); END;

CREATE TRIGGER proposal_events_no_update BEFORE UPDATE ON proposal_events
BEGIN SELECT RAISE(ABORT, 'proposal_events is append-only'); END;

CREATE TRIGGER proposal_events_no_delete BEFORE DELETE ON proposal_events
BEGIN SELECT RAISE(ABORT, 'proposal_events is append-only'); END;

CREATE TRIGGER revision_rows_no_update BEFORE UPDATE ON revision_rows
WHEN NOT (EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = 'row' AND p."key" = old."id") AND new."id" IS old."id" AND new."revision_id" IS old."revision_id" AND new."table_name" IS old."table_name" AND new."row_id" IS old."row_id" AND new."person_id" IS old."person_id")
BEGIN SELECT RAISE(ABORT, 'revision_rows is append-only'); END;

CREATE TRIGGER revision_rows_no_delete BEFORE DELETE ON revision_rows
BEGIN SELECT RAISE(ABORT, 'revision_rows is append-only'); END;

CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
WHEN NOT (EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = 'why' AND p."key" = old."id") AND new."id" IS old."id" AND new."at" IS old."at" AND new."editor_id" IS old."editor_id" AND new."editor_name" IS old."editor_name" AND new."channel" IS old."channel" AND new."action" IS old."action" AND new."source_id" IS old."source_id" AND new."reverts_id" IS old."reverts_id" AND new."proposal_id" IS old."proposal_id" AND new."previous_hash" IS old."previous_hash" AND new."hash" IS old."hash")
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TRIGGER proposal_rows_no_update BEFORE UPDATE ON proposal_rows
WHEN NOT (EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = 'proposal_row' AND p."key" = old."id") AND new."id" IS old."id" AND new."proposal_id" IS old."proposal_id" AND new."table_name" IS old."table_name" AND new."row_id" IS old."row_id" AND new."person_id" IS old."person_id")
BEGIN SELECT RAISE(ABORT, 'proposal_rows is append-only'); END;

CREATE TRIGGER proposal_rows_no_delete BEFORE DELETE ON proposal_rows
BEGIN SELECT RAISE(ABORT, 'proposal_rows is append-only'); END;

CREATE TRIGGER proposals_no_update BEFORE UPDATE ON proposals
WHEN NOT (EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = 'proposal_why' AND p."key" = old."id") AND new."id" IS old."id" AND new."at" IS old."at" AND new."author_id" IS old."author_id" AND new."author_name" IS old."author_name" AND new."channel" IS old."channel" AND new."action" IS old."action" AND new."source_id" IS old."source_id" AND new."reverts_id" IS old."reverts_id" AND new."based_on_id" IS old."based_on_id" AND new."reasons" IS old."reasons" AND new."state" IS old."state" AND new."decided_by_id" IS old."decided_by_id" AND new."decided_by_name" IS old."decided_by_name" AND new."decided_at" IS old."decided_at" AND new."decision_why" IS old."decision_why" AND new."decision_salt" IS old."decision_salt" AND new."revision_id" IS old."revision_id"
  OR EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = 'decision' AND p."key" = old."id") AND new."id" IS old."id" AND new."at" IS old."at" AND new."author_id" IS old."author_id" AND new."author_name" IS old."author_name" AND new."channel" IS old."channel" AND new."action" IS old."action" AND new."why" IS old."why" AND new."why_salt" IS old."why_salt" AND new."source_id" IS old."source_id" AND new."reverts_id" IS old."reverts_id" AND new."based_on_id" IS old."based_on_id" AND new."reasons" IS old."reasons" AND new."state" IS old."state" AND new."decided_by_id" IS old."decided_by_id" AND new."decided_by_name" IS old."decided_by_name" AND new."decided_at" IS old."decided_at" AND new."revision_id" IS old."revision_id"
  OR old."state" = 'open' AND new."id" IS old."id" AND new."at" IS old."at" AND new."author_id" IS old."author_id" AND new."author_name" IS old."author_name" AND new."channel" IS old."channel" AND new."action" IS old."action" AND new."why" IS old."why" AND new."why_salt" IS old."why_salt" AND new."source_id" IS old."source_id" AND new."reverts_id" IS old."reverts_id" AND new."based_on_id" IS old."based_on_id" AND new."reasons" IS old."reasons" AND new."decision_salt" IS old."decision_salt")
BEGIN SELECT RAISE(ABORT, 'proposals is append-only'); END;

CREATE TRIGGER proposals_no_delete BEFORE DELETE ON proposals
BEGIN SELECT RAISE(ABORT, 'proposals is append-only'); END;

CREATE TRIGGER proposal_comments_no_update BEFORE UPDATE ON proposal_comments
WHEN NOT (EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = 'comment' AND p."key" = old."id") AND new."id" IS old."id" AND new."proposal_id" IS old."proposal_id" AND new."at" IS old."at" AND new."editor_id" IS old."editor_id" AND new."editor_name" IS old."editor_name")
BEGIN SELECT RAISE(ABORT, 'proposal_comments is append-only'); END;

CREATE TRIGGER proposal_comments_no_delete BEFORE DELETE ON proposal_comments
BEGIN SELECT RAISE(ABORT, 'proposal_comments is append-only'); END;
