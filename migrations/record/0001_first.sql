CREATE TABLE editors (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "email_verified" INTEGER NOT NULL DEFAULT 0 CHECK ("email_verified" IN (0, 1)),
  "image" TEXT,
  "role" TEXT NOT NULL DEFAULT 'editor' CHECK ("role" IN ('contributor', 'editor', 'reviewer', 'admin')),
  "created_at" INTEGER NOT NULL,
  "updated_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX editors_email_unique ON editors ("email");

CREATE TABLE sessions (
  "id" TEXT PRIMARY KEY,
  "token" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL REFERENCES editors ("id"),
  "expires_at" INTEGER NOT NULL,
  "ip_address" TEXT,
  "user_agent" TEXT,
  "created_at" INTEGER NOT NULL,
  "updated_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX sessions_token_unique ON sessions ("token");

CREATE INDEX sessions_editor ON sessions ("editor_id");

CREATE TABLE credentials (
  "id" TEXT PRIMARY KEY,
  "account_id" TEXT NOT NULL,
  "provider_id" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL REFERENCES editors ("id"),
  "password" TEXT,
  "created_at" INTEGER NOT NULL,
  "updated_at" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX credentials_unique ON credentials ("editor_id", "provider_id");

CREATE TABLE invitations (
  "id" TEXT PRIMARY KEY,
  "email" TEXT NOT NULL,
  "role" TEXT NOT NULL CHECK ("role" IN ('contributor', 'editor', 'reviewer', 'admin')),
  "created_at" INTEGER NOT NULL,
  "expires_at" INTEGER NOT NULL,
  "used_at" INTEGER
) STRICT;

CREATE INDEX invitations_email ON invitations ("email");

CREATE TABLE sign_in_attempts (
  "id" INTEGER PRIMARY KEY,
  "bucket" TEXT NOT NULL,
  "at" INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_attempts_bucket ON sign_in_attempts ("bucket", "at");

CREATE INDEX sign_in_attempts_at ON sign_in_attempts ("at");

CREATE TABLE revisions (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "editor_id" TEXT NOT NULL,
  "editor_name" TEXT NOT NULL,
  "channel" TEXT NOT NULL CHECK ("channel" IN ('form', 'quick', 'import', 'seed', 'fictional', 'script', 'api')),
  "action" TEXT NOT NULL,
  "why" TEXT,
  "source_id" INTEGER,
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

CREATE INDEX revisions_editor ON revisions ("editor_id");

CREATE TABLE revision_rows (
  "id" INTEGER PRIMARY KEY,
  "revision_id" INTEGER NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_id" INTEGER NOT NULL,
  "person_id" INTEGER,
  "before" TEXT CHECK (json_valid("before")),
  "after" TEXT CHECK (json_valid("after"))
) STRICT;

CREATE INDEX revision_rows_revision ON revision_rows ("revision_id");

CREATE INDEX revision_rows_person ON revision_rows ("person_id", "revision_id");

CREATE INDEX revision_rows_row ON revision_rows ("table_name", "row_id");

CREATE TABLE open_revision (
  "revision_id" INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE outbox (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "table_name" TEXT NOT NULL,
  "row_id" INTEGER NOT NULL,
  "person_id" INTEGER
) STRICT;

CREATE TRIGGER sources_revise_insert AFTER INSERT ON sources BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'sources', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'publisher', new."publisher", 'title', new."title", 'url', new."url", 'archived_url', new."archived_url", 'published_on', new."published_on", 'published_on_earliest', new."published_on_earliest", 'published_on_latest', new."published_on_latest", 'retrieved_on', new."retrieved_on", 'retrieved_on_earliest', new."retrieved_on_earliest", 'retrieved_on_latest', new."retrieved_on_latest", 'lang', new."lang", 'kind', new."kind", 'reliability', new."reliability", 'note', new."note", 'confidential', new."confidential", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('sources', new."id", NULL);
END;

CREATE TRIGGER sources_revise_update AFTER UPDATE ON sources BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'sources', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'publisher', old."publisher", 'title', old."title", 'url', old."url", 'archived_url', old."archived_url", 'published_on', old."published_on", 'published_on_earliest', old."published_on_earliest", 'published_on_latest', old."published_on_latest", 'retrieved_on', old."retrieved_on", 'retrieved_on_earliest', old."retrieved_on_earliest", 'retrieved_on_latest', old."retrieved_on_latest", 'lang', old."lang", 'kind', old."kind", 'reliability', old."reliability", 'note', old."note", 'confidential', old."confidential", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'publisher', new."publisher", 'title', new."title", 'url', new."url", 'archived_url', new."archived_url", 'published_on', new."published_on", 'published_on_earliest', new."published_on_earliest", 'published_on_latest', new."published_on_latest", 'retrieved_on', new."retrieved_on", 'retrieved_on_earliest', new."retrieved_on_earliest", 'retrieved_on_latest', new."retrieved_on_latest", 'lang', new."lang", 'kind', new."kind", 'reliability', new."reliability", 'note', new."note", 'confidential', new."confidential", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('sources', new."id", NULL);
END;

CREATE TRIGGER sources_revise_delete AFTER DELETE ON sources BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'sources', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'publisher', old."publisher", 'title', old."title", 'url', old."url", 'archived_url', old."archived_url", 'published_on', old."published_on", 'published_on_earliest', old."published_on_earliest", 'published_on_latest', old."published_on_latest", 'retrieved_on', old."retrieved_on", 'retrieved_on_earliest', old."retrieved_on_earliest", 'retrieved_on_latest', old."retrieved_on_latest", 'lang', old."lang", 'kind', old."kind", 'reliability', old."reliability", 'note', old."note", 'confidential', old."confidential", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('sources', old."id", NULL);
END;

CREATE TRIGGER organisations_revise_insert AFTER INSERT ON organisations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'organisations', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'kind', new."kind", 'names', new."names", 'country', new."country", 'url', new."url", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('organisations', new."id", NULL);
END;

CREATE TRIGGER organisations_revise_update AFTER UPDATE ON organisations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'organisations', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'kind', old."kind", 'names', old."names", 'country', old."country", 'url', old."url", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'kind', new."kind", 'names', new."names", 'country', new."country", 'url', new."url", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('organisations', new."id", NULL);
END;

CREATE TRIGGER organisations_revise_delete AFTER DELETE ON organisations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'organisations', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'kind', old."kind", 'names', old."names", 'country', old."country", 'url', old."url", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('organisations', old."id", NULL);
END;

CREATE TRIGGER courts_revise_insert AFTER INSERT ON courts BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'courts', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'names', new."names", 'country', new."country", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('courts', new."id", NULL);
END;

CREATE TRIGGER courts_revise_update AFTER UPDATE ON courts BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'courts', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'names', old."names", 'country', old."country", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'names', new."names", 'country', new."country", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('courts', new."id", NULL);
END;

CREATE TRIGGER courts_revise_delete AFTER DELETE ON courts BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'courts', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'names', old."names", 'country', old."country", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('courts', old."id", NULL);
END;

CREATE TRIGGER facilities_revise_insert AFTER INSERT ON facilities BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'facilities', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'kind', new."kind", 'names', new."names", 'country', new."country", 'number', new."number", 'region', new."region", 'address_local', new."address_local", 'address_latin', new."address_latin", 'latitude', new."latitude", 'longitude', new."longitude", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('facilities', new."id", NULL);
END;

CREATE TRIGGER facilities_revise_update AFTER UPDATE ON facilities BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'facilities', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'kind', old."kind", 'names', old."names", 'country', old."country", 'number', old."number", 'region', old."region", 'address_local', old."address_local", 'address_latin', old."address_latin", 'latitude', old."latitude", 'longitude', old."longitude", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'kind', new."kind", 'names', new."names", 'country', new."country", 'number', new."number", 'region', new."region", 'address_local', new."address_local", 'address_latin', new."address_latin", 'latitude', new."latitude", 'longitude', new."longitude", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('facilities', new."id", NULL);
END;

CREATE TRIGGER facilities_revise_delete AFTER DELETE ON facilities BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'facilities', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'kind', old."kind", 'names', old."names", 'country', old."country", 'number', old."number", 'region', old."region", 'address_local', old."address_local", 'address_latin', old."address_latin", 'latitude', old."latitude", 'longitude', old."longitude", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('facilities', old."id", NULL);
END;

CREATE TRIGGER articles_revise_insert AFTER INSERT ON articles BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'articles', new."id", NULL, NULL, json_object('id', new."id", 'jurisdiction', new."jurisdiction", 'code', new."code", 'article', new."article", 'part', new."part", 'titles', new."titles", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('articles', new."id", NULL);
END;

CREATE TRIGGER articles_revise_update AFTER UPDATE ON articles BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'articles', new."id", NULL, json_object('id', old."id", 'jurisdiction', old."jurisdiction", 'code', old."code", 'article', old."article", 'part', old."part", 'titles', old."titles", 'version', old."version"), json_object('id', new."id", 'jurisdiction', new."jurisdiction", 'code', new."code", 'article', new."article", 'part', new."part", 'titles', new."titles", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('articles', new."id", NULL);
END;

CREATE TRIGGER articles_revise_delete AFTER DELETE ON articles BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'articles', old."id", NULL, json_object('id', old."id", 'jurisdiction', old."jurisdiction", 'code', old."code", 'article', old."article", 'part', old."part", 'titles', old."titles", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('articles', old."id", NULL);
END;

CREATE TRIGGER cases_revise_insert AFTER INSERT ON cases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'cases', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'kind', new."kind", 'names', new."names", 'jurisdiction', new."jurisdiction", 'number', new."number", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('cases', new."id", NULL);
END;

CREATE TRIGGER cases_revise_update AFTER UPDATE ON cases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'cases', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'kind', old."kind", 'names', old."names", 'jurisdiction', old."jurisdiction", 'number', old."number", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'kind', new."kind", 'names', new."names", 'jurisdiction', new."jurisdiction", 'number', new."number", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('cases', new."id", NULL);
END;

CREATE TRIGGER cases_revise_delete AFTER DELETE ON cases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'cases', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'kind', old."kind", 'names', old."names", 'jurisdiction', old."jurisdiction", 'number', old."number", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('cases', old."id", NULL);
END;

CREATE TRIGGER people_revise_insert AFTER INSERT ON people BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'people', new."id", new.id, NULL, json_object('id', new."id", 'slug', new."slug", 'sex', new."sex", 'birth_on', new."birth_on", 'birth_on_earliest', new."birth_on_earliest", 'birth_on_latest', new."birth_on_latest", 'birth_place', new."birth_place", 'country', new."country", 'summary', new."summary", 'fictional', new."fictional", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('people', new."id", new.id);
END;

CREATE TRIGGER people_revise_update AFTER UPDATE ON people BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'people', new."id", new.id, json_object('id', old."id", 'slug', old."slug", 'sex', old."sex", 'birth_on', old."birth_on", 'birth_on_earliest', old."birth_on_earliest", 'birth_on_latest', old."birth_on_latest", 'birth_place', old."birth_place", 'country', old."country", 'summary', old."summary", 'fictional', old."fictional", 'publication_level', old."publication_level", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'sex', new."sex", 'birth_on', new."birth_on", 'birth_on_earliest', new."birth_on_earliest", 'birth_on_latest', new."birth_on_latest", 'birth_place', new."birth_place", 'country', new."country", 'summary', new."summary", 'fictional', new."fictional", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('people', new."id", new.id);
END;

CREATE TRIGGER people_revise_delete AFTER DELETE ON people BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'people', old."id", old.id, json_object('id', old."id", 'slug', old."slug", 'sex', old."sex", 'birth_on', old."birth_on", 'birth_on_earliest', old."birth_on_earliest", 'birth_on_latest', old."birth_on_latest", 'birth_place', old."birth_place", 'country', old."country", 'summary', old."summary", 'fictional', old."fictional", 'publication_level', old."publication_level", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('people', old."id", old.id);
END;

CREATE TRIGGER old_slugs_revise_insert AFTER INSERT ON old_slugs BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'old_slugs', new."id", new.person_id, NULL, json_object('id', new."id", 'slug', new."slug", 'person_id', new."person_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('old_slugs', new."id", new.person_id);
END;

CREATE TRIGGER old_slugs_revise_update AFTER UPDATE ON old_slugs BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'old_slugs', new."id", new.person_id, json_object('id', old."id", 'slug', old."slug", 'person_id', old."person_id"), json_object('id', new."id", 'slug', new."slug", 'person_id', new."person_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('old_slugs', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'old_slugs', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER old_slugs_revise_delete AFTER DELETE ON old_slugs BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'old_slugs', old."id", old.person_id, json_object('id', old."id", 'slug', old."slug", 'person_id', old."person_id"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('old_slugs', old."id", old.person_id);
END;

CREATE TRIGGER citizenships_revise_insert AFTER INSERT ON citizenships BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'citizenships', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'country', new."country"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('citizenships', new."id", new.person_id);
END;

CREATE TRIGGER citizenships_revise_update AFTER UPDATE ON citizenships BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'citizenships', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'country', old."country"), json_object('id', new."id", 'person_id', new."person_id", 'country', new."country"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('citizenships', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'citizenships', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER citizenships_revise_delete AFTER DELETE ON citizenships BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'citizenships', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'country', old."country"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('citizenships', old."id", old.person_id);
END;

CREATE TRIGGER occupations_revise_insert AFTER INSERT ON occupations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'occupations', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'occupation', new."occupation"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('occupations', new."id", new.person_id);
END;

CREATE TRIGGER occupations_revise_update AFTER UPDATE ON occupations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'occupations', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'occupation', old."occupation"), json_object('id', new."id", 'person_id', new."person_id", 'occupation', new."occupation"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('occupations', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'occupations', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER occupations_revise_delete AFTER DELETE ON occupations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'occupations', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'occupation', old."occupation"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('occupations', old."id", old.person_id);
END;

CREATE TRIGGER names_revise_insert AFTER INSERT ON names BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'names', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'text', new."text", 'lang', new."lang", 'script', new."script", 'kind', new."kind", 'scheme', new."scheme", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('names', new."id", new.person_id);
END;

CREATE TRIGGER names_revise_update AFTER UPDATE ON names BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'names', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'text', old."text", 'lang', old."lang", 'script', old."script", 'kind', old."kind", 'scheme', old."scheme", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'text', new."text", 'lang', new."lang", 'script', new."script", 'kind', new."kind", 'scheme', new."scheme", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('names', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'names', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER names_revise_delete AFTER DELETE ON names BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'names', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'text', old."text", 'lang', old."lang", 'script', old."script", 'kind', old."kind", 'scheme', old."scheme", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('names', old."id", old.person_id);
END;

CREATE TRIGGER case_parties_revise_insert AFTER INSERT ON case_parties BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'case_parties', new."id", new.person_id, NULL, json_object('id', new."id", 'case_id', new."case_id", 'person_id', new."person_id", 'role', new."role"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('case_parties', new."id", new.person_id);
END;

CREATE TRIGGER case_parties_revise_update AFTER UPDATE ON case_parties BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'case_parties', new."id", new.person_id, json_object('id', old."id", 'case_id', old."case_id", 'person_id', old."person_id", 'role', old."role"), json_object('id', new."id", 'case_id', new."case_id", 'person_id', new."person_id", 'role', new."role"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('case_parties', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'case_parties', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER case_parties_revise_delete AFTER DELETE ON case_parties BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'case_parties', old."id", old.person_id, json_object('id', old."id", 'case_id', old."case_id", 'person_id', old."person_id", 'role', old."role"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('case_parties', old."id", old.person_id);
END;

CREATE TRIGGER mass_releases_revise_insert AFTER INSERT ON mass_releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'mass_releases', new."id", NULL, NULL, json_object('id', new."id", 'slug', new."slug", 'names', new."names", 'country', new."country", 'happened_on', new."happened_on", 'happened_on_earliest', new."happened_on_earliest", 'happened_on_latest', new."happened_on_latest", 'announced_by_id', new."announced_by_id", 'legal_act', new."legal_act", 'reasons', new."reasons", 'summary', new."summary", 'status', new."status", 'fictional', new."fictional", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('mass_releases', new."id", NULL);
END;

CREATE TRIGGER mass_releases_revise_update AFTER UPDATE ON mass_releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'mass_releases', new."id", NULL, json_object('id', old."id", 'slug', old."slug", 'names', old."names", 'country', old."country", 'happened_on', old."happened_on", 'happened_on_earliest', old."happened_on_earliest", 'happened_on_latest', old."happened_on_latest", 'announced_by_id', old."announced_by_id", 'legal_act', old."legal_act", 'reasons', old."reasons", 'summary', old."summary", 'status', old."status", 'fictional', old."fictional", 'publication_level', old."publication_level", 'version', old."version"), json_object('id', new."id", 'slug', new."slug", 'names', new."names", 'country', new."country", 'happened_on', new."happened_on", 'happened_on_earliest', new."happened_on_earliest", 'happened_on_latest', new."happened_on_latest", 'announced_by_id', new."announced_by_id", 'legal_act', new."legal_act", 'reasons', new."reasons", 'summary', new."summary", 'status', new."status", 'fictional', new."fictional", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('mass_releases', new."id", NULL);
END;

CREATE TRIGGER mass_releases_revise_delete AFTER DELETE ON mass_releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'mass_releases', old."id", NULL, json_object('id', old."id", 'slug', old."slug", 'names', old."names", 'country', old."country", 'happened_on', old."happened_on", 'happened_on_earliest', old."happened_on_earliest", 'happened_on_latest', old."happened_on_latest", 'announced_by_id', old."announced_by_id", 'legal_act', old."legal_act", 'reasons', old."reasons", 'summary', old."summary", 'status', old."status", 'fictional', old."fictional", 'publication_level', old."publication_level", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('mass_releases', old."id", NULL);
END;

CREATE TRIGGER events_revise_insert AFTER INSERT ON events BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'events', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'kind', new."kind", 'happened_on', new."happened_on", 'happened_on_earliest', new."happened_on_earliest", 'happened_on_latest', new."happened_on_latest", 'happened_on_verbatim', new."happened_on_verbatim", 'known_on', new."known_on", 'known_on_earliest', new."known_on_earliest", 'known_on_latest', new."known_on_latest", 'place', new."place", 'facility_id', new."facility_id", 'case_id', new."case_id", 'text', new."text", 'publication_level', new."publication_level", 'state', new."state", 'position', new."position", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('events', new."id", new.person_id);
END;

CREATE TRIGGER events_revise_update AFTER UPDATE ON events BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'events', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'kind', old."kind", 'happened_on', old."happened_on", 'happened_on_earliest', old."happened_on_earliest", 'happened_on_latest', old."happened_on_latest", 'happened_on_verbatim', old."happened_on_verbatim", 'known_on', old."known_on", 'known_on_earliest', old."known_on_earliest", 'known_on_latest', old."known_on_latest", 'place', old."place", 'facility_id', old."facility_id", 'case_id', old."case_id", 'text', old."text", 'publication_level', old."publication_level", 'state', old."state", 'position', old."position", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'kind', new."kind", 'happened_on', new."happened_on", 'happened_on_earliest', new."happened_on_earliest", 'happened_on_latest', new."happened_on_latest", 'happened_on_verbatim', new."happened_on_verbatim", 'known_on', new."known_on", 'known_on_earliest', new."known_on_earliest", 'known_on_latest', new."known_on_latest", 'place', new."place", 'facility_id', new."facility_id", 'case_id', new."case_id", 'text', new."text", 'publication_level', new."publication_level", 'state', new."state", 'position', new."position", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('events', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'events', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER events_revise_delete AFTER DELETE ON events BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'events', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'kind', old."kind", 'happened_on', old."happened_on", 'happened_on_earliest', old."happened_on_earliest", 'happened_on_latest', old."happened_on_latest", 'happened_on_verbatim', old."happened_on_verbatim", 'known_on', old."known_on", 'known_on_earliest', old."known_on_earliest", 'known_on_latest', old."known_on_latest", 'place', old."place", 'facility_id', old."facility_id", 'case_id', old."case_id", 'text', old."text", 'publication_level', old."publication_level", 'state', old."state", 'position', old."position", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('events', old."id", old.person_id);
END;

CREATE TRIGGER arrests_revise_insert AFTER INSERT ON arrests BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'arrests', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('event_id', new."event_id", 'status', new."status", 'organisation_id', new."organisation_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('arrests', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER arrests_revise_update AFTER UPDATE ON arrests BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'arrests', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('event_id', old."event_id", 'status', old."status", 'organisation_id', old."organisation_id"), json_object('event_id', new."event_id", 'status', new."status", 'organisation_id', new."organisation_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('arrests', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER arrests_revise_delete AFTER DELETE ON arrests BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'arrests', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('event_id', old."event_id", 'status', old."status", 'organisation_id', old."organisation_id"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('arrests', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER charges_revise_insert AFTER INSERT ON charges BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'charges', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('event_id', new."event_id", 'stage', new."stage"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('charges', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER charges_revise_update AFTER UPDATE ON charges BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'charges', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('event_id', old."event_id", 'stage', old."stage"), json_object('event_id', new."event_id", 'stage', new."stage"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('charges', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER charges_revise_delete AFTER DELETE ON charges BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'charges', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('event_id', old."event_id", 'stage', old."stage"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('charges', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER charge_articles_revise_insert AFTER INSERT ON charge_articles BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'charge_articles', new."id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('id', new."id", 'event_id', new."event_id", 'article_id', new."article_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('charge_articles', new."id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER charge_articles_revise_update AFTER UPDATE ON charge_articles BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'charge_articles', new."id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('id', old."id", 'event_id', old."event_id", 'article_id', old."article_id"), json_object('id', new."id", 'event_id', new."event_id", 'article_id', new."article_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('charge_articles', new."id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER charge_articles_revise_delete AFTER DELETE ON charge_articles BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'charge_articles', old."id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('id', old."id", 'event_id', old."event_id", 'article_id', old."article_id"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('charge_articles', old."id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER decisions_revise_insert AFTER INSERT ON decisions BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'decisions', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('event_id', new."event_id", 'type', new."type", 'outcome', new."outcome", 'court_id', new."court_id", 'in_absentia', new."in_absentia", 'judges', new."judges", 'names_judges', new."names_judges"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('decisions', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER decisions_revise_update AFTER UPDATE ON decisions BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'decisions', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('event_id', old."event_id", 'type', old."type", 'outcome', old."outcome", 'court_id', old."court_id", 'in_absentia', old."in_absentia", 'judges', old."judges", 'names_judges', old."names_judges"), json_object('event_id', new."event_id", 'type', new."type", 'outcome', new."outcome", 'court_id', new."court_id", 'in_absentia', new."in_absentia", 'judges', new."judges", 'names_judges', new."names_judges"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('decisions', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER decisions_revise_delete AFTER DELETE ON decisions BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'decisions', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('event_id', old."event_id", 'type', old."type", 'outcome', old."outcome", 'court_id', old."court_id", 'in_absentia', old."in_absentia", 'judges', old."judges", 'names_judges', old."names_judges"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('decisions', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER sentences_revise_insert AFTER INSERT ON sentences BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'sentences', new."id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('id', new."id", 'event_id', new."event_id", 'kind', new."kind", 'term', new."term", 'suspended_term', new."suspended_term", 'money', new."money", 'currency', new."currency", 'regime', new."regime", 'expected_end_on', new."expected_end_on", 'expected_end_on_earliest', new."expected_end_on_earliest", 'expected_end_on_latest', new."expected_end_on_latest", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('sentences', new."id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER sentences_revise_update AFTER UPDATE ON sentences BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'sentences', new."id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('id', old."id", 'event_id', old."event_id", 'kind', old."kind", 'term', old."term", 'suspended_term', old."suspended_term", 'money', old."money", 'currency', old."currency", 'regime', old."regime", 'expected_end_on', old."expected_end_on", 'expected_end_on_earliest', old."expected_end_on_earliest", 'expected_end_on_latest', old."expected_end_on_latest", 'version', old."version"), json_object('id', new."id", 'event_id', new."event_id", 'kind', new."kind", 'term', new."term", 'suspended_term', new."suspended_term", 'money', new."money", 'currency', new."currency", 'regime', new."regime", 'expected_end_on', new."expected_end_on", 'expected_end_on_earliest', new."expected_end_on_earliest", 'expected_end_on_latest', new."expected_end_on_latest", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('sentences', new."id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER sentences_revise_delete AFTER DELETE ON sentences BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'sentences', old."id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('id', old."id", 'event_id', old."event_id", 'kind', old."kind", 'term', old."term", 'suspended_term', old."suspended_term", 'money', old."money", 'currency', old."currency", 'regime', old."regime", 'expected_end_on', old."expected_end_on", 'expected_end_on_earliest', old."expected_end_on_earliest", 'expected_end_on_latest', old."expected_end_on_latest", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('sentences', old."id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER transfers_revise_insert AFTER INSERT ON transfers BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'transfers', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('event_id', new."event_id", 'from_facility_id', new."from_facility_id", 'to_facility_id', new."to_facility_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('transfers', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER transfers_revise_update AFTER UPDATE ON transfers BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'transfers', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('event_id', old."event_id", 'from_facility_id', old."from_facility_id", 'to_facility_id', old."to_facility_id"), json_object('event_id', new."event_id", 'from_facility_id', new."from_facility_id", 'to_facility_id', new."to_facility_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('transfers', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER transfers_revise_delete AFTER DELETE ON transfers BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'transfers', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('event_id', old."event_id", 'from_facility_id', old."from_facility_id", 'to_facility_id', old."to_facility_id"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('transfers', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER releases_revise_insert AFTER INSERT ON releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'releases', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('event_id', new."event_id", 'type', new."type", 'conditionality', new."conditionality", 'outcome', new."outcome", 'destination', new."destination", 'documents', new."documents", 'legal_act', new."legal_act", 'mass_release_id', new."mass_release_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('releases', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER releases_revise_update AFTER UPDATE ON releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'releases', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('event_id', old."event_id", 'type', old."type", 'conditionality', old."conditionality", 'outcome', old."outcome", 'destination', old."destination", 'documents', old."documents", 'legal_act', old."legal_act", 'mass_release_id', old."mass_release_id"), json_object('event_id', new."event_id", 'type', new."type", 'conditionality', new."conditionality", 'outcome', new."outcome", 'destination', new."destination", 'documents', new."documents", 'legal_act', new."legal_act", 'mass_release_id', new."mass_release_id"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('releases', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER releases_revise_delete AFTER DELETE ON releases BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'releases', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('event_id', old."event_id", 'type', old."type", 'conditionality', old."conditionality", 'outcome', old."outcome", 'destination', old."destination", 'documents', old."documents", 'legal_act', old."legal_act", 'mass_release_id', old."mass_release_id"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('releases', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER deaths_revise_insert AFTER INSERT ON deaths BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'deaths', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), NULL, json_object('event_id', new."event_id", 'in_custody', new."in_custody", 'official_cause', new."official_cause", 'reported_cause', new."reported_cause"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('deaths', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER deaths_revise_update AFTER UPDATE ON deaths BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'deaths', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id), json_object('event_id', old."event_id", 'in_custody', old."in_custody", 'official_cause', old."official_cause", 'reported_cause', old."reported_cause"), json_object('event_id', new."event_id", 'in_custody', new."in_custody", 'official_cause', new."official_cause", 'reported_cause', new."reported_cause"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('deaths', new."event_id", (SELECT person_id FROM events WHERE id = new.event_id));
END;

CREATE TRIGGER deaths_revise_delete AFTER DELETE ON deaths BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'deaths', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id), json_object('event_id', old."event_id", 'in_custody', old."in_custody", 'official_cause', old."official_cause", 'reported_cause', old."reported_cause"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('deaths', old."event_id", (SELECT person_id FROM events WHERE id = old.event_id));
END;

CREATE TRIGGER designations_revise_insert AFTER INSERT ON designations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'designations', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'organisation_id', new."organisation_id", 'category', new."category", 'status', new."status", 'designated_on', new."designated_on", 'designated_on_earliest', new."designated_on_earliest", 'designated_on_latest', new."designated_on_latest", 'ended_on', new."ended_on", 'ended_on_earliest', new."ended_on_earliest", 'ended_on_latest', new."ended_on_latest", 'end_reason', new."end_reason", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('designations', new."id", new.person_id);
END;

CREATE TRIGGER designations_revise_update AFTER UPDATE ON designations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'designations', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'organisation_id', old."organisation_id", 'category', old."category", 'status', old."status", 'designated_on', old."designated_on", 'designated_on_earliest', old."designated_on_earliest", 'designated_on_latest', old."designated_on_latest", 'ended_on', old."ended_on", 'ended_on_earliest', old."ended_on_earliest", 'ended_on_latest', old."ended_on_latest", 'end_reason', old."end_reason", 'publication_level', old."publication_level", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'organisation_id', new."organisation_id", 'category', new."category", 'status', new."status", 'designated_on', new."designated_on", 'designated_on_earliest', new."designated_on_earliest", 'designated_on_latest', new."designated_on_latest", 'ended_on', new."ended_on", 'ended_on_earliest', new."ended_on_earliest", 'ended_on_latest', new."ended_on_latest", 'end_reason', new."end_reason", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('designations', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'designations', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER designations_revise_delete AFTER DELETE ON designations BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'designations', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'organisation_id', old."organisation_id", 'category', old."category", 'status', old."status", 'designated_on', old."designated_on", 'designated_on_earliest', old."designated_on_earliest", 'designated_on_latest', old."designated_on_latest", 'ended_on', old."ended_on", 'ended_on_earliest', old."ended_on_earliest", 'ended_on_latest', old."ended_on_latest", 'end_reason', old."end_reason", 'publication_level', old."publication_level", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('designations', old."id", old.person_id);
END;

CREATE TRIGGER figures_revise_insert AFTER INSERT ON figures BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'figures', new."id", NULL, NULL, json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'counts', new."counts", 'value', new."value", 'qualifier', new."qualifier", 'country', new."country", 'verbatim', new."verbatim", 'note', new."note", 'source_id', new."source_id", 'as_of_on', new."as_of_on", 'as_of_on_earliest', new."as_of_on_earliest", 'as_of_on_latest', new."as_of_on_latest", 'position', new."position", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('figures', new."id", NULL);
END;

CREATE TRIGGER figures_revise_update AFTER UPDATE ON figures BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'figures', new."id", NULL, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'counts', old."counts", 'value', old."value", 'qualifier', old."qualifier", 'country', old."country", 'verbatim', old."verbatim", 'note', old."note", 'source_id', old."source_id", 'as_of_on', old."as_of_on", 'as_of_on_earliest', old."as_of_on_earliest", 'as_of_on_latest', old."as_of_on_latest", 'position', old."position", 'version', old."version"), json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'counts', new."counts", 'value', new."value", 'qualifier', new."qualifier", 'country', new."country", 'verbatim', new."verbatim", 'note', new."note", 'source_id', new."source_id", 'as_of_on', new."as_of_on", 'as_of_on_earliest', new."as_of_on_earliest", 'as_of_on_latest', new."as_of_on_latest", 'position', new."position", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('figures', new."id", NULL);
END;

CREATE TRIGGER figures_revise_delete AFTER DELETE ON figures BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'figures', old."id", NULL, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'counts', old."counts", 'value', old."value", 'qualifier', old."qualifier", 'country', old."country", 'verbatim', old."verbatim", 'note', old."note", 'source_id', old."source_id", 'as_of_on', old."as_of_on", 'as_of_on_earliest', old."as_of_on_earliest", 'as_of_on_latest', old."as_of_on_latest", 'position', old."position", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('figures', old."id", NULL);
END;

CREATE TRIGGER roll_entries_revise_insert AFTER INSERT ON roll_entries BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_entries', new."id", new.person_id, NULL, json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'source_id', new."source_id", 'raw_text', new."raw_text", 'lang', new."lang", 'position', new."position", 'match_state', new."match_state", 'person_id', new."person_id", 'note', new."note", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_entries', new."id", new.person_id);
END;

CREATE TRIGGER roll_entries_revise_update AFTER UPDATE ON roll_entries BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_entries', new."id", new.person_id, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'source_id', old."source_id", 'raw_text', old."raw_text", 'lang', old."lang", 'position', old."position", 'match_state', old."match_state", 'person_id', old."person_id", 'note', old."note", 'version', old."version"), json_object('id', new."id", 'mass_release_id', new."mass_release_id", 'source_id', new."source_id", 'raw_text', new."raw_text", 'lang', new."lang", 'position', new."position", 'match_state', new."match_state", 'person_id', new."person_id", 'note', new."note", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_entries', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'roll_entries', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER roll_entries_revise_delete AFTER DELETE ON roll_entries BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'roll_entries', old."id", old.person_id, json_object('id', old."id", 'mass_release_id', old."mass_release_id", 'source_id', old."source_id", 'raw_text', old."raw_text", 'lang', old."lang", 'position', old."position", 'match_state', old."match_state", 'person_id', old."person_id", 'note', old."note", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('roll_entries', old."id", old.person_id);
END;

CREATE TRIGGER claims_revise_insert AFTER INSERT ON claims BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'claims', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END, NULL, json_object('id', new."id", 'subject', new."subject", 'subject_id', new."subject_id", 'field', new."field", 'value', new."value", 'value_on', new."value_on", 'value_on_earliest', new."value_on_earliest", 'value_on_latest', new."value_on_latest", 'lang', new."lang", 'source_id', new."source_id", 'attribution', new."attribution", 'locator', new."locator", 'stance', new."stance", 'state', new."state", 'confidence', new."confidence", 'note', new."note", 'position', new."position", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('claims', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END);
END;

CREATE TRIGGER claims_revise_update AFTER UPDATE ON claims BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'claims', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END, json_object('id', old."id", 'subject', old."subject", 'subject_id', old."subject_id", 'field', old."field", 'value', old."value", 'value_on', old."value_on", 'value_on_earliest', old."value_on_earliest", 'value_on_latest', old."value_on_latest", 'lang', old."lang", 'source_id', old."source_id", 'attribution', old."attribution", 'locator', old."locator", 'stance', old."stance", 'state', old."state", 'confidence', old."confidence", 'note', old."note", 'position', old."position", 'version', old."version"), json_object('id', new."id", 'subject', new."subject", 'subject_id', new."subject_id", 'field', new."field", 'value', new."value", 'value_on', new."value_on", 'value_on_earliest', new."value_on_earliest", 'value_on_latest', new."value_on_latest", 'lang', new."lang", 'source_id', new."source_id", 'attribution', new."attribution", 'locator', new."locator", 'stance', new."stance", 'state', new."state", 'confidence', new."confidence", 'note', new."note", 'position', new."position", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('claims', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END);
END;

CREATE TRIGGER claims_revise_delete AFTER DELETE ON claims BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'claims', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END, json_object('id', old."id", 'subject', old."subject", 'subject_id', old."subject_id", 'field', old."field", 'value', old."value", 'value_on', old."value_on", 'value_on_earliest', old."value_on_earliest", 'value_on_latest', old."value_on_latest", 'lang', old."lang", 'source_id', old."source_id", 'attribution', old."attribution", 'locator', old."locator", 'stance', old."stance", 'state', old."state", 'confidence', old."confidence", 'note', old."note", 'position', old."position", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('claims', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END);
END;

CREATE TRIGGER adjudications_revise_insert AFTER INSERT ON adjudications BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'adjudications', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END, NULL, json_object('id', new."id", 'subject', new."subject", 'subject_id', new."subject_id", 'field', new."field", 'outcome', new."outcome", 'claim_id', new."claim_id", 'reason', new."reason", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('adjudications', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END);
END;

CREATE TRIGGER adjudications_revise_update AFTER UPDATE ON adjudications BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'adjudications', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END, json_object('id', old."id", 'subject', old."subject", 'subject_id', old."subject_id", 'field', old."field", 'outcome', old."outcome", 'claim_id', old."claim_id", 'reason', old."reason", 'version', old."version"), json_object('id', new."id", 'subject', new."subject", 'subject_id', new."subject_id", 'field', new."field", 'outcome', new."outcome", 'claim_id', new."claim_id", 'reason', new."reason", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('adjudications', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END);
END;

CREATE TRIGGER adjudications_revise_delete AFTER DELETE ON adjudications BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'adjudications', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END, json_object('id', old."id", 'subject', old."subject", 'subject_id', old."subject_id", 'field', old."field", 'outcome', old."outcome", 'claim_id', old."claim_id", 'reason', old."reason", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('adjudications', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END);
END;

CREATE TRIGGER claims_subject_insert BEFORE INSERT ON claims
WHEN NOT CASE new.subject WHEN 'person' THEN EXISTS (SELECT 1 FROM people WHERE id = new.subject_id) WHEN 'name' THEN EXISTS (SELECT 1 FROM names WHERE id = new.subject_id) WHEN 'event' THEN EXISTS (SELECT 1 FROM events WHERE id = new.subject_id) WHEN 'sentence' THEN EXISTS (SELECT 1 FROM sentences WHERE id = new.subject_id) WHEN 'designation' THEN EXISTS (SELECT 1 FROM designations WHERE id = new.subject_id) WHEN 'mass_release' THEN EXISTS (SELECT 1 FROM mass_releases WHERE id = new.subject_id) WHEN 'figure' THEN EXISTS (SELECT 1 FROM figures WHERE id = new.subject_id) WHEN 'roll_entry' THEN EXISTS (SELECT 1 FROM roll_entries WHERE id = new.subject_id) ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'claims: no such subject'); END;

CREATE TRIGGER claims_subject_update BEFORE UPDATE ON claims
WHEN NOT CASE new.subject WHEN 'person' THEN EXISTS (SELECT 1 FROM people WHERE id = new.subject_id) WHEN 'name' THEN EXISTS (SELECT 1 FROM names WHERE id = new.subject_id) WHEN 'event' THEN EXISTS (SELECT 1 FROM events WHERE id = new.subject_id) WHEN 'sentence' THEN EXISTS (SELECT 1 FROM sentences WHERE id = new.subject_id) WHEN 'designation' THEN EXISTS (SELECT 1 FROM designations WHERE id = new.subject_id) WHEN 'mass_release' THEN EXISTS (SELECT 1 FROM mass_releases WHERE id = new.subject_id) WHEN 'figure' THEN EXISTS (SELECT 1 FROM figures WHERE id = new.subject_id) WHEN 'roll_entry' THEN EXISTS (SELECT 1 FROM roll_entries WHERE id = new.subject_id) ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'claims: no such subject'); END;

CREATE TRIGGER adjudications_subject_insert BEFORE INSERT ON adjudications
WHEN NOT CASE new.subject WHEN 'person' THEN EXISTS (SELECT 1 FROM people WHERE id = new.subject_id) WHEN 'name' THEN EXISTS (SELECT 1 FROM names WHERE id = new.subject_id) WHEN 'event' THEN EXISTS (SELECT 1 FROM events WHERE id = new.subject_id) WHEN 'sentence' THEN EXISTS (SELECT 1 FROM sentences WHERE id = new.subject_id) WHEN 'designation' THEN EXISTS (SELECT 1 FROM designations WHERE id = new.subject_id) WHEN 'mass_release' THEN EXISTS (SELECT 1 FROM mass_releases WHERE id = new.subject_id) WHEN 'figure' THEN EXISTS (SELECT 1 FROM figures WHERE id = new.subject_id) WHEN 'roll_entry' THEN EXISTS (SELECT 1 FROM roll_entries WHERE id = new.subject_id) ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'adjudications: no such subject'); END;

CREATE TRIGGER adjudications_subject_update BEFORE UPDATE ON adjudications
WHEN NOT CASE new.subject WHEN 'person' THEN EXISTS (SELECT 1 FROM people WHERE id = new.subject_id) WHEN 'name' THEN EXISTS (SELECT 1 FROM names WHERE id = new.subject_id) WHEN 'event' THEN EXISTS (SELECT 1 FROM events WHERE id = new.subject_id) WHEN 'sentence' THEN EXISTS (SELECT 1 FROM sentences WHERE id = new.subject_id) WHEN 'designation' THEN EXISTS (SELECT 1 FROM designations WHERE id = new.subject_id) WHEN 'mass_release' THEN EXISTS (SELECT 1 FROM mass_releases WHERE id = new.subject_id) WHEN 'figure' THEN EXISTS (SELECT 1 FROM figures WHERE id = new.subject_id) WHEN 'roll_entry' THEN EXISTS (SELECT 1 FROM roll_entries WHERE id = new.subject_id) ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'adjudications: no such subject'); END;

CREATE TRIGGER people_still_claimed BEFORE DELETE ON people
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'person' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'people: claims still speak of this row'); END;

CREATE TRIGGER names_still_claimed BEFORE DELETE ON names
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'name' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'names: claims still speak of this row'); END;

CREATE TRIGGER events_still_claimed BEFORE DELETE ON events
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'event' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'events: claims still speak of this row'); END;

CREATE TRIGGER sentences_still_claimed BEFORE DELETE ON sentences
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'sentence' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'sentences: claims still speak of this row'); END;

CREATE TRIGGER designations_still_claimed BEFORE DELETE ON designations
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'designation' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'designations: claims still speak of this row'); END;

CREATE TRIGGER mass_releases_still_claimed BEFORE DELETE ON mass_releases
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'mass_release' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'mass_releases: claims still speak of this row'); END;

CREATE TRIGGER figures_still_claimed BEFORE DELETE ON figures
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'figure' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'figures: claims still speak of this row'); END;

CREATE TRIGGER roll_entries_still_claimed BEFORE DELETE ON roll_entries
WHEN EXISTS (SELECT 1 FROM claims WHERE subject = 'roll_entry' AND subject_id = old.id)
BEGIN SELECT RAISE(ABORT, 'roll_entries: claims still speak of this row'); END;

CREATE TRIGGER arrests_kind BEFORE INSERT ON arrests
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT 'arrest'
BEGIN SELECT RAISE(ABORT, 'arrests: the event is not a arrest'); END;

CREATE TRIGGER charges_kind BEFORE INSERT ON charges
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT 'charge'
BEGIN SELECT RAISE(ABORT, 'charges: the event is not a charge'); END;

CREATE TRIGGER decisions_kind BEFORE INSERT ON decisions
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT 'decision'
BEGIN SELECT RAISE(ABORT, 'decisions: the event is not a decision'); END;

CREATE TRIGGER transfers_kind BEFORE INSERT ON transfers
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT 'transfer'
BEGIN SELECT RAISE(ABORT, 'transfers: the event is not a transfer'); END;

CREATE TRIGGER releases_kind BEFORE INSERT ON releases
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT 'release'
BEGIN SELECT RAISE(ABORT, 'releases: the event is not a release'); END;

CREATE TRIGGER deaths_kind BEFORE INSERT ON deaths
WHEN (SELECT kind FROM events WHERE id = new.event_id) IS NOT 'death'
BEGIN SELECT RAISE(ABORT, 'deaths: the event is not a death'); END;

CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TRIGGER revision_rows_no_update BEFORE UPDATE ON revision_rows
BEGIN SELECT RAISE(ABORT, 'revision_rows is append-only'); END;

CREATE TRIGGER revision_rows_no_delete BEFORE DELETE ON revision_rows
BEGIN SELECT RAISE(ABORT, 'revision_rows is append-only'); END;
