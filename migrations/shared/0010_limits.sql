-- What is kept from the public, why and until when; consent; who was removed.
CREATE TABLE field_limits (
  "id" INTEGER PRIMARY KEY,
  "subject" TEXT NOT NULL CHECK ("subject" IN ('person', 'name', 'event', 'sentence', 'designation')),
  "subject_id" INTEGER NOT NULL,
  "field" TEXT NOT NULL CHECK ("field" IN ('sex', 'birth_on', 'birth_place', 'citizenship', 'occupation', 'family', 'summary', 'text', 'happened_on', 'known_on', 'place', 'facility', 'case', 'organisation', 'articles', 'court', 'judges', 'from_facility', 'to_facility', 'destination', 'documents', 'legal_act', 'mass_release', 'official_cause', 'reported_cause', 'injury', 'term', 'suspended_term', 'money', 'regime', 'expected_end_on', 'designated_on', 'ended_on', 'end_reason')),
  "level" TEXT NOT NULL DEFAULT 'internal' CHECK ("level" IN ('internal', 'sealed')),
  "reason" TEXT NOT NULL CHECK ("reason" IN ('request_of_person', 'request_of_family', 'minor', 'ongoing_negotiation', 'security_of_source', 'mistaken_identity', 'legal', 'not_in_scope', 'sensitive')),
  "note" TEXT,
  "review_by" TEXT,
  "kind" TEXT NOT NULL DEFAULT 'set' CHECK ("kind" IN ('set', 'soft', 'default')),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX field_limits_unique ON field_limits ("subject", "subject_id", "field");

CREATE INDEX field_limits_review ON field_limits ("review_by");

CREATE TABLE level_reasons (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "level" TEXT NOT NULL CHECK ("level" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "reason" TEXT CHECK ("reason" IN ('request_of_person', 'request_of_family', 'minor', 'ongoing_negotiation', 'security_of_source', 'mistaken_identity', 'legal', 'not_in_scope', 'sensitive')),
  "review_by" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX level_reasons_person ON level_reasons ("person_id");

CREATE INDEX level_reasons_review ON level_reasons ("review_by");

CREATE TABLE consents (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "question" TEXT NOT NULL CHECK ("question" IN ('documentation', 'publication')),
  "answer" TEXT NOT NULL CHECK ("answer" IN ('given', 'refused', 'withdrawn', 'not_asked')),
  "said_by" TEXT NOT NULL CHECK ("said_by" IN ('person', 'family', 'lawyer', 'body', 'other')),
  "said_on" TEXT,
  "verified" TEXT,
  "note" TEXT,
  "recorded_by" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX consents_person ON consents ("person_id");

CREATE TABLE tombstones (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL,
  "removed_on" TEXT NOT NULL,
  "reason" TEXT CHECK ("reason" IN ('request_of_person', 'request_of_family', 'minor', 'ongoing_negotiation', 'security_of_source', 'mistaken_identity', 'legal', 'not_in_scope', 'sensitive')),
  "salt" TEXT NOT NULL,
  "digests" TEXT NOT NULL CHECK (json_valid("digests")),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX tombstones_person ON tombstones ("person_id");
