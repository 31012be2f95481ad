-- Lists as they were pasted, where in them each entry stands, and what a mass release has in common.
CREATE TABLE roll_lists (
  "id" INTEGER PRIMARY KEY,
  "mass_release_id" INTEGER NOT NULL REFERENCES mass_releases ("id"),
  "source_id" INTEGER NOT NULL REFERENCES sources ("id"),
  "text" TEXT NOT NULL,
  "lang" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX roll_lists_mass_release ON roll_lists ("mass_release_id");

CREATE INDEX roll_lists_source ON roll_lists ("source_id");

CREATE TEMP TABLE kept AS SELECT * FROM mass_releases;

DROP TABLE mass_releases;

CREATE TABLE mass_releases (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "names" TEXT NOT NULL CHECK (json_valid("names")),
  "country" TEXT NOT NULL,
  "happened_on" TEXT,
  "happened_on_earliest" TEXT,
  "happened_on_latest" TEXT,
  "announced_by_id" INTEGER REFERENCES organisations ("id"),
  "legal_act" TEXT CHECK (json_valid("legal_act")),
  "reasons" TEXT CHECK (json_valid("reasons")),
  "summary" TEXT CHECK (json_valid("summary")),
  "destinations" TEXT CHECK (json_valid("destinations")),
  "release_type" TEXT CHECK ("release_type" IN ('full_term_served', 'term_offset_by_remand', 'parole', 'amnesty', 'pardon', 'exchange', 'negotiated_release', 'acquittal', 'conviction_quashed', 'case_dropped', 'measure_changed', 'commuted_to_non_custodial', 'medical', 'suspended_on_appeal', 'escape', 'end_of_administrative_arrest', 'other', 'unknown')),
  "conditionality" TEXT CHECK ("conditionality" IN ('unconditional', 'conditional', 'forced_exile', 'travel_ban', 'supervision', 'silence_condition', 'unknown')),
  "outcome" TEXT CHECK ("outcome" IN ('left_freely', 'expelled', 'refused_and_returned_to_prison', 'stayed', 'unknown')),
  "documents" TEXT CHECK ("documents" IN ('returned', 'withheld', 'none', 'unknown')),
  "status" TEXT NOT NULL DEFAULT 'announced' CHECK ("status" IN ('announced', 'partly_named', 'reconciled', 'closed')),
  "reconciliation" TEXT CHECK (json_valid("reconciliation")),
  "fictional" INTEGER NOT NULL DEFAULT 0 CHECK ("fictional" IN (0, 1)),
  "publication_level" TEXT NOT NULL DEFAULT 'internal' CHECK ("publication_level" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("happened_on" IS NULL) = ("happened_on_earliest" IS NULL) AND ("happened_on" IS NULL) = ("happened_on_latest" IS NULL)),
  CHECK ("happened_on_earliest" <= "happened_on_latest" AND "happened_on_earliest" GLOB '????-??-??' AND "happened_on_latest" GLOB '????-??-??')
) STRICT;

CREATE UNIQUE INDEX mass_releases_slug_unique ON mass_releases ("slug");

CREATE INDEX mass_releases_happened ON mass_releases ("happened_on_earliest");

CREATE INDEX mass_releases_announced_by ON mass_releases ("announced_by_id");

INSERT INTO mass_releases ("id", "slug", "names", "country", "happened_on", "happened_on_earliest", "happened_on_latest", "announced_by_id", "legal_act", "reasons", "summary", "status", "fictional", "publication_level", "version") SELECT "id", "slug", "names", "country", "happened_on", "happened_on_earliest", "happened_on_latest", "announced_by_id", "legal_act", "reasons", "summary", "status", "fictional", "publication_level", "version" FROM kept;

DROP TABLE kept;

CREATE TEMP TABLE kept AS SELECT * FROM roll_entries;

DROP TABLE roll_entries;

CREATE TABLE roll_entries (
  "id" INTEGER PRIMARY KEY,
  "mass_release_id" INTEGER NOT NULL REFERENCES mass_releases ("id"),
  "source_id" INTEGER NOT NULL REFERENCES sources ("id"),
  "list_id" INTEGER REFERENCES roll_lists ("id"),
  "starts_at" INTEGER,
  "ends_at" INTEGER,
  "raw_text" TEXT NOT NULL,
  "reading" TEXT CHECK (json_valid("reading")),
  "lang" TEXT NOT NULL,
  "position" INTEGER NOT NULL DEFAULT 0,
  "match_state" TEXT NOT NULL DEFAULT 'unmatched' CHECK ("match_state" IN ('unmatched', 'candidate', 'matched', 'matched_uncertain', 'not_on_our_list', 'duplicate_of_other_entry', 'wrong_person', 'withheld', 'refuted')),
  "person_id" INTEGER REFERENCES people ("id"),
  "note" TEXT CHECK (json_valid("note")),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX roll_entries_mass_release ON roll_entries ("mass_release_id");

CREATE INDEX roll_entries_person ON roll_entries ("person_id");

CREATE INDEX roll_entries_source ON roll_entries ("source_id");

CREATE INDEX roll_entries_list ON roll_entries ("list_id");

INSERT INTO roll_entries ("id", "mass_release_id", "source_id", "raw_text", "lang", "position", "match_state", "person_id", "note", "version") SELECT "id", "mass_release_id", "source_id", "raw_text", "lang", "position", "match_state", "person_id", "note", "version" FROM kept;

DROP TABLE kept;
