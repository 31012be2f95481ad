-- Every change of a photo is part of the history; its bytes are named there by hash.
CREATE TRIGGER photos_revise_insert AFTER INSERT ON photos BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'photos', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'source_id', new."source_id", 'file_id', new."file_id", 'hash', new."hash", 'width', new."width", 'height', new."height", 'licence', new."licence", 'rights_holder', new."rights_holder", 'identity_how', new."identity_how", 'identity_by', new."identity_by", 'consent', new."consent", 'consent_note', new."consent_note", 'alt', new."alt", 'note', new."note", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('photos', new."id", new.person_id);
END;

CREATE TRIGGER photos_revise_update AFTER UPDATE ON photos BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'photos', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'source_id', old."source_id", 'file_id', old."file_id", 'hash', old."hash", 'width', old."width", 'height', old."height", 'licence', old."licence", 'rights_holder', old."rights_holder", 'identity_how', old."identity_how", 'identity_by', old."identity_by", 'consent', old."consent", 'consent_note', old."consent_note", 'alt', old."alt", 'note', old."note", 'publication_level', old."publication_level", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'source_id', new."source_id", 'file_id', new."file_id", 'hash', new."hash", 'width', new."width", 'height', new."height", 'licence', new."licence", 'rights_holder', new."rights_holder", 'identity_how', new."identity_how", 'identity_by', new."identity_by", 'consent', new."consent", 'consent_note', new."consent_note", 'alt', new."alt", 'note', new."note", 'publication_level', new."publication_level", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('photos', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'photos', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER photos_revise_delete AFTER DELETE ON photos BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'photos', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'source_id', old."source_id", 'file_id', old."file_id", 'hash', old."hash", 'width', old."width", 'height', old."height", 'licence', old."licence", 'rights_holder', old."rights_holder", 'identity_how', old."identity_how", 'identity_by', old."identity_by", 'consent', old."consent", 'consent_note', old."consent_note", 'alt', old."alt", 'note', old."note", 'publication_level', old."publication_level", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('photos', old."id", old.person_id);
END;
