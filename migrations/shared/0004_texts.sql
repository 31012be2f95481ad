-- Summaries, event texts, cases and facilities are searched as words.
CREATE VIRTUAL TABLE texts_fts USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO texts_fts (texts_fts, rank) VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE texts_vocabulary USING fts5vocab('texts_fts', 'row');

CREATE TRIGGER people_texts_insert AFTER INSERT ON people WHEN coalesce(new.summary, '{}') <> '{}' BEGIN
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 0, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.summary, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER people_texts_update AFTER UPDATE OF summary ON people WHEN old.summary IS NOT new.summary BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 0;
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 0, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.summary, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER people_texts_delete AFTER DELETE ON people WHEN coalesce(old.summary, '{}') <> '{}' BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 0;
END;

CREATE TRIGGER events_texts_insert AFTER INSERT ON events WHEN coalesce(new.text, '{}') <> '{}' BEGIN
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 1, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.text, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER events_texts_update AFTER UPDATE OF text ON events WHEN old.text IS NOT new.text BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 1;
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 1, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.text, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER events_texts_delete AFTER DELETE ON events WHEN coalesce(old.text, '{}') <> '{}' BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 1;
END;

CREATE TRIGGER cases_texts_insert AFTER INSERT ON cases WHEN coalesce(new.names, '{}') <> '{}' BEGIN
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 2, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.names, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER cases_texts_update AFTER UPDATE OF names ON cases WHEN old.names IS NOT new.names BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 2;
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 2, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.names, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER cases_texts_delete AFTER DELETE ON cases WHEN coalesce(old.names, '{}') <> '{}' BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 2;
END;

CREATE TRIGGER facilities_texts_insert AFTER INSERT ON facilities WHEN coalesce(new.names, '{}') <> '{}' BEGIN
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 3, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.names, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER facilities_texts_update AFTER UPDATE OF names ON facilities WHEN old.names IS NOT new.names BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 3;
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 3, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.names, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER facilities_texts_delete AFTER DELETE ON facilities WHEN coalesce(old.names, '{}') <> '{}' BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 3;
END;
