-- The triggers of the tables of shared/0006, and which revision takes back which.
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
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

CREATE INDEX revisions_editor ON revisions ("editor_id");

CREATE INDEX revisions_action ON revisions ("action");

CREATE INDEX revisions_reverts ON revisions ("reverts_id");

INSERT INTO revisions ("id", "at", "editor_id", "editor_name", "channel", "action", "why", "source_id", "previous_hash", "hash") SELECT "id", "at", "editor_id", "editor_name", "channel", "action", "why", "source_id", "previous_hash", "hash" FROM kept;

DROP TABLE kept;

DROP TRIGGER IF EXISTS roll_lists_revise_insert;

CREATE TRIGGER roll_lists_revise_insert AFTER INSERT ON roll_lists BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_lists', new."id", NULL, NULL, json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'source_id', new."source_id", 'text', new."text", 'lang', new."lang", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_lists', new."id", NULL);
END;

DROP TRIGGER IF EXISTS roll_lists_revise_update;

CREATE TRIGGER roll_lists_revise_update AFTER UPDATE ON roll_lists BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_lists', new."id", NULL, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'source_id', old."source_id", 'text', old."text", 'lang', old."lang", 'version', old."version"), json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'source_id', new."source_id", 'text', new."text", 'lang', new."lang", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_lists', new."id", NULL);
END;

DROP TRIGGER IF EXISTS roll_lists_revise_delete;

CREATE TRIGGER roll_lists_revise_delete AFTER DELETE ON roll_lists BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_lists', old."id", NULL, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'source_id', old."source_id", 'text', old."text", 'lang', old."lang", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_lists', old."id", NULL);
END;

DROP TRIGGER IF EXISTS mass_releases_revise_insert;

CREATE TRIGGER mass_releases_revise_insert AFTER INSERT ON mass_releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'mass_releases', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'names', new."names", 'country', new."country", 'happened_on', new."happened_on", 'happened_on_earliest', new."happened_on_earliest", 'happened_on_latest', new."happened_on_latest", 'announced_by_id', new."announced_by_id", 'legal_act', new."legal_act", 'reasons', new."reasons", 'summary', new."summary", 'destinations', new."destinations", 'release_type', new."release_type", 'conditionality', new."conditionality", 'outcome', new."outcome", 'documents', new."documents", 'status', new."status", 'reconciliation', new."reconciliation", 'fictional', new."fictional", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('mass_releases', new."id", NULL);
END;

DROP TRIGGER IF EXISTS mass_releases_revise_update;

CREATE TRIGGER mass_releases_revise_update AFTER UPDATE ON mass_releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'mass_releases', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'names', old."names", 'country', old."country", 'happened_on', old."happened_on", 'happened_on_earliest', old."happened_on_earliest", 'happened_on_latest', old."happened_on_latest", 'announced_by_id', old."announced_by_id", 'legal_act', old."legal_act", 'reasons', old."reasons", 'summary', old."summary", 'destinations', old."destinations", 'release_type', old."release_type", 'conditionality', old."conditionality", 'outcome', old."outcome", 'documents', old."documents", 'status', old."status", 'reconciliation', old."reconciliation", 'fictional', old."fictional", 'publication_level', old."publication_level", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'names', new."names", 'country', new."country", 'happened_on', new."happened_on", 'happened_on_earliest', new."happened_on_earliest", 'happened_on_latest', new."happened_on_latest", 'announced_by_id', new."announced_by_id", 'legal_act', new."legal_act", 'reasons', new."reasons", 'summary', new."summary", 'destinations', new."destinations", 'release_type', new."release_type", 'conditionality', new."conditionality", 'outcome', new."outcome", 'documents', new."documents", 'status', new."status", 'reconciliation', new."reconciliation", 'fictional', new."fictional", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('mass_releases', new."id", NULL);
END;

DROP TRIGGER IF EXISTS mass_releases_revise_delete;

CREATE TRIGGER mass_releases_revise_delete AFTER DELETE ON mass_releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'mass_releases', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'names', old."names", 'country', old."country", 'happened_on', old."happened_on", 'happened_on_earliest', old."happened_on_earliest", 'happened_on_latest', old."happened_on_latest", 'announced_by_id', old."announced_by_id", 'legal_act', old."legal_act", 'reasons', old."reasons", 'summary', old."summary", 'destinations', old."destinations", 'release_type', old."release_type", 'conditionality', old."conditionality", 'outcome', old."outcome", 'documents', old."documents", 'status', old."status", 'reconciliation', old."reconciliation", 'fictional', old."fictional", 'publication_level', old."publication_level", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('mass_releases', old."id", NULL);
END;

DROP TRIGGER IF EXISTS roll_entries_revise_insert;

CREATE TRIGGER roll_entries_revise_insert AFTER INSERT ON roll_entries BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_entries', new."id", new.person_id, NULL, json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'source_id', new."source_id", 'list_id', new."list_id", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'raw_text', new."raw_text", 'reading', new."reading", 'lang', new."lang", 'position', new."position", 'match_state', new."match_state", 'person_id', new."person_id", 'note', new."note", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_entries', new."id", new.person_id);
END;

DROP TRIGGER IF EXISTS roll_entries_revise_update;

CREATE TRIGGER roll_entries_revise_update AFTER UPDATE ON roll_entries BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_entries', new."id", new.person_id, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'source_id', old."source_id", 'list_id', old."list_id", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'raw_text', old."raw_text", 'reading', old."reading", 'lang', old."lang", 'position', old."position", 'match_state', old."match_state", 'person_id', old."person_id", 'note', old."note", 'version', old."version"), json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'source_id', new."source_id", 'list_id', new."list_id", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'raw_text', new."raw_text", 'reading', new."reading", 'lang', new."lang", 'position', new."position", 'match_state', new."match_state", 'person_id', new."person_id", 'note', new."note", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_entries', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'roll_entries', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

DROP TRIGGER IF EXISTS roll_entries_revise_delete;

CREATE TRIGGER roll_entries_revise_delete AFTER DELETE ON roll_entries BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_entries', old."id", old.person_id, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'source_id', old."source_id", 'list_id', old."list_id", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'raw_text', old."raw_text", 'reading', old."reading", 'lang', old."lang", 'position', old."position", 'match_state', old."match_state", 'person_id', old."person_id", 'note', old."note", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_entries', old."id", old.person_id);
END;

DROP TRIGGER IF EXISTS mass_releases_still_claimed;

CREATE TRIGGER mass_releases_still_claimed BEFORE DELETE ON mass_releases
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'mass_release' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'mass_releases: claims still speak of this row'); END;

DROP TRIGGER IF EXISTS roll_entries_still_claimed;

CREATE TRIGGER roll_entries_still_claimed BEFORE DELETE ON roll_entries
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'roll_entry' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'roll_entries: claims still speak of this row'); END;

DROP TRIGGER IF EXISTS revisions_no_update;

CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

DROP TRIGGER IF EXISTS revisions_no_delete;

CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;
