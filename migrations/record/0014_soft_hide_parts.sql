-- What readers ask not to be shown, part by part; what went at once because of it, likewise.
CREATE TEMP TABLE kept AS SELECT * FROM corrections;

DROP TABLE corrections;

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
  "version" INTEGER NOT NULL DEFAULT 1,
  "parts" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX corrections_state ON corrections ("state", "received_at");

CREATE INDEX corrections_digest ON corrections ("digest");

CREATE INDEX corrections_subject ON corrections ("subject", "subject_id");

INSERT INTO corrections (id, kind, subject, subject_id, about, wrong, "right", evidence, asker, contact, lang,
  state, verified, verified_how, received_at, acknowledged_at, closed_at, erased_at, digest, joined, version)
SELECT id, kind, subject, subject_id, about, wrong, "right", evidence, asker, contact, lang,
  state, verified, verified_how, received_at, acknowledged_at, closed_at, erased_at, digest, joined, version FROM kept;

DROP TABLE kept;

CREATE TEMP TABLE kept AS SELECT * FROM soft_hides;

DROP TABLE soft_hides;

CREATE TABLE soft_hides (
  "id" INTEGER PRIMARY KEY,
  "correction_id" INTEGER NOT NULL REFERENCES corrections ("id"),
  "person_id" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "lifted_at" INTEGER,
  "whole" INTEGER NOT NULL DEFAULT 0 CHECK ("whole" IN (0, 1)),
  "revision_id" INTEGER
) STRICT;

CREATE INDEX soft_hides_person ON soft_hides ("person_id", "at");

CREATE INDEX soft_hides_correction ON soft_hides ("correction_id");

CREATE INDEX soft_hides_at ON soft_hides ("at");

INSERT INTO soft_hides (id, correction_id, person_id, at, lifted_at, whole)
SELECT id, correction_id, person_id, at, lifted_at, 1 FROM kept;

CREATE TABLE soft_hide_parts (
  "id" INTEGER PRIMARY KEY,
  "soft_hide_id" INTEGER NOT NULL REFERENCES soft_hides ("id"),
  "subject" TEXT NOT NULL CHECK ("subject" IN ('person', 'name', 'event', 'photo')),
  "subject_id" INTEGER NOT NULL,
  "field" TEXT NOT NULL,
  "level_before" TEXT CHECK ("level_before" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "limit_id" INTEGER
) STRICT;

CREATE INDEX soft_hide_parts_hide ON soft_hide_parts ("soft_hide_id");

CREATE INDEX soft_hide_parts_subject ON soft_hide_parts ("subject", "subject_id");

INSERT INTO soft_hide_parts (id, soft_hide_id, subject, subject_id, field, level_before)
SELECT id, id, 'person', person_id, 'publication_level', level_before FROM kept;

DROP TABLE kept;
