-- Every change of a limit, a reason, a consent or a tombstone is part of the history.
CREATE TRIGGER field_limits_revise_insert AFTER INSERT ON field_limits BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'field_limits', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END, NULL, json_object('id', new."id", 'subject', new."subject", 'subject_id', new."subject_id", 'field', new."field", 'level', new."level", 'reason', new."reason", 'note', new."note", 'review_by', new."review_by", 'kind', new."kind", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('field_limits', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END);
END;

CREATE TRIGGER field_limits_revise_update AFTER UPDATE ON field_limits BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'field_limits', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END, json_object('id', old."id", 'subject', old."subject", 'subject_id', old."subject_id", 'field', old."field", 'level', old."level", 'reason', old."reason", 'note', old."note", 'review_by', old."review_by", 'kind', old."kind", 'version', old."version"), json_object('id', new."id", 'subject', new."subject", 'subject_id', new."subject_id", 'field', new."field", 'level', new."level", 'reason', new."reason", 'note', new."note", 'review_by', new."review_by", 'kind', new."kind", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('field_limits', new."id", CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'field_limits', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END WHERE CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END IS NOT CASE new.subject
      WHEN 'person' THEN new.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = new.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = new.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = new.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = new.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = new.subject_id)
    END;
END;

CREATE TRIGGER field_limits_revise_delete AFTER DELETE ON field_limits BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'field_limits', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END, json_object('id', old."id", 'subject', old."subject", 'subject_id', old."subject_id", 'field', old."field", 'level', old."level", 'reason', old."reason", 'note', old."note", 'review_by', old."review_by", 'kind', old."kind", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('field_limits', old."id", CASE old.subject
      WHEN 'person' THEN old.subject_id
      WHEN 'name' THEN (SELECT person_id FROM names WHERE id = old.subject_id)
      WHEN 'event' THEN (SELECT person_id FROM events WHERE id = old.subject_id)
      WHEN 'sentence' THEN (SELECT e.person_id FROM sentences s JOIN events e ON e.id = s.event_id WHERE s.id = old.subject_id)
      WHEN 'designation' THEN (SELECT person_id FROM designations WHERE id = old.subject_id)
      WHEN 'roll_entry' THEN (SELECT person_id FROM roll_entries WHERE id = old.subject_id)
    END);
END;

CREATE TRIGGER level_reasons_revise_insert AFTER INSERT ON level_reasons BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'level_reasons', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'level', new."level", 'reason', new."reason", 'review_by', new."review_by", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('level_reasons', new."id", new.person_id);
END;

CREATE TRIGGER level_reasons_revise_update AFTER UPDATE ON level_reasons BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'level_reasons', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'level', old."level", 'reason', old."reason", 'review_by', old."review_by", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'level', new."level", 'reason', new."reason", 'review_by', new."review_by", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('level_reasons', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'level_reasons', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER level_reasons_revise_delete AFTER DELETE ON level_reasons BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'level_reasons', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'level', old."level", 'reason', old."reason", 'review_by', old."review_by", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('level_reasons', old."id", old.person_id);
END;

CREATE TRIGGER consents_revise_insert AFTER INSERT ON consents BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'consents', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'question', new."question", 'answer', new."answer", 'said_by', new."said_by", 'said_on', new."said_on", 'verified', new."verified", 'note', new."note", 'recorded_by', new."recorded_by", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('consents', new."id", new.person_id);
END;

CREATE TRIGGER consents_revise_update AFTER UPDATE ON consents BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'consents', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'question', old."question", 'answer', old."answer", 'said_by', old."said_by", 'said_on', old."said_on", 'verified', old."verified", 'note', old."note", 'recorded_by', old."recorded_by", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'question', new."question", 'answer', new."answer", 'said_by', new."said_by", 'said_on', new."said_on", 'verified', new."verified", 'note', new."note", 'recorded_by', new."recorded_by", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('consents', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'consents', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER consents_revise_delete AFTER DELETE ON consents BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'consents', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'question', old."question", 'answer', old."answer", 'said_by', old."said_by", 'said_on', old."said_on", 'verified', old."verified", 'note', old."note", 'recorded_by', old."recorded_by", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('consents', old."id", old.person_id);
END;

CREATE TRIGGER tombstones_revise_insert AFTER INSERT ON tombstones BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'tombstones', new."id", new.person_id, NULL, json_object('id', new."id", 'person_id', new."person_id", 'removed_on', new."removed_on", 'reason', new."reason", 'salt', new."salt", 'digests', new."digests", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('tombstones', new."id", new.person_id);
END;

CREATE TRIGGER tombstones_revise_update AFTER UPDATE ON tombstones BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'tombstones', new."id", new.person_id, json_object('id', old."id", 'person_id', old."person_id", 'removed_on', old."removed_on", 'reason', old."reason", 'salt', old."salt", 'digests', old."digests", 'version', old."version"), json_object('id', new."id", 'person_id', new."person_id", 'removed_on', new."removed_on", 'reason', new."reason", 'salt', new."salt", 'digests', new."digests", 'version', new."version"));
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('tombstones', new."id", new.person_id);
  INSERT INTO outbox (table_name, row_id, person_id) SELECT 'tombstones', old."id", old.person_id WHERE old.person_id IS NOT new.person_id;
END;

CREATE TRIGGER tombstones_revise_delete AFTER DELETE ON tombstones BEGIN
  INSERT INTO revision_rows (revision_id, table_name, row_id, person_id, "before", "after")
  VALUES ((SELECT revision_id FROM open_revision), 'tombstones', old."id", old.person_id, json_object('id', old."id", 'person_id', old."person_id", 'removed_on', old."removed_on", 'reason', old."reason", 'salt', old."salt", 'digests', old."digests", 'version', old."version"), NULL);
  INSERT INTO outbox (table_name, row_id, person_id) VALUES ('tombstones', old."id", old.person_id);
END;
