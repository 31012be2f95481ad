-- So that one's own second tab is told from somebody else with the same name.
CREATE TEMP TABLE kept AS SELECT * FROM correction_steps;

DROP TABLE correction_steps;

CREATE TABLE correction_steps (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "correction_id" INTEGER NOT NULL REFERENCES corrections ("id"),
  "at" INTEGER NOT NULL,
  "side" TEXT NOT NULL CHECK ("side" IN ('asker', 'desk')),
  "editor_name" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('received', 'looking', 'question', 'done', 'partly', 'declined')),
  "words" TEXT,
  "note" TEXT,
  "editor_id" TEXT
) STRICT;

CREATE INDEX correction_steps_correction ON correction_steps ("correction_id");

INSERT INTO correction_steps (id, correction_id, at, side, editor_name, state, words, note)
SELECT id, correction_id, at, side, editor_name, state, words, note FROM kept;

DROP TABLE kept;
