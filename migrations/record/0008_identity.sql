-- The triggers of the tables of shared/0009, and who may be the same person.
CREATE TABLE duplicate_candidates (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL,
  "other_id" INTEGER NOT NULL,
  "score" REAL NOT NULL,
  "explanation" TEXT NOT NULL CHECK (json_valid("explanation"))
) STRICT;

CREATE UNIQUE INDEX duplicate_candidates_unique ON duplicate_candidates ("person_id", "other_id");

CREATE INDEX duplicate_candidates_other ON duplicate_candidates ("other_id");

CREATE INDEX duplicate_candidates_score ON duplicate_candidates ("score");

CREATE TABLE duplicate_search (
  "last_row" INTEGER PRIMARY KEY
) STRICT;

DROP TRIGGER IF EXISTS people_revise_insert;

CREATE TRIGGER people_revise_insert AFTER INSERT ON people BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'people', new."id", new.id, NULL, json_object('id', new."id", 'slug', new."slug", 'sex', new."sex", 'birth_on', new."birth_on", 'birth_on_earliest', new."birth_on_earliest", 'birth_on_latest', new."birth_on_latest", 'birth_place', new."birth_place", 'country', new."country", 'summary', new."summary", 'fictional', new."fictional", 'publication_level', new."publication_level", 'merged_into', new."merged_into", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('people', new."id", new.id);
END;

DROP TRIGGER IF EXISTS people_revise_update;

CREATE TRIGGER people_revise_update AFTER UPDATE ON people BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'people', new."id", new.id, json_object('id', old."id", 'slug', old."slug", 'sex', old."sex", 'birth_on', old."birth_on", 'birth_on_earliest', old."birth_on_earliest", 'birth_on_latest', old."birth_on_latest", 'birth_place', old."birth_place", 'country', old."country", 'summary', old."summary", 'fictional', old."fictional", 'publication_level', old."publication_level", 'merged_into', old."merged_into", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'sex', new."sex", 'birth_on', new."birth_on", 'birth_on_earliest', new."birth_on_earliest", 'birth_on_latest', new."birth_on_latest", 'birth_place', new."birth_place", 'country', new."country", 'summary', new."summary", 'fictional', new."fictional", 'publication_level', new."publication_level", 'merged_into', new."merged_into", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('people', new."id", new.id);
END;

DROP TRIGGER IF EXISTS people_revise_delete;

CREATE TRIGGER people_revise_delete AFTER DELETE ON people BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'people', old."id", old.id, json_object('id', old."id", 'slug', old."slug", 'sex', old."sex", 'birth_on', old."birth_on", 'birth_on_earliest', old."birth_on_earliest", 'birth_on_latest', old."birth_on_latest", 'birth_place', old."birth_place", 'country', old."country", 'summary', old."summary", 'fictional', old."fictional", 'publication_level', old."publication_level", 'merged_into', old."merged_into", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('people', old."id", old.id);
END;

DROP TRIGGER IF EXISTS old_slugs_revise_insert;

CREATE TRIGGER old_slugs_revise_insert AFTER INSERT ON old_slugs BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'old_slugs', new."id", new.person_id, NULL, json_object('id', new."id", 'slug', new."slug", 'person_id', new."person_id", 'old_id', new."old_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('old_slugs', new."id", new.person_id);
END;

DROP TRIGGER IF EXISTS old_slugs_revise_update;

CREATE TRIGGER old_slugs_revise_update AFTER UPDATE ON old_slugs BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'old_slugs', new."id", new.person_id, json_object('id', old."id", 'slug', old."slug", 'person_id', old."person_id", 'old_id', old."old_id"), json_object('id', new."id", 'slug', new."slug", 'person_id', new."person_id", 'old_id', new."old_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('old_slugs', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'old_slugs', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

DROP TRIGGER IF EXISTS old_slugs_revise_delete;

CREATE TRIGGER old_slugs_revise_delete AFTER DELETE ON old_slugs BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'old_slugs', old."id", old.person_id, json_object('id', old."id", 'slug', old."slug", 'person_id', old."person_id", 'old_id', old."old_id"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('old_slugs', old."id", old.person_id);
END;

DROP TRIGGER IF EXISTS judgements_revise_insert;

CREATE TRIGGER judgements_revise_insert AFTER INSERT ON judgements BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'judgements', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'other_id', new."other_id", 'verdict', new."verdict", 'why', new."why", 'explanation', new."explanation", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('judgements', new."id", new.person_id);
END;

DROP TRIGGER IF EXISTS judgements_revise_update;

CREATE TRIGGER judgements_revise_update AFTER UPDATE ON judgements BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'judgements', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'other_id', old."other_id", 'verdict', old."verdict", 'why', old."why", 'explanation', old."explanation", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'other_id', new."other_id", 'verdict', new."verdict", 'why', new."why", 'explanation', new."explanation", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('judgements', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'judgements', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

DROP TRIGGER IF EXISTS judgements_revise_delete;

CREATE TRIGGER judgements_revise_delete AFTER DELETE ON judgements BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'judgements', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'other_id', old."other_id", 'verdict', old."verdict", 'why', old."why", 'explanation', old."explanation", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('judgements', old."id", old.person_id);
END;

DROP TRIGGER IF EXISTS people_still_claimed;

CREATE TRIGGER people_still_claimed BEFORE DELETE ON people
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'person' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'people: claims still speak of this row'); END;
