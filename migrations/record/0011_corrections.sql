-- What readers ask to be put right, limited or hidden.
CREATE TABLE corrections (
  "id" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('wrong_fact', 'not_same_person', 'photo', 'limit', 'hide', 'danger', 'minor', 'other')),
  "subject" TEXT CHECK ("subject" IN ('person', 'release', 'source', 'event')),
  "subject_id" INTEGER,
  "about" TEXT,
  "wrong" TEXT,
  "right" TEXT,
  "evidence" TEXT,
  "asker" TEXT CHECK ("asker" IN ('person', 'family', 'lawyer', 'someone_else')),
  "contact" TEXT,
  "lang" TEXT NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'received' CHECK ("state" IN ('received', 'looking', 'question', 'done', 'partly', 'declined')),
  "verified" TEXT NOT NULL DEFAULT 'no' CHECK ("verified" IN ('no', 'contact', 'document', 'known', 'source')),
  "verified_how" TEXT,
  "received_at" INTEGER NOT NULL,
  "acknowledged_at" INTEGER,
  "closed_at" INTEGER,
  "erased_at" INTEGER,
  "digest" TEXT,
  "joined" INTEGER NOT NULL DEFAULT 0,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX corrections_state ON corrections ("state", "received_at");

CREATE INDEX corrections_digest ON corrections ("digest");

CREATE INDEX corrections_subject ON corrections ("subject", "subject_id");

CREATE TABLE correction_tokens (
  "hash" TEXT PRIMARY KEY,
  "correction_id" INTEGER NOT NULL REFERENCES corrections ("id")
) STRICT;

CREATE INDEX correction_tokens_correction ON correction_tokens ("correction_id");

CREATE TABLE correction_steps (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "correction_id" INTEGER NOT NULL REFERENCES corrections ("id"),
  "at" INTEGER NOT NULL,
  "side" TEXT NOT NULL CHECK ("side" IN ('asker', 'desk')),
  "editor_name" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('received', 'looking', 'question', 'done', 'partly', 'declined')),
  "words" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX correction_steps_correction ON correction_steps ("correction_id");

CREATE TABLE soft_hides (
  "id" INTEGER PRIMARY KEY,
  "correction_id" INTEGER NOT NULL REFERENCES corrections ("id"),
  "person_id" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "level_before" TEXT NOT NULL CHECK ("level_before" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "lifted_at" INTEGER
) STRICT;

CREATE INDEX soft_hides_person ON soft_hides ("person_id", "at");

CREATE INDEX soft_hides_correction ON soft_hides ("correction_id");

CREATE INDEX soft_hides_at ON soft_hides ("at");
